#include "analytics/definitions/partitions.hpp"

#include "analytics/definitions/lists.hpp"

#include <map>
#include <set>

namespace cigogne::analytics {

namespace {

/// The numerator of a figure.
Sum of(std::string_view indicator, std::string_view figure)
{
    return find_class(*find_indicator(indicator), figure)->numerator;
}

Sum among(std::string_view indicator, std::string_view figure)
{
    return find_class(*find_indicator(indicator), figure)->denominator;
}

/// What is said by the definitions themselves, none of it following from the rest.
std::vector<Partition> declared()
{
    auto const deliveries = among("I1", "multiple");
    auto const with_act = among("I8", "caesarean");
    auto const live_births = among("I6", "early");
    // Classes that nobody publishes, and that are reckoned from those that are.
    auto const before_32 = of("I3", "22_27") + of("I3", "28_31");
    auto const at_31 = among("I9", "t3_32") - among("I9", "t3_31");
    auto const at_31_in_type_3 = of("I9", "t3_32") - of("I9", "t3_31");
    auto const vaginal_breech = of("I13", "breech") - of("I13", "breech_caesarean");
    std::vector<Partition> all {
        { of("I1", "multiple"), { of("I1", "twins"), of("I1", "higher_order") } },
        { deliveries, { among("I2", "lt20") }, false },
        { deliveries, { with_act }, false },
        { among("I2", "lt20"), { of("I2", "lt20"), of("I2", "20_24"), of("I2", "25_29"), of("I2", "30_34"), of("I2", "ge35") } },
        { of("I2", "lt20"), { of("I2", "lt18") }, false },
        { of("I2", "ge35"), { of("I2", "35_39"), of("I2", "ge40") } },
        { live_births, { among("I3", "lt37") }, false },
        { live_births, { among("I4", "lt2500") }, false },
        { among("I4", "lt2500"), { of("I4", "lt2500"), of("I4", "ge4000") }, false },
        { of("I4", "lt2500"), { of("I4", "lt1500") }, false },
        { of("I4", "lt1500"), { of("I4", "lt1000") }, false },
        { of("I5", "total"), { of("I5", "spontaneous"), of("I5", "induced") } },
        { among("I5", "total"), { live_births, of("I5", "total") } },
        { among("I7", "excluding_induced"), { live_births, of("I5", "spontaneous") } },
        { of("I6", "total"), { of("I6", "early"), of("I6", "late") } },
        { of("I7", "total"), { of("I5", "total"), of("I6", "early") } },
        { of("I7", "excluding_induced"), { of("I5", "spontaneous"), of("I6", "early") } },
        { of("I7", "total"), { of("I7", "excluding_induced"), of("I5", "induced") } },
        { among("I5", "total"), { among("I7", "excluding_induced"), of("I5", "induced") } },
        { with_act, { of("I8", "caesarean"), of("I8", "instrumental"), of("I8", "spontaneous") } },
        { with_act, { of("I8", "caesarean"), among("I8", "episiotomy") } },
        { of("I8", "caesarean"), { of("I8", "caesarean_before_labour") }, false },
        { among("I8", "episiotomy"), { of("I8", "instrumental"), of("I8", "spontaneous") } },
        { of("I3", "lt37"), { before_32, of("I3", "32_36") } },
        { before_32, { of("I3", "22_27"), of("I3", "28_31") } },
        { before_32, { among("I9", "t3_32") }, false },
        { of("I3", "28_31"), { at_31 }, false },
        { of("I3", "32_36"), { among("I9", "t2_34") }, false },
        { of("I4", "lt1500"), { among("I9", "t3_1500") }, false },
        { among("I9", "t3_32"), { among("I9", "t3_31"), at_31 } },
        { of("I9", "t3_32"), { of("I9", "t3_31"), at_31_in_type_3 } },
        { at_31, { at_31_in_type_3 }, false },
        { of("I9", "t2_34"), { of("I9", "t2b_34") }, false },
        { of("I12", "total"), { of("I12", "night_0"), of("I12", "night_1"), of("I12", "nights_2_6"), of("I12", "nights_ge7") }, false },
        { live_births, { among("I12", "neonatal_unit") }, false },
        { among("I13", "cephalic"),
            { of("I13", "cephalic"), of("I13", "breech"), of("I13", "transverse"), of("I13", "face_brow"), of("I13", "other") } },
        { among("I13", "breech_caesarean"), { of("I13", "breech") } },
        { of("I13", "breech"), { among("I13", "breech_caesarean") } },
        { of("I13", "breech"), { of("I13", "breech_caesarean"), vaginal_breech } },
        { of("I8", "caesarean"), { of("I13", "breech_caesarean") }, false },
        { among("I8", "episiotomy"), { vaginal_breech }, false },
        { with_act, { among("I13", "cephalic") }, false },
        { deliveries, { of("I11", "tpp") }, false },
        { deliveries, { of("I1", "multiple"), among("I13", "cephalic") }, false },
    };
    Partition acts { {}, {} }; // a woman may have several of them
    for (auto const* const act : { "EDSF011", "EDSA002", "ELSA002", "JNFA001" }) {
        all.push_back({ of("I10", "union"), { of("I10", act) }, false });
        acts.parts.push_back(of("I10", act));
        acts.whole = acts.whole + of("I10", act);
    }
    all.push_back({ acts.whole, { of("I10", "union") }, false });
    all.push_back(std::move(acts));
    return all;
}

/// Deaths and transfers are counted where they happen: they need not be among what was born there.
bool is_among(Indicator const& indicator)
{
    return indicator.code != "I6" && indicator.code != "I7" && indicator.code != "I11";
}

/// Of each count, those that are within it by what is declared, step after step; a count of cases is within those that they are among.
std::map<Sum, std::set<Sum>> within(std::vector<Partition> const& all)
{
    std::map<Sum, std::set<Sum>> parts;
    for (auto const& partition : all)
        parts[partition.whole].insert(partition.parts.begin(), partition.parts.end());
    for (auto const& indicator : tracers()) {
        for (auto const& figure : indicator.classes) {
            if (is_among(indicator))
                parts[figure.denominator].insert(figure.numerator);
        }
    }
    for (bool grows = true; grows;) {
        grows = false;
        for (auto& [whole, held] : parts) {
            for (auto const& part : std::set(held)) {
                auto const size = held.size();
                if (auto const smaller = parts.find(part); smaller != parts.end())
                    held.insert(smaller->second.begin(), smaller->second.end());
                grows |= held.size() != size;
            }
        }
    }
    return parts;
}

std::vector<Partition> found()
{
    auto all = declared();
    for (auto const& [whole, parts] : within(all)) {
        for (auto const& part : parts) {
            if (part != whole)
                all.push_back({ whole, { part }, false });
        }
    }
    return all;
}

} // namespace

std::vector<Partition> const& partitions_of_tracers()
{
    static auto const all = found();
    return all;
}

} // namespace cigogne::analytics
