#include "fuzz/target.hpp"
#include "modules/transfers/rows.hpp"
#include "platform/db/page.hpp"
#include "platform/db/values.hpp"

using namespace cigogne;

/// A cursor is user input: it binds, or it is a bad cursor, and nothing else.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    static db::Order const orders[] { { "asked_at", db::Direction::Descending }, { "number" }, { "id" } };
    for (auto const& order : orders) {
        try {
            db::Values bindings;
            db::bind_cursor(fuzz::text(data, size), transfers::request_row.erased(), order, bindings);
        } catch (db::BadCursor const&) {
        }
    }
    return 0;
}
