#include "modules/indicators/transmission_text.hpp"

#include "platform/json/stored.hpp"

namespace cigogne::indicators {

namespace {

struct AllFigures {
    std::vector<TransmittedFigure> items;
};
Table<AllFigures> const all_figures = fields<AllFigures>("IndicatorTransmittedFigures", nested<&AllFigures::items, transmitted_figure>("items", max_items(10'000)));

} // namespace

std::string text_of(TransmissionForm const& form) { return json::stored(transmission_form, form); }
TransmissionForm transmission_form_from(std::string_view text) { return json::from_stored(transmission_form, text); }
std::string text_of(TransmissionContent const& content) { return json::stored(transmission_content, content); }
TransmissionContent content_from(std::string_view text) { return json::from_stored(transmission_content, text); }
std::string text_of(std::vector<TransmittedFigure> const& figures) { return json::stored(all_figures, { figures }); }
std::vector<TransmittedFigure> figures_from(std::string_view text) { return json::from_stored(all_figures, text).items; }

} // namespace cigogne::indicators
