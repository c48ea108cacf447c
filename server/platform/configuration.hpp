#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace cigogne {

/// What the operator sets: a TOML file, each value overridable by an environment variable `CIGOGNE_…`.
/// See docs/exploitation/configuration.md.
struct Configuration {
    std::string listen_address = "127.0.0.1";
    std::uint16_t listen_port = 8080;
    std::filesystem::path data_folder = "data"; ///< holds cigogne.db and stored files
    std::filesystem::path backups;              ///< where the program saves by itself; empty: in the data folder
    std::string database_url;                   ///< postgresql://…; empty for SQLite in the data folder
    std::filesystem::path web_folder = "web/dist";
    std::string certificate_file;
    std::string key_file;
    std::string trusted_proxies;                ///< addresses and ranges, separated by commas; empty trusts nobody
    std::filesystem::path secret_key_file;      ///< seals the secrets of second factors; cigogne.key in the data folder
    unsigned workers = 4;
    unsigned io_threads = 1;
    std::string modules_off;                    ///< modules that the network does not use, separated by commas; see modules_without
    std::string public_url;                     ///< https://…, where users find the application; begins the links of e-mails
    std::string mail_server;                    ///< smtp://host:port or smtps://…; empty: no e-mail is sent, nor queued. See mail::Relay
    std::string mail_from;                      ///< the address that e-mails come from
    std::string mail_user;                      ///< empty: the mail server asks for none
    std::string mail_password;
    std::string log_level = "info";
    /// Tests only: a file that shifts the clock (see shifted_clock). The program warns at start.
    std::filesystem::path test_clock_file;

    bool uses_postgres() const { return !database_url.empty(); }
    std::filesystem::path sqlite_file() const { return data_folder / "cigogne.db"; }
    /// What people are sending, only until it is read: never in a backup.
    std::filesystem::path deposits_folder() const { return data_folder / "deposits"; }
    /// Chosen by the operator, never on screen: what is saved holds everything.
    std::filesystem::path backup_folder() const { return backups.empty() ? data_folder / "sauvegardes" : backups; }
    /// The effective values, one "name = value" a line, without secrets.
    std::string text() const;
};

/// Reads the file (none: defaults alone), then the environment. Throws std::runtime_error that names the bad value.
Configuration configuration(std::optional<std::filesystem::path> const& file);

} // namespace cigogne
