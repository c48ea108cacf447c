#pragma once

#include "platform/export/html.hpp"

#include <span>
#include <string>
#include <vector>

/// What the drawings for paper have in common: a plot with its axes in words, and a legend above it.
namespace cigogne::indicators {

/// Round values from 0 to `most`, about `count` of them: steps of 1, 2 or 5 times a power of ten.
std::vector<double> round_steps(double most, int count);

/// « 12.3 »: a length or a place within a drawing.
std::string length(double value);

/// The signs of points, told apart by shape: `diamond` and `disc` of what the paper is about, `circle` and `square` of others. `ring`: a disc
/// of a year that is not whole.
exporting::Html diamond(double x, double y);
exporting::Html circle(double x, double y);
exporting::Html square(double x, double y);
exporting::Html disc(double x, double y);
exporting::Html ring(double x, double y);
/// A line through places: « 12.0,30.5 14.0,31.0 ».
exporting::Html dashed(std::string_view points, std::string_view dashes);

/// A rectangle of the drawing, and the values that its sides stand for, both from 0.
class PaperPlot {
public:
    static constexpr double width = 640;
    static constexpr double height = 330;
    static constexpr double left = 62;
    static constexpr double right = width - 12;
    static constexpr double top = 62;
    static constexpr double bottom = height - 44;

    PaperPlot(double most_across, double most_up)
        : most_across_(most_across)
        , most_up_(most_up)
    {
    }
    double most_across() const { return most_across_; }
    double most_up() const { return most_up_; }
    double x(double value) const { return left + (right - left) * value / most_across_; }
    double y(double value) const { return bottom - (bottom - top) * value / most_up_; }

    /// Pale lines at round rates with their words, and what they are out of.
    exporting::Html vertical_axis(int per) const;
    /// Words below the horizontal axis.
    static exporting::Html below(double x, std::string_view words);
    static exporting::Html title_below(std::string_view words);

private:
    double most_across_;
    double most_up_;
};

/// A sign and its words.
struct LegendItem {
    exporting::Html sign; ///< drawn around 0, 0
    std::string words;
};
exporting::Html legend(std::span<LegendItem const> items);

/// « Entonnoir, Césariennes : un point par maternité »: what a drawing is, of what, and what stands in it.
std::string label_of(std::string_view kind, std::string_view about, std::string_view content);
/// The whole drawing; `label` says what it is to who does not see it.
exporting::Html drawing(std::string_view label, exporting::Html const& content, int width = static_cast<int>(PaperPlot::width), int height = static_cast<int>(PaperPlot::height));

} // namespace cigogne::indicators
