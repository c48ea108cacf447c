#include "modules/indicators/transmission.hpp"

#include "platform/core/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::indicators {

namespace {

Table<TransmittedClass> const transmitted_class = fields<TransmittedClass>("IndicatorTransmittedClass",
    field<&TransmittedClass::code>("code"),
    field<&TransmittedClass::label>("label", max_length(1000)));

TransmittedSheet sheet_of(analytics::Indicator const& indicator)
{
    TransmittedSheet sheet { std::string(indicator.code), std::string(indicator.label), status_of(indicator), indicator.per, std::string(indicator.numerator),
        std::string(indicator.denominator), std::string(indicator.exclusions), std::string(indicator.source), std::string(indicator.pitfalls), {} };
    for (auto const& figure : indicator.classes)
        sheet.classes.push_back({ std::string(figure.code), std::string(figure.label) });
    return sheet;
}

Failure at(TransmissionError error, std::string field)
{
    auto const explanation = explain(error);
    return Failure(error).with({ { std::move(field), explanation.code, std::string(explanation.sentence) } });
}

} // namespace

Table<TransmissionForm> const transmission_form = fields<TransmissionForm>("IndicatorTransmissionForm",
    field<&TransmissionForm::year>("year", between(2000, 2099)),
    field<&TransmissionForm::recipient>("recipient", max_length(200)),
    field<&TransmissionForm::named>("named"),
    field<&TransmissionForm::comment>("comment", max_length(4000), free_text),
    field<&TransmissionForm::reason>("reason", max_length(500), free_text));

Table<TransmittedDeposit> const transmitted_deposit = fields<TransmittedDeposit>("IndicatorTransmittedDeposit",
    field<&TransmittedDeposit::name>("name", max_length(1000)),
    field<&TransmittedDeposit::record>("record"),
    field<&TransmittedDeposit::kept_at>("kept_at"));

Table<TransmittedSheet> const transmitted_sheet = fields<TransmittedSheet>("IndicatorTransmittedSheet",
    field<&TransmittedSheet::code>("code"),
    field<&TransmittedSheet::label>("label", max_length(1000)),
    field<&TransmittedSheet::status>("status"),
    field<&TransmittedSheet::per>("per"),
    field<&TransmittedSheet::numerator>("numerator", max_length(4000)),
    field<&TransmittedSheet::denominator>("denominator", max_length(4000)),
    field<&TransmittedSheet::exclusions>("exclusions", max_length(4000)),
    field<&TransmittedSheet::source>("source", max_length(4000)),
    field<&TransmittedSheet::pitfalls>("pitfalls", max_length(4000)),
    nested<&TransmittedSheet::classes, transmitted_class>("classes"));

Table<TransmissionContent> const transmission_content = fields<TransmissionContent>("IndicatorTransmissionContent",
    field<&TransmissionContent::headline>("headline"),
    nested<&TransmissionContent::sheets, transmitted_sheet>("sheets", max_items(1'000)),
    nested<&TransmissionContent::deposits, transmitted_deposit>("deposits", max_items(10'000)),
    field<&TransmissionContent::incomplete>("incomplete", max_length(10'000), max_items(1'000)),
    field<&TransmissionContent::partial>("partial"));

Table<Transmission> const transmission_row = fields<Transmission>("IndicatorTransmissionRow",
    field<&Transmission::id>("id"),
    field<&Transmission::year>("year"),
    field<&Transmission::version>("version"),
    field<&Transmission::recipient>("recipient"),
    field<&Transmission::named>("named"),
    field<&Transmission::comment>("comment"),
    field<&Transmission::reason>("reason"),
    field<&Transmission::fingerprint>("fingerprint"),
    field<&Transmission::smallest>("smallest"),
    field<&Transmission::sites>("sites"),
    field<&Transmission::content>("content"),
    field<&Transmission::made_at>("made_at"),
    field<&Transmission::made_by>("made_by"));

Table<TransmissionHead> const transmission_head = fields<TransmissionHead>("IndicatorTransmissionHead",
    field<&TransmissionHead::id>("id"),
    field<&TransmissionHead::year>("year"),
    field<&TransmissionHead::version>("version"),
    field<&TransmissionHead::recipient>("recipient"),
    field<&TransmissionHead::named>("named"),
    field<&TransmissionHead::comment>("comment"),
    field<&TransmissionHead::reason>("reason"),
    field<&TransmissionHead::fingerprint>("fingerprint"),
    field<&TransmissionHead::smallest>("smallest"),
    field<&TransmissionHead::sites>("sites"),
    field<&TransmissionHead::made_at>("made_at"),
    field<&TransmissionHead::made_by>("made_by"));

std::string said_partial_sites(std::optional<int> partial, std::int64_t sites)
{
    if (partial.value_or(0) == 0)
        return {};
    return fmt::format("{} sur {} n’{} pas donné les douze mois de l’année", *partial == 1 ? "1 maternité" : fmt::format("{} maternités", *partial), sites,
        *partial == 1 ? "a" : "ont");
}

std::vector<TransmittedSheet> sheets_of(std::vector<FigureKey> const& headline)
{
    std::vector<TransmittedSheet> sheets;
    auto const add = [&](analytics::Indicator const& indicator) {
        if (std::ranges::find(sheets, indicator.code, &TransmittedSheet::code) == sheets.end())
            sheets.push_back(sheet_of(indicator));
    };
    std::ranges::for_each(analytics::tracers(), add);
    std::ranges::for_each(headline, [&](FigureKey const& key) { add(*key.indicator); });
    std::ranges::for_each(analytics::quality(), add);
    return sheets;
}

Explanation explain(TransmissionError error)
{
    switch (error) {
    case TransmissionError::YearNotOver:
        return { FailureKind::Invalid, "year_not_over", "Cette année n’est pas finie : elle se transmet quand elle l’est." };
    case TransmissionError::NothingCounted:
        return { FailureKind::Invalid, "nothing_counted",
            "Rien n’est compté de cette année avec les définitions d’aujourd’hui : déposez les fichiers, ou déposez-les de nouveau." };
    case TransmissionError::NoRecipient:
        return { FailureKind::Invalid, "recipient_missing", "Dites à qui ces chiffres sont transmis." };
    case TransmissionError::NoReason:
        break;
    }
    return { FailureKind::Invalid, "reason_missing", "Cette année a déjà été transmise : dites pourquoi elle l’est de nouveau." };
}

Result<Done> check(TransmissionForm const& form, int this_year, std::size_t sites, bool is_again)
{
    if (form.year >= this_year)
        return at(TransmissionError::YearNotOver, "year");
    if (sites == 0)
        return at(TransmissionError::NothingCounted, "year");
    if (trimmed(form.recipient).empty())
        return at(TransmissionError::NoRecipient, "recipient");
    if (is_again && trimmed(form.reason.value_or("")).empty())
        return at(TransmissionError::NoReason, "reason");
    return Done {};
}

} // namespace cigogne::indicators
