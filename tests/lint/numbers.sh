#!/bin/sh
# numbers.sh: no number of medicine stands in C++. Every number that could be one is in the list below with what it is;
# what the list names and the sources no longer hold fails as well.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# The test finds what it is there for.
mkdir -p "$folder/src/engine" "$folder/src/render"
echo 'int rest = 7; // but not 8' > "$folder/src/engine/a.cpp"
echo 'auto a = date + Days{28}; auto column = 40; auto b = "after 14 days or 0.25 mm";' > "$folder/src/render/b.cpp"
printf '%s\n' "a.cpp 7" "b.cpp 14" "b.cpp 0.25" "b.cpp 28" > "$folder/wanted"
find "$folder" -name '*.cpp' | sort | xargs awk -f tests/lint/numbers.awk | sed 's|.*/||' | diff "$folder/wanted" -

sort -u > "$folder/listed" << 'END'
src/answers/flags.cpp 56 # characters of a list that still fits into a line
src/answers/measured.hpp 9999 # uses of a device that anyone would type
src/answers/unknown_word.cpp 3 # near words that are named
src/answers/unknown_word.cpp 4 # letters of a part that two words share
src/answers/values.cpp 10 # a slip of the decimal point
src/answers/values.cpp 1000 # micrometres in a millimetre
src/answers/values.cpp 250 # an example of how to write a depth
src/base/date_words.cpp 3 # an example of how to write a date
src/cli/facts.cpp 10 # an example of how to write a measure
src/cli/facts.cpp 250 # an example of how to write a depth
src/cli/log_event.cpp 2 # an example of how to write a date
src/cli/log_hold.cpp 3 # an example of how to write a date
src/cli/log_list.cpp 6 # an example of how to write a date
src/engine/case.hpp 1000000000 # deeper than any needle
src/engine/open_day.hpp 3653 # ten years, within which a plan looks for a day
src/interview/ask.cpp 40 # columns of a prompt
src/interview/candidates.cpp 14 # days of the events of a group
src/interview/candidates.cpp 31 # days of the events of a group
src/interview/screening.cpp 3 # an example of how to write a date
src/interview/steps.cpp 7 # steps in a part
src/proof/agreement.cpp 37 # every which log is looked at
src/answers/unknown_word.cpp 5 # letters of a short word
src/proof/axes_history.cpp 30 # days that a hold of the proof lasts
src/proof/axes_history.cpp 31 # the longest month
src/proof/axes_order.cpp 10 # days more than any rest
src/proof/axes_order.cpp 12 # days ago on which a reaction was over
src/proof/axes_order.cpp 20 # days ago on which a reaction was over
src/proof/axes_order.cpp 3 # days ago on which a reaction was over; shifts of areas
src/proof/axes_order.cpp 6 # days on which a reaction is noticed
src/proof/axes_order.cpp 7 # days ago of sessions of one day
src/proof/axes_order.cpp 9 # days ago of a session before them
src/proof/families.cpp 16 # the day of the proof
src/proof/families.cpp 2026 # the day of the proof
src/proof/families.cpp 3 # the day of the proof
src/proof/told.cpp 100 # days after today that are asked about
src/proof/told.cpp 5000 # days, longer than any wait
src/proof/told.cpp 9 # days after today that are asked about
src/render/rest_words.cpp 7 # how to read a cell of the table
src/report/windows.cpp 24 # hours in a day
src/rules/check_bands.cpp 0 # where the first band begins
END
sed 's/ #.*//' "$folder/listed" > "$folder/known"
find src include -name '*.[ch]pp' -exec awk -f tests/lint/numbers.awk {} + | sort -u > "$folder/found"
if ! diff "$folder/known" "$folder/found" > "$folder/difference"; then
  echo "> a number that may belong to a rule file, or into the list of $0; < no longer there:"
  grep '^[<>]' "$folder/difference"
  exit 1
fi
