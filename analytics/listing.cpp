#include "analytics/listing.hpp"

#include "analytics/linking/dated.hpp"

namespace cigogne::analytics {

namespace {

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    return text;
}

/// The field of the fixed part of a line; empty where the format does not hold it, or the line ends before.
std::string_view field_of(std::string_view line, Layout const& layout, Field field)
{
    auto const position = layout[field];
    return position.exists() && position.start < line.size() ? trimmed(line.substr(position.start, position.length)) : std::string_view {};
}

/// Reads the stays of one file, and beside them the lines on which they begin.
class Lister {
public:
    Lister(Order const& order, ChainingFiles const& chaining, Repeats& repeats, std::uint32_t file, std::function<void(ListedStay const&)> const& tell)
        : finder_(order.establishments)
        , lookup_(chaining)
        , repeats_(repeats)
        , file_(file)
        , lines_(*order.stays[file], 0, order.stays[file]->size())
        , tell_(tell)
    {
    }

    void take(Stay const& stay, StayLines const& lines, std::string_view text)
    {
        if (exclusion_of(stay) != Exclusion::None)
            return;
        auto const facts = finder_.facts_of(stay);
        if (facts.empty() || repeats_.weigh(stay, text) != Exclusion::None)
            return;
        tell_({ file_, key_of_line(lines.first), stay.site, stay.exit.year, stay.weeks, dated(stay, facts, finder_, lookup_).facts });
    }

    void refuse(std::uint64_t, LineFault) { }

private:
    /// Stays are told in the order of their first lines.
    std::string_view key_of_line(std::uint64_t number)
    {
        while (at_ < number && lines_.next(line_))
            ++at_;
        auto const* const layout = layout_told_by(line_);
        if (layout == nullptr)
            return {};
        auto const administrative = layout->record == Record::Rsa ? std::string_view {} : field_of(line_, *layout, Field::AdministrativeNumber);
        return administrative.empty() ? field_of(line_, *layout, Field::StayNumber) : administrative;
    }

    FactFinder finder_;
    ChainingLookup lookup_;
    Repeats& repeats_;
    std::uint32_t file_;
    Lines lines_;
    std::string_view line_;
    std::uint64_t at_ = 0;
    std::function<void(ListedStay const&)> const& tell_;
};

} // namespace

void list(Order& order, Repeats& repeats, std::function<void(ListedStay const&)> const& tell)
{
    repeats.settle(); // none of their copies came yet
    std::uint64_t read = 0;
    auto const total = size_of(order.stays);
    Progress unheard({}, 0);
    Units const units(order.units);
    ChainingFiles const chaining(order.chaining, 1, unheard);
    StayReader reader(units);
    for (std::uint32_t file = 0; file < order.stays.size(); ++file) {
        Lister lister(order, chaining, repeats, file, tell);
        auto& source = *order.stays[file];
        reader.read(lister, source, 0, source.size(), std::nullopt, order.expected);
        read += source.size();
        if (order.progress && !order.progress(read, total))
            return;
    }
}

} // namespace cigogne::analytics
