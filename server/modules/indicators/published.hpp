#pragma once

#include <string_view>
#include <vector>

/// National and regional values that others have published, to stand beside a figure: never computed with.
namespace cigogne::indicators {

/// One published value. Where only the press that quotes a publication was read, the source says « (presse) ».
struct PublishedValue {
    std::string_view indicator;
    std::string_view figure;
    double value; ///< a fraction
    std::string_view scope;
    int year;
    std::string_view source;
};

/// Those of a figure, the latest first. Only figures of the very same definition are there.
std::vector<PublishedValue> published_of(std::string_view indicator, std::string_view figure);

} // namespace cigogne::indicators
