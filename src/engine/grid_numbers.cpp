#include "engine/grid_numbers.hpp"

namespace mneedle {

namespace {

void add_around(std::set<Days>& days, Days number)
{
  for (int count = number.count() - 1; count <= number.count() + 1; ++count) {
    if (count >= 0) {
      days.insert(Days{count});
    }
  }
}

void add_around(std::set<Days>& days, const BySensitivity& numbers)
{
  for (const auto number : numbers.days) {
    add_around(days, number);
  }
}

// How many days ago something was from which on the months are over.
Days days_of(Months months, Date today)
{
  Days days{0};
  while (today - days + months > today) {
    days = days + Days{1};
  }
  return days;
}

class NumberCollection {
public:
  NumberCollection(GridNumbers& numbers, Date today) : numbers_{numbers}, today_{today} {}

  void operator()(const DepthRule& rule) { edge(rule.above); }
  void operator()(const DeviceRule& rule)
  {
    edge(rule.from);
    edge(Depth::micrometres(rule.from.micrometres() - 1));
    reaches_.insert(rule.tolerance);
  }
  void operator()(const IntervalRule& rule)
  {
    edge(rule.above);
    if (rule.to) {
      edge(*rule.to);
    }
    for (const auto& row : rule.rows) {
      add_around(numbers_.rest, row.earliest);
      add_around(numbers_.rest, row.recommended);
    }
  }
  void operator()(const ConditionRule& rule)
  {
    numbers_.conditions.insert(rule.condition.text());
    if (rule.cap) {
      edge(*rule.cap);
    }
  }
  void operator()(const WarningRule& rule) { numbers_.conditions.insert(rule.condition.text()); }
  void operator()(const DeferralRule& rule)
  {
    const auto with = rule.with ? rule.with->text() : std::string_view{};
    auto& days = numbers_.events[{rule.event.text(), with}];
    if (rule.months) {
      add_around(days, days_of(*rule.months, today_));
    } else {
      add_around(days, rule.days);
    }
  }
  void operator()(const FirstUseRule& rule)
  {
    edge(rule.above);
    add_around(numbers_.events[{rule.event.text(), {}}], rule.after);
  }
  void operator()(const StepRule& rule)
  {
    edge(rule.above);
    auto& values = numbers_.steps[rule.step.text()];
    if (rule.measure) {
      values.insert({rule.measure->at_least - 1, rule.measure->at_least});
    }
  }
  void operator()(const DeviceLifeRule& rule)
  {
    for (const auto use : {rule.caution_from, rule.last_use}) {
      numbers_.uses.insert({use - 1, use});
    }
    add_around(numbers_.ages, rule.last_day);
  }
  template <typename Other>
  void operator()(const Other&)
  {
  }

  // The edges as they lie for each kind of device, within the limits of the set.
  void add_depths(const RuleSet& base)
  {
    edges_.insert({base.least, base.most});
    reaches_.insert(Depth::micrometres(0));
    for (const auto edge : edges_) {
      for (const auto reach : reaches_) {
        const auto from = edge.micrometres() - reach.micrometres();
        add_depth(Depth::micrometres(from), base);
        add_depth(Depth::micrometres(from + 1), base);
      }
    }
  }

private:
  void edge(Depth depth) { edges_.insert(depth); }

  void add_depth(Depth depth, const RuleSet& base)
  {
    if (depth >= base.least && depth <= base.most) {
      numbers_.depths.insert(depth);
    }
  }

  GridNumbers& numbers_;
  Date today_;
  std::set<Depth> edges_;
  std::set<Depth> reaches_;
};

} // namespace

GridNumbers::GridNumbers(const RuleBook& a, const RuleBook& b, Date today)
{
  NumberCollection collection{*this, today};
  for (const auto* book : {&a, &b}) {
    for (const auto& set : book->sets()) {
      for (const auto& rule : set.rules) {
        std::visit(collection, rule.body);
      }
    }
  }
  collection.add_depths(a.base());
  collection.add_depths(b.base());
}

} // namespace mneedle
