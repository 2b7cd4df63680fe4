#include "interview/ask.hpp"

namespace mneedle {

namespace {

// The details of the last session decide the date of a wait, which a stop has not.
Topic unless_stopped(const Known& known, Topic topic)
{
  return [&known, topic = std::move(topic)](const Told& told) {
    return verdict_of(known, told).worst() == Severity::stop ? std::nullopt : topic(told);
  };
}

} // namespace

std::vector<Topic> check_topics(const Known& known)
{
  std::vector<Topic> topics;
  for (auto& topic : needle_topics(known)) {
    topics.push_back(until_decided(known, std::move(topic)));
  }
  auto last = last_topics(known);
  topics.push_back(until_decided(known, std::move(last.front())));
  topics.push_back(unless_stopped(known, std::move(last.back())));
  topics.push_back(screening_topic(known));
  topics.push_back(step_topic(known));
  return topics;
}

} // namespace mneedle
