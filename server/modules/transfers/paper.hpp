#pragma once

#include "modules/people/people.hpp"
#include "platform/core/phone.hpp"
#include "platform/export/html.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// What the papers of a request are made of: lines that are read, or filled in with a pen.
namespace cigogne::transfers {

/// How much of a row a line takes.
enum class Width {
    Half,
    Full
};

/// One line of a paper. Without a reading, it is printed blank.
struct PaperLine {
    std::string label;
    std::string reading;
    Width width = Width::Half;
    bool is_free_text = false; ///< shortened when the page is full
};

struct PaperBlock {
    std::string title;
    std::vector<PaperLine> lines;
};

/// « Oui », « 1 cm », « Poche intacte », « 21/11/2026 13 h 30 »; empty when nobody said.
std::string reading(std::optional<bool> value);
std::string reading(std::optional<int> value, std::string_view unit = {});
std::string reading(std::optional<double> value, std::string_view unit = {});
std::string reading(std::optional<Instant> value);
std::string reading(std::optional<CivilDate> value);
std::string reading(std::optional<people::Grams> value);
/// « 05 00 00 00 00 », as one reads it aloud.
std::string reading(std::optional<Phone> const& value);
template <Worded E>
std::string reading(std::optional<E> value)
{
    return value ? std::string(word(*value).label) : std::string();
}

/// Those that say something, with a point between them.
std::string joined(std::vector<std::string> const& readings, std::string_view between = " · ");

/// The first words of a text, in at most that many characters; then where the rest is read.
std::string shortened(std::string const& text, std::size_t characters);

/// The greatest length to which texts of these lengths must be cut so that they hold together in so many characters: what is short stays
/// whole, what is long is cut alike.
std::size_t common_cut(std::vector<std::size_t> lengths, std::size_t characters);
/// Cuts the free texts of a page to what it holds.
void shorten(std::vector<PaperBlock>& blocks, std::size_t characters);
/// How many characters its free texts have.
std::size_t free_characters(std::vector<PaperBlock> const& blocks);

exporting::Html html_of(PaperBlock const& block);
/// How what stands in `paper` is laid out: black on white, with rows high enough for a pen, or closer where much is written.
exporting::Html paper_style(bool is_dense);
/// A whole document of one such page, A4.
exporting::Html paper_document(std::string_view title, exporting::Html const& style, exporting::Html const& content);

} // namespace cigogne::transfers
