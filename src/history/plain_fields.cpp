#include "history/plain_fields.hpp"

#include <iterator>
#include <utility>

namespace mneedle {

namespace {

// Kinds as bits, by their place in Entry.
constexpr unsigned a_session = 1;
constexpr unsigned a_reaction = 2;
constexpr unsigned an_event = 4;
constexpr unsigned a_hold = 8;
constexpr unsigned a_head = 16;
constexpr unsigned every = a_session | a_reaction | an_event | a_hold | a_head;

struct Key {
  std::string_view name; // and what mneedle writes behind it
  unsigned allowed;
  unsigned required = 0;
};

enum At : std::size_t {
  at_id,
  at_event,
  at_date,
  at_until,
  at_area,
  at_depth,
  at_setting,
  at_bled,
  at_device_kind,
  at_device,
  at_sensitivity,
  at_done,
  at_grade,
  at_kind,
  at_resolved,
  at_session,
  at_note,
  at_reason,
  at_imprecise,
  at_record,
  at_removed,
};

// In the order in which they are written.
constexpr Key keys[] = {
  {"id = ", every, every},
  {"event = ", an_event, an_event},
  {"date = ", every, every},
  {"until = ", a_hold, a_hold},
  {"area = ", a_session | a_reaction | an_event | a_hold},
  {"depth_mm = ", a_session},
  {"setting = ", a_session},
  {"bled = ", a_session},
  {"device_kind = ", a_session},
  {"device = ", a_session | a_head, a_head},
  {"sensitivity = ", a_session},
  {"done = ", a_session},
  {"grade = ", a_reaction, a_reaction},
  {"kind = ", a_reaction},
  {"resolved = ", a_reaction},
  {"session = ", a_reaction},
  {"note = ", a_session | a_reaction | an_event},
  {"reason = ", a_hold, a_hold},
  {"imprecise = ", a_session | an_event},
  {"record = ", every},
  {"removed = ", every},
};
constexpr auto key_count = std::size(keys);
static_assert(key_count <= UsualOrder::most_keys);

// The bits of the keys that each kind must have.
constexpr auto required_keys = [] {
  std::array<unsigned, std::size(kinds_of_entries)> required{};
  for (std::size_t kind = 0; kind < required.size(); ++kind) {
    for (std::size_t key = 0; key < key_count; ++key) {
      required[kind] |= (keys[key].required & (1U << kind)) != 0 ? 1U << key : 0;
    }
  }
  return required;
}();

template <typename T>
bool got(std::optional<T> value, T& result)
{
  const bool there = value.has_value();
  if (there) {
    result = *std::move(value);
  }
  return there;
}

template <typename T>
bool got(std::optional<T> value, std::optional<T>& result)
{
  result = std::move(value);
  return result.has_value();
}

template <typename Enum>
bool got_word(PlainText& line, std::optional<Enum>& result)
{
  result = parse_word<Enum>(line.plain_string());
  return result.has_value();
}

} // namespace

std::optional<std::string_view> KeptWords::once(std::string_view word)
{
  for (std::size_t tried = 0; tried < words_.size(); ++tried) {
    next_ = next_ + 1 < words_.size() ? next_ + 1 : 0;
    if (words_[next_].word == word) {
      const auto before = std::exchange(words_[next_].list, list_);
      return before == list_ ? std::nullopt : std::optional{words_[next_].word};
    }
  }
  words_.push_back({keep_.text(std::string{word}), list_});
  next_ = words_.size() - 1;
  return words_.back().word;
}

bool PlainFields::read(PlainText& line)
{
  auto key = seen_ == 0 ? std::size_t{at_id} : order_.behind(last_);
  for (std::size_t tried = 0; tried < key_count; ++tried, ++key) {
    key = key < key_count ? key : 0;
    if (line.skip_key(keys[key].name)) {
      const auto bit = 1U << key;
      const bool fits = (keys[key].allowed & (1U << kind_)) != 0 && (seen_ & bit) == 0;
      if (seen_ != 0) {
        order_.learn(last_, key);
      }
      last_ = key;
      seen_ |= bit;
      return fits && value(key, line);
    }
  }
  return false;
}

bool PlainFields::value(std::size_t key, PlainText& line)
{
  switch (key) {
  case at_id:
    return name(line, id_);
  case at_event:
    return event(line);
  case at_date:
    return got(line.date(), date_);
  case at_until:
    return got(line.date(), until_);
  case at_area:
    return got_word(line, area_);
  case at_depth:
    return got(line.depth(), depth_);
  case at_setting:
    return got_word(line, setting_);
  case at_bled:
    return got(line.flag(), bled_);
  case at_device_kind:
    return got_word(line, device_kind_);
  case at_device:
    return name(line, device_);
  case at_sensitivity:
    return got_word(line, sensitivity_);
  case at_done:
    return steps(line);
  case at_grade:
    return got_word(line, grade_);
  case at_kind:
    return got_word(line, reaction_kind_);
  case at_resolved:
    return got(line.date(), resolved_);
  case at_session:
    return name(line, session_);
  case at_note:
  case at_reason:
    return text(line, text_);
  case at_imprecise:
    return got(line.flag(), imprecise_);
  case at_record:
    return got(line.number(), written_.record);
  default:
    return got(line.number(), written_.removed);
  }
}

bool PlainFields::name(PlainText& line, std::string_view& result)
{
  result = line.name_string();
  return !result.empty();
}

bool PlainFields::text(PlainText& line, std::string& result)
{
  return got(line.string(), result) && result.find_first_not_of(" \t\n") != std::string::npos;
}

bool PlainFields::event(PlainText& line)
{
  std::string_view word;
  words_.begin_list();
  if (!name(line, word)) {
    return false;
  }
  event_ = EventId{words_.once(word).value_or("")};
  return true;
}

bool PlainFields::steps(PlainText& line)
{
  words_.begin_list();
  done_.emplace();
  bool more = line.skip('[');
  line.skip_blanks();
  while (more && !line.skip(']')) {
    std::string_view step;
    const auto kept = name(line, step) ? words_.once(step) : std::nullopt;
    if (!kept) {
      return false;
    }
    done_->emplace_back(*kept);
    line.skip_blanks();
    more = line.skip(',');
    line.skip_blanks();
    if (!more) {
      return line.skip(']');
    }
  }
  return more;
}

bool PlainFields::complete() const { return (seen_ & required_keys[kind_]) == required_keys[kind_]; }

void PlainFields::give(Session& session)
{
  session.id = id_;
  session.date = date_;
  session.area = area_;
  session.depth = depth_;
  session.setting = setting_.value_or(Setting::home);
  session.bled = bled_ ? Bled::yes : Bled::no;
  session.device_kind = device_kind_;
  session.device = device_;
  session.sensitivity = sensitivity_;
  session.done = std::move(done_);
  session.note = std::move(text_);
  session.imprecise = imprecise_;
  session.written = written_;
}

void PlainFields::give(Reaction& reaction)
{
  reaction.id = id_;
  reaction.date = date_;
  reaction.area = area_;
  reaction.grade = grade_.value_or(ReactionGrade::severe);
  reaction.kind = reaction_kind_;
  reaction.resolved = resolved_;
  reaction.session = session_;
  reaction.note = std::move(text_);
  reaction.written = written_;
}

void PlainFields::give(Event& event)
{
  event.id = id_;
  event.event = event_;
  event.date = date_;
  event.area = area_;
  event.note = std::move(text_);
  event.imprecise = imprecise_;
  event.written = written_;
}

void PlainFields::give(Hold& hold)
{
  hold.id = id_;
  hold.date = date_;
  hold.until = until_;
  hold.area = area_;
  hold.reason = std::move(text_);
  hold.written = written_;
}

void PlainFields::give(NeedleHead& head)
{
  head.id = id_;
  head.date = date_;
  head.device = device_;
  head.written = written_;
}

} // namespace mneedle
