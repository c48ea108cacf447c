#pragma once

#include "analytics/layouts/layout.hpp"
#include "analytics/records/line_fault.hpp"
#include "analytics/records/stay.hpp"

#include <array>
#include <cstring>
#include <string>

namespace cigogne::analytics {

/// Reads numbers FINESS, of which most are the one before again.
class FinessReader {
public:
    Finess at(char const* nine)
    {
        if (std::memcmp(nine, text_.data(), text_.size()) != 0) {
            std::memcpy(text_.data(), nine, text_.size());
            last_ = Finess::at(nine);
        }
        return last_;
    }

private:
    std::array<char, Finess::length> text_ {};
    Finess last_;
};

/// Reads lines of RSA, one after the other.
class RsaLine {
public:
    /// The stay that a line tells, which claims to be of one of the layouts().
    LineFault read(Layout const& layout, std::string_view line, Stay& stay);

private:
    std::string padding_; ///< room for a short line
    FinessReader establishments_;
    FinessReader sites_;
};

} // namespace cigogne::analytics
