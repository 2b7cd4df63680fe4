"""`next`, and the dates once the proposed session has taken place."""

import copy

from verdict import dates, findings


def day_assumed(facts):
    """Steps, screening and the device belong to the day itself: done, gone through, and with a new needle head."""
    facts = copy.copy(facts)
    facts.steps, facts.all_done, facts.screened = {}, True, True
    facts.uses, facts.since = 0, None
    facts.kind, facts.sensitivity = facts.kind or "roller", facts.sensitivity or "reactive"
    return facts


def forecast(book, facts):
    """One look is enough: no bound moves with the day on which it is asked for, but for "calm for so many days", and
    that is over by then."""
    return dates(findings(book, day_assumed(facts), facts.on))


def forecast_after(book, facts):
    after = copy.copy(facts)
    after.log = facts.log + [{"date": facts.on, "area": facts.area, "depth": facts.depth, "setting": "home",
                              "bled": False, "sensitivity": facts.sensitivity}]
    after.today = facts.on  # seen from that day, an entry dated tomorrow counts as of its own day
    return forecast(book, after)
