# Prints "FILE NUMBER" for each number in C++ that could be one of medicine's: in the folders that decide, each but 0, 1
# and 2; everywhere, each in a quantity of days, months or micrometres, and in a text before a unit.

function report(number)
{
  sub(/^[^0-9]+/, "", number)
  gsub(/'/, "", number)
  if (number !~ /^[012]$/) print FILENAME, number
}

# Each match of `pattern` in `text`.
function report_all(text, pattern)
{
  while (match(text, pattern)) {
    report(substr(text, RSTART, RLENGTH))
    text = substr(text, RSTART + RLENGTH)
  }
}

{
  code = $0
  sub(/[ \t]*\/\/.*/, "", code)
  while (match(code, /"([^"\\]|\\.)*"/)) {
    text = substr(code, RSTART, RLENGTH)
    code = substr(code, 1, RSTART - 1) " " substr(code, RSTART + RLENGTH)
    while (match(text, /[0-9][0-9.,]* ?(days?|weeks?|months?|years?|hours?|mm|um|min)([^a-z]|$)/)) {
      number = substr(text, RSTART, RLENGTH)
      sub(/ ?[a-z].*/, "", number)
      print FILENAME, number
      text = substr(text, RSTART + RLENGTH)
    }
  }
  gsub(/[^0-9]'[^']'/, " ", code)
  if (FILENAME ~ /(engine|proof|answers|interview|report|rule_test|profile)\//) {
    report_all(code, "(^|[^A-Za-z_0-9.])[0-9][0-9a-fxA-FX.']*")
  } else {
    report_all(code, "(Days|Months|micrometres)[{(][0-9']+")
  }
}
