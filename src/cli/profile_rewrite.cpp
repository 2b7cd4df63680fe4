#include "cli/profile_rewrite.hpp"

#include <optional>
#include <string>

namespace mneedle {

ProfileRewrite rewrite_profile(const ProfileOptions& options, Host& host, const Person& person)
{
  const auto proposal = told(options, person.today, person.rules);
  const auto& file = person.places.profile_file;
  const auto meaning = meaning_by(person.rules);
  ProfileRewrite result;
  prepare_folders(host, person.places);
  host.update_file(file, [&](const std::optional<std::string>& text) -> std::optional<std::string> {
    result.existed = text.has_value();
    result.before = parse_profile(text.value_or(""), file, meaning);
    result.after = wanted_profile(result.before, options, proposal, person.rules);
    refuse_unusable(result.after, person.today, person.rules, file);
    return same(result.before, result.after)
             ? std::nullopt
             : std::optional{with_profile(text.value_or(""), file, result.after, meaning)};
  });
  return result;
}

} // namespace mneedle
