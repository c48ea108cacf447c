#include "analytics/codes/diagnosis.hpp"

#include "analytics/codes/code_table.hpp"

#include <algorithm>

namespace cigogne::analytics {

namespace {

using enum Diagnosis;

struct Code {
    std::string_view code; ///< whole, or a beginning where `begins`
    Set<Diagnosis> marks;
};

// Sources: CIM-10 FR 2019 (ATIH); docs/pmsi.md 9; docs/indicators.md 1 and 2 for each.
// Z371, Z373, Z374, Z376 and Z377 are closed parents: the fifth character is 0, or 1 for a medical termination. Whatever it is,
// the fourth tells how many children (indicators.md I1: Z373x).
constexpr std::array whole_codes {
    Code { "Z371", { OutcomeUnspecified } },
    Code { "Z3711", { InducedOutcome } },
    Code { "Z373", { OutcomeUnspecified } },
    Code { "Z3731", { InducedOutcome } },
    Code { "Z374", { OutcomeUnspecified } },
    Code { "Z3741", { InducedOutcome } },
    Code { "Z376", { OutcomeUnspecified } },
    Code { "Z3761", { InducedOutcome } },
    Code { "Z377", { OutcomeUnspecified } },
    Code { "Z3771", { InducedOutcome } },
    Code { "Z379", { OutcomeUnspecified } },
    Code { "Z3900", { DeliveredOutside } },
    Code { "P95", { StillbornUnspecified } },
    Code { "P95+0", { StillbornInduced } },
    Code { "P95+8", { StillbornUnspecified } },
};

// A code that begins so, whatever its extension.
constexpr std::array beginnings {
    Code { "Z37", { BirthOutcome } },
    Code { "Z370", { SingleBirth } },
    Code { "Z371", { SingleBirth, AllStillborn } },
    Code { "Z372", { Twins } },
    Code { "Z373", { Twins, SomeStillborn } },
    Code { "Z374", { Twins, AllStillborn } },
    Code { "Z375", { HigherOrder } },
    Code { "Z376", { HigherOrder, SomeStillborn } },
    Code { "Z377", { HigherOrder, AllStillborn } },
    Code { "P95", { Stillborn } },
    Code { "P964", { TerminationOfNewborn } },
    Code { "Z381", { BornOutside } },
    Code { "Z384", { BornOutside, BornMultiple } },
    Code { "Z387", { BornOutside, BornMultiple } },
    Code { "Z383", { BornMultiple } },
    Code { "Z385", { BornMultiple } },
    Code { "Z386", { BornMultiple } },
    Code { "Z388", { BornMultiple } },
    Code { "P015", { BornMultiple } },
    Code { "P916", { Anoxia } },
    Code { "P030", { BreechBirth } },
    Code { "O321", { Breech } },
    Code { "O641", { Breech } },
    Code { "O801", { Breech } },
    Code { "O830", { Breech } },
    Code { "O831", { Breech } },
    Code { "O322", { Transverse } },
    Code { "O644", { Transverse } },
    Code { "O323", { FaceOrBrow } },
    Code { "O642", { FaceOrBrow } },
    Code { "O643", { FaceOrBrow } },
    Code { "O320", { OtherPresentation } },
    Code { "O324", { OtherPresentation } },
    Code { "O325", { OtherPresentation } },
    Code { "O326", { OtherPresentation } },
    Code { "O327", { OtherPresentation } },
    Code { "O328", { OtherPresentation } },
    Code { "O329", { OtherPresentation } },
    Code { "O645", { OtherPresentation } },
    Code { "O648", { OtherPresentation } },
    Code { "O649", { OtherPresentation } },
    Code { "O342", { PreviousCaesarean } },
    Code { "O757", { PreviousCaesarean } },
    Code { "O720", { Haemorrhage } },
    Code { "O721", { Haemorrhage } },
    Code { "O722", { Haemorrhage } },
    Code { "O723", { Haemorrhage } },
    Code { "O432", { Accreta } },
    Code { "O702", { SevereTear } },
    Code { "O703", { SevereTear } },
    Code { "Z33", { Pregnancy } },
    Code { "Z34", { Pregnancy } },
    Code { "Z35", { Pregnancy } },
    Code { "Z36", { Pregnancy } },
};

constexpr CodeTable whole(whole_codes);

constexpr std::string_view chapters = "OPZ";

/// What the first four characters of a code mark, found by where they stand, without a branch: codes follow no pattern that could be
/// foreseen, and most mark nothing.
class Beginnings {
public:
    constexpr Beginnings()
    {
        for (std::size_t at = 0; at < chapters.size(); ++at)
            first_of_[static_cast<unsigned char>(chapters[at])] = static_cast<std::uint16_t>((at + 1) * places_of_a_chapter);
        for (auto const& [code, marks] : beginnings) {
            for (char const fourth : std::string_view("0123456789 "))
                marks_.at(place_of(code[0], code[1], code[2], code.size() == 3 ? fourth : code[3])) |= marks.bits();
        }
        for (auto const& [code, marks] : whole_codes)
            marks_.at(place_of(code[0], code[1], code[2], code.size() == 3 ? ' ' : code[3])) |= longer;
    }

    std::uint64_t find(char const* code) const { return marks_[place_of(code[0], code[1], code[2], code[3])]; }

    static constexpr std::uint64_t longer = std::uint64_t { 1 } << 63; ///< beside the marks: a whole code begins so

private:
    static constexpr std::size_t places_of_a_chapter = 100 * 11;

    /// Among the first, which mark nothing, where the chapter is another or the category no number.
    constexpr std::size_t place_of(char chapter, char tens, char ones, char fourth) const
    {
        auto const digit = [](char character) { return static_cast<unsigned>(static_cast<unsigned char>(character)) - '0'; };
        auto const is_number = std::max(digit(tens), digit(ones)) <= 9;
        auto const place = first_of_[static_cast<unsigned char>(chapter)] + (digit(tens) * 10 + digit(ones)) * 11 + std::min(digit(fourth), 10U);
        return is_number ? place : 0;
    }

    std::array<std::uint16_t, 256> first_of_ {};
    std::array<std::uint64_t, (chapters.size() + 1) * places_of_a_chapter> marks_ {};
};
constexpr Beginnings begun;

} // namespace

Set<Diagnosis> marks_of_diagnosis(char const* six)
{
    auto bits = begun.find(six);
    if ((bits & Beginnings::longer) != 0)
        bits = (bits ^ Beginnings::longer) | whole.find(word_at<6>(six));
    auto marks = Set<Diagnosis>::of_bits(bits);
    marks.add_if(*six == 'O', Pregnancy);
    return marks;
}

} // namespace cigogne::analytics
