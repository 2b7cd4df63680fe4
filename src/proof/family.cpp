// Asks about every cell of a family, and compares the cells that a law orders.

#include "proof/counterexample.hpp"
#include "proof/decision.hpp"
#include "proof/part.hpp"

#include <mneedle/evaluate.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

class FamilyProof {
public:
  FamilyProof(const Family& family, const Books& books)
    : family_{family}, books_{books}, decider_{books.rules}, facts_{family.start}
  {
    if (books.base != nullptr) {
      base_.emplace(*books.base);
    }
  }

  PartResult run()
  {
    std::size_t cells = 1;
    for (const auto& axis : family_.axes) {
      cells *= axis.size();
    }
    decisions_.resize(cells);
    ask(0, 0);
    compare();
    return std::move(result_);
  }

private:
  // Cells are numbered like the digits of a number, the last axis changing fastest.
  void ask(std::size_t axis, std::size_t cell)
  {
    if (axis == family_.axes.size()) {
      ask_cell(cell);
      return;
    }
    const auto& values = family_.axes[axis];
    for (std::size_t i = 0; i < values.size(); ++i) {
      values[i].set(facts_);
      ask(axis + 1, cell * values.size() + i);
    }
  }

  void ask_cell(std::size_t cell)
  {
    const auto& verdict = decider_.decide(facts_.proposal, facts_.history);
    const auto decision = decision_of(verdict);
    decisions_[cell] = decision;
    ++result_.evaluations;
    note_decided(verdict, decision);
    hold_coverage(verdict);
    hold_floor(decision);
    hold_overlay(decision);
  }

  // A rule decides where nothing says worse, or where its date is the latest.
  void note_decided(const Verdict& verdict, const Decision& decision)
  {
    for (const auto& finding : verdict.findings) {
      const bool failed = finding.outcome != Outcome::passed;
      const bool worst = failed && (!decision.worst || finding.severity == *decision.worst);
      const bool last = finding.not_before && finding.not_before->serial() == decision.earliest;
      const bool recommends = finding.recommended && finding.recommended->serial() == decision.recommended;
      if (worst || last || recommends) {
        decide(*finding.rule);
      }
    }
  }

  void decide(const Rule& rule)
  {
    if (&rule != last_decided_) {
      result_.decided.insert(&rule);
      last_decided_ = &rule;
    }
  }

  void hold_coverage(const Verdict& verdict)
  {
    const auto& proposal = facts_.proposal;
    if (!proposal.depth || !proposal.area) {
      return;
    }
    ++result_.of(Law::coverage).comparisons;
    const auto says = [](const Finding& finding, auto about) {
      return finding.blocking() && about(finding.rule->body);
    };
    const auto uncovered = [](const RuleBody& body) {
      const auto* fact = std::get_if<FactRule>(&body);
      return fact != nullptr && fact->fact == Fact::interval;
    };
    const auto limits = [](const RuleBody& body) {
      return std::holds_alternative<DepthRule>(body) || std::holds_alternative<AreaRule>(body);
    };
    const auto& findings = verdict.findings;
    if (std::any_of(findings.begin(), findings.end(),
                    [&](const auto& one) { return says(one, uncovered); })) {
      broken(Law::coverage, "no interval rule asks for rest after such a session");
    } else if (*proposal.depth == books_.rules.base().most
               && std::none_of(findings.begin(), findings.end(),
                               [&](const auto& one) { return says(one, limits); })) {
      broken(Law::coverage, "no depth limit stops the longest needle here");
    }
  }

  void hold_floor(const Decision& decision)
  {
    const auto* last = std::get_if<Session>(&facts_.proposal.last);
    if (last == nullptr || decision.worst == Severity::stop) {
      return;
    }
    ++result_.of(Law::floor).comparisons;
    const auto& base = books_.rules.base();
    const auto floor = last->setting == Setting::home ? base.home_floor : base.professional_floor;
    if (decision.earliest < (last->date + floor).serial()) {
      broken(Law::floor, fmt::format("allowed again before {} days of rest", floor.count()));
    }
  }

  void hold_overlay(const Decision& decision)
  {
    if (!base_) {
      return;
    }
    const auto under = decision_of(base_->decide(facts_.proposal, facts_.history));
    ++result_.evaluations;
    ++result_.of(Law::overlay).comparisons;
    if (!never_better(decision, under)) {
      result_.broken(Law::overlay, compare_sides(facts_, books_.rules, facts_, *books_.base,
                                                 "better with the overlays than without them"));
    }
  }

  void broken(Law law, std::string what)
  {
    auto& known = result_.of(law);
    if (known.smallest) {
      ++known.violations; // one of each part is enough to show
      return;
    }
    result_.broken(law, one_side(facts_, books_.rules, std::move(what)));
  }

  void compare()
  {
    std::size_t stride = 1;
    for (auto axis = family_.axes.rbegin(); axis != family_.axes.rend(); ++axis) {
      compare_along(*axis, stride);
      stride *= axis->size();
    }
  }

  // `stride` cells lie between a cell and the one with the next value of the axis.
  void compare_along(const Axis& axis, std::size_t stride)
  {
    for (std::size_t block = 0; block < decisions_.size(); block += stride * axis.size()) {
      for (std::size_t value = 0; value < axis.size(); ++value) {
        for (const auto& edge : axis[value].edges) {
          compare_runs(block + value * stride, block + edge.than * stride, stride, edge);
        }
      }
    }
  }

  void compare_runs(std::size_t worse, std::size_t other, std::size_t count, const Edge& edge)
  {
    for (std::size_t i = 0; i < count; ++i) {
      compare_cells(worse + i, other + i, edge);
    }
  }

  void compare_cells(std::size_t worse, std::size_t other, const Edge& edge)
  {
    const auto law = edge.law;
    auto& result = result_.of(law);
    ++result.comparisons;
    const auto& [a, b] = std::pair{decisions_[worse], decisions_[other]};
    if (holds(edge, a, b)) {
      return;
    }
    if (result.smallest) {
      ++result.violations;
      return;
    }
    result_.broken(law, compare_sides(facts_of(worse), books_.rules, facts_of(other), books_.rules,
                                      std::string{sentence_of(law)}));
  }

  static bool holds(const Edge& edge, const Decision& worse, const Decision& other)
  {
    switch (edge.law) {
    case Law::unknown:
      return fails_closed(worse, other, edge.undated);
    case Law::session:
      return never_better_later(worse, other);
    case Law::order:
      return same(worse, other);
    default:
      return never_better(worse, other);
    }
  }

  Situation facts_of(std::size_t cell) const
  {
    auto facts = family_.start;
    auto cells = decisions_.size();
    for (const auto& axis : family_.axes) {
      cells /= axis.size();
      axis[cell / cells % axis.size()].set(facts);
    }
    return facts;
  }

  const Family& family_;
  const Books& books_;
  Decider decider_;
  std::optional<Decider> base_;
  Situation facts_;
  std::vector<Decision> decisions_;
  PartResult result_;
  const Rule* last_decided_ = nullptr;
};

} // namespace

PartResult prove_family(const Family& family, const Books& books) { return FamilyProof{family, books}.run(); }

} // namespace mneedle
