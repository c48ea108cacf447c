#include "analytics/generation/generation.hpp"

#include "analytics/generation/hospital_year.hpp"

#include <atomic>
#include <exception>
#include <functional>
#include <mutex>
#include <numeric>
#include <stdexcept>
#include <thread>

namespace cigogne::analytics::generation {

namespace {

/// The years that the table of layouts writes « 2017-2018 », with whatever is said after them.
std::pair<int, int> years_of(Layout const& layout)
{
    int const first = std::stoi(std::string(layout.years));
    return { first, layout.years.size() > 8 && layout.years[4] == '-' ? std::stoi(std::string(layout.years.substr(5, 4))) : first };
}

std::vector<Year> years_of(std::vector<Layout const*> const& formats)
{
    std::vector<Year> years;
    for (auto const* layout : formats) {
        auto const [first, last] = years_of(*layout);
        for (int year = first; year <= last; ++year)
            years.push_back({ year, layout, find_layout(Record::Ano, std::to_string(year)) });
    }
    return years;
}

/// The latest of the formats that was in use by then; null where none was.
Layout const* layout_by(std::vector<Layout const*> const& formats, int year)
{
    Layout const* latest = nullptr;
    for (auto const* layout : formats) {
        auto const first = years_of(*layout).first;
        if (first <= year && (latest == nullptr || first > years_of(*latest).first))
            latest = layout;
    }
    return latest;
}

std::vector<Year> years_of(Request const& request)
{
    if (request.years.empty())
        return years_of(request.formats);
    std::vector<Year> years;
    for (auto const year : request.years) {
        years.push_back({ year, layout_by(request.formats, year), find_layout(Record::Ano, std::to_string(year)) });
        if (years.back().stays == nullptr || years.back().chaining == nullptr)
            throw std::runtime_error("L’année " + std::to_string(year) + " n’a pas de format connu");
    }
    return years;
}

std::string names_of(std::vector<Layout const*> const& formats)
{
    std::string names;
    for (auto const* layout : formats)
        names.append(names.empty() ? "" : ",").append(layout->format);
    return names;
}

/// Does each of `count` things once, on so many threads. Rethrows the first failure.
void in_parallel(std::size_t count, unsigned threads, std::function<void(std::size_t)> const& work)
{
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    std::exception_ptr failure;
    auto const run = [&] {
        try {
            for (auto at = next++; at < count; at = next++)
                work(at);
        } catch (...) {
            std::lock_guard const lock(mutex);
            failure = std::current_exception();
            next = count;
        }
    };
    {
        std::vector<std::jthread> others;
        for (unsigned thread = 1; thread < threads; ++thread)
            others.emplace_back(run);
        run();
    }
    if (failure)
        std::rethrow_exception(failure);
}

/// So many deliveries of one year, shared out by the sites of the region: the sum is exact.
std::vector<std::uint64_t> shared_out(std::uint64_t deliveries, Region const& region)
{
    std::uint64_t total = 0;
    for (auto const& site : region.sites)
        total += site.share;
    std::vector<std::uint64_t> shares;
    std::uint64_t sum = 0;
    std::uint64_t given = 0;
    for (auto const& site : region.sites) {
        sum += site.share;
        auto const upto = deliveries / total * sum + deliveries % total * sum / total;
        shares.push_back(upto - given);
        given = upto;
    }
    return shares;
}

void prepare(std::filesystem::path const& folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    bool const is_empty = !error && std::filesystem::is_empty(folder, error);
    if (error)
        throw std::runtime_error("« " + folder.string() + " » : ce dossier ne peut être ouvert ni créé");
    if (!is_empty)
        throw std::runtime_error("« " + folder.string() + " » n’est pas vide : choisissez un autre dossier");
}

void write_file(std::filesystem::path const& path, std::string_view text)
{
    OutputFile file(path);
    for (std::size_t at = 0; at < text.size(); at += OutputFile::largest) {
        auto const part = text.substr(at, OutputFile::largest);
        write_text(file.room(), part);
        file.advance(part.size());
    }
    file.finish();
}

/// What each hospital and year is sent, in an order that no thread decides.
std::vector<std::vector<Sent>> delivered(std::vector<HospitalYear>& hospitals)
{
    std::vector<std::vector<Sent>> to(hospitals.size());
    for (auto& hospital : hospitals) {
        for (auto& sent : hospital.take_sent())
            to[sent.to].push_back(std::move(sent));
    }
    return to;
}

} // namespace

std::vector<Layout const*> formats_of(std::string_view list)
{
    std::vector<Layout const*> formats;
    if (list == "all") {
        for (auto const& layout : layouts()) {
            if (layout.record == Record::Rsa)
                formats.push_back(&layout);
        }
        return formats;
    }
    while (!list.empty()) {
        auto const comma = list.find(',');
        auto const name = list.substr(0, comma);
        auto const* const layout = find_layout(Record::Rsa, name);
        if (layout == nullptr)
            throw std::runtime_error("« " + std::string(name) + " » n’est pas un format de RSA connu : de 218 à 229, ou all");
        formats.push_back(layout);
        list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
    }
    std::ranges::sort(formats, {}, &Layout::format);
    auto const repeated = std::ranges::unique(formats);
    formats.erase(repeated.begin(), repeated.end());
    return formats;
}

Generated generate(Request const& request)
{
    prepare(request.folder);
    auto const years = years_of(request);
    auto region = request.region ? *request.region : Region::of(request.deliveries / years.size(), years[years.size() / 2].year);
    Plan const plan { std::move(region), years, Chances(), request.seed,
        { static_cast<std::uint64_t>(request.errors * 4294967296.0) }, request.folder };

    std::vector<HospitalYear> hospitals;
    hospitals.reserve(plan.unit_count());
    for (std::size_t unit = 0; unit < plan.unit_count(); ++unit)
        hospitals.emplace_back(plan, unit);
    std::vector<std::vector<std::uint64_t>> shares;
    for (std::size_t year = 0; year < years.size(); ++year)
        shares.push_back(shared_out(request.deliveries / years.size() + (year < request.deliveries % years.size() ? 1 : 0), plan.region));
    auto const entities = plan.region.entities.size();
    in_parallel(hospitals.size(), request.threads, [&](std::size_t unit) {
        std::vector<std::uint64_t> deliveries;
        for (auto const site : plan.region.entities[unit % entities].sites)
            deliveries.push_back(shares[unit / entities][site]);
        hospitals[unit].write_own(deliveries);
    });
    auto const sent = delivered(hospitals);
    in_parallel(hospitals.size(), request.threads, [&](std::size_t unit) { hospitals[unit].write_sent(sent[unit]); });

    Generated generated;
    generated.files = hospitals.size();
    LinkedTruth linked;
    for (auto const& hospital : hospitals) {
        generated.truth.add(hospital.truth());
        linked.add(hospital.linked_truth());
        generated.bytes += hospital.bytes();
    }
    linked.finish(generated.truth);
    write_file(request.folder / "establishments.csv", plan.region.establishments());
    write_file(request.folder / "truth.json", generated.truth.json(names_of(request.formats), request.deliveries, request.seed));
    return generated;
}

} // namespace cigogne::analytics::generation
