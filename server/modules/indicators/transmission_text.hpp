#pragma once

#include "modules/indicators/transmission.hpp"
#include "modules/indicators/transmitted_figure.hpp"

/// What is stored of a transmission, and told to its job: JSON. What was stored is well formed: anything else is an exception (std::runtime_error).
namespace cigogne::indicators {

std::string text_of(TransmissionForm const& form);
TransmissionForm transmission_form_from(std::string_view text);
std::string text_of(TransmissionContent const& content);
TransmissionContent content_from(std::string_view text);
std::string text_of(std::vector<TransmittedFigure> const& figures);
std::vector<TransmittedFigure> figures_from(std::string_view text);

} // namespace cigogne::indicators
