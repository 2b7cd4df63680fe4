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


def rests(book, session, depth, area, level):
    """(rule id, earliest days, recommended days) of rest after the session, before one of that depth."""
    band = band_of(book, session)
    planned = {"depth": depth, "setting": "home", "bled": False}
    band = max(band, band_of(book, planned))
    asked = [book.bands[band]]
    asked += [rule for rule in book.of("interval") if rule.get("setting") == session["setting"]]
    return [(rule["id"], row["earliest"][level], row["recommended"][level])
            for rule in asked for row in rows_of(rule, area)]


def session_rests(case, session):
    return rests(case.book, session, case.facts.depth, case.facts.area, case.level)


def restarted(case, reaction):
    """(earliest days, recommended days) that count again from the day on which a reaction was over. A reaction belongs
    to the latest session in its area that is not after it (the spec says only "the interval restarts that day")."""
    before = [session for session in case.sessions
              if session["date"] <= reaction["date"] and overlap(session["area"], reaction.get("area"))]
    latest = [session for session in before if session["date"] == before[-1]["date"]]
    days = [rest for session in latest for rest in session_rests(case, session)]
    return max((rest[1] for rest in days), default=0), max((rest[2] for rest in days), default=0)


def rest_after(case, session):
    """The minimum number of days after the session, before the one that is planned."""
    return max((earliest for _, earliest, _ in session_rests(case, session)), default=0)


def early_twice(case):
    """The sessions that came too early right after one that came too early too. Early is what any earlier session still
    forbade: else one more session in between could hide a gap (spec, section 1: more sessions never help)."""
    early = [came_early(case, i) for i in range(len(case.sessions))]
    return [session for i, session in enumerate(case.sessions) if i > 0 and early[i] and early[i - 1]]


def came_early(case, i):
    session = case.sessions[i]
    depth, area = session["depth"], case.facts.area
    for before in case.sessions[:i]:
        days = rests(case.book, before, depth, area, case.level)
        if session["date"] - before["date"] < max((earliest for _, earliest, _ in days), default=0):
            return True
    return False
