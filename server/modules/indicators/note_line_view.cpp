#include "modules/indicators/note_line_view.hpp"

namespace cigogne::indicators {

View<NoteLine> const note_line_view = view<NoteLine>("IndicatorNoteLine",
    field<&NoteLine::label>("label"),
    field<&NoteLine::value>("value"),
    field<&NoteLine::ratio>("ratio"),
    field<&NoteLine::interval>("interval"),
    field<&NoteLine::before>("before"),
    field<&NoteLine::published>("published"),
    field<&NoteLine::is_proposed>("is_proposed"));

} // namespace cigogne::indicators
