#include "analytics/generation/stay_coder.hpp"

namespace cigogne::analytics::generation {

namespace {

constexpr std::array<std::string_view, home_count> homes { "31555", "31000", "34172", "30189", "66136", "81004", "82121", "11262", "12202",
    "46042", "32013", "09122", "65440", "48095", "13055", "75056", "2A004", "97105", "97411", "99134" };

constexpr std::array other_principals { Code("I500"), Code("J189"), Code("K802"), Code("S7200"), Code("M170"), Code("I639"), Code("N179"),
    Code("C509"), Code("K359"), Code("E1190") };
constexpr std::array other_diagnoses { Code("I10"), Code("E119"), Code("I4890"), Code("Z921"), Code("N189"), Code("E440"), Code("J960"),
    Code("D649"), Code("Z9500"), Code("F03"), Code("R33"), Code("B962"), Code("Y831"), Code("E876"), Code("Z740") };
constexpr std::array other_ghms { Code("05M092"), Code("04M053"), Code("07C141"), Code("08C471"), Code("08C242"), Code("01M303"), Code("11M042"),
    Code("09C041"), Code("06C081"), Code("10M02T") };
constexpr std::array other_acts { Code("DEQP003"), Code("YYYY600"), Code("ZBQK002"), Code("EBLA003"), Code("HMFC004"), Code("NFKA007"),
    Code("GLLD004"), Code("EQLF001"), Code("FELF011"), Code("ACQK001"), Code("ZCQH001"), Code("DZQM006") };

} // namespace

std::string_view home_code(std::uint8_t home)
{
    return homes[home];
}

void StayCoder::begin(Stay const& stay, Code const& ghm, char sex)
{
    line_.begin();
    line_.put_code(Field::Ghm, stay.standing == Standing::GroupingError ? Code(random_.happens(percent(50)) ? "90Z00Z" : "90Z02Z") : ghm);
    line_.put(Field::GroupingReturn, stay.standing == Standing::GroupingError ? "080" : "000");
    if (stay.standing == Standing::ServiceForOther)
        line_.put(Field::StayType, 'B');
    else if (stay.asks_service)
        line_.put(Field::StayType, 'A');
    if (stay.standing == Standing::Generated)
        line_.put(Field::GeneratedMark, '1');
    line_.put(Field::Sex, sex);
    line_.put(Field::EntryMode, stay.entry_mode);
    line_.put(Field::Provenance, stay.provenance);
    line_.put(Field::ExitMode, stay.exit_mode);
    line_.put(Field::Destination, stay.destination);
    line_.put_number(Field::ExitMonth, static_cast<std::uint64_t>(month_of(stay.exit())));
    line_.put_number(Field::Nights, static_cast<std::uint64_t>(stay.nights));
    line_.put(Field::Residence, home_code(stay.home));
    line_.put(Field::PostalCode, home_code(stay.home));
}

void StayCoder::put(Field field, Told const& number)
{
    if (number.is_told)
        line_.put_number(field, static_cast<std::uint64_t>(number.value));
    else if (number.otherwise == Blank::Zeros)
        line_.put_number(field, 0);
    else
        line_.put_blank(field);
}

void StayCoder::begin_unit(std::size_t at, Ward kind, Code const& principal, int nights, int weeks)
{
    auto const& where = site(at);
    line_.begin_unit({ where.finess_text(), number_of(kind, where), type_of(kind, where), {}, principal, static_cast<unsigned>(nights),
        static_cast<unsigned>(weeks) });
}

void StayCoder::decorate(std::span<Code const> codes, int most)
{
    for (auto count = random_.between(0, most); count > 0; --count)
        line_.diagnosis(codes[random_.below(static_cast<std::uint32_t>(codes.size()))]);
}

void StayCoder::code(OtherStay const& stay)
{
    auto const kind = random_.below(other_principals.size());
    begin(stay.stay, other_ghms[kind], stay.is_woman ? '2' : '1');
    line_.put_number(Field::AgeYears, static_cast<std::uint64_t>(stay.age));
    line_.put_code(Field::PrincipalDiagnosis, other_principals[kind]);
    for (int unit = 0; unit < stay.units; ++unit) {
        begin_unit(stay.stay.site, unit % 2 == 0 ? Ward::Surgery : Ward::Medicine, other_principals[kind], stay.stay.nights / stay.units);
        decorate(other_diagnoses, 6);
        for (auto count = random_.between(0, 5); count > 0; --count) {
            Performed const act { other_acts[random_.below(other_acts.size())], {}, '1', random_.below(9) };
            line_.act(act);
            if (random_.happens(percent(30)))
                line_.act({ act.code, {}, '4', act.delay });
        }
    }
}

} // namespace cigogne::analytics::generation
