"""All that the oracle says about a case, in the words and the order of the engine's answers."""

from facts import Facts
from forecast import forecast, forecast_after
from past import judge
from verdict import findings, named_dates, verdict


def prefixed(prefix, dates):
    return {prefix + key: value for key, value in named_dates(*dates).items()}


def answer(book, case):
    facts = Facts(case)
    judged = [judge(book, facts, i, case.get("fallback")) for i in range(len(facts.log))]
    return {**verdict(findings(book, facts, facts.on)), **prefixed("next_", forecast(book, facts)),
            **prefixed("after_", forecast_after(book, facts)),
            "judged": [" ".join([status, *flaws]) for status, flaws in judged]}
