"""What today's rules make of a session in the log, by the entries before it."""

import copy

from verdict import findings

# Worst first (spec, section 2), each with the kinds of rules that find it when they block. A reaction that is not over
# and two hurried sessions before are matters of time too.
NOT_VALID = {"too-soon": ["interval", "overuse", "reaction"], "too-deep": ["depth"], "area-not-allowed": ["area"],
             "hold-active": ["hold"]}
SUB_STANDARD = {"step-missing": ["step"], "device-over-life": ["device-life"], "date-imprecise": []}
# How a professional works is not for these rules to judge.
AT_HOME = ["depth", "area", "step", "device-life"]
BLOCKING = ["wait", "fix", "open", "stop"]


def judge(book, facts, index, fallback):
    session = facts.log[index]
    blocked = {book.kind_of[rule] for rule, severity, _, _ in found_then(book, facts, index, fallback)
               if severity in BLOCKING}
    if session["setting"] != "home":
        blocked -= set(AT_HOME)
    flaws = [flaw for flaw, kinds in {**NOT_VALID, **SUB_STANDARD}.items() if blocked & set(kinds)]
    if session["imprecise"]:
        flaws.append("date-imprecise")
    # The spec names the status and not what it is; `log add` asks for --again at "same area and day".
    if any(session["area"] == one["area"] is not None and session["date"] == one["date"] for one in facts.log[:index]):
        return "duplicate", flaws
    if not flaws:
        return "valid", []
    return "not-valid" if flaws[0] in NOT_VALID else "sub-standard", flaws


def found_then(book, facts, index, fallback):
    """What the rules would have said on the day, to the session as it was recorded."""
    session = facts.log[index]
    then = copy.copy(facts)
    then.today = then.on = session["date"]
    then.depth, then.area, then.kind = session["depth"], session["area"], session["kind"]
    then.sensitivity = session["sensitivity"] or fallback or "reactive"
    then.conditions, then.told_events, then.said_last = set(), [], None
    # An event that came later implied nothing then.
    then.logged_events = [event for event in facts.logged_events if event[1] <= session["date"]]
    then.log = facts.log[:index]
    # Of a reaction on the day itself nobody knew before.
    then.reactions = [reaction for reaction in facts.reactions if reaction["date"] < session["date"]]
    then.holds = [hold for hold in facts.holds if hold["date"] <= session["date"] and not recorded_before(session, hold)]
    # What is not among the steps that were recorded was not answered; where none were recorded nothing is known to be
    # missing.
    then.all_done = session["done"] is None
    then.steps = {step: True for step in session["done"] or []}
    then.uses, then.since = head_of(facts, session, index)
    return findings(book, then, then.on)


def recorded_before(session, hold):
    """Whether the log was told of the session in an earlier change than of the hold; unknown where one has no number."""
    return session["record"] is not None and hold["record"] is not None and session["record"] < hold["record"]


def head_of(facts, session, index):
    """Uses before this one, and first day, of the newest head that its device had then."""
    heads = [date for date, device in facts.heads if device == session["device"] and date <= session["date"]]
    if session["device"] is None or not heads:
        return None, None
    since = max(heads)
    return sum(one["device"] == session["device"] and one["date"] >= since for one in facts.log[:index]), since
