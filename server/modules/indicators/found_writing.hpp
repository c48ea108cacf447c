#pragma once

#include "modules/indicators/reading.hpp"

namespace cigogne::db {
class Transaction;
}

/// What the files of a deposit told, on its way into the store.
namespace cigogne::indicators {

/// Writes it a few rows at a time, so that no write lasts; begins with what a former computation left.
class FoundWriting {
public:
    /// `files` are those of the deposit, in their order.
    FoundWriting(DepositId deposit, std::vector<DepositFile> const& files, Found found, Instant at);

    /// Writes some rows; whether nothing is left to write.
    bool write_slice(db::Transaction& transaction);
    /// Says of the deposit, whose rows are all written, that it was read. Does not save it.
    void tell(Deposit& deposit, Instant at) const;
    /// Whether a line of any of its files was refused.
    bool has_refusals() const;

private:
    struct NamedSiteYear {
        SiteYearId id;
        std::string finess;
    };
    /// A line that is listed, why, and the name of its file.
    struct ListedLine {
        std::string file;
        std::uint64_t line;
        analytics::LineFault fault;
    };

    void list(std::vector<analytics::Refusal> const& lines, FileKind kind, std::size_t most);
    SiteYearRow site_year_at(std::size_t index) const;
    RefusalRow refusal_at(std::size_t index) const;
    StayRow stay_at(std::size_t index) const;

    DepositId deposit_;
    std::string outcome_;
    Found found_;
    Instant at_;
    std::vector<NamedSiteYear> ids_;
    std::vector<ListedLine> listed_; ///< refused, of stays, chaining and units; then stays told otherwise
    bool is_clear_ = false;
    std::size_t site_years_written_ = 0;
    std::size_t listed_written_ = 0;
    std::size_t stays_written_ = 0;
};

} // namespace cigogne::indicators
