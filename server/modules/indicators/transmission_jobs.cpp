#include "modules/indicators/transmission_jobs.hpp"

#include "modules/indicators/routes.hpp"
#include "modules/indicators/transmission_making.hpp"
#include "modules/indicators/transmission_store.hpp"
#include "modules/indicators/transmission_text.hpp"
#include "platform/security/audit.hpp"

#include <fmt/format.h>

namespace cigogne::indicators {

namespace {

/// All of it in one slice: some hundred rows.
class Transmitting final : public jobs::Work {
public:
    explicit Transmitting(jobs::Assignment const& assignment)
        : assignment_(assignment)
        , form_(transmission_form_from(assignment.input))
    {
    }

    Result<Done> prepare() override
    {
        auto const now = assignment_.tools.clock.now();
        auto const today = paris_date(now);
        auto material = [&] {
            auto transaction = assignment_.tools.database.read();
            return whole_material_of(transaction, assignment_.tools.settings, form_.year, today);
        }();
        // What was counted when it was asked for may have been withdrawn since.
        if (auto fit = check(form_, static_cast<int>(today.ymd().year()), material.houses.size(), material.former.has_value()); fit.failed())
            return jobs::failed(std::string(fit.failure().sentence()));
        made_.emplace(make_transmission(std::move(material), form_, now, *assignment_.job.created_by));
        return Done {};
    }

    Result<jobs::Progress> write(db::Transaction& transaction) override
    {
        auto const& made = made_->transmission;
        TransmissionStore store(transaction);
        auto const latest = store.latest(made.year);
        if (latest && latest->version >= made.version)
            return jobs::failed("Cette année vient d’être transmise par quelqu’un d’autre.");
        store.add(made, made_->snapshot);
        events::publish(transaction, made.made_at, { topic, heard_by() | events::Audience::holders_of(read_transmitted), {}, {} });
        assignment_.tools.audit.record(transaction,
            { made.made_at, security::AuditKind::Write, made.made_by, {}, "indicators.transmitted", audited_transmission, made.id.text(),
                fmt::format(R"({{"year":{},"version":{},"named":{}}})", made.year, made.version, made.named), {} });
        return jobs::Progress { .done = made.sites, .total = made.sites, .outcome = fmt::format("Année {}, version {}, transmise à {}\u00a0: {}.", made.year, made.version, made.recipient, made.sites == 1 ? "1 maternité" : fmt::format("{} maternités", made.sites)) };
    }

private:
    jobs::Assignment assignment_;
    TransmissionForm form_;
    std::optional<MadeTransmission> made_;
};

} // namespace

jobs::Kind transmission_kind()
{
    return {
        .code = transmission_kind_code,
        .title = "Transmettre les chiffres d’une année à l’autorité de santé",
        .unit = "maternités",
        .begin = [](jobs::Assignment const& assignment) { return std::make_unique<Transmitting>(assignment); },
    };
}

} // namespace cigogne::indicators
