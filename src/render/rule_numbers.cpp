#include "render/rule_numbers.hpp"

#include "render/kind_numbers.hpp"

namespace mneedle {

NumberList numbers_of(const RuleBody& body)
{
  NumberList list;
  std::visit([&](const auto& rule) { tell(list, rule); }, body);
  return list;
}

} // namespace mneedle
