#include "demo/story.hpp"

#include "modules/beds/beds.hpp"
#include "modules/transfers/opening.hpp"
#include "modules/transfers/row_from_facts.hpp"
#include "modules/transfers/sheet_text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <stdexcept>

namespace cigogne::demo {

namespace {

using namespace transfers;

template <class T>
T expect(Result<T> result, std::string_view what)
{
    if (result.failed())
        throw std::logic_error(fmt::format("the demonstration tells what cannot be ({}): {}", what, result.failure().sentence()));
    return std::move(result).value();
}

Opened open(db::Transaction& transaction, OpeningForm form, PlaceId origin, Instant typed_at, AccountId author)
{
    if (auto const faults = faults_of(form, typed_at, {}); !faults.empty())
        throw std::logic_error(fmt::format("the demonstration asks without {}", faults.front().field));
    return expect(opened_from(transaction, std::move(form), origin, typed_at, author), "opening");
}

} // namespace

Story::Story(db::Transaction& transaction, OpeningForm form, PlaceId origin, Instant typed_at, AccountId author)
    : Story(transaction, open(transaction, std::move(form), origin, typed_at, author))
{
}

Story::Story(db::Transaction& transaction, Opened opened)
    : transaction_(transaction)
    , persons_(std::move(opened.persons))
    , row_(opened.stored.row)
    , request_(std::move(opened.stored.request))
    , last_at_(row_.asked_at)
    , last_typed_at_(row_.typed_at)
    , last_author_(row_.created_by)
{
}

Story& Story::then(What what, Instant happened_at, Duration typed_after, AccountId author)
{
    auto const kind = word(kind_of(what)).code;
    last_at_ = happened_at;
    last_typed_at_ = std::max(last_typed_at_, happened_at + typed_after);
    last_author_ = author;
    request_ = expect(request_.with(FactId::make(last_typed_at_), std::move(what), { happened_at, last_typed_at_, author }), kind);
    return *this;
}

Story& Story::corrected(CorrectionReason reason, std::optional<Instant> happened_at, Instant typed_at, AccountId author)
{
    last_typed_at_ = std::max(last_typed_at_, typed_at);
    Correction correction { request_.facts().back().id, reason, happened_at, {} };
    request_ = expect(request_.corrected(std::move(correction), Standing::Cell, FactId::make(last_typed_at_), last_typed_at_, author), "correction");
    return *this;
}

Story& Story::born(people::Sex sex, std::optional<people::Grams> weight, Instant at, AccountId author)
{
    auto const child = people::newborn(at, sex, at, author);
    people::add(transaction_, child);
    auto const dating = row_.dating();
    persons_.push_back({ row_.id, child.id, static_cast<int>(persons_.size()), PersonRole::Newborn,
        dating ? dating->age_on(paris_date(at)) : std::nullopt, weight });
    return then(Birth { child.id, weight }, at, 10min, author);
}

Story& Story::with_sheet(Sheet const& sheet)
{
    sheet_ = content_of(sheet);
    return *this;
}

Story& Story::with_newborn_sheet(NewbornSheet const& sheet)
{
    newborn_sheet_ = content_of(sheet);
    return *this;
}

Story& Story::expected_at(Instant arrival)
{
    row_.expected_arrival_at = arrival;
    return *this;
}

void Story::write(transfers::Measuring& measuring)
{
    write_what_follows(row_, request_, {}, {});
    row_.updated_at = last_typed_at_;
    row_.updated_by = last_author_;
    row_.version = static_cast<std::int64_t>(request_.facts().size()) + 1;
    transfers::Store store(transaction_);
    store.add(row_, request_, persons_);
    store.add_sheet({ row_.id, sheet_, row_.typed_at, row_.created_by, 1 });
    write_newborn_sheet(store);
    measuring.write({ row_, request_ });
    if (request_.is_live())
        reserve_places();
}

void Story::write_newborn_sheet(transfers::Store& store)
{
    auto const child = std::ranges::find(persons_, PersonRole::Newborn, &PersonRow::role);
    if (!newborn_sheet_ || child == persons_.end())
        return;
    auto const before = store.newborn_sheet(row_, child->person);
    store.save_newborn_sheet({ before.id, row_.id, child->person, *newborn_sheet_, row_.typed_at, row_.created_by, before.version + 1 }, before);
}

void Story::reserve_places()
{
    for (auto const& place : request_.held_places()) {
        if (!place.unit)
            continue;
        auto const capacity = place.beyond_capacity ? directory::Capacity::Beyond : directory::Capacity::Within;
        beds::Claim const claim { row_.id.text(), fmt::format("{}", row_.number), request_.progress().persons.front().text() };
        expect(beds::reserve(transaction_, directory::NewsSchedule::proposed(), last_typed_at_, last_author_.text(), claim, *place.unit, place.count, capacity), "reservation");
    }
    if (row_.expected_arrival_at)
        beds::expect_arrival(transaction_, last_typed_at_, row_.id.text(), *row_.expected_arrival_at);
}

} // namespace cigogne::demo
