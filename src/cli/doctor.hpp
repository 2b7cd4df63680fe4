#pragma once

#include "cli/beside.hpp"
#include "cli/load.hpp"

#include <mneedle/error.hpp>
#include <mneedle/report.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace mneedle {

// What mends something: a command for a shell, words, or both.
struct Remedy {
  std::string words;
  std::string command{};
};

// Collects what is wrong, going on after whatever cannot be read.
class Examination {
public:
  void error(std::string place, std::string message, Remedy remedy)
  {
    add(Ailment::error, std::move(place), std::move(message), std::move(remedy));
  }
  void remark(std::string place, std::string message, Remedy remedy)
  {
    add(Ailment::remark, std::move(place), std::move(message), std::move(remedy));
  }

  // Does something that may throw Error; every complaint of it is an error, mended so.
  void attempt(const std::function<void()>& look, const Remedy& remedy);

  // Errors first.
  DoctorReport take();

private:
  void add(Ailment ailment, std::string place, std::string message, Remedy remedy)
  {
    report_.lines.push_back(
      {ailment, std::move(place), std::move(message), std::move(remedy.command), std::move(remedy.words)});
  }

  DoctorReport report_;
};

// Names a file that lies beside another: an error while it may hold more.
void add_beside(Examination& examination, const Beside& file, const Places& places);

// Names what editing has left in a folder: a text that was not taken, or what an editor worked in when it was ended.
void look_at_edited(Examination& examination, std::string_view name, const std::string& path);

// What is wrong with the log, its files and its folder.
void examine_log(Examination& examination, Host& host, const Places& places, const RuleBook& rules,
                 const Profile& profile, Date today);

} // namespace mneedle
