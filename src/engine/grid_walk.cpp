#include "engine/grid_walk.hpp"

namespace mneedle {

namespace {

template <typename Enum, typename F>
void each_word(F f)
{
  for (std::size_t i = 0; i < words_of<Enum>().size(); ++i) {
    f(static_cast<Enum>(i));
  }
}

class GridWalk {
public:
  GridWalk(const GridNumbers& numbers, Date today, const std::function<void(const GridCell&)>& f)
    : numbers_{numbers}, today_{today}, f_{f}
  {
    proposal_.today = proposal_.on = today;
    proposal_.screened = true;
    proposal_.all_steps_done = true;
    rest_as_new();
  }

  void run()
  {
    each_word<Area>([this](Area area) {
      proposal_.area = area;
      each_word<Sensitivity>([this](Sensitivity level) {
        proposal_.sensitivity = level;
        for (const auto depth : numbers_.depths) {
          proposal_.depth = depth;
          rest();
          conditions();
          kinds();
          steps();
        }
        proposal_.depth = *numbers_.depths.begin();
        for (const auto kind : numbers_.kinds) {
          rest(kind);
        }
        events();
        lives();
      });
    });
  }

private:
  void rest_as_new(DeviceKind kind = DeviceKind::roller)
  {
    proposal_.device_kind = kind;
    proposal_.uses = 0;
    proposal_.device_since = today_;
    proposal_.last = LastNever{};
  }

  void say(std::string_view kind, std::string_view word, std::optional<Days> since = {})
  {
    f_({proposal_, kind, word, since});
  }

  void rest(DeviceKind kind = DeviceKind::roller)
  {
    rest_as_new(kind);
    Session last;
    last.area = proposal_.area;
    last.depth = proposal_.depth;
    each_word<Setting>([&](Setting setting) {
      last.setting = setting;
      for (const auto days : numbers_.rest) {
        last.date = today_ - Days{days};
        proposal_.last = last;
        say("rest", setting == Setting::home ? "" : "professional", Days{days});
      }
    });
    rest_as_new();
  }

  void conditions()
  {
    for (const auto condition : numbers_.conditions) {
      proposal_.conditions = {condition};
      say("condition", condition.text());
    }
    proposal_.conditions.clear();
  }

  void kinds()
  {
    each_word<DeviceKind>([this](DeviceKind kind) {
      proposal_.device_kind = kind;
      say("device", word(kind));
    });
    rest_as_new();
  }

  void steps()
  {
    // What a step asks for does not turn on the skin.
    if (proposal_.sensitivity != Sensitivity::normal) {
      return;
    }
    for (const auto step : numbers_.preparations) {
      proposal_.steps[step] = {};
      say("step", step.text());
      proposal_.steps.clear();
    }
    each_word<DeviceKind>([this](DeviceKind kind) {
      proposal_.device_kind = kind;
      for (const auto& [step, measures] : numbers_.steps) {
        auto& answer = proposal_.steps[step];
        say("step", step.text());
        for (const auto value : measures.values) {
          answer = {true, value, measures.unit};
          say("step", step.text());
        }
        proposal_.steps.clear();
      }
    });
    rest_as_new();
  }

  void events()
  {
    for (const auto& [words, ages] : numbers_.events) {
      const auto& [event, with] = words;
      if (with) {
        proposal_.conditions = {*with};
      }
      for (const auto days : ages) {
        Event told;
        told.event = event;
        told.date = today_ - Days{days};
        proposal_.events = {told};
        say("event", event.text(), Days{days});
      }
      proposal_.conditions.clear();
    }
    proposal_.events.clear();
  }

  void lives()
  {
    each_word<DeviceKind>([this](DeviceKind kind) {
      rest_as_new(kind);
      for (const auto uses : numbers_.uses) {
        proposal_.uses = uses;
        say("device", word(kind));
      }
      rest_as_new(kind);
      for (const auto age : numbers_.ages) {
        proposal_.device_since = today_ - Days{age};
        say("device", word(kind));
      }
    });
    rest_as_new();
  }

  const GridNumbers& numbers_;
  Date today_;
  const std::function<void(const GridCell&)>& f_;
  Proposal proposal_;
};

} // namespace

void each_cell(const GridNumbers& numbers, Date today, const std::function<void(const GridCell&)>& f)
{
  GridWalk{numbers, today, f}.run();
}

} // namespace mneedle
