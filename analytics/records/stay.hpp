#pragma once

#include "analytics/codes/act.hpp"
#include "analytics/codes/diagnosis.hpp"
#include "analytics/finess.hpp"
#include "analytics/records/day.hpp"

#include <array>
#include <compare>
#include <string>

namespace cigogne::analytics {

/// A month of discharge: the finest time that an RSA tells.
struct Month {
    std::int16_t year = 0;
    std::int8_t month = 0;

    friend constexpr auto operator<=>(Month, Month) = default;
};

/// A département, by the two or three characters of its code; foreign residents are 99.
class Departement {
public:
    constexpr Departement() = default;
    /// Of a postal or PMSI geographic code of five characters: two, three overseas (97, 98); none where they are no code.
    static constexpr Departement of_code(char const* five)
    {
        if (!is_digit(five[0]) || !(is_digit(five[1]) || five[1] == 'A' || five[1] == 'B'))
            return {};
        Departement of;
        of.code_ = static_cast<std::uint32_t>(five[0]) << 16 | static_cast<std::uint32_t>(five[1]) << 8;
        if (five[0] == '9' && (five[1] == '7' || five[1] == '8'))
            of.code_ |= static_cast<unsigned char>(five[2]);
        return of;
    }

    constexpr std::uint32_t word() const { return code_; }
    std::string text() const
    {
        std::string text;
        for (int shift = 16; shift >= 0; shift -= 8) {
            if (auto const character = static_cast<char>(code_ >> shift & 255))
                text += character;
        }
        return text;
    }

    friend constexpr auto operator<=>(Departement, Departement) = default;

private:
    static constexpr bool is_digit(char character) { return character >= '0' && character <= '9'; }

    std::uint32_t code_ = 0;
};

/// The kinds of units that a stay went through, by type of authorisation (docs/pmsi.md 5, valid 2013 to 2023).
enum class UnitKind : std::uint8_t {
    Obstetrics,             ///< 71, 73
    Neonatology,            ///< 04: type IIA
    NeonatalIntensiveCare,  ///< 05: type IIB
    NeonatalReanimation,    ///< 06: type III
    AdultReanimation,       ///< 01A, 01B
};

/// One stay, as the indicators need it, whichever file it was read from. Numbers are `missing` where the file is blank.
struct Stay {
    Finess finess;          ///< e-PMSI
    Finess site;            ///< géographique, of the birth: of the unit of the delivery act, else of the first; `finess` where unknown
    Month exit;
    DayNumber birth_day = 0; ///< of the child, itself or of this delivery, where the file tells dates; else 0
    Departement residence;

    std::array<char, 10> number { ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ' }; ///< CLE_RSA, which its ANO repeats; blank in an RSS
    std::uint64_t rss = 0; ///< stands for the N° de RSS; 0 in an RSA, or where it is blank or zeros
    std::uint64_t rss_number = 0; ///< the N° de RSS itself, where it is digits and no zeros alone; else 0
    std::array<char, 6> ghm { ' ', ' ', ' ', ' ', ' ', ' ' };
    bool is_grouped = true; ///< its GHM is told: not by a summary before grouping
    char stay_type = ' ';
    char generated = ' ';
    char entry_mode = ' ';
    char provenance = ' ';
    char exit_mode = ' ';
    char destination = ' ';

    int age_years = missing;   ///< completed, at entry
    int age_days = missing;    ///< at entry, of those under a year
    int nights = missing;
    int weight = missing;      ///< grams at entry; never 0
    int weeks = missing;       ///< completed weeks of amenorrhoea; never 0
    int period_delay = missing; ///< days from the last period to the entry
    int delivery_delay = missing; ///< days from the entry to the first delivery act that is dated

    Set<Diagnosis> principal;  ///< of the principal diagnosis of the stay
    Set<Diagnosis> associated; ///< of all associated diagnoses
    Set<Diagnosis> any;        ///< of every diagnosis of every unit
    Set<Act> acts;
    Set<UnitKind> units;
    bool units_are_known = true; ///< the kinds of all of them
    bool neonatal_supplement = false; ///< paid for neonatal care
};

/// The kind of a unit by its type of authorisation (three characters and more, space-filled); none for most.
Set<UnitKind> kind_of_unit(std::string_view type);

} // namespace cigogne::analytics
