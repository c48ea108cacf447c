#include "modules/transfers/dysfunctions.hpp"

#include "modules/transfers/minute.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::transfers {

namespace {

int minutes(Duration duration)
{
    return static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(duration).count());
}

/// Centres of which there are few, whatever the number of places: going far for them is no lack of place (design proposal).
bool is_specialised(Motive motive)
{
    using enum Motive;
    return motive == STT || motive == MALF || motive == ANASARQUE || motive == CARDIO_NN || motive == CHIR_NN || motive == MALF_NN;
}

/// Whether the place asked for follows from the child: not when she needs a ward for herself, nor on the way back.
bool is_judged_by_level(Judged const& judged)
{
    bool const for_the_child = judged.kind == Kind::TIU_ASC || judged.kind == Kind::TIU_LAT || judged.kind == Kind::TNN;
    return for_the_child && (!judged.motive || group_of(*judged.motive) != MotiveGroup::MATERNAL);
}

/// Whether it stands as soon as it is detected: a search that was too long, too many refusals, a departure that was late, a birth, the
/// cell left out.
bool is_settled_early(Dysfunction code)
{
    using enum Dysfunction;
    return code == D01 || code == D02 || code == D04 || code == D06 || code == D08;
}

class Detection {
public:
    Detection(Judged const& judged, Course const& course, DysfunctionLimits const& limits)
        : judged_(judged)
        , course_(course)
        , limits_(limits)
    {
    }

    std::vector<DetectedDysfunction> all()
    {
        if (judged_.kind == Kind::AVIS)
            return {};
        long_search();
        many_refusals();
        out_of_region();
        late_departure();
        wrong_class();
        births();
        incomplete();
        without_the_cell();
        wrong_level();
        return std::move(found_);
    }

private:
    void add(Dysfunction code, std::string sentence) { found_.push_back({ code, std::move(sentence) }); }

    bool is_urgent() const { return judged_.urgency == Urgency::U1 || judged_.urgency == Urgency::U2; }

    void long_search()
    {
        if (!is_urgent() || judged_.entered_a_posteriori || !course_.first_place_at)
            return;
        auto const lasted = *course_.first_place_at - course_.clock_at;
        if (lasted > limits_.search)
            add(Dysfunction::D01, fmt::format("Place trouvée en {} min, au-delà de {} min.", minutes(lasted), minutes(limits_.search)));
    }

    void many_refusals()
    {
        if (course_.refusals >= limits_.refusals)
            add(Dysfunction::D02, fmt::format("{} refus.", course_.refusals));
    }

    void out_of_region()
    {
        bool const far_for_a_reason = judged_.motive && is_specialised(*judged_.motive);
        if (judged_.out_of_region && !far_for_a_reason && !course_.diverted_not_for_a_place)
            add(Dysfunction::D03, "Transférée hors de la région, pour un motif qui s’y prend en charge.");
    }

    void late_departure()
    {
        if (!judged_.urgency || *judged_.urgency == Urgency::U4 || !course_.last_place_at || !course_.departed_at || judged_.entered_a_posteriori)
            return;
        auto const limit = limits_.departure[static_cast<std::size_t>(*judged_.urgency)];
        auto const waited = *course_.departed_at - *course_.last_place_at;
        if (waited > limit)
            add(Dysfunction::D04, fmt::format("Départ {} min après la place trouvée, au-delà de {} min.", minutes(waited), minutes(limit)));
    }

    void wrong_class()
    {
        bool const below = course_.class_used && course_.class_suggested && *course_.class_used < *course_.class_suggested;
        if (below && !course_.has_class_reason)
            add(Dysfunction::D05, "Classe de vecteur au-dessous de celle proposée, sans raison notée.");
        else if (course_.worsened_on_the_road)
            add(Dysfunction::D05, "Aggravation pendant le trajet.");
    }

    void births()
    {
        if (course_.born_before_departure) {
            add(Dysfunction::D06, "Naissance avant le départ.");
            return;
        }
        auto const road_ended_at = course_.arrived_at ? course_.arrived_at : course_.returned_at;
        for (auto const born_at : course_.births) {
            if (!course_.departed_at || is_earlier(born_at, *course_.departed_at))
                continue;
            if (!road_ended_at || is_earlier(born_at, *road_ended_at)) {
                add(Dysfunction::D06, "Naissance pendant le trajet.");
                return;
            }
            auto const after = born_at - *road_ended_at;
            if (course_.arrived_at && after < limits_.after_arrival) {
                add(Dysfunction::D06, fmt::format("Naissance {} min après l’arrivée.", minutes(after)));
                return;
            }
        }
    }

    void incomplete()
    {
        if (course_.departed_at && judged_.missing_for_departure >= limits_.missing_items)
            add(Dysfunction::D07, fmt::format("Fiche de liaison : {} élément{} attendu{} avant le départ.", judged_.missing_for_departure, judged_.missing_for_departure > 1 ? "s" : "", judged_.missing_for_departure > 1 ? "s" : ""));
    }

    void without_the_cell()
    {
        if (judged_.entered_a_posteriori && judged_.in_service_hours)
            add(Dysfunction::D08, "Transfert organisé sans la cellule, pendant ses heures.");
    }

    void wrong_level()
    {
        if (!judged_.required_level || !judged_.destination_level || !course_.arrived_at || !is_judged_by_level(judged_))
            return;
        auto const above = static_cast<int>(*judged_.destination_level) - static_cast<int>(*judged_.required_level);
        if (above < 0)
            add(Dysfunction::D09, fmt::format("Reçue en {}, il fallait un {}.", word(*judged_.destination_level).label, word(*judged_.required_level).label));
        else if (above >= limits_.levels_above)
            add(Dysfunction::D09, fmt::format("Reçue en {}, un {} suffisait.", word(*judged_.destination_level).label, word(*judged_.required_level).label));
    }

    Judged const& judged_;
    Course const& course_;
    DysfunctionLimits const& limits_;
    std::vector<DetectedDysfunction> found_ = {};
};

} // namespace

std::vector<DetectedDysfunction> detected(Judged const& judged, Course const& course, DysfunctionLimits const& limits)
{
    return Detection(judged, course, limits).all();
}

std::vector<KnownDysfunction> known_dysfunctions(Request const& request, std::vector<DetectedDysfunction> const& detected)
{
    std::vector<KnownDysfunction> known;
    for (auto const& one : detected) {
        if (!request.is_live() || is_settled_early(one.code))
            known.push_back({ .code = one.code, .detected = true, .severity = {}, .sentence = one.sentence });
    }
    for (auto const& fact : request.facts()) {
        if (auto const* noted = std::get_if<NotedDysfunction>(&fact.what); noted && !fact.crossed_out)
            known.push_back({ noted->code, false, noted->severity, noted->description, fact.id, noted->adverse_event });
    }
    std::ranges::stable_sort(known, {}, &KnownDysfunction::code);
    return known;
}

std::vector<Dysfunction> dysfunctions_of(Request const& request, std::vector<DetectedDysfunction> const& detected)
{
    std::vector<Dysfunction> codes;
    for (auto const& one : detected)
        codes.push_back(one.code);
    for (auto const& fact : request.facts()) {
        if (auto const* noted = std::get_if<NotedDysfunction>(&fact.what); noted && !fact.crossed_out)
            codes.push_back(noted->code);
    }
    std::ranges::sort(codes);
    auto const repeated = std::ranges::unique(codes);
    codes.erase(repeated.begin(), repeated.end());
    return codes;
}

} // namespace cigogne::transfers
