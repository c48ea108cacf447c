#include "modules/indicators/figure_view.hpp"

namespace cigogne::indicators {

Table<ComparatorView> const comparator_view = fields<ComparatorView>("IndicatorComparator",
    field<&ComparatorView::label>("label", max_length(100)),
    field<&ComparatorView::count>("count"),
    field<&ComparatorView::of>("of"),
    field<&ComparatorView::rate>("rate"));

View<FigureView> const figure_view = view<FigureView>("IndicatorFigure",
    field<&FigureView::indicator>("indicator"),
    field<&FigureView::figure>("figure"),
    field<&FigureView::indicator_label>("indicator_label"),
    field<&FigureView::label>("label"),
    field<&FigureView::per>("per"),
    field<&FigureView::rare>("rare"),
    field<&FigureView::count>("count"),
    field<&FigureView::of>("of"),
    field<&FigureView::rate>("rate"),
    field<&FigureView::low>("low"),
    field<&FigureView::high>("high"),
    field<&FigureView::link>("link"),
    field<&FigureView::years_counted>("years_counted"),
    field<&FigureView::status>("status"),
    field<&FigureView::position>("position"),
    field<&FigureView::sentence>("sentence"),
    nested<&FigureView::comparator, comparator_view>("comparator"),
    field<&FigureView::comparator_hidden>("comparator_hidden"),
    field<&FigureView::months>("months"));

FigureStatus status_of(analytics::Indicator const& indicator)
{
    switch (indicator.status) {
    case analytics::Status::Official:
        return FigureStatus::Official;
    case analytics::Status::Published:
        return FigureStatus::Published;
    case analytics::Status::Proposed:
        break;
    }
    return FigureStatus::Proposed;
}

FigurePosition position_of(analytics::FunnelPosition position)
{
    using enum analytics::FunnelPosition;
    switch (position) {
    case NotComputable:
        return FigurePosition::NotComputable;
    case TooFew:
        return FigurePosition::TooFew;
    case Expected:
        return FigurePosition::Expected;
    case WatchBelow:
        return FigurePosition::WatchBelow;
    case WatchAbove:
        return FigurePosition::WatchAbove;
    case SignalBelow:
        return FigurePosition::SignalBelow;
    case SignalAbove:
        break;
    }
    return FigurePosition::SignalAbove;
}

} // namespace cigogne::indicators
