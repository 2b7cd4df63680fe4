#pragma once

#include "exchange/field.hpp"

#include <mneedle/history.hpp>

#include <concepts>
#include <type_traits>

// The one place that knows which fields an entry has: every format writes and reads by it.
//
// each_field(entry, visitor) calls visitor.may(field, member) for what may be left out and visitor.must(field,
// member) for what an entry of that kind has to say, in the order of JSON. The entry may be constant or not, so that
// visitors write as well as read. `type` is not among them: it says which function this is.

namespace mneedle {

template <typename T, typename E>
concept MaybeConst = std::same_as<std::remove_const_t<T>, E>;

template <MaybeConst<Session> T, typename Visitor>
void fields_of_kind(T& session, Visitor& visitor)
{
  visitor.may(Field::area, session.area);
  visitor.may(Field::depth_mm, session.depth);
  visitor.may(Field::setting, session.setting);
  visitor.may(Field::bled, session.bled);
  visitor.may(Field::device_kind, session.device_kind);
  visitor.may(Field::device, session.device);
  visitor.may(Field::sensitivity, session.sensitivity);
  visitor.may(Field::done, session.done);
  visitor.may(Field::imprecise, session.imprecise);
  visitor.may(Field::note, session.note);
}

template <MaybeConst<Reaction> T, typename Visitor>
void fields_of_kind(T& reaction, Visitor& visitor)
{
  visitor.may(Field::area, reaction.area);
  visitor.must(Field::grade, reaction.grade);
  visitor.may(Field::kind, reaction.kind);
  visitor.may(Field::resolved, reaction.resolved);
  visitor.may(Field::session, reaction.session);
  visitor.may(Field::note, reaction.note);
}

template <MaybeConst<Event> T, typename Visitor>
void fields_of_kind(T& event, Visitor& visitor)
{
  visitor.may(Field::area, event.area);
  visitor.must(Field::event, event.event);
  visitor.may(Field::imprecise, event.imprecise);
  visitor.may(Field::note, event.note);
}

template <MaybeConst<Hold> T, typename Visitor>
void fields_of_kind(T& hold, Visitor& visitor)
{
  visitor.may(Field::area, hold.area);
  visitor.must(Field::until, hold.until);
  visitor.must(Field::reason, hold.reason);
}

template <MaybeConst<NeedleHead> T, typename Visitor>
void fields_of_kind(T& head, Visitor& visitor)
{
  visitor.must(Field::device, head.device);
}

template <typename T, typename Visitor>
void each_field(T& entry, Visitor& visitor)
{
  visitor.may(Field::id, entry.id);
  visitor.must(Field::date, entry.date);
  fields_of_kind(entry, visitor);
}

} // namespace mneedle
