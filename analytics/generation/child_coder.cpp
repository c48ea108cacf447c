#include "analytics/generation/stay_coder.hpp"

namespace cigogne::analytics::generation {

namespace {

constexpr std::array usual { Code("P599"), Code("P221"), Code("P704"), Code("P612"), Code("P928"), Code("P0508"), Code("P0718"), Code("P282"),
    Code("Q381"), Code("Z298"), Code("P549"), Code("P369") };
constexpr std::array acts { Code("GLLD018"), Code("EPLF001"), Code("YYYY123"), Code("ZZEP004"), Code("GELD001"), Code("YYYY154") };

Ward unit_of(Care care)
{
    switch (care) {
    case Care::Unit04:
        return Ward::Neonatology;
    case Care::Unit05:
        return Ward::NeonatalIntensiveCare;
    case Care::Unit06:
        return Ward::NeonatalReanimation;
    default:
        return Ward::Obstetrics;
    }
}

Field supplement_of(Care care)
{
    return care == Care::Unit06 ? Field::NeonatalSupplements3 : care == Care::Unit05 ? Field::NeonatalSupplements2
                                                                                     : Field::NeonatalSupplements1;
}

bool is_unit(Care care) { return care >= Care::Unit04 && care <= Care::Unit06; }

Code group_of(Birth const& birth, Random& random)
{
    if (birth.is_grouped_elsewhere)
        return "27Z04J";
    if (birth.fate != Fate::Live)
        return "15Z10E";
    if (birth.stay.exit_mode == '9')
        return birth.stay.nights < 4 ? "15M03E" : "15M04E";
    if (birth.stay.exit_mode == '7' && birth.stay.nights < 4)
        return "15M02Z";
    constexpr std::array roots { Code("15M14A"), Code("15M13A"), Code("15M12A"), Code("15M11A"), Code("15M10A"), Code("15M08A"), Code("15M06A"),
        Code("15M05A") };
    auto ghm = roots[static_cast<std::size_t>(std::clamp((birth.weight.value - 600) / 300, 0, 7))];
    ghm.text[5] = "AAAB"[random.below(4)];
    return ghm;
}

Code stillbirth_code(Birth const& birth, Random& random)
{
    if (birth.coding != StillbornCoding::Extended)
        return "P95";
    if (birth.fate == Fate::Induced)
        return "P95+0";
    return random.happens(percent(70)) ? "P95+1" : random.happens(percent(50)) ? "P95+2"
                                                                               : "P95+8";
}

/// Z38 by place and children: inside, outside a facility.
Code place_code(Birth const& birth)
{
    if (birth.is_outside)
        return birth.children == 1 ? "Z381" : birth.children == 2 ? "Z384"
                                                                  : "Z387";
    return birth.children == 1 ? "Z380" : birth.children == 2 ? "Z383"
                                                              : "Z386";
}

} // namespace

void StayCoder::code(Birth const& birth)
{
    begin(birth.stay, group_of(birth, random_), birth.is_girl ? '2' : '1');
    line_.put_number(Field::AgeYears, 0);
    line_.put_number(Field::AgeDays, static_cast<std::uint64_t>(birth.age_days));
    put(Field::Weight, birth.weight);
    put(Field::GestationalWeeks, birth.weeks);
    bool const is_healthy = birth.fate == Fate::Live && birth.weeks.value >= 36 && birth.care == Care::None;
    bool const is_stillborn = birth.fate != Fate::Live;
    auto const principal = is_stillborn ? stillbirth_code(birth, random_)
        : birth.is_outside              ? place_code(birth)
        : is_healthy                    ? place_code(birth)
        : birth.weeks.value < 28        ? Code("P072")
        : birth.weeks.value < 37        ? Code("P073")
                                        : Code("P228");
    line_.put_code(Field::PrincipalDiagnosis, principal);
    int const weeks = birth.weeks.is_told ? birth.weeks.value : 0;

    auto const& where = site(birth.stay.site);
    auto const kind = where.has_maternity ? Ward::Obstetrics : Ward::Paediatrics;
    line_.begin_unit({ where.finess_text(), number_of(kind, where), type_of(kind, where), birth.care == Care::Unit04OfTwo ? "04" : "", principal,
        static_cast<unsigned>(birth.stay.nights), static_cast<unsigned>(weeks) });
    if (is_stillborn && birth.coding == StillbornCoding::PlainWithMark)
        line_.diagnosis("P964");
    if (birth.is_stillborn_by_mistake)
        line_.diagnosis("P95");
    if (!is_stillborn && !is_healthy && birth.children > 1)
        line_.diagnosis("P015");
    if (birth.is_anoxic)
        line_.diagnosis("P916");
    if (!is_stillborn)
        decorate(usual, is_healthy ? 3 : 8);
    if (!is_stillborn && !is_healthy)
        line_.act({ acts[random_.below(acts.size())], {}, '1', 0 });
    if (is_unit(birth.care)) {
        begin_unit(birth.care_site, unit_of(birth.care), principal, birth.stay.nights, weeks);
        decorate(usual, 5);
    }
    if (birth.care == Care::SupplementOnly)
        line_.put_number(Field::NeonatalSupplements1, 2);
    else if (is_unit(birth.care) && random_.happens(percent(80)))
        line_.put_number(supplement_of(birth.care), static_cast<std::uint64_t>(birth.stay.nights) + 1);
}

void StayCoder::code(ChildStay const& stay)
{
    bool const is_newborn = stay.age_days < 8 || stay.stay.entry_mode == '7';
    auto const* const ghm = !is_newborn ? "04M022" : stay.stay.exit_mode == '9' ? "15M04E"
                                                                                : "15M07B";
    begin(stay.stay, ghm, stay.is_girl ? '2' : '1');
    line_.put_number(Field::AgeYears, 0);
    line_.put_number(Field::AgeDays, static_cast<std::uint64_t>(stay.age_days));
    put(Field::Weight, stay.weight);
    put(Field::GestationalWeeks, stay.weeks);
    Code const principal = stay.weeks.is_told && stay.weeks.value < 37 ? "P073" : "P599";
    line_.put_code(Field::PrincipalDiagnosis, principal);
    begin_unit(stay.stay.site, is_unit(stay.care) ? unit_of(stay.care) : Ward::Paediatrics, principal, stay.stay.nights);
    decorate(usual, 6);
    for (auto count = random_.between(0, 3); count > 0; --count)
        line_.act({ acts[random_.below(acts.size())], {}, '1', random_.below(4) });
}

} // namespace cigogne::analytics::generation
