#pragma once

#include <cstdint>
#include <string_view>

namespace cigogne::analytics {

/// Why a line is refused; or, of one that can be read, why it is told of.
enum class LineFault : std::uint8_t {
    None,
    UnknownFormat,
    OtherRecord,      ///< of another kind than the first of its file
    NotAsked,         ///< of another kind than the one that was asked for
    Truncated,        ///< ends before what its counts announce
    TooLong,          ///< goes on after what its counts announce
    UnreadableNumber, ///< something else than digits where a number stands
    NoUnit,           ///< no unit summary
    CountsDisagree,   ///< the counts of the units do not add up to those of the stay
    UnknownFiness,    ///< not nine digits or capitals
    UnknownMonth,     ///< not a month of 2000 to 2099
    UnknownDate,      ///< not a day of the calendar
    Binary,           ///< a control character: not a text of this kind
    Damaged,          ///< the file cannot be read from this line on
    ToldOtherwise,    ///< not refused: another version of the same stay was kept
};

/// The sentence for who reads the list of refusals, in French.
constexpr std::string_view explain(LineFault fault)
{
    switch (fault) {
    case LineFault::None:
        return "";
    case LineFault::UnknownFormat:
        return "format inconnu";
    case LineFault::OtherRecord:
        return "ligne d’une autre sorte que la première du fichier";
    case LineFault::NotAsked:
        return "ligne d’une autre sorte que celle que demande --format";
    case LineFault::Truncated:
        return "ligne plus courte que ne l’annoncent ses compteurs";
    case LineFault::TooLong:
        return "ligne plus longue que ne l’annoncent ses compteurs";
    case LineFault::UnreadableNumber:
        return "autre chose que des chiffres à la place d’un nombre";
    case LineFault::NoUnit:
        return "aucun RUM";
    case LineFault::CountsDisagree:
        return "les compteurs des RUM ne font pas ceux du séjour";
    case LineFault::UnknownFiness:
        return "numéro FINESS illisible";
    case LineFault::UnknownMonth:
        return "mois ou année de sortie impossibles";
    case LineFault::UnknownDate:
        return "date impossible";
    case LineFault::Binary:
        return "caractère de contrôle : ce n’est pas un fichier de ce type";
    case LineFault::Damaged:
        return "fichier abîmé ou chiffré : rien ne se lit à partir d’ici";
    case LineFault::ToldOtherwise:
        return "ce séjour est donné ailleurs autrement : cette version n’est pas comptée";
    }
    return "";
}

} // namespace cigogne::analytics
