#include "modules/transfers/jobs.hpp"

#include "modules/transfers/store.hpp"
#include "platform/events/outbox.hpp"
#include "platform/jobs/pruning.hpp"
#include "platform/settings/settings.hpp"

#include <fmt/format.h>

/// What was typed and never sent does not stay for ever: it holds identities.
namespace cigogne::transfers {

namespace {

constexpr std::string_view draft_days = "transfers.drafts.kept_days";

std::int64_t erase_drafts(db::Transaction& transaction, Instant now, Instant before, int most)
{
    Store store(transaction);
    auto const old = store.drafts_untouched_since(before, most);
    for (auto const& draft : old) {
        store.remove_draft(draft.id);
        events::publish(transaction, now, { .topic = "day", .audience = events::Audience::place(draft.place) });
    }
    return static_cast<std::int64_t>(old.size());
}

} // namespace

jobs::Kind drafts_kind()
{
    return {
        .code = "transfers.drafts",
        .title = "Effacer les brouillons jamais envoyés",
        .unit = "brouillons",
        .begin = [](jobs::Assignment const& assignment) {
            auto const& clock = assignment.tools.clock;
            auto const days = assignment.tools.settings.whole(draft_days, paris_date(clock.now()));
            auto const before = clock.now() - 24h * days;
            auto const erase = [before, &clock](db::Transaction& transaction, int most) {
                return erase_drafts(transaction, clock.now(), before, most);
            };
            return jobs::prune(assignment,
                {
                    .steps = { erase },
                    .tell = [](std::int64_t count) { return fmt::format("Brouillons effacés : {}.", count); },
                    .action = "drafts.erased",
                    .at_once = 50,
                });
        },
        .schedule = jobs::nightly_setting,
    };
}

settings::Definition drafts_setting()
{
    return {
        .code = draft_days,
        .label = "Brouillons jamais envoyés : gardés pendant",
        .unit = "jours",
        .default_value = "7",
        .least = 1,
        .most = 90,
        .source_note = "PROPOSÉ : choix du réseau ; un brouillon contient des identités (RGPD, art. 5)",
    };
}

} // namespace cigogne::transfers
