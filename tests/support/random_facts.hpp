#pragma once

#include "support/facts.hpp"

#include <mneedle/answers.hpp>

#include <algorithm>
#include <random>
#include <vector>

namespace mneedle {

// Proposals and histories that nobody thought of, the same ones in every run.
class RandomFacts {
public:
  explicit RandomFacts(unsigned seed) : random_{seed} {}

  int number(int least, int most)
  {
    return least + static_cast<int>(random_() % static_cast<unsigned>(most - least + 1));
  }
  bool once_in(int n) { return number(1, n) == 1; }

  template <typename T>
  T one_of(const std::vector<T>& list)
  {
    return list[static_cast<std::size_t>(number(0, static_cast<int>(list.size()) - 1))];
  }

  // At the edges of bands and caps, and between them.
  Depth depth()
  {
    return um(one_of<int>({50, 150, 200, 201, 250, 251, 300, 301, 350, 351, 400, 500, 501, 700}));
  }
  Depth home_depth() { return um(one_of<int>({50, 150, 200, 201, 250, 251, 300, 301, 350, 500})); }
  // Any where home needles may go.
  Area area() { return once_in(11) ? Area::hands_feet : static_cast<Area>(number(0, 9)); }
  Sensitivity sensitivity() { return static_cast<Sensitivity>(number(0, 3)); }
  Date past(int days) { return today() - Days{number(0, days)}; }

  Session session()
  {
    // One draw a statement: the order of arguments is the compiler's own.
    const auto date = past(60);
    const auto depth = home_depth();
    auto session = session_on(date, depth, area());
    session.id = "session";
    session.bled = once_in(8) ? Bled::yes : Bled::no;
    if (once_in(6)) {
      session.setting = Setting::professional;
      session.depth = once_in(3) ? std::nullopt : std::optional{um(number(100, 2500))};
    }
    return session;
  }

  Event event() { return event_days_ago(number(0, 400)); }
  Event event_days_ago(int days)
  {
    return event_on(one_of(event_words(builtin_book())), today() - Days{days});
  }
  ConditionId condition() { return ConditionId{one_of(condition_words(builtin_book()))}; }

  Reaction reaction()
  {
    Reaction reaction;
    reaction.date = past(40);
    reaction.grade = static_cast<ReactionGrade>(number(0, 3));
    reaction.area = area();
    if (once_in(2)) {
      reaction.kind = static_cast<ReactionKind>(number(0, 7));
    }
    if (once_in(2)) {
      reaction.resolved = reaction.date + Days{number(0, (today() - reaction.date).count())};
    }
    return reaction;
  }

  Hold hold()
  {
    Hold hold;
    hold.date = past(10);
    hold.until = hold.date + Days{number(0, 30)};
    hold.area = area();
    return hold;
  }

  // Everything is known and done; what was and what is, is random.
  Proposal known_proposal()
  {
    auto proposal = ready();
    proposal.depth = depth();
    proposal.area = area();
    proposal.sensitivity = sensitivity();
    proposal.device_kind =
      one_of<DeviceKind>({DeviceKind::roller, DeviceKind::stamp, DeviceKind::pen, DeviceKind::fixed_stamp});
    proposal.uses = number(0, 13);
    proposal.device_since = once_in(2) ? std::optional{past(100)} : std::nullopt;
    proposal.last = last();
    for (int i = number(0, 2); i > 0 && once_in(2); --i) {
      proposal.conditions.push_back(condition());
    }
    for (int i = number(0, 2); i > 0; --i) {
      proposal.events.push_back(event());
    }
    if (once_in(3)) {
      proposal.steps[StepId{one_of(steps_up_to_the_session())}] = {false, std::nullopt};
    }
    return proposal;
  }

  History history()
  {
    History history;
    for (int i = number(0, 4); i > 0; --i) {
      history.sessions.push_back(session());
    }
    std::sort(history.sessions.begin(), history.sessions.end(),
              [](const Session& a, const Session& b) { return a.date < b.date; });
    if (once_in(4)) {
      history.reactions.push_back(reaction());
    }
    if (once_in(6)) {
      history.holds.push_back(hold());
    }
    return history;
  }

private:
  // Nobody can say of a later one that it was not done.
  static std::vector<std::string_view> steps_up_to_the_session()
  {
    auto words = step_words(builtin_book());
    std::erase_if(words, [](std::string_view word) { return phase_of(StepId{word}) > Phase::before; });
    return words;
  }

  Last last()
  {
    if (once_in(5)) {
      return LastNever{};
    }
    const auto date = past(45);
    auto session = session_on(date, once_in(6) ? std::nullopt : std::optional{home_depth()});
    session.bled = once_in(8) ? Bled::yes : Bled::no;
    session.setting = once_in(6) ? Setting::professional : Setting::home;
    return session;
  }

  std::mt19937 random_;
};

} // namespace mneedle
