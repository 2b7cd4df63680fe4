#include <mneedle/answers.hpp>

namespace mneedle {

Said dated(const Said& said, Date today, DateSense sense)
{
  const auto read = resolve_date(said, today, sense);
  return read.imprecise ? said : Said{to_string(read.date), said.origin};
}

} // namespace mneedle
