#include "platform/configuration.hpp"

#include <charconv>
#include <cstdlib>
#include <fmt/format.h>
#include <stdexcept>
#include <toml++/toml.h>

namespace cigogne {

namespace {

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
            throw std::runtime_error(fmt::format("{}: {}", file->string(), error.description()));
        }
    }

    std::optional<std::string> text(std::string_view name) const
    {
        std::string variable = "CIGOGNE_";
        for (char const character : name)
            variable += static_cast<char>(std::toupper(character));
        if (char const* const value = std::getenv(variable.c_str()))
            return value;
        if (auto const* const node = table_.get(name)) {
            if (auto const value = node->value<std::string>())
                return *value;
            if (auto const value = node->value<std::int64_t>())
                return std::to_string(*value);
            throw std::runtime_error(fmt::format("{}: a text or a number was expected", name));
        }
        return std::nullopt;
    }

private:
    toml::table table_;
};

unsigned number(std::string_view name, std::string const& text, unsigned least, unsigned most)
{
    unsigned value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < least || value > most)
        throw std::runtime_error(fmt::format("{} = \"{}\": a number from {} to {} was expected", name, text, least, most));
    return value;
}

void set_listen(Configuration& configuration, std::string const& text)
{
    auto const colon = text.rfind(':');
    if (colon == std::string::npos || colon == 0)
        throw std::runtime_error(fmt::format("listen = \"{}\": address:port was expected", text));
    configuration.listen_address = text.substr(0, colon);
    configuration.listen_port = static_cast<std::uint16_t>(number("listen", text.substr(colon + 1), 0, 65535));
}

/// A database URL without its password.
std::string without_password(std::string const& url)
{
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
    return fmt::format("listen = {}:{}\ndata = {}\ndatabase = {}\nweb = {}\ncertificate = {}\nkey = {}\nworkers = {}\n"
                       "io_threads = {}\nlog_level = {}\n",
        listen_address, listen_port, data_folder.string(),
        uses_postgres() ? without_password(database_url) : "sqlite:" + sqlite_file().string(), web_folder.string(),
        certificate_file, key_file, workers, io_threads, log_level);
}

Configuration configuration(std::optional<std::filesystem::path> const& file)
{
    Source const source(file);
    Configuration configuration;
    if (auto const listen = source.text("listen"))
        set_listen(configuration, *listen);
    configuration.data_folder = source.text("data").value_or(configuration.data_folder.string());
    configuration.database_url = source.text("database").value_or("");
    configuration.web_folder = source.text("web").value_or(configuration.web_folder.string());
    configuration.certificate_file = source.text("certificate").value_or("");
    configuration.key_file = source.text("key").value_or("");
    configuration.log_level = source.text("log_level").value_or(configuration.log_level);
    configuration.test_clock_file = source.text("test_clock").value_or("");
    if (auto const workers = source.text("workers"))
        configuration.workers = number("workers", *workers, 1, 64);
    if (auto const threads = source.text("io_threads"))
        configuration.io_threads = number("io_threads", *threads, 1, 16);
    return configuration;
}

} // namespace cigogne
