"""`next`, and the dates once the proposed session has taken place."""

import copy

from verdict import dates, findings


def day_assumed(book, facts):
    """As asked on the day itself. Steps, screening and the device belong to that day: done, gone through, and with a new
    needle head. Preparations that were told as not done were told, and keep counting. An unknown kind of device counts as a
    roller, which the output says."""
    facts = copy.copy(facts)
    facts.today = facts.on
    ahead = {rule["step"] for rule in book.preparations}
    facts.steps = {step: answer for step, answer in facts.steps.items() if step in ahead and answer is False}
    facts.all_done, facts.screened = True, True
    facts.uses, facts.since = 0, None
    facts.sensitivity = facts.sensitivity or "reactive"
    facts.kind = facts.kind or "roller"
    return facts


def forecast(book, facts):
    """One look is enough: no bound moves with the day on which it is asked for, but for "calm for so many days", and
    that is over by then. A head in use that a rule stops leaves no date: what the next one is like, nobody said."""
    day = day_assumed(book, facts)
    in_use = copy.copy(day)
    in_use.uses, in_use.since = facts.uses or 0, facts.since
    stopped = any(severity == "stop" for _, severity, _, _ in findings(book, in_use, facts.on))
    return (None, None) if stopped else dates(findings(book, day, facts.on))


def forecast_after(book, facts):
    after = copy.copy(facts)
    after.log = facts.log + [{"date": facts.on, "area": facts.area, "depth": facts.depth, "setting": "home",
                              "bled": False, "kind": facts.kind, "sensitivity": facts.sensitivity}]
    after.uses, after.since = 0, None  # the one in use may be worn by then
    return forecast(book, after)
