"""Runs the [[test]] tables of the rule files through the oracle: usage: rule_tests.py RULES

Tests of facts that the reader refuses have no verdict. Notes and cautions that only advise (first use, stale, series,
same day, age of a device) are not part of the oracle; of a first use it knows the block.
"""

import sys

from facts import Facts, text
from rulebook import SEVERITIES, RuleBook
from verdict import findings, verdict

JUDGED = ["area", "depth", "condition", "warning", "deferral", "first-use", "step", "device", "device-life", "reaction",
          "reaction-history", "hold", "interval", "overuse", "fact"]


def case_of(book, test):
    case = {key: value for key, value in book.baseline.items() if key not in test.get("without", [])}
    return {**case, **test.get("with", {})}


def differences(book, test):
    facts = Facts(case_of(book, test))
    found = findings(book, facts, facts.on)
    said = [severity for rule, severity, _, _ in found if rule == test["rule"] and severity]
    bounds = [bound for rule, _, bound, _ in found if rule == test["rule"] and bound]
    got = {**verdict(found), "says": max(said, key=SEVERITIES.index, default="pass")}
    if bounds:
        got["until"] = text(max(bounds))
    for key in ("says", "verdict", "kind", "until", "earliest", "recommended"):
        if key in test and str(test[key]) != got.get(key) and not unknown_here(book, test, key, got):
            yield f"{test['rule']}: {key} is {got.get(key)}, the test wants {test[key]}: {test}"


def unknown_here(book, test, key, got):
    if key != "says" or got["says"] != "pass":
        return False
    return test["says"] == "note" or (book.kind_of[test["rule"]] == "first-use" and test["says"] == "caution")


def main():
    book = RuleBook(sys.argv[1])
    judged = {rule["id"] for kind in JUDGED for rule in book.of(kind)}
    tests = [test for test in book.tests if test["rule"] in judged and test.get("says") != "refused"]
    wrong = [line for test in tests for line in differences(book, test)]
    print(*wrong, f"{len(tests)} rule tests, {len(wrong)} differences", sep="\n")
    sys.exit(1 if wrong or not tests else 0)


if __name__ == "__main__":
    main()
