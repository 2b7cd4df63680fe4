"""What today's rules make of a session in the log, by the entries before it."""

from facts import overlap
from rest import rests
from verdict import depth_severity

# Worst first (spec, section 2).
NOT_VALID = ["too-soon", "too-deep", "area-not-allowed", "hold-active"]
SUB_STANDARD = ["step-missing", "device-over-life", "date-imprecise"]


def judge(book, facts, index, fallback):
    session = facts.log[index]
    earlier = facts.log[:index]
    if any(same_facts(session, one) for one in earlier):
        return "duplicate", []
    level = session["sensitivity"] or fallback or "reactive"
    wrong = {"too-soon": too_soon(book, session, earlier, level), "hold-active": held(facts, session),
             "date-imprecise": session["imprecise"]}
    if session["setting"] == "home":  # how a professional works is not for these rules to judge
        wrong["too-deep"] = too_deep(book, session, level)
        wrong["area-not-allowed"] = any(session["area"] in rule["areas"] and rule["severity"] == "stop"
                                        for rule in book.of("area"))
        wrong["step-missing"] = step_missing(book, session)
        wrong["device-over-life"] = over_life(book, facts, session, earlier)
    flaws = [flaw for flaw in NOT_VALID + SUB_STANDARD if wrong.get(flaw)]
    if not flaws:
        return "valid", []
    return "not-valid" if flaws[0] in NOT_VALID else "sub-standard", flaws


def same_facts(a, b):
    return all(a[key] == b[key] for key in a)


def too_soon(book, session, earlier, level):
    for before in earlier:
        if overlap(before["area"], session["area"]):
            days = rests(book, before, session["depth"], session["area"], level)
            if any(session["date"] - before["date"] < earliest for _, earliest, _ in days):
                return True
    return False


def too_deep(book, session, level):
    if session["depth"] is None:
        return False
    return any(depth_severity(book, rule, session["area"], level, session["depth"], session["kind"])
               in ("fix", "stop") for rule in book.of("depth"))


def held(facts, session):
    return any(date <= session["date"] < until and overlap(area, session["area"])
               for date, until, area in facts.holds)


def step_missing(book, session):
    """Steps that had to be done; where nothing was recorded about steps, nothing is known to be missing."""
    if session["done"] is None:
        return False
    for rule in book.steps:
        applies = ((session["kind"] is None or session["kind"] in rule.get("kinds", [session["kind"]]))
                   and (session["depth"] is None or session["depth"] > rule["above"]))
        if applies and rule["omitted"] == "fix" and rule["step"] not in session["done"]:
            return True
    return False


def over_life(book, facts, session, earlier):
    """By the latest needle head that the device got; this session is one use more than those at home before it."""
    heads = [date for date, device in facts.heads if device == session["device"] and date <= session["date"]]
    if not heads or session["device"] is None:
        return False
    since = max(heads)
    use = 1 + sum(1 for one in earlier
                  if one["device"] == session["device"] and one["setting"] == "home" and one["date"] >= since)
    return any(session["kind"] in rule["kinds"] and (use > rule["last_use"] or session["date"] - since > rule["last_day"])
               for rule in book.of("device-life"))
