#include "analytics/codes/act.hpp"

#include "analytics/codes/code_table.hpp"

namespace cigogne::analytics {

namespace {

using enum Act;

struct Code {
    std::string_view code;
    Set<Act> marks;
};

// Sources: CCAM v68 (labels); the fourteen delivery acts: list A-323 of the grouping function and the Scan Santé notice of 2019.
// JQGD006, 009 and 011 are added to a delivery act and are none themselves.
constexpr std::array codes {
    Code { "JQGA002", { Delivery, CaesareanPlanned } },
    Code { "JQGA003", { Delivery, CaesareanInLabour } },
    Code { "JQGA004", { Delivery, CaesareanUrgentBeforeLabour } },
    Code { "JQGA005", { Delivery, CaesareanVaginalApproach } },
    Code { "JQGD001", { Delivery, Vaginal, Multipara, BreechBirth } },
    Code { "JQGD002", { Delivery, Vaginal, Primipara, MultipleBirth } },
    Code { "JQGD003", { Delivery, Vaginal, Primipara, BreechBirth } },
    Code { "JQGD004", { Delivery, Vaginal, Primipara, BreechBirth } },
    Code { "JQGD005", { Delivery, Vaginal, Multipara, BreechBirth } },
    Code { "JQGD007", { Delivery, Vaginal, Multipara, MultipleBirth } },
    Code { "JQGD008", { Delivery, Vaginal, Multipara, BreechBirth } },
    Code { "JQGD010", { Delivery, Vaginal, Primipara, CephalicBirth } },
    Code { "JQGD012", { Delivery, Vaginal, Multipara, CephalicBirth } },
    Code { "JQGD013", { Delivery, Vaginal, Primipara, BreechBirth } },
    Code { "JQGD006", { Instrumental } },
    Code { "JQGD009", { Instrumental } },
    Code { "JQGD011", { Instrumental, InstrumentalBreech } },
    Code { "JMPA006", { Episiotomy } },
    Code { "JMCA001", { SevereTear } },
    Code { "JMCA003", { SevereTear } },
    Code { "AFLB010", { NeuraxialAnalgesia } },
    Code { "EDSF011", { Embolisation } },
    Code { "EDSA002", { IliacLigation } },
    Code { "ELSA002", { UterineLigation } },
    Code { "JNFA001", { Hysterectomy } },
    Code { "JNBD002", { Tamponade } },
    Code { "FELF011", { Transfusion } },
    Code { "FELF004", { Transfusion } },
    Code { "FELF003", { Transfusion } },
};

constexpr CodeTable table(codes);

constexpr Set<Act> caesareans { CaesareanPlanned, CaesareanInLabour, CaesareanUrgentBeforeLabour, CaesareanVaginalApproach };

/// Rule: since 1 March 2019 a caesarean's extension tells 11 single of a primipara, 12 single of a multipara, 21 and 22 the
/// same of several children (CCAM, PMSI extensions).
Act parity_of(char second)
{
    return second == '1' ? Primipara : second == '2' ? Multipara
                                                     : CaesareanWithoutExtension;
}

} // namespace

Set<Act> marks_of_act(char const* seven, char const* extension)
{
    auto marks = Set<Act>::of_bits(table.find(word_at<act_length>(seven)));
    if (marks.has_any(caesareans))
        marks.add(extension[0] == '1' || extension[0] == '2' ? parity_of(extension[1]) : CaesareanWithoutExtension);
    return marks;
}

} // namespace cigogne::analytics
