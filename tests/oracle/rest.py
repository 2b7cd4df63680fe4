"""Days of rest between sessions."""

from facts import overlap


def band_of(book, session):
    """Number of the band that a session counts in. A depth that nobody knows counts as the deepest of its setting, and
    bleeding counts as one band deeper (as long as there is a deeper one)."""
    last = len(book.bands) - 1
    if session["depth"] is not None:
        band = band_holding(book, session["depth"])
    else:
        band = last if session["setting"] == "professional" else band_holding(book, book.deepest_home)
    return min(band + 1, last) if session["bled"] else band


def band_holding(book, depth):
    return max(i for i, band in enumerate(book.bands) if band["above"] < depth or i == 0)


def rows_of(rule, area):
    """The rows for the area that is to be treated; all of them while nobody said which it is."""
    return [row for row in rule["days"] if area is None or area in row.get("areas", [area])]


def past_session(book, session):
    """A session as the rules count it, from its own day on even if that is tomorrow."""
    return {"date": session["date"], "area": session["area"], "setting": session["setting"], "kind": session["kind"],
            "sensitivity": session.get("sensitivity"), "band": band_of(book, session), "id": session.get("id")}


def lost_session(book):
    """A session that a reaction names and that is not in the log counts as a professional one of unknown depth. Its day
    and its area are unknown."""
    return {"date": None, "area": None, "setting": "professional", "kind": None, "sensitivity": None,
            "band": len(book.bands) - 1}


def planned_band(book, depth):
    return band_of(book, {"depth": depth, "setting": "home", "bled": False})


def rests(case, band, setting, level, kind):
    """(rule id, earliest days, recommended days) of rest by a band and by the rules for a setting or a kind of device.
    An unknown kind may be the one that a rule is for (fail closed)."""
    key = band, setting, case.facts.area, level, kind
    if key not in case.book.rests:  # asked for over and over
        asked = [case.book.bands[band]]
        asked += [rule for rule in case.book.of("interval") if ("setting" in rule or "kinds" in rule)
                  and rule.get("setting", setting) == setting and (kind is None or kind in rule.get("kinds", [kind]))]
        case.book.rests[key] = [(rule["id"], row["earliest"][level], row["recommended"][level])
                                for rule in asked for row in rows_of(rule, case.facts.area)]
    return case.book.rests[key]


def session_rests(case, session):
    """By the deeper of the session and the one planned."""
    return rests(case, max(session["band"], case.planned_band), session["setting"], case.level, case.facts.kind)


def restarted(case, reaction, over):
    """(earliest days, recommended days) that count again from the day on which a reaction is over: those of the session
    that it belongs to, however late it was noticed, and those of every session that the skin had not rested from when it
    reacted, or that came before it was over: a shallow session must not hide a deep one here either. At least those
    after a session like the one planned."""
    days = list(rests(case, case.planned_band, "home", case.level, case.facts.kind))
    began = min([reaction["date"]] + [session["date"] for session in reaction["of"] if session["date"] is not None])
    for session in case.sessions:
        # The rest after a session, as everywhere, by the deeper of it and the one planned.
        tired = session["date"] + rest_after(case, session) > began
        if session["date"] <= over and tired:
            days += session_rests(case, session)
    for session in reaction["of"]:
        days += session_rests(case, session)
    return max((rest[1] for rest in days), default=0), max((rest[2] for rest in days), default=0)


def rest_after(case, session):
    """The minimum number of days after the session, before the one that is planned."""
    return max((earliest for _, earliest, _ in session_rests(case, session)), default=0)


def early_twice(case):
    """The recorded sessions that end two gaps in a row below their minimum. The gaps are between any two sessions, not
    only neighbours: else one more session in between could hide one (spec, section 1: more sessions never help). So a
    session came too early after some other, and that one, or one between them, had come too early itself, after a third.
    Sessions of one day come before each other, so the order in which they were typed decides nothing."""
    recorded = case.recorded
    after = [[k for k, before in enumerate(recorded) if k != i and before["date"] <= session["date"]
              and too_early(case, before, session)] for i, session in enumerate(recorded)]
    return [session for i, session in enumerate(recorded) if hurried_twice(recorded, after, i)]


def hurried_twice(recorded, after, i):
    """after[i]: the sessions after which session i was too early."""
    return any(e != i and recorded[e]["date"] <= recorded[i]["date"] and any(third != i for third in after[e])
               and any(recorded[b]["date"] <= recorded[e]["date"] for b in after[i]) for e in range(len(recorded)))


def too_early(case, before, session):
    """Judged by the sensitivity stored with the session, as a past session is (spec, section 2). The needles count as
    deep as bleeding and unknown depths make them. The contract has rest by kind of device "only for proposals with such
    a device", so the kind is that of the session asked about, not the kind of the one that came too early."""
    if not overlap(before["area"], session["area"]):
        return False
    level = session["sensitivity"] or case.level
    days = rests(case, max(before["band"], session["band"]), before["setting"], level, case.facts.kind)
    return session["date"] - before["date"] < max((earliest for _, earliest, _ in days), default=0)
