// Days in words that mean another day tomorrow, as the dates that they are.

#include <mneedle/answers.hpp>

namespace mneedle {

namespace {

void fix_day(std::optional<Said>& said, Date today, DateSense sense)
{
  if (said) {
    said = dated(*said, today, sense);
  }
}

} // namespace

Said dated(const Said& said, Date today, DateSense sense)
{
  const auto read = resolve_date(said, today, sense);
  return read.imprecise ? said : Said{to_string(read.date), said.origin};
}

Answers dated(Answers answers, Date today)
{
  fix_day(answers.on, today, DateSense::planned);
  fix_day(answers.device_since, today, DateSense::since);
  if (answers.last && answers.last->text != "never") {
    fix_day(answers.last, today, DateSense::past);
  }
  for (auto& event : answers.events) {
    const auto value = event.text.find('=') + 1;
    if (value > 0) {
      event.text = event.text.substr(0, value)
                   + dated({event.text.substr(value), event.origin}, today, DateSense::past).text;
    }
  }
  return answers;
}

} // namespace mneedle
