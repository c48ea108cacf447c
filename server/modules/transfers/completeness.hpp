#pragma once

#include "modules/transfers/kinds.hpp"
#include "modules/transfers/sheet.hpp"

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace cigogne::transfers {

/// What an item of the sheet is asked for. What opens a request is in its form; these never stop a search nor a departure:
/// they are shown, counted, and printed blank. Design proposal, to be validated by the network.
enum class Stage {
    SEARCH,
    DEPARTURE
};

constexpr auto words_of(Stage)
{
    return std::to_array<Word>({ { "SEARCH", "Pour la recherche" }, { "DEPARTURE", "Avant le départ" } });
}

/// Blocks of the sheet, in the order in which one examines.
enum class Block {
    EXAMINATION,
    PREGNANCY,
    FETUS,
    TREATMENTS,
    HISTORY,
    LABORATORY,
    INFORMATION
};

constexpr auto words_of(Block)
{
    return std::to_array<Word>({ { "EXAMINATION", "Examen" }, { "PREGNANCY", "Grossesse" }, { "FETUS", "Fœtus" },
        { "TREATMENTS", "Traitements" }, { "HISTORY", "Antécédents" }, { "LABORATORY", "Biologie" },
        { "INFORMATION", "Information de la femme" } });
}

/// Which requests an item concerns.
enum class Concerns {
    EVERYONE,
    MOTHER,
    FETUS,
    SEVERAL_FETUSES
};

/// Why an item is asked: a rule reads it (destination, class of vehicle, prompts), or those who receive her will.
enum class Use {
    RULE,
    READER
};

/// One line to fill in: « dilatation », for the search, in the examination.
struct SheetItem {
    Block block;
    Stage stage;
    Concerns concerns;
    std::string_view label;
    bool (*is_filled)(Sheet const& sheet);
    Use use = Use::READER;
};

/// Every item, block after block.
std::span<SheetItem const> sheet_items();

/// For whom the sheet is filled in.
struct SheetCase {
    Kind kind;
    int fetuses = 1;
};

bool concerns(SheetItem const& item, SheetCase const& of);

/// Labels of what is missing at that stage: « dilatation », « membranes ». What a rule reads comes first: it may change where
/// she goes, and how. An advice lacks nothing: she goes nowhere.
std::vector<std::string_view> missing(Sheet const& sheet, SheetCase const& of, Stage stage);

/// How much of a block is filled in: « Examen 3/7 ».
struct BlockCount {
    Block block;
    int filled;
    int total;
};

/// One count per block that has something to ask.
std::vector<BlockCount> block_counts(Sheet const& sheet, SheetCase const& of);

} // namespace cigogne::transfers
