#pragma once

#include <string>

namespace CLI {
class App;
class ParseError;
} // namespace CLI

namespace cigogne {

/// Help in French: headings, and the option that shows it.
void speak_french(CLI::App& program);
/// What is wrong with the words typed, in a French sentence that names the word and says what is possible.
std::string what_is_wrong(CLI::App const& program, CLI::ParseError const& error);

} // namespace cigogne
