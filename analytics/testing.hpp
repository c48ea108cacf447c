#pragma once

#include "analytics/computation.hpp"
#include "analytics/definitions/lists.hpp"
#include "analytics/generation/written_line.hpp"
#include "analytics/results.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <ostream>
#include <stdexcept>

/// What the tests of the engine share: lines written field by field, files that are in memory, folders that are gone after the test.
namespace cigogne::analytics::fixtures {

/// A file in memory.
class Text final : public Source {
public:
    Text(std::string name, std::string bytes)
        : name_(std::move(name))
        , bytes_(std::move(bytes))
    {
    }

    std::string const& name() const override { return name_; }
    std::uint64_t size() const override { return bytes_.size(); }
    bool is_seekable() const override { return true; }
    std::size_t read(std::uint64_t offset, std::span<char> into) override
    {
        if (offset >= bytes_.size())
            return 0;
        auto const count = std::min<std::size_t>(into.size(), bytes_.size() - offset);
        std::memcpy(into.data(), bytes_.data() + offset, count);
        return count;
    }

private:
    std::string name_;
    std::string bytes_;
};

/// A folder that is gone after the test.
class Folder {
public:
    Folder()
    {
        auto pattern = (std::filesystem::temp_directory_path() / "cigogne-").string() + std::string(6, 'X'); // as mkdtemp wants
        if (::mkdtemp(pattern.data()) == nullptr)
            throw std::runtime_error("no temporary folder");
        path_ = pattern;
    }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;
    ~Folder() { std::filesystem::remove_all(path_); }

    std::filesystem::path const& path() const { return path_; }

private:
    std::filesystem::path path_;
};

inline constexpr std::string_view site = "310000001"; ///< invented

/// An RSA that nothing is special about: one unit, discharged in March 2024.
inline WrittenLine rsa(std::string_view format = "228")
{
    WrittenLine line(*find_layout(Record::Rsa, format));
    line.put(Field::Finess, site).put(Field::StayNumber, 1).put(Field::Ghm, "14Z14A").put(Field::ExitMonth, 3).put(Field::ExitYear, 2024);
    line.put(Field::EntryMode, "8").put(Field::ExitMode, "8").put(Field::Nights, 3).put(Field::Residence, "31000");
    line.put(Field::GeneratedMark, "0");
    line.begin(Zone::Unit).put(Field::UnitFiness, site).put(Field::UnitType, "71");
    return line;
}

/// A woman of 31 who gave birth at 39 weeks to a living child by the vaginal way.
inline WrittenLine delivery(std::string_view act = "JQGD010", std::string_view outcome = "Z370")
{
    auto line = rsa();
    line.put(Field::AgeYears, 31).put(Field::GestationalWeeks, 39).put(Field::PrincipalDiagnosis, "O800");
    line.diagnosis(outcome).act(act);
    return line;
}

/// A child born alive at 39 weeks, 3,300 g.
inline WrittenLine birth()
{
    auto line = rsa();
    line.put(Field::Ghm, "15M05A").put(Field::AgeYears, std::uint64_t { 0 }).put(Field::AgeDays, std::uint64_t { 0 });
    line.put(Field::EntryMode, "N").put(Field::Weight, 3300).put(Field::GestationalWeeks, 39).put(Field::PrincipalDiagnosis, "Z380");
    return line;
}

/// The line of ANO of the stay that `rsa()` tells, chained; as the establishment wrote it, of a year whose discharges it is of.
inline WrittenLine ano(std::string_view year = "2024", Record record = Record::Ano)
{
    WrittenLine line(*find_layout(record, year));
    line.put(Field::Finess, site).put(Field::StayNumber, 1).put(Field::ControlCodes, std::string(line.layout()[Field::ControlCodes].length, '0'));
    line.put(Field::Pseudonym, "PSEUDONYME0000001").put(Field::EntryDate, "0103" + std::string(year)).put(Field::ExitDate, "0403" + std::string(year));
    line.put(Field::KeptWithMother, "1"); // what follows the key is never all blank
    return line;
}

/// A medical unit from a day on.
inline WrittenLine ium(std::string_view unit, std::string_view type, std::string_view from)
{
    WrittenLine line(*find_layout(Record::Ium, "90"));
    line.put(Field::Finess, site).put(Field::ExitYear, 2024).put(Field::ExitMonth, 12).put(Field::UnitFiness, site).put(Field::UnitNumber, unit);
    line.put(Field::UnitType, type).put(Field::UnitMode, "H").put(Field::UnitEffectDate, from).put(Field::UnitBeds, 12);
    return line;
}

/// These lines, of which the stays that tell the number of `rsa()` have others, one after the other from `first` on: each is another stay.
inline std::vector<std::string> numbered(std::vector<std::string> lines, std::uint64_t first = 1)
{
    constexpr std::string_view as_written = "0000000001";
    constexpr std::size_t at = 12;
    for (auto& line : lines) {
        auto const number = std::to_string(first++);
        if (record_of_line(line) == Record::Rsa && line.size() > at && line.substr(at, as_written.size()) == as_written)
            line.replace(at + as_written.size() - number.size(), number.size(), number);
    }
    return lines;
}

/// A file in memory of these lines.
inline std::unique_ptr<Source> text_of(std::string name, std::vector<std::string> const& lines)
{
    std::string bytes;
    for (auto const& line : lines)
        bytes += line + "\n";
    return std::make_unique<Text>(std::move(name), bytes);
}

/// What the engine makes of these lines, each of which is another stay.
inline Computation computed(std::vector<std::string> const& lines, Establishments const& establishments, unsigned threads = 1, Months months = Months::Together)
{
    Order order;
    order.stays.push_back(text_of("essai.rsa", numbered(lines, 5'000'000'000))); // which no test writes
    order.establishments = establishments;
    order.threads = threads;
    order.months = months;
    return compute(order);
}

/// A numerator and its denominator.
struct Count {
    std::uint64_t numerator = 0;
    std::uint64_t denominator = 0;

    friend bool operator==(Count const&, Count const&) = default;
    friend std::ostream& operator<<(std::ostream& out, Count const& count) { return out << count.numerator << " / " << count.denominator; }
};

/// A figure of the whole region, all years together, over lines of which none may be refused. Throws where the list does not hold it.
inline Count count_of(std::vector<std::string> const& lines, Establishments const& establishments, std::string_view list, std::string_view indicator, std::string_view figure)
{
    auto const computation = computed(lines, establishments);
    if (computation.lines.refused > 0)
        throw std::logic_error(std::string("refused: ").append(explain(computation.refusals.front().fault)));
    auto const results = results_of(computation.tally, { .establishment = false, .year = false }, *find_list(list));
    if (results.empty()) // nothing was counted at all
        return {};
    auto const found = std::ranges::find_if(results, [&](Result const& result) { return result.indicator == indicator && result.figure == figure; });
    if (found == results.end())
        throw std::logic_error("no figure " + std::string(indicator) + " " + std::string(figure));
    return { found->numerator, found->denominator };
}

} // namespace cigogne::analytics::fixtures
