#include "analytics/generation/chaining_line.hpp"

namespace cigogne::analytics::generation {

namespace {

constexpr std::size_t key_length = 32;
constexpr std::size_t index_length = 32;
constexpr std::string_view mother_not_found = "ABABABABABABABABABABABABABABABAB";

/// `length` letters and digits that follow from a number.
void write_fingerprint(char* into, std::size_t length, std::uint64_t number, std::string_view alphabet)
{
    std::uint64_t bits = 0;
    for (std::size_t index = 0; index < length; ++index) {
        if (index % 12 == 0)
            bits = spread(number += 0x9E3779B97F4A7C15ULL);
        into[index] = alphabet[bits & (alphabet.size() - 1)];
        bits >>= 5;
    }
}

constexpr std::string_view hexadecimal = "0123456789ABCDEF";
constexpr std::string_view letters = "ABCDEFGHIJKLMNPQRSTUVWXYZ2345678";
static_assert(letters.size() == 32);

std::string blank_of(Layout const& layout, Entity const& entity)
{
    std::string blank(layout.blank);
    blank.replace(layout[Field::Finess].start, entity.finess.size(), entity.finess_text());
    auto const codes = layout[Field::ControlCodes];
    blank.replace(codes.start, codes.length, codes.length, '0');
    return blank;
}

/// The layout of the same year as the platform returns it; the same one before 2020.
Layout const& returned(Layout const& layout)
{
    auto const* const found = find_layout(Record::ReturnedAno, layout.format);
    return found == nullptr ? layout : *found;
}

} // namespace

ChainingLine::ChainingLine(Layout const& layout, Entity const& entity, int year, std::uint64_t seed)
    : is_local_(layout[Field::Finess].start == index_length && entity.sends_local_chaining)
    , layout_(is_local_ ? layout : returned(layout))
    , year_(year)
    , seed_(seed)
    , blank_(blank_of(layout_, entity))
{
}

Chained ChainingLine::write(char* into, Stay const& stay, Kin kin, int rank, std::uint64_t index, Random& random) const
{
    write_text(into, blank_);
    auto const order = static_cast<std::uint64_t>(stay.entry.time_since_epoch().count()) + spread(stay.person) % 20'000;
    write_digits(at(into, Field::StayOrder), layout_[Field::StayOrder].length, order);
    write_digits(at(into, Field::StayNumber), layout_[Field::StayNumber].length, index);
    write_date(at(into, Field::EntryDate), stay.entry);
    write_date(at(into, Field::ExitDate), stay.exit());
    if (kin == Kin::Child && rank > 0) {
        *at(into, Field::KeptWithMother) = '1';
        if (layout_[Field::BirthRank].exists())
            *at(into, Field::BirthRank) = static_cast<char>('0' + rank);
    }
    bool const is_trusted = !random.happens(per_mille(6));
    if (!is_trusted)
        at(into, Field::ControlCodes)[random.below(layout_[Field::ControlCodes].length)] = static_cast<char>('1' + random.below(5));
    if (is_local_) {
        write_fingerprint(into, index_length, seed_ ^ spread(stay.number), hexadecimal);
        return { blank_.size() };
    }
    write_fingerprint(at(into, Field::Pseudonym), layout_[Field::Pseudonym].length, seed_ ^ spread(stay.person), letters);
    auto const birth = write_key(into, stay, kin, random);
    return { blank_.size(), true, is_trusted, birth };
}

/// Rule (docs/pmsi.md 7): 2012 to 2018 the mother's encrypted number, on both records; since 2019 the fingerprint of the number
/// of the stay of birth. Where the hospital did not tell a child's mother: blank, or his own stay's; where she was not found, a
/// constant. What the key stands for, in numbers that no stay and no person share.
std::uint64_t ChainingLine::write_key(char* line, Stay const& stay, Kin kin, Random& random) const
{
    if (kin == Kin::None || year_ < 2012)
        return 0;
    bool const is_mother = kin == Kin::Mother;
    if (year_ >= 2019) {
        auto const number = is_mother || stay.mother_stay == 0 ? stay.number : stay.mother_stay;
        write_fingerprint(at(line, Field::BirthKey), key_length, seed_ ^ spread(number ^ 0xB1), hexadecimal);
        return number * 2 + 1;
    }
    auto const mother = is_mother ? stay.person : stay.mother;
    if (mother == 0)
        return 0;
    if (!is_mother && random.happens(per_mille(8))) {
        write_text(at(line, Field::MotherChildKey), mother_not_found);
        return 0;
    }
    write_fingerprint(at(line, Field::MotherChildKey), key_length, seed_ ^ spread(mother ^ 0xA1), hexadecimal);
    return mother * 2;
}

} // namespace cigogne::analytics::generation
