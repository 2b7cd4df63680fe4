#pragma once

#include "support/facts.hpp"

#include <mneedle/plan.hpp>

#include <string>
#include <vector>

namespace mneedle {

inline Proposal never_treated(Area area = Area::face)
{
  auto proposal = ready();
  proposal.area = area;
  proposal.last = LastNever{};
  return proposal;
}

inline PlanRequest course(int sessions, std::vector<Proposal> areas = {never_treated()})
{
  PlanRequest request;
  request.areas = std::move(areas);
  request.sessions = sessions;
  request.start = today();
  return request;
}

// "03-16 03-26", each with the area's name behind it where it is not the face.
inline std::string days_of(const Plan& planned)
{
  std::string text;
  for (const auto& one : planned.sessions) {
    const auto area = *one.session.area;
    text += (text.empty() ? "" : " ") + to_string(one.session.date).substr(5);
    text += area == Area::face ? "" : " " + std::string{word(area)};
  }
  return text;
}

inline std::string days_of(const PlanRequest& request, const History& history = {})
{
  return days_of(plan(request, builtin_book(), history));
}

// The day of each binding and which limit it is.
inline std::vector<Limit> limits(const Plan& planned)
{
  std::vector<Limit> found;
  for (const auto& binding : planned.bindings) {
    found.push_back(binding.limit);
  }
  return found;
}

// The built-in rules and one of one's own.
inline RuleBook builtin_book_with(const std::string& kind, const std::string& keys)
{
  auto rules = builtin_book();
  const auto text = "[[" + kind
                    + "]]\nid = \"mine\"\nmessage = \"Mine\"\nwhy = \"Mine\"\nbasis = \"convention\"\n"
                      "reason = \"Mine\"\ngrade = \"low\"\n"
                    + keys + "\n";
  rules.add(parse_overlay({"mine.toml", text}, rules));
  return rules;
}

inline History sessions_every(int days, int count, Date last, std::optional<Depth> depth = um(250))
{
  History history;
  for (int i = count - 1; i >= 0; --i) {
    history.sessions.push_back(session_on(last - Days{i * days}, depth));
  }
  return history;
}

} // namespace mneedle
