#include "modules/quality/documentation.hpp"

namespace cigogne::quality {

Table<Documentation> const documentation_table = fields<Documentation>("CaseDocumentation",
    field<&Documentation::residence_postcode>("residence_postcode", max_length(5)),
    field<&Documentation::follow_up>("follow_up"),
    field<&Documentation::follow_up_place>("follow_up_place", max_length(120)),
    field<&Documentation::visits_in_7_days>("visits_in_7_days", between(0, 20)),
    field<&Documentation::hospitalisations_in_7_days>("hospitalisations_in_7_days", between(0, 7)),
    field<&Documentation::first_contact_at>("first_contact_at", not_in_future),
    field<&Documentation::admitted_at>("admitted_at", not_in_future),
    field<&Documentation::state_at_admission>("state_at_admission", max_length(500), free_text),
    field<&Documentation::transfer_asked>("transfer_asked"),
    field<&Documentation::transfer_refused>("transfer_refused"),
    field<&Documentation::why_no_transfer>("why_no_transfer", max_length(500), free_text),
    field<&Documentation::corticosteroids>("corticosteroids"),
    field<&Documentation::magnesium>("magnesium"),
    field<&Documentation::smur_called_at>("smur_called_at", not_in_future),
    field<&Documentation::smur_arrived_at>("smur_arrived_at", not_in_future),
    field<&Documentation::newborn_state>("newborn_state", max_length(500), free_text),
    field<&Documentation::newborn_left_at>("newborn_left_at", not_in_future),
    field<&Documentation::newborn_arrived_at>("newborn_arrived_at", not_in_future),
    field<&Documentation::outcome>("outcome"),
    field<&Documentation::summary>("summary", max_length(2000), free_text),
    field<&Documentation::local_reference>("local_reference", max_length(60)),
    field<&Documentation::correction_reason>("correction_reason", max_length(300)));

namespace {

bool is_empty(std::optional<std::string> const& text)
{
    return !text || text->empty();
}

/// Gathers the times that come in the wrong order.
class Order {
public:
    /// `later` may not come before `earlier`; the fault stands at `field`.
    void hold(std::optional<Instant> earlier, std::optional<Instant> later, std::string_view field, std::string_view sentence)
    {
        if (earlier && later && *later < *earlier)
            faults_.push_back({ std::string(field), "contradictory_times", std::string(sentence) });
    }
    std::vector<Fault> take() { return std::move(faults_); }

private:
    std::vector<Fault> faults_;
};

/// Rule: mortality at term is a fetal or an early neonatal death, days 0 to 6; a neonatal death is one of days 0 to 27 (reference/domain.md 3.1).
bool fits(CaseKind kind, Outcome outcome)
{
    if (kind == CaseKind::AN_MPT)
        return outcome != Outcome::ALIVE && outcome != Outcome::DIED_7_27;
    return kind != CaseKind::AN_DNN || (outcome != Outcome::ALIVE && outcome != Outcome::DIED_AT_BIRTH);
}

} // namespace

std::vector<std::string_view> missing_of(CaseKind kind, Documentation const& documentation)
{
    std::vector<std::string_view> missing;
    auto const need = [&](bool is_there, std::string_view name) {
        if (!is_there)
            missing.push_back(name);
    };
    if (kind == CaseKind::AN_OUT) {
        need(documentation.admitted_at.has_value(), "heure d’admission");
        need(!is_empty(documentation.state_at_admission), "état à l’admission");
        need(documentation.transfer_asked.has_value(), "transfert demandé ou non");
        if (documentation.transfer_asked && !*documentation.transfer_asked)
            need(!is_empty(documentation.why_no_transfer), "pourquoi aucun transfert");
    }
    need(documentation.outcome.has_value(), "devenir de l’enfant");
    need(!is_empty(documentation.summary), "résumé des faits");
    return missing;
}

std::vector<Fault> contradictions(CaseKind kind, std::optional<Instant> born_at, Documentation const& documentation)
{
    Order order;
    auto const& told = documentation;
    if (kind != CaseKind::AIEH) {
        order.hold(told.first_contact_at, told.admitted_at, "admitted_at", "L’admission précède le premier contact : l’admission est elle-même un contact.");
        order.hold(told.first_contact_at, born_at, "first_contact_at", "Le premier contact suit la naissance : vérifiez l’heure, ou déclarez un accouchement hors maternité.");
        order.hold(told.admitted_at, born_at, "admitted_at", "L’admission suit la naissance : vérifiez l’heure, ou déclarez un accouchement hors maternité.");
    }
    order.hold(told.smur_called_at, told.smur_arrived_at, "smur_arrived_at", "Le SMUR pédiatrique arrive avant d’être appelé.");
    order.hold(born_at, told.newborn_left_at, "newborn_left_at", "L’enfant part avant d’être né.");
    order.hold(told.smur_arrived_at, told.newborn_left_at, "newborn_left_at", "L’enfant part avant l’arrivée du SMUR pédiatrique.");
    order.hold(told.newborn_left_at, told.newborn_arrived_at, "newborn_arrived_at", "L’enfant arrive avant d’être parti.");
    order.hold(born_at, told.newborn_arrived_at, "newborn_arrived_at", "L’enfant arrive avant d’être né.");
    auto faults = order.take();
    if (told.transfer_asked == false && told.transfer_refused == true)
        faults.push_back({ "transfer_refused", "contradictory_answers", "Un transfert qui n’a pas été demandé n’a pas été refusé." });
    if (told.outcome && !fits(kind, *told.outcome))
        faults.push_back({ "outcome", "another_kind", "Ce devenir n’est pas celui d’un décès de cette sorte : corrigez le devenir, ou la nature du cas." });
    return faults;
}

std::optional<Duration> admission_to_birth(std::optional<Instant> born_at, Documentation const& documentation)
{
    if (!born_at || !documentation.admitted_at || *born_at < *documentation.admitted_at)
        return std::nullopt;
    return *born_at - *documentation.admitted_at;
}

Delay delay_of(Duration admission_to_birth, DelayHints const& hints)
{
    if (admission_to_birth < hints.short_below)
        return Delay::SHORT;
    return admission_to_birth >= hints.long_from ? Delay::LONG : Delay::BETWEEN;
}

} // namespace cigogne::quality
