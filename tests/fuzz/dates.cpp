// The words for a day, on any day: what is read lies on the right side of today, and what is printed reads the same.

#include "fuzz/property.hpp"

#include <mneedle/date_words.hpp>

using namespace mneedle;

namespace {

const Date first = *make_date(1900, 1, 1);
const Date last = *make_date(2200, 12, 31);

// Two bytes in front of the text choose the day: all of 1995 to 2175 can be had.
Date chosen_day(std::string_view& text)
{
  int days = 0;
  for (int byte = 0; byte < 2 && !text.empty(); ++byte) {
    days = days * 256 + static_cast<unsigned char>(text.front());
    text.remove_prefix(1);
  }
  return *make_date(1995, 1, 1) + Days{days};
}

void check_side(const ReadDate& read, Date today, DateSense sense)
{
  require(first <= read.date && read.date <= last, "a date lies within 1900 to 2200", to_string(read.date));
  require(sense == DateSense::planned ? read.date >= today : read.date <= today,
          "a fact is not after today and a plan not before it", to_string(read.date));
  require(!(read.imprecise && sense == DateSense::planned), "no plan is vague");
}

void check_words(std::string_view text, Date today, DateSense sense)
{
  accepted(
    [&] {
      const auto read = read_date(text, today, sense);
      check_side(read, today, sense);
      const auto again = read_date(to_string(read.date), today, sense);
      require(again.date == read.date && !again.imprecise, "a date reads as it prints", text);
    },
    Fault::usage);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
  auto text = text_of(data, size);
  const auto today = chosen_day(text);
  for (const auto sense : {DateSense::past, DateSense::since, DateSense::planned}) {
    check_words(text, today, sense);
  }
  if (const auto date = parse_iso_date(text)) {
    require(to_string(*date) == text, "an ISO date prints as it was written", text);
  }
  if (const auto weekday = parse_weekday(text)) {
    require(*weekday >= 0 && *weekday <= 6, "a week has seven days", text);
  }
  return 0;
}
