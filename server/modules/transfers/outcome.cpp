#include "modules/transfers/outcome.hpp"

namespace cigogne::transfers {

std::string_view label_of(StayEnd end, Gender gender)
{
    bool const feminine = gender == Gender::FEMININE;
    if (gender == Gender::NEUTRAL)
        return word(end).label;
    switch (end) {
    case StayEnd::RETRANSFER:
        return feminine ? "Transférée ailleurs" : "Transféré ailleurs";
    case StayEnd::LEFT:
        return feminine ? "Partie sans prévenir" : "Parti sans prévenir";
    case StayEnd::STILL_IN:
        return feminine ? "Toujours hospitalisée" : "Toujours hospitalisé";
    default:
        return word(end).label;
    }
}

std::string_view label_of(NewbornFate fate, Gender gender)
{
    if (gender != Gender::FEMININE)
        return word(fate).label;
    switch (fate) {
    case NewbornFate::MOVED:
        return "Transférée ailleurs";
    case NewbornFate::STILLBORN:
        return "Mort-née";
    case NewbornFate::DIED:
        return "Décédée après la naissance";
    default:
        return word(fate).label;
    }
}

} // namespace cigogne::transfers
