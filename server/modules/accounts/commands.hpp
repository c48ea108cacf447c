#pragma once

#include "platform/db/database.hpp"

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

namespace CLI {
class App;
}

/// `cigogne user …`: how the first administrator comes in, and how one comes back who is locked out.
namespace cigogne::accounts {

/// What a command works with.
struct Tools {
    db::Database& database;
    Clock const& clock;
    std::ostream& out;
};

struct NewUser {
    std::string login;
    std::string name;
    std::string role = "administrator";
    std::string profession = "other";
    std::string place = {}; ///< id of an establishment, for roles held in one
};

/// Each returns the status of the program: 0 when done, 1 when refused with a French sentence.
int add_user(Tools const& tools, NewUser const& user);
int list_users(Tools const& tools);
int reset_user_password(Tools const& tools, std::string const& login);
/// Closes the access now, and every session with it.
int disable_user(Tools const& tools, std::string const& login);
/// She has lost her telephone and her codes, and no administrator can help her: it may be the only one.
int reset_user_second_factor(Tools const& tools, std::string const& login);
/// Takes off every second factor, because the key that sealed them is lost.
int forget_all_second_factors(Tools const& tools);

/// Runs a piece of work on the opened program.
using OnProgram = std::function<void(std::function<void(db::Database&, Clock const&)> const& work)>;

/// Adds `user` to the command line.
void add_user_commands(CLI::App& program, OnProgram on_program, int& status);

} // namespace cigogne::accounts
