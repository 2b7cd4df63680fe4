// Answers questions about days as the program does, one a line, for days.py and zones.py to compare with Python's own
// calendar: "zone NAME", "at SECONDS", "plus DATE DAYS", "months DATE MONTHS", "apart DATE DATE".

#include "host/local_day.hpp"
#include "host/posix_files.hpp"

#include <mneedle/date.hpp>
#include <mneedle/error.hpp>

#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string>

using namespace mneedle;

namespace {

std::string in_zone(const std::string& name)
{
  ::setenv("TZ", name.c_str(), 1);
  ::tzset();
  return name;
}

std::string day_at(std::time_t moment)
{
  PosixFiles files;
  return to_string(local_day(files, moment));
}

std::string about_date(const std::string& question, const std::string& text, std::istream& rest)
{
  const auto date = parse_iso_date(text);
  if (!date) {
    return "no date";
  }
  if (question == "apart") {
    std::string other;
    rest >> other;
    return std::to_string((parse_iso_date(other).value() - *date).count());
  }
  int count = 0;
  rest >> count;
  return with_weekday(question == "months" ? *date + Months{count} : *date + Days{count});
}

std::string answer(const std::string& line)
{
  std::istringstream words{line};
  std::string question;
  std::string text;
  words >> question >> text;
  if (question == "zone") {
    return in_zone(text);
  }
  return question == "at" ? day_at(std::stoll(text)) : about_date(question, text, words);
}

} // namespace

int main()
{
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    try {
      std::cout << answer(line) << '\n';
    } catch (const Error& error) {
      std::cout << "refused: " << error.what() << '\n';
    }
  }
}
