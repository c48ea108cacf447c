#include "command_line.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <regex>

namespace cigogne {

namespace {

void tell_words(CLI::App& program)
{
    auto const labels = program.get_formatter();
    labels->column_width(34);
    static constexpr std::pair<char const*, char const*> words[] = { { "Usage", "Emploi" }, { "SUBCOMMAND", "COMMANDE" },
        { "SUBCOMMANDS", "COMMANDES" }, { "REQUIRED", "obligatoire" },
        { "Positionals", "Mots attendus" } };
    for (auto const& [english, french] : words)
        labels->label(english, french);
}

/// What a value of an option is, in French: CLI11 says « TEXT:FILE », « INT:INT in [1 - 256] ».
std::string kind_of_value(std::string const& type)
{
    static std::regex const bounded(R"(^.* in \[(\S+) - (\S+)\]$)");
    std::smatch found;
    if (std::regex_match(type, found, bounded))
        return fmt::format("nombre {}-{}", found.str(1), found.str(2)); // CLI11 aligns columns by bytes: no accent
    if (type.ends_with(":FILE"))
        return "fichier";
    return type.starts_with("TEXT") ? "texte" : "nombre";
}

void tell_kind_of_value(CLI::Option& option)
{
    auto const type = option.get_type_name();
    option.type_name(kind_of_value(type));
    if (type.find(':') != std::string::npos)
        option.get_validator()->description(""); // which CLI11 puts behind
}

void tell_help(CLI::App& command)
{
    command.set_help_flag("-h,--help", "Montre cette aide");
    for (auto* const option : command.get_options()) {
        if (option->get_items_expected_max() > 0) // what takes a value, not a flag
            tell_kind_of_value(*option);
    }
    for (auto* const inner : command.get_subcommands({})) {
        inner->group("Commandes");
        tell_help(*inner);
    }
}

/// The command that was being read when the words stopped making sense.
CLI::App const& innermost(CLI::App const& program)
{
    auto const chosen = program.get_subcommands();
    return chosen.empty() ? program : innermost(*chosen.front());
}

std::string quoted(std::string const& text)
{
    return "« " + text + " »";
}

std::string missing(CLI::App const& program, std::string const& message)
{
    if (!message.starts_with("A subcommand"))
        return fmt::format("il manque {}", message.substr(0, message.find(" is required")));
    auto const unknown = program.remaining(true);
    return unknown.empty() ? "il manque une commande" : "commande inconnue : " + quoted(unknown.front());
}

std::string refused(std::string const& message)
{
    static std::regex const out_of_range(R"(^(\S+): Value (.*) not in range (\S+) to (\S+)$)");
    static std::regex const no_file(R"(^(\S+): File does not exist: (.*)$)");
    static std::regex const folder(R"(^(\S+): File is actually a directory: (.*)$)");
    static std::regex const no_member(R"(^(\S+): (.*) not in \{(.*)\}$)");
    std::smatch found;
    if (std::regex_match(message, found, no_member))
        return fmt::format("{} = {} : {} est attendu", found.str(1), quoted(found.str(2)), std::regex_replace(found.str(3), std::regex(","), " ou "));
    if (std::regex_match(message, found, out_of_range))
        return fmt::format("{} = {} : de {} à {} est attendu", found.str(1), quoted(found.str(2)), found.str(3), found.str(4));
    if (std::regex_match(message, found, no_file))
        return fmt::format("{} : le fichier {} n’existe pas", found.str(1), quoted(found.str(2)));
    if (std::regex_match(message, found, folder))
        return fmt::format("{} : {} est un dossier, un fichier est attendu", found.str(1), quoted(found.str(2)));
    auto const colon = message.find(": "); // of our own validators, whose words are French
    return colon == std::string::npos ? message : fmt::format("{} : {}", message.substr(0, colon), message.substr(colon + 2));
}

std::string not_converted(std::string const& message)
{
    static std::regex const sentence(R"(^Could not convert: (\S+) = (.*)$)");
    std::smatch found;
    if (std::regex_match(message, found, sentence))
        return fmt::format("{} = {} : un nombre entier positif est attendu", found.str(1), quoted(found.str(2)));
    return "une valeur ne se lit pas";
}

std::string sentence_for(CLI::App const& program, CLI::ParseError const& error)
{
    std::string const message = error.what();
    auto const before_colon = message.substr(0, message.find(':'));
    if (dynamic_cast<CLI::RequiredError const*>(&error))
        return missing(program, message);
    if (dynamic_cast<CLI::ExtrasError const*>(&error))
        return "inattendu : " + quoted(message.substr(message.find(": ") + 2));
    if (dynamic_cast<CLI::ValidationError const*>(&error))
        return refused(message);
    if (dynamic_cast<CLI::ConversionError const*>(&error))
        return not_converted(message);
    if (dynamic_cast<CLI::ArgumentMismatch const*>(&error))
        return fmt::format("{} : une valeur est attendue, et une seule", before_colon);
    return "ces mots ne forment pas une commande";
}

std::string path_of(CLI::App const& command)
{
    return command.get_parent() ? path_of(*command.get_parent()) + " " + command.get_name() : "cigogne";
}

} // namespace

void speak_french(CLI::App& program)
{
    tell_words(program);
    tell_help(program);
}

std::string what_is_wrong(CLI::App const& program, CLI::ParseError const& error)
{
    return fmt::format("{}.\n« {} --help » montre ce qui est possible.", sentence_for(program, error), path_of(innermost(program)));
}

} // namespace cigogne
