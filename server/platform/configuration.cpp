#include "platform/configuration.hpp"

#include "platform/core/email_address.hpp"
#include "platform/core/text.hpp"
#include "platform/http/proxies.hpp"
#include "platform/mail/relay.hpp"

#include <cctype>
#include <charconv>
#include <cstdlib>
#include <fmt/format.h>
#include <set>
#include <stdexcept>
#include <toml++/toml.h>

namespace cigogne {

namespace {

[[noreturn]] void refuse(std::string_view name, std::string_view value, std::string_view expected)
{
    throw std::runtime_error(fmt::format("réglage {} = « {} » : {}.", name, value, expected));
}

/// One value by its name: from the environment (`CIGOGNE_LISTEN`), else from the file (`listen`), else nothing.
class Source {
public:
    explicit Source(std::optional<std::filesystem::path> const& file)
    {
        if (!file)
            return;
        try {
            table_ = toml::parse_file(file->string());
        } catch (toml::parse_error const& error) {
            throw std::runtime_error(fmt::format("{}, ligne {} : ce n’est pas du TOML ({}).", file->string(),
                error.source().begin.line, error.description()));
        }
    }

    std::optional<std::string> text(std::string_view name)
    {
        known_.emplace(name);
        std::string variable = "CIGOGNE_";
        for (char const character : name)
            variable += static_cast<char>(std::toupper(static_cast<unsigned char>(character)));
        if (char const* const value = std::getenv(variable.c_str()))
            return value;
        auto const* const node = table_.get(name);
        return node ? std::optional(written(name, *node)) : std::nullopt;
    }

    /// A name mistyped in the file would otherwise be a setting that silently does not hold.
    void refuse_unknown() const
    {
        for (auto const& [name, value] : table_) {
            if (!known_.contains(std::string(name.str())))
                throw std::runtime_error(fmt::format("le réglage « {} » n’existe pas.", std::string(name.str())));
        }
    }

private:
    static std::string written(std::string_view name, toml::node const& node)
    {
        if (auto const value = node.value<std::string>())
            return *value;
        if (auto const value = node.value<std::int64_t>())
            return std::to_string(*value);
        auto const* const list = node.as_array();
        if (!list)
            throw std::runtime_error(fmt::format("réglage {} : un texte, un nombre ou une liste de textes est attendu.", name));
        std::string joined;
        for (auto const& item : *list)
            joined += (joined.empty() ? "" : ", ") + written(name, item);
        return joined;
    }

    toml::table table_;
    std::set<std::string> known_;
};

unsigned number(std::string_view name, std::string const& text, unsigned least, unsigned most)
{
    unsigned value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < least || value > most)
        refuse(name, text, fmt::format("un nombre de {} à {} est attendu", least, most));
    return value;
}

void set_listen(Configuration& configuration, std::string const& text)
{
    auto const colon = text.rfind(':');
    if (colon == std::string::npos || colon == 0)
        refuse("listen", text, "adresse:port est attendu, par exemple 127.0.0.1:8080");
    bool const in_brackets = text.front() == '[' && text[colon - 1] == ']'; // [::1]:8080
    configuration.listen_address = in_brackets ? text.substr(1, colon - 2) : text.substr(0, colon);
    configuration.listen_port = static_cast<std::uint16_t>(number("listen", text.substr(colon + 1), 0, 65535));
}

/// Links of e-mails begin with it: `https://host`, without a slash at its end; `http://` for trying on one's own machine.
void check_public_url(std::string const& url)
{
    bool const has_scheme = url.starts_with("https://") || url.starts_with("http://");
    bool const has_host = has_scheme && url.size() > url.find("//") + 2;
    bool const is_clean = url.find_first_of(" <>\"") == std::string::npos && !has_control_characters(url, Lines::One);
    if (!has_host || !is_clean || url.ends_with('/'))
        refuse("public_url", url, "une adresse sans « / » à la fin est attendue, par exemple https://cigogne.exemple.fr");
}

void check_mail(Configuration const& configuration)
{
    if (!configuration.public_url.empty())
        check_public_url(configuration.public_url);
    if (configuration.mail_server.empty())
        return;
    if (!mail::Relay::parse(configuration.mail_server))
        throw std::runtime_error("réglage mail_server : smtp://hôte:port ou smtps://hôte:port est attendu, sans nom ni mot de passe.");
    if (!EmailAddress::parse(configuration.mail_from))
        refuse("mail_from", configuration.mail_from, "l’adresse d’où partent les courriels est attendue, par exemple cigogne@exemple.fr");
    if (configuration.public_url.empty())
        throw std::runtime_error("réglages mail_server et public_url : l’un ne va pas sans l’autre, les courriels mènent à l’application.");
    if (configuration.mail_user.empty() != configuration.mail_password.empty())
        throw std::runtime_error("réglages mail_user et mail_password : l’un ne va pas sans l’autre.");
}

void check(Configuration const& configuration)
{
    if (configuration.certificate_file.empty() != configuration.key_file.empty())
        throw std::runtime_error("réglages certificate et key : l’un ne va pas sans l’autre.");
    static std::set<std::string> const levels { "debug", "info", "warn", "error" };
    if (!levels.contains(configuration.log_level))
        refuse("log_level", configuration.log_level, "debug, info, warn ou error est attendu");
    try {
        http::TrustedProxies::parse(configuration.trusted_proxies);
    } catch (std::invalid_argument const& bad) {
        refuse("trusted_proxies", bad.what(), "une adresse ou une plage est attendue, par exemple 10.0.0.0/8");
    }
    check_mail(configuration);
}

/// The text with what follows `password=` hidden, up to the next parameter.
std::string without_parameter(std::string text)
{
    constexpr std::string_view name = "password=";
    auto const begin = text.find(name);
    if (begin == std::string::npos)
        return text;
    auto const value = begin + name.size();
    return text.replace(value, std::min(text.find_first_of("& ", value), text.size()) - value, "***");
}

/// A database URL, or words of libpq, without the password.
std::string without_password(std::string const& given)
{
    auto url = without_parameter(given);
    auto const scheme = url.find("://");
    auto const at = url.rfind('@');
    auto const colon = scheme == std::string::npos ? scheme : url.find(':', scheme + 3);
    if (at == std::string::npos || colon == std::string::npos || colon > at)
        return url;
    return url.substr(0, colon) + ":***" + url.substr(at);
}

} // namespace

std::string Configuration::text() const
{
    return fmt::format("listen = {}:{}\ndata = {}\nbackups = {}\ndatabase = {}\nweb = {}\ncertificate = {}\nkey = {}\nkey_file = {}\n"
                       "trusted_proxies = {}\nmodules_off = {}\npublic_url = {}\nmail_server = {}\nmail_from = {}\nmail_user = {}\n"
                       "mail_password = {}\nworkers = {}\nio_threads = {}\nlog_level = {}\n",
        listen_address, listen_port, data_folder.string(), backup_folder().string(),
        uses_postgres() ? without_password(database_url) : "sqlite:" + sqlite_file().string(), web_folder.string(),
        certificate_file, key_file, secret_key_file.string(), trusted_proxies, modules_off, public_url, mail_server, mail_from, mail_user,
        mail_password.empty() ? "" : "***", workers, io_threads, log_level);
}

Configuration configuration(std::optional<std::filesystem::path> const& file)
{
    Source source(file);
    Configuration configuration;
    if (auto const listen = source.text("listen"))
        set_listen(configuration, *listen);
    configuration.data_folder = source.text("data").value_or(configuration.data_folder.string());
    configuration.backups = source.text("backups").value_or("");
    configuration.database_url = source.text("database").value_or("");
    configuration.web_folder = source.text("web").value_or(configuration.web_folder.string());
    configuration.certificate_file = source.text("certificate").value_or("");
    configuration.key_file = source.text("key").value_or("");
    configuration.trusted_proxies = source.text("trusted_proxies").value_or("");
    configuration.modules_off = source.text("modules_off").value_or("");
    configuration.public_url = source.text("public_url").value_or("");
    configuration.mail_server = source.text("mail_server").value_or("");
    configuration.mail_from = source.text("mail_from").value_or("");
    configuration.mail_user = source.text("mail_user").value_or("");
    configuration.mail_password = source.text("mail_password").value_or("");
    configuration.secret_key_file = source.text("key_file").value_or((configuration.data_folder / "cigogne.key").string());
    configuration.log_level = source.text("log_level").value_or(configuration.log_level);
    configuration.test_clock_file = source.text("test_clock").value_or("");
    if (auto const workers = source.text("workers"))
        configuration.workers = number("workers", *workers, 1, 64);
    if (auto const threads = source.text("io_threads"))
        configuration.io_threads = number("io_threads", *threads, 1, 16);
    source.refuse_unknown();
    check(configuration);
    return configuration;
}

} // namespace cigogne
