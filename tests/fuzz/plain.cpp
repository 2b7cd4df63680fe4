// The two readers of TOML: where the plain one has an opinion, it is the parser's, to the last place.

#include "base/toml_plain.hpp"
#include "fuzz/property.hpp"
#include "support/toml_dump.hpp"

using namespace mneedle;
using namespace mneedle::toml_file;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
  const std::string text{text_of(data, size)};
  if (const auto plain = parse_plain(text, "a.toml")) {
    const auto said = Dump{Places::yes}.of(*plain);
    const auto taken = accepted(
      [&] {
        const auto wanted = Dump{Places::yes}.of(parsed_in_full(text));
        require(said == wanted, "both readers say the same", said + "---\n" + wanted);
      },
      Fault::untrusted);
    require(taken, "what the plain reader takes is TOML", text);
  }
  return 0;
}
