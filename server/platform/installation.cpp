#include "platform/installation.hpp"

#include "platform/security/token.hpp"

namespace cigogne {

namespace {

constexpr std::string_view unfinished = "unfinished";

std::int64_t version_of(db::Transaction& transaction)
{
    auto const text = transaction.text("select value from installation where name = 'version'");
    return text ? std::stoll(*text) : 0;
}

void set(db::Transaction& transaction, std::string_view name, std::string_view value)
{
    transaction.execute("delete from installation where name = ?", name);
    transaction.execute("insert into installation (name, value) values (?, ?)", name, value);
}

} // namespace

Installation installation(db::Transaction& transaction)
{
    auto const demonstration = transaction.text("select value from installation where name = 'demonstration'");
    return {
        .region = transaction.text("select value from installation where name = 'region'").value_or(""),
        .is_demonstration = demonstration.has_value(),
        .edition = transaction.text("select value from installation where name = 'edition'").value_or(""),
        .version = version_of(transaction),
        .is_unfinished = demonstration == unfinished,
    };
}

void draw_edition(db::Transaction& transaction)
{
    set(transaction, "edition", security::random_token().substr(0, 8));
}

void describe_installation(db::Transaction& transaction, Installation const& installation)
{
    set(transaction, "version", std::to_string(version_of(transaction) + 1));
    set(transaction, "region", installation.region);
    if (installation.is_demonstration)
        set(transaction, "demonstration", installation.is_unfinished ? unfinished : "yes");
}

void finish_demonstration(db::Transaction& transaction)
{
    set(transaction, "demonstration", "yes");
}

} // namespace cigogne
