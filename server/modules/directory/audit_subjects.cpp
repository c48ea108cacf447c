#include "modules/directory/audit_subjects.hpp"

#include "modules/directory/store.hpp"

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

} // namespace

std::vector<security::AuditSubject> audit_subjects()
{
    return {
        {
            .kind = "establishment",
            .name = &name_of_establishment,
            .find = [](db::Transaction& transaction, std::string const& typed) {
                Store store(transaction);
                std::vector<std::string> ids;
                for (auto const& row : store.establishments_called(typed))
                    ids.push_back(row.id.text());
                return ids;
            },
        },
        {
            .kind = "unit",
            .name = &name_of_unit,
            .find = [](db::Transaction& transaction, std::string const& typed) {
                Store store(transaction);
                std::vector<std::string> ids;
                for (auto const& row : store.establishments_called(typed)) {
                    for (auto const& unit : store.units_of(row.id))
                        ids.push_back(unit.id.text());
                }
                return ids;
            },
        },
    };
}

} // namespace cigogne::directory
