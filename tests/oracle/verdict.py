"""The verdict on one proposed session: what each rule says, the worst of it, and the dates.

A finding is (rule id, severity, bound, recommended); severity is None where the rule passes, bound and recommended are
days or None. Quotations are from the rules' own format, in the words that it had before mneedle-rules(5), unless they say otherwise.
"""

from facts import months_later, overlap, text
from rest import early_twice, lost_session, past_session, planned_band, rest_after, restarted, session_rests
from rulebook import LEVELS, SEVERITIES


class Case:
    """Rules and facts on one day, with what both together say about the person."""

    def __init__(self, book, facts, on):
        self.book, self.facts, self.on = book, facts, on
        self.left_out = [rule for rule in book.preparations
                         if facts.steps.get(rule["step"]) is False and step_applies(rule, facts)]
        self.conditions = conditions_of(book, facts, self.left_out)
        self.level = effective(book, facts, self.conditions)
        self.planned_band = planned_band(book, facts.depth)
        self.logged = [past_session(book, session) for session in facts.log]
        self.recorded = [session for session in self.logged if overlap(session["area"], facts.area)]
        self.said = facts.said_last and past_session(book, facts.said_last)
        self.sessions = with_said(self.recorded, self.said)
        self.reactions = [{**reaction, "of": sessions_of(self, reaction)} for reaction in facts.reactions]


def conditions_of(book, facts, left_out):
    """Those that were told, and all that they, events and preparations left out imply, and what these imply in turn. An
    event implies whatever its day and its area."""
    found = set()
    implied = list(facts.conditions)
    for event, _, _ in facts.events():
        implied += implied_by(book.deferrals.get(event, []))
    implied += implied_by(left_out)
    while implied:
        word = implied.pop()
        if word not in found:
            found.add(word)
            implied += implied_by(book.conditions.get(word, []))
    return found


def implied_by(rules):
    """The contract names rules and not where they speak: a rule for one area implies in every area."""
    return [word for rule in rules for word in rule.get("implies", [])]


def sessions_of(case, reaction):
    """The sessions that a reaction belongs to: the one that it names, else the latest one there. Of several on the
    latest day each may be the one, and what the stricter of them asks for counts. The spec does not say whether "the
    latest one there" may be the one that is told with the question and not logged: it adds to what the log holds, so it
    may. Nor does it say what a reaction means that is older than the session it names: as a past session is judged by the
    entries before it, for the sessions between the two the one named is not in the log."""
    if "session" in reaction:
        named = [session for session in case.logged if session["id"] == reaction["session"]]
        return named or [lost_session(case.book)]
    there = [session for session in case.logged + ([case.said] if case.said else [])
             if overlap(session["area"], reaction.get("area")) and session["date"] <= reaction["date"]]
    latest = max((session["date"] for session in there), default=None)
    return [session for session in there if session["date"] == latest]


def counts_here(case, reaction):
    """A reaction counts in its own area and in the area of the session that it belongs to. The area of a session that is
    not in the log is unknown, so it may be this one."""
    return any(overlap(area, case.facts.area)
               for area in [reaction.get("area")] + [session["area"] for session in reaction["of"]])


def with_said(recorded, said):
    """What is said of a day on which the log has a session is said of that session, and the worse of the two counts: the
    spec says only that it "adds to what the log holds". No date depends on it, but which rules speak does."""
    if said is None:
        return recorded
    same = [session for session in recorded if session["date"] == said["date"]]
    if not same:
        return recorded + [said]
    worse = {**same[0], "band": max(same[0]["band"], said["band"]),
             "setting": max(same[0]["setting"], said["setting"])}  # "home" < "professional"
    return [worse if session is same[0] else session for session in recorded]


def entry_of(rule):
    return rule["id"].split("/")[0]


def speaks_of_area(rule, area):
    # An area that nobody named may be the one that the rule is for (fail closed).
    return "areas" not in rule or area is None or area in rule["areas"]


def effective(book, facts, conditions):
    """Raises of one piece of evidence count once, those of several add up, the cap is reactive; unknown is reactive."""
    if facts.sensitivity is None:
        return "reactive"
    raises, floor = {}, 0
    for word in conditions:
        for rule in book.conditions.get(word, []):
            if speaks_of_area(rule, facts.area):
                raises[entry_of(rule)] = max(raises.get(entry_of(rule), 0), rule.get("raises", 0))
                floor = max(floor, LEVELS.index(rule.get("raises_to", "low")))
    level = LEVELS.index(facts.sensitivity) + sum(raises.values())
    return LEVELS[min(max(level, floor), 3)]


def area_findings(case):
    # No stop for an area that nobody named: an answer clears that.
    for rule in case.book.of("area"):
        if case.facts.area in rule["areas"]:
            yield rule["id"], rule["severity"], None, None


def counted_depth(book, depth, kind):
    return depth + max([rule.get("tolerance", 0) for rule in book.of("device") if kind in rule["kinds"]], default=0)


def limit_severity(book, depth):
    """Past a limit a shorter needle mends it, unless the needle itself is past the home limit (spec, section 2: "caps
    passed by a depth of at most 0.50 mm"); a pen's tolerance counts against the limit but not for this."""
    return "stop" if depth > book.home_limit else "fix"


def depth_severity(book, rule, area, level, depth, kind):
    if not speaks_of_area(rule, area) or LEVELS.index(level) < LEVELS.index(rule.get("at_least", "low")):
        return None
    if counted_depth(book, depth, kind) <= rule["above"]:
        return None
    return rule["severity"] if rule["severity"] == "caution" else limit_severity(book, depth)


def depth_findings(case):
    facts = case.facts
    for rule in case.book.of("depth"):
        if facts.depth is not None:
            severity = depth_severity(case.book, rule, facts.area, case.level, facts.depth, facts.kind)
            if severity:
                yield rule["id"], severity, None, None


def condition_findings(case):
    facts, book = case.facts, case.book
    for word in case.conditions:
        for rule in book.conditions.get(word, []):
            if not speaks_of_area(rule, facts.area):
                continue
            severity = rule["severity"]
            if "cap" in rule and facts.depth is not None and counted_depth(book, facts.depth, facts.kind) > rule["cap"]:
                severity = limit_severity(book, facts.depth)
            bound = case.on + rule["calm_days"] if "calm_days" in rule else None
            yield rule["id"], severity, bound, None
    for rule in book.of("warning"):
        if rule["condition"] in case.conditions:
            yield rule["id"], "stop", None, None


def deferral_findings(case):
    for event, date, area in case.facts.events():
        for rule in case.book.deferrals.get(event, []):
            if not (rule.get("whole_body") or overlap(area, case.facts.area)):
                continue
            if "with" in rule and rule["with"] not in case.conditions:
                continue
            until = months_later(date, rule["months"]) if "months" in rule else date + rule["days"][case.level]
            severity = rule.get("severity", "wait")
            # Only a wait is a lower bound: until the end of a caution a GO stays a GO.
            yield rule["id"], severity if case.on < until else None, until if severity == "wait" else None, None


def first_use_findings(case):
    """The block only; the caution of a first use is no part of the oracle. The contract calls it a fix whatever the
    depth: a needle past the home limit has a stop of its own. A session known in the area, also one that was told or is
    dated tomorrow, makes this one not the first."""
    facts = case.facts
    for rule in case.book.of("first-use"):
        if "fix_above" in rule and facts.depth is not None and not case.sessions:
            if counted_depth(case.book, facts.depth, facts.kind) > rule["fix_above"]:
                yield rule["id"], "fix", None, None


def step_applies(rule, facts):
    # A kind or a depth that nobody said may be the one that the step is for (fail closed).
    return ((facts.kind is None or facts.kind in rule.get("kinds", [facts.kind]))
            and (facts.depth is None or facts.depth > rule["above"]) and speaks_of_area(rule, facts.area))


def preparation_findings(case):
    """An open preparation is answered by an event that is told with the question and by nothing in the log."""
    told = {event for event, _, _ in case.facts.told_events}
    for rule in case.left_out:
        if "omitted" in rule and not told & set(rule.get("answered_by", [])):
            yield rule["id"], rule["omitted"], None, None


def step_findings(case):
    facts = case.facts
    for rule in case.book.steps:
        if not step_applies(rule, facts):
            continue
        answer = facts.steps.get(rule["step"], True if facts.all_done else None)
        # Nobody can vouch today for the steps of a later day, not even for one that will be left out.
        if answer is None or case.on > facts.today:
            yield rule["id"], "open", None, None
        elif answer is False or (answer is not True and answer < rule["measure"]["at_least"]):
            yield rule["id"], rule["omitted"], None, None


def device_findings(case):
    facts = case.facts
    for rule in case.book.of("device"):
        speaks = facts.kind in rule["kinds"] and (facts.depth is None or facts.depth >= rule.get("from", 0))
        if speaks and not (rule.get("reused") and facts.uses == 0):
            yield rule["id"], rule["severity"], None, None
    for rule in case.book.of("device-life"):
        if facts.kind not in rule["kinds"]:
            continue
        use = 0 if facts.uses is None else facts.uses + 1
        if use > rule["last_use"] or (facts.since is not None and case.on - facts.since > rule["last_day"]):
            yield rule["id"], "fix", None, None
        elif use >= rule["caution_from_use"]:
            yield rule["id"], "caution", None, None


def reaction_findings(case):
    for reaction in case.reactions:
        for rule in case.book.reactions.get(reaction["grade"], []):
            # A severe one counts as the condition complication-unresolved, which is about the person and so about every
            # area; the spec does not say whether the 28 days after it are too, so they are.
            if rule.get("stops") or counts_here(case, reaction):
                yield reaction_finding(case, rule, reaction)


def reaction_finding(case, rule, reaction):
    over = reaction["resolved"] is not None and reaction["resolved"] <= case.on
    if not over and rule.get("stops"):
        return rule["id"], "stop", None, None
    # The spec names no bound for what is not over: it may be over today at best, tomorrow is the first day that can be
    # named, and rest counts from today.
    calm = case.on if reaction["resolved"] is None else reaction["resolved"]
    earliest, recommended = restarted(case, reaction, calm) if rule.get("restarts") else (0, 0)
    after = rule.get("after_days", 0)
    until = calm + max(earliest, after, 1 if reaction["resolved"] is None else 0)
    better = calm + max(recommended, after)
    return rule["id"], "wait" if case.on < until else "caution" if case.on < better else None, until, better


def reaction_history_findings(case):
    """What stays after a reaction; it never names a date. What a reaction was counts whatever its grade; one of which
    nobody said it counts by its grade."""
    for reaction in case.reactions:
        for rule in case.book.of("reaction-history"):
            if remembers(rule, reaction) and (rule.get("whole_body") or counts_here(case, reaction)):
                yield rule["id"], rule["severity"] if lasts(case, rule, reaction["resolved"]) else None, None, None


def remembers(rule, reaction):
    kinds, kind = rule.get("kinds"), reaction.get("kind")
    if kinds and kind:
        return kind in kinds
    return rule.get("reaction") == reaction["grade"]


def lasts(case, rule, resolved):
    return ("days" not in rule or resolved is None or case.on < resolved
            or case.on < resolved + rule["days"][case.level])


def hold_findings(case):
    for rule in case.book.of("hold"):
        for hold in case.facts.holds:
            if overlap(hold["area"], case.facts.area):
                yield rule["id"], "wait" if case.on < hold["until"] else None, hold["until"], None


def interval_findings(case):
    for session in case.sessions:
        for rule, earliest, recommended in session_rests(case, session):
            rested = case.on - session["date"]
            severity = "wait" if rested < earliest else "caution" if rested < recommended else None
            yield rule, severity, session["date"] + earliest, session["date"] + recommended


def overuse_findings(case):
    for rule in case.book.of("overuse"):
        for session in early_twice(case):
            until = session["date"] + rest_after(case, session) + rule["extra_days"]
            yield rule["id"], "wait" if case.on < until else None, until, None


def fact_findings(case):
    facts, book = case.facts, case.book
    unknown = {"depth": facts.depth is None, "area": facts.area is None, "device-kind": facts.kind is None,
               "sensitivity": facts.sensitivity is None, "last": last_unknown(case)}
    roller = any(facts.kind in rule["kinds"] for rule in book.of("device-life"))
    unknown["uses"] = roller and facts.uses is None
    stored = facts.stored is not None and case.on - facts.stored <= book.facts["screening"]["valid_days"]
    unknown["screening"] = not facts.screened and not stored
    # A stored screening does not answer what can change overnight, and on a later day no answer of today does.
    unknown["screening-today"] = not facts.screened or case.on > facts.today
    unknown["interval"] = not covered(case)
    for rule in case.left_out:
        for fact in rule.get("takes_back", []):
            # The day of the last session, or that there was none, can be told for all that; the log does not answer.
            unknown[fact] = fact != "last" or not (facts.never or facts.said_last)
    # The contract has screening-today open "whatever was told", and a rule test says that it is not where nothing was
    # screened, as fact-screening says so already. So it speaks only where the rest of the screening is answered.
    unknown["screening-today"] = unknown["screening-today"] and not unknown["screening"]
    for fact, rule in book.facts.items():
        if unknown[fact]:
            yield rule["id"], "open", None, None


def last_unknown(case):
    """The log answers once its oldest session is older than the longest interval (spec, section 3). The spec does not
    say on which day; it is the planned one, because rest from anything before the log would be over by then."""
    if case.facts.never or case.sessions:
        return False
    oldest = min((session["date"] for session in case.facts.log), default=case.on)
    return case.on - oldest <= case.book.longest


def covered(case):
    """An area that is never treated has no interval, and its own rule says why; an unknown area is open already."""
    area = case.facts.area
    never = any(area in rule["areas"] and rule["severity"] == "stop" for rule in case.book.of("area"))
    return area is None or never or any(speaks_of_area(row, area) for band in case.book.bands for row in band["days"])


KINDS = [area_findings, depth_findings, condition_findings, deferral_findings, first_use_findings,
         preparation_findings, step_findings, device_findings, reaction_findings, reaction_history_findings,
         hold_findings, interval_findings, overuse_findings, fact_findings]


def findings(book, facts, on):
    case = Case(book, facts, on)
    return [finding for kind in KINDS for finding in kind(case)]


def dates(found):
    """Earliest and recommended: the latest bound, met or not, and the latest recommended day, never before it. Neither
    where a stop is present or nothing bounds the session."""
    bounds = [bound for _, _, bound, _ in found if bound is not None]
    if not bounds or any(severity == "stop" for _, severity, _, _ in found):
        return None, None
    return max(bounds), max(bounds + [recommended for _, _, _, recommended in found if recommended is not None])


def verdict(found):
    worst = max((SEVERITIES.index(severity) for _, severity, _, _ in found if severity), default=0)
    earliest, recommended = dates(found)
    blocking = {f"{rule} {severity}" for rule, severity, _, _ in found if severity not in (None, "note", "caution")}
    return {"verdict": "no-go" if blocking else "go", "kind": SEVERITIES[worst] if blocking else "ready",
            **named_dates(earliest, recommended), "blocking": sorted(blocking)}


def named_dates(earliest, recommended):
    return {} if earliest is None else {"earliest": text(earliest), "recommended": text(recommended)}
