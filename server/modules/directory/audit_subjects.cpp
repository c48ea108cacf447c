#include "modules/directory/audit_subjects.hpp"

#include "modules/directory/store.hpp"
#include "platform/core/text.hpp"

#include <fmt/format.h>

namespace cigogne::directory {

namespace {

std::string name_of_establishment(db::Transaction& transaction, std::string const& id)
{
    auto const establishment = EstablishmentId::parse(id);
    auto const row = establishment ? Store(transaction).establishment(*establishment) : std::nullopt;
    return row ? row->name : std::string();
}

/// « Réanimation néonatale, CHU de Nîmes ».
std::string name_of_unit(db::Transaction& transaction, std::string const& id)
{
    auto const unit = UnitId::parse(id);
    auto const row = unit ? Store(transaction).unit(*unit) : std::nullopt;
    return row ? fmt::format("{}, {}", row->name, name_of_establishment(transaction, row->establishment.text())) : std::string();
}

/// Establishments whose name or town holds what was typed, inactive ones included: the audit remembers them.
std::vector<EstablishmentRow> establishments_called(Store& store, std::string const& typed)
{
    auto found = store.all_establishments();
    auto const searched = folded(typed);
    std::erase_if(found, [&](auto const& row) { return searched.empty() || row.search_text.find(searched) == std::string::npos; });
    return found;
}

} // namespace

std::vector<security::AuditSubject> audit_subjects()
{
    return {
        { .kind = "establishment", .name = &name_of_establishment,
            .find = [](db::Transaction& transaction, std::string const& typed) {
                Store store(transaction);
                std::vector<std::string> ids;
                for (auto const& row : establishments_called(store, typed))
                    ids.push_back(row.id.text());
                return ids;
            } },
        { .kind = "unit", .name = &name_of_unit,
            .find = [](db::Transaction& transaction, std::string const& typed) {
                Store store(transaction);
                std::vector<std::string> ids;
                for (auto const& row : establishments_called(store, typed)) {
                    for (auto const& unit : store.units_of(row.id))
                        ids.push_back(unit.id.text());
                }
                return ids;
            } },
    };
}

} // namespace cigogne::directory
