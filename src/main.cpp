#include "cli/run.hpp"
#include "host/posix_host.hpp"

int main(int argc, char** argv)
{
  mneedle::PosixHost host;
  // A caller may leave out even the program's name.
  return mneedle::run({argv + (argc > 0 ? 1 : 0), argv + argc}, host);
}
