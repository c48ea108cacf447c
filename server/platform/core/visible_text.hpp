#pragma once

#include <string_view>

/// What of a text can be seen: a name that nobody sees, or that reads backwards, is no name.
namespace cigogne {

/// Whether nothing of it can be seen: empty, or spaces, zero-width characters and fillers only.
bool is_invisible(std::string_view text);

/// Whether it holds a letter, of any script.
bool has_letter(std::string_view text);

/// Whether a character of it separates lines unseen or turns the direction of writing.
bool has_hidden_controls(std::string_view text);

} // namespace cigogne
