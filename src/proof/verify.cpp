#include <mneedle/verify.hpp>

#include "proof/agreement.hpp"
#include "proof/families.hpp"
#include "proof/part.hpp"
#include "proof/told.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>

namespace mneedle {

namespace {

using Part = std::function<PartResult()>;

std::vector<Part> parts_of(const std::vector<Family>& families, const Books& books)
{
  std::vector<Part> parts;
  for (std::size_t i = 0; i < words_of<Area>().size(); ++i) {
    const auto area = static_cast<Area>(i);
    parts.emplace_back([area, &books] { return prove_agreement(area, books.rules); });
    parts.emplace_back([area, &books] { return prove_tables(area, books.rules); });
    parts.emplace_back([area, &books] { return prove_told(area, books.rules); });
  }
  for (const auto& family : families) {
    parts.emplace_back([&family, &books] { return prove_family(family, books); });
  }
  return parts;
}

// Does the parts, each by whichever thread is free. What is added up does not depend on the order.
class Work {
public:
  Work(const std::vector<Part>& parts, const Progress& progress) : parts_{parts}, progress_{progress} {}

  PartResult run(unsigned count)
  {
    std::vector<std::thread> others;
    start(count, others);
    work();
    for (auto& other : others) {
      other.join();
    }
    if (failure_) {
      std::rethrow_exception(failure_);
    }
    return std::move(sum_);
  }

private:
  // Where the machine has no thread or memory to spare, those that there are do all of it.
  void start(unsigned count, std::vector<std::thread>& others)
  {
    try {
      for (unsigned i = 1; i < count; ++i) {
        others.emplace_back([this] { work(); });
      }
    } catch (const std::exception&) { // std::system_error, std::bad_alloc
    }
  }

  void work()
  {
    try {
      for (auto i = next_++; i < parts_.size(); i = next_++) {
        add(parts_[i]());
      }
    } catch (...) {
      const std::lock_guard lock{mutex_};
      failure_ = std::current_exception();
      next_ = parts_.size();
    }
  }

  void add(PartResult result)
  {
    const std::lock_guard lock{mutex_};
    sum_.add(std::move(result));
    progress_(++done_, parts_.size());
  }

  const std::vector<Part>& parts_;
  const Progress& progress_;
  std::atomic<std::size_t> next_{0};
  std::mutex mutex_;
  std::size_t done_ = 0;
  PartResult sum_;
  std::exception_ptr failure_;
};

// Whether a rule can decide anything: some only plan, print or change how sensitive skin counts.
struct Decides {
  bool operator()(const StepRule& rule) const
  {
    return rule.phase == Phase::before;
  } // the others only if told
  bool operator()(const BeforeEventRule&) const { return false; }
  bool operator()(const AftercareRule&) const { return false; }
  bool operator()(const CheckInRule&) const { return false; }
  bool operator()(const NoteRule&) const { return false; }
  // Speaks only where a rule set is not covered.
  bool operator()(const FactRule& rule) const { return rule.fact != Fact::interval; }
  template <typename Other>
  bool operator()(const Other&) const
  {
    return true;
  }
};

std::vector<const Rule*> idle_rules(const RuleBook& rules, const std::set<const Rule*>& decided)
{
  std::vector<const Rule*> idle;
  for (const auto& set : rules.sets()) {
    for (const auto& rule : set.rules) {
      if (std::visit(Decides{}, rule.body) && !decided.contains(&rule)) {
        idle.push_back(&rule);
      }
    }
  }
  return idle;
}

} // namespace

Proof verify(const RuleBook& rules, unsigned threads, const Progress& progress)
{
  const RuleBook base{rules.base()};
  const Books books{rules, rules.overlays().empty() ? nullptr : &base};
  const auto families = families_of(rules);
  const auto parts = parts_of(families, books);
  auto sum = Work{parts, progress}.run(std::max(1U, threads));
  Proof proof;
  proof.laws.assign(std::make_move_iterator(sum.laws.begin()), std::make_move_iterator(sum.laws.end()));
  proof.evaluations = sum.evaluations;
  proof.idle = idle_rules(rules, sum.decided);
  return proof;
}

} // namespace mneedle
