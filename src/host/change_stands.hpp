#pragma once

#include <mneedle/error.hpp>

namespace mneedle {

// What failed came after the change: the new text counts all the same, which the message says.
class ChangeStands : public Error {
public:
  using Error::Error;
};

} // namespace mneedle
