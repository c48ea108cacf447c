#pragma once

#include "platform/db/database.hpp"

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

namespace cigogne::bench {

/// The store that the environment names: CIGOGNE_DATABASE, else the SQLite file in CIGOGNE_DATA.
inline std::unique_ptr<db::Engine> store_named()
{
    auto const setting = [](char const* name) {
        auto const* value = std::getenv(name);
        return std::string(value ? value : "");
    };
    if (auto const url = setting("CIGOGNE_DATABASE"); !url.empty())
        return db::postgres_engine(url);
    return db::sqlite_engine((std::filesystem::path(setting("CIGOGNE_DATA")) / "cigogne.db").string());
}

} // namespace cigogne::bench
