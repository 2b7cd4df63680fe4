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


def past_session(book, session, today):
    """A session as the rules count it; one that is dated tomorrow counts as today."""
    return {"date": min(session["date"], today), "area": session["area"], "setting": session["setting"],
            "sensitivity": session.get("sensitivity"), "band": band_of(book, session)}


def planned_band(book, depth):
    return band_of(book, {"depth": depth, "setting": "home", "bled": False})


def rests(case, band, setting, level):
    """(rule id, earliest days, recommended days) of rest by a band and by the rules for a setting."""
    key = band, setting, case.facts.area, level
    if key not in case.book.rests:  # asked for over and over
        asked = [case.book.bands[band]]
        asked += [rule for rule in case.book.of("interval") if rule.get("setting") == setting]
        case.book.rests[key] = [(rule["id"], row["earliest"][level], row["recommended"][level])
                                for rule in asked for row in rows_of(rule, case.facts.area)]
    return case.book.rests[key]


def session_rests(case, session):
    """By the deeper of the session and the one planned."""
    return rests(case, max(session["band"], case.planned_band), session["setting"], case.level)


def restarted(case, reaction, over):
    """(earliest days, recommended days) that count again from the day on which a reaction is over. The spec says only
    "the interval restarts that day". Of which session? Of every one that the skin had not rested from when it reacted,
    or that came before it was over: a shallow session must not hide a deep one here either. Where none is known, as
    after one like the one planned."""
    days = list(rests(case, case.planned_band, "home", case.level))
    for session in case.sessions:
        tired = session["date"] + rest_after(case, session) > reaction["date"]
        if session["date"] <= over and tired:
            days += session_rests(case, session)
    return max((rest[1] for rest in days), default=0), max((rest[2] for rest in days), default=0)


def rest_after(case, session):
    """The minimum number of days after the session, before the one that is planned."""
    return max((earliest for _, earliest, _ in session_rests(case, session)), default=0)


def early_twice(case):
    """The recorded sessions that end two gaps in a row below their minimum. The gaps are between any two sessions, not
    only neighbours: else one more session in between could hide one (spec, section 1: more sessions never help). So a
    session came too early after some other, and that one, or one between them, had come too early itself."""
    early, twice = [], []
    for i, session in enumerate(case.recorded):
        hurried = [k for k in range(i) if too_early(case, case.recorded[k], session)]
        early.append(bool(hurried))
        if hurried and any(early[hurried[0]:i]):
            twice.append(session)
    return twice


def too_early(case, before, session):
    """Judged by the sensitivity stored with the session, as a past session is (spec, section 2). The needles count as
    deep as bleeding and unknown depths make them."""
    if not overlap(before["area"], session["area"]):
        return False
    days = rests(case, max(before["band"], session["band"]), before["setting"], session["sensitivity"] or case.level)
    return session["date"] - before["date"] < max((earliest for _, earliest, _ in days), default=0)
