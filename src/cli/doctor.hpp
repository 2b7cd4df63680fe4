#pragma once

#include "cli/load.hpp"

#include <mneedle/error.hpp>
#include <mneedle/report.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace mneedle {

// Collects what is wrong, going on after whatever cannot be read.
class Examination {
public:
  void error(std::string place, std::string message, std::string mend)
  {
    report_.lines.push_back({Ailment::error, std::move(place), std::move(message), std::move(mend)});
  }
  void remark(std::string place, std::string message, std::string mend)
  {
    report_.lines.push_back({Ailment::remark, std::move(place), std::move(message), std::move(mend)});
  }

  // Does something that may throw Error; every complaint of it is an error, mended so.
  void attempt(const std::function<void()>& look, const std::string& mend);

  // Errors first.
  DoctorReport take();

private:
  DoctorReport report_;
};

// Names what editing has left in a folder: a text that was not taken, or what an editor worked in when it was ended.
void look_at_edited(Examination& examination, std::string_view name, const std::string& path);

// What is wrong with the log, its files and its folder.
void examine_log(Examination& examination, Host& host, const Places& places, const RuleBook& rules,
                 const Profile& profile, Date today);

} // namespace mneedle
