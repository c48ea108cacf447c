#include "analytics/generation/hospital_year.hpp"

namespace cigogne::analytics::generation {

namespace {

/// Chances of their own for each thing, so that spoiling lines does not change the stays.
enum class Stream : std::uint64_t {
    Stays,
    Coding,
    Errors,
    Chaining
};

Random stream_of(Plan const& plan, std::size_t unit, Stream stream, bool again)
{
    return { plan.seed, unit * 8 + static_cast<std::uint64_t>(stream) * 2 + static_cast<std::uint64_t>(again) };
}

Kin kin_of(Delivery const&) { return Kin::Mother; }
Kin kin_of(Birth const&) { return Kin::Child; }
Kin kin_of(ChildStay const&) { return Kin::Child; }
/// Rule (docs/pmsi.md 7): what groups in CMD 14 has the key of its own stay.
Kin kin_of(WomanStay const& stay) { return stay.kind == WomanStayKind::PregnantElsewhere ? Kin::None : Kin::Mother; }
Kin kin_of(OtherStay const&) { return Kin::None; }

int rank_of(Birth const& birth) { return birth.rank; }
template <typename Other>
int rank_of(Other const&)
{
    return 0;
}

} // namespace

/// The files while they are open.
class HospitalYear::Writing {
public:
    Writing(HospitalYear& hospital, bool again)
        : hospital_(hospital)
        , plan_(hospital.plan_)
        , stays_(plan_.folder / hospital.file_name("rsa"))
        , chaining_(plan_.folder / hospital.file_name("ano"))
        , coding_(stream_of(plan_, hospital.unit_, Stream::Coding, again))
        , errors_(stream_of(plan_, hospital.unit_, Stream::Errors, again))
        , chaining_chance_(stream_of(plan_, hospital.unit_, Stream::Chaining, again))
        , line_(*hospital.year_.stays, hospital.entity_.finess_text(), hospital.year_.year)
        , coder_(plan_.region, line_, coding_)
        , chaining_line_(*hospital.year_.chaining, hospital.entity_, hospital.year_.year, plan_.seed)
    {
    }

    template <typename Kind>
    void write(Kind const& stay)
    {
        coder_.code(stay);
        line_.put_number(Field::StayNumber, ++hospital_.index_);
        auto* const into = stays_.room();
        auto length = line_.write(into);
        bool is_kept = false;
        if (errors_.happens(plan_.errors)) {
            hospital_.lines_.refused(spoil(line_, into, length, errors_));
        } else {
            auto const standing = standing_told(stay.stay);
            hospital_.lines_.line(standing);
            is_kept = standing == Standing::Counted;
            if (is_kept)
                count(stay);
            if (coding_.happens(percent(1))) { // an editor was there
                while (into[length - 1] == ' ')
                    --length;
            }
        }
        stays_.advance(end(into, length));
        auto* const beside = chaining_.room();
        auto const chained = chaining_line_.write(beside, stay.stay, kin_of(stay), rank_of(stay), hospital_.index_, chaining_chance_);
        chaining_.advance(end(beside, chained.length));
        if (is_kept && chained.is_returned)
            count_linked(stay, chained);
    }

    /// Writes a family: what belongs here, and keeps the rest for where it belongs.
    void write(Family& family)
    {
        follow(family);
        auto& linked = hospital_.linked_;
        linked.begin_family();
        write(family.delivery);
        bool is_whole = true;
        for (auto& birth : family.births) {
            birth.mother = linked.mother();
            is_whole &= hospital_.unit_of(birth.stay) == hospital_.unit_;
            write_or_send(birth);
        }
        linked.end_family(is_whole);
        for (auto const& stay : family.woman_stays)
            write_or_send(stay);
        for (auto const& stay : family.child_stays)
            write_or_send(stay);
    }

    /// Writes what belongs here, and keeps the rest for where it belongs.
    template <typename Kind>
    void write_or_send(Kind const& stay)
    {
        auto const to = hospital_.unit_of(stay.stay);
        if (to == hospital_.unit_)
            write(stay);
        else if (to)
            hospital_.sent_.push_back({ *to, stay });
    }

    void finish()
    {
        hospital_.bytes_ += stays_.bytes() + chaining_.bytes();
        stays_.finish();
        chaining_.finish();
    }

private:
    std::size_t end(char* line, std::size_t length) const
    {
        if (hospital_.entity_.ends_lines_as_windows)
            line[length++] = '\r';
        line[length++] = '\n';
        return length;
    }

    /// A format without the mark of generated stays cannot tell that one is.
    Standing standing_told(Stay const& stay) const
    {
        bool const is_told = stay.standing != Standing::Generated || line_.layout()[Field::GeneratedMark].exists();
        return is_told ? stay.standing : Standing::Counted;
    }

    Site const& site(Stay const& stay) const { return plan_.region.sites[stay.site]; }
    Figures& figures(Stay const& stay) { return hospital_.figures_[site(stay).rank]; }
    void count(Delivery const& delivery) { figures(delivery.stay).count(delivery); }
    void count(ChildStay const& stay) { figures(stay.stay).count(stay); }
    void count(WomanStay const& stay) { figures(stay.stay).count(stay); }
    void count(OtherStay const&) { }
    void count(Birth const& birth)
    {
        figures(birth.stay).count(birth, level_told(birth));
    }

    Place place(Stay const& stay) const
    {
        auto const& where = site(stay);
        return { hospital_.year_.year, hospital_.establishment_told(where), where.entity };
    }
    void count_linked(Delivery const& stay, Chained const& chained) { hospital_.linked_.count(stay, chained, place(stay.stay)); }
    void count_linked(ChildStay const& stay, Chained const& chained) { hospital_.linked_.count(stay, chained, place(stay.stay)); }
    void count_linked(WomanStay const& stay, Chained const& chained) { hospital_.linked_.count(stay, chained, place(stay.stay)); }
    void count_linked(OtherStay const&, Chained const&) { }
    void count_linked(Birth const& birth, Chained const& chained) { hospital_.linked_.count(birth, level_told(birth), chained, place(birth.stay)); }

    /// What the table of maternities and the line tell of the place of birth.
    std::optional<Level> level_told(Birth const& birth) const
    {
        auto const& where = site(birth.stay);
        // A format that does not tell the site tells the number of the entity: that of a maternity where the two are one.
        bool const is_told = line_.layout()[Field::UnitFiness].exists() || where.finess == hospital_.entity_.finess;
        auto const exit = birth.stay.exit();
        return is_told ? where.level_told(year_of(exit), month_of(exit)) : std::nullopt;
    }

    HospitalYear& hospital_;
    Plan const& plan_;
    OutputFile stays_;
    OutputFile chaining_;
    Random coding_;
    Random errors_;
    Random chaining_chance_;
    StayLine line_;
    StayCoder coder_;
    ChainingLine chaining_line_;
};

HospitalYear::HospitalYear(Plan const& plan, std::size_t unit)
    : plan_(plan)
    , unit_(unit)
    , entity_(plan.region.entities[unit % plan.region.entities.size()])
    , year_(plan.years[unit / plan.region.entities.size()])
    , figures_(entity_.sites.size())
{
}

void HospitalYear::write_own(std::vector<std::uint64_t> const& deliveries)
{
    write_units();
    auto chance = stream_of(plan_, unit_, Stream::Stays, false);
    Families families(plan_.region, plan_.chances, unit_, chance);
    Writing writing(*this, false);
    OtherStay other;
    WomanStay woman;
    for (std::size_t at = 0; at < entity_.sites.size(); ++at) {
        auto const site = entity_.sites[at];
        for (std::uint64_t count = 0; count < deliveries[at]; ++count) {
            writing.write(families.next(site, year_.year));
            if (chance.happens(percent(12))) {
                families.decide(woman, site, year_.year);
                writing.write_or_send(woman);
            }
            for (auto others = chance.below(3); others > 0; --others) {
                families.decide(other, site, year_.year);
                writing.write(other);
            }
        }
        if (!plan_.region.sites[site].has_maternity) {
            families.decide(other, site, year_.year);
            writing.write(other); // so that its file is not empty
        }
    }
    writing.finish();
}

void HospitalYear::write_sent(std::vector<Sent> const& stays)
{
    Writing writing(*this, true);
    linked_.begin_family();
    for (auto const& sent : stays)
        std::visit([&](auto const& stay) { writing.write(stay); }, sent.stay);
    writing.finish();
}

Truth HospitalYear::truth() const
{
    auto truth = lines_;
    for (std::size_t at = 0; at < figures_.size(); ++at)
        truth.at(year_.year, establishment_told(plan_.region.sites[entity_.sites[at]])).add(figures_[at]);
    return truth;
}

/// A format that does not tell the site tells the entity.
std::string_view HospitalYear::establishment_told(Site const& site) const
{
    return (*year_.stays)[Field::UnitFiness].exists() ? site.finess_text() : entity_.finess_text();
}

/// FINESS.YEAR.MONTH.extension, of the whole year.
std::string HospitalYear::file_name(std::string_view extension) const
{
    return std::string(entity_.finess_text()).append(".").append(std::to_string(year_.year)).append(".12.").append(extension);
}

std::optional<std::size_t> HospitalYear::unit_of(Stay const& stay) const
{
    int const year = year_of(stay.exit());
    for (std::size_t at = 0; at < plan_.years.size(); ++at) {
        if (plan_.years[at].year == year)
            return at * plan_.region.entities.size() + plan_.region.sites[stay.site].entity;
    }
    return std::nullopt;
}

/// The IUM: every unit of every site since before the first year; those that came with a change of type since then.
void HospitalYear::write_units() const
{
    auto const& layout = *find_layout(Record::Ium, "90");
    OutputFile file(plan_.folder / file_name("ium"));
    auto const last = day(year_.year, 12, 31);
    for (auto const index : entity_.sites) {
        auto const& site = plan_.region.sites[index];
        for (unsigned number = 1; number <= ward_count; ++number) {
            auto const kind = static_cast<Ward>(number);
            if (!has_unit(site, kind, last))
                continue;
            auto const before = day(plan_.years.front().year - 1, 3, 1);
            auto* const line = file.room();
            auto const put = [&](Field field, std::string_view text) { write_text(line + layout[field].start, text); };
            write_text(line, layout.blank);
            put(Field::Finess, entity_.finess_text());
            put(Field::Format, layout.format);
            put(Field::ExitYear, std::to_string(year_.year));
            put(Field::ExitMonth, "12");
            put(Field::UnitFiness, site.finess_text());
            write_digits(line + layout[Field::UnitNumber].start, layout[Field::UnitNumber].length, number_of(kind, site));
            put(Field::UnitType, type_of(kind, site));
            put(Field::UnitMode, "C");
            write_date(line + layout[Field::UnitEffectDate].start, has_unit(site, kind, before) ? before : *site.changed_on);
            write_digits(line + layout[Field::UnitBeds].start, layout[Field::UnitBeds].length, 6 + number * 3);
            line[layout.blank.size()] = '\n';
            file.advance(layout.blank.size() + 1);
        }
    }
    file.finish();
}

} // namespace cigogne::analytics::generation
