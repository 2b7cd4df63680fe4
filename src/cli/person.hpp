#pragma once

#include "cli/load.hpp"
#include "cli/places.hpp"

#include <mneedle/answers.hpp>

namespace mneedle {

// Everything on disk about one person, on one day, under the rules in force.
struct Person {
  Date today;
  Places places;
  RuleBook rules;
  Profile profile;
  History history;
  bool in_doubt = false; // what lies beside log, profile or rules may say more
};

// Reads each file once. Throws Error where one cannot be trusted.
Person read_person(Host& host, const CommonOptions& common);

// The same; a name of which nothing is stored is mentioned on standard error, as it may be a slip.
Person load_person(Host& host, const CommonOptions& common);

// The device to go by: the one that was named, else the profile's default where nothing was said about a device.
std::optional<Said> chosen_device(const Answers& answers, const Profile& profile);

// Takes the profile's area where none was said, and notes it among what was assumed.
void add_default_area(Resolved& asked, const Profile& profile);

// What the answers mean together with profile and log. Throws Error (usage) for answers that cannot be.
Resolved proposal_of(const Answers& answers, const Person& person);

// The same, with another history than the one that was read.
Resolved proposal_of(const Answers& answers, const Person& person, const History& history);

} // namespace mneedle
