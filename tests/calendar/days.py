"""days.py ANSWERS: every day from 1900-01-01 to 2200-12-31 against Python's calendar, and the days just outside refused.

Of each day: its weekday, the days around it, days and months further on and back, and how far it is from others. A day
of the month that does not exist is the first of the next month.
"""

import random
import sys
from datetime import date, timedelta

from asking import Questions

FIRST, LAST = date(1900, 1, 1), date(2200, 12, 31)
SPANS = (-400, -28, -1, 0, 1, 7, 28, 42, 90, 180, 365)
MONTHS = (-12, -1, 1, 6, 12, 48)


def shown(day):
    return f"{day:%a} {day.isoformat()}"


def months_on(day, count):
    months = day.year * 12 + day.month - 1 + count
    year, month = divmod(months, 12)
    try:
        return date(year, month + 1, day.day)
    except ValueError:
        return date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)


def main(program):
    questions, chance = Questions(program), random.Random(1)
    days = [FIRST + timedelta(number) for number in range((LAST - FIRST).days + 1)]
    for day in days:
        for span in SPANS:
            questions.ask(f"plus {day} {span}", shown(day + timedelta(span)))
        for count in MONTHS:
            questions.ask(f"months {day} {count}", shown(months_on(day, count)))
        other = chance.choice(days)
        questions.ask(f"apart {day} {other}", (other - day).days)
    for number in range(1, 1000):
        for day in (FIRST - timedelta(number), LAST + timedelta(number)):
            questions.ask(f"plus {day} 0", "no date")
    for year in range(1900, 2201):
        for month in range(1, 13):
            for day in range((months_on(date(year, month, 1), 1) - date(year, month, 1)).days + 1, 33):
                questions.ask(f"plus {year}-{month:02}-{day} 0", "no date")
    return questions.compare(f"{len(days)} days")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
