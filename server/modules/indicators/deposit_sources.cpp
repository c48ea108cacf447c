#include "modules/indicators/deposit_sources.hpp"

#include "analytics/reading/archive.hpp"
#include "modules/indicators/file_kind.hpp"

#include <fmt/format.h>

namespace cigogne::indicators {

using namespace analytics;

namespace {

/// The name of a file within an archive, as it may be shown: without characters that are not seen.
std::string name_within(Source const& member)
{
    auto name = member.name().substr(member.name().find('/') + 1);
    for (auto& character : name) {
        if (static_cast<unsigned char>(character) < ' ' || character == '\x7F')
            character = '?';
    }
    return name;
}

std::string beginning_of(Source& member)
{
    std::string beginning(known_by_bytes, '\0');
    try {
        beginning.resize(member.read(0, beginning));
    } catch (DamagedSource const&) {
        beginning.clear(); // it is refused when it is read, as what its name says
    }
    return beginning;
}

/// Sizes are those that the archive tells: a file that goes on beyond its own is damaged.
void check_size(Sources const& members, DepositFile const& archive)
{
    auto const unpacked = size_of(members);
    if (members.size() > most_members)
        throw std::runtime_error(fmt::format("« {} » contient plus de {} fichiers : déposez seulement ceux du PMSI.", archive.name, most_members));
    if (unpacked > largest_archive)
        throw std::runtime_error(fmt::format("« {} » contient plus de {} Go une fois décompressée : déposez ses fichiers eux-mêmes.", archive.name, largest_archive / 1'000'000'000));
    if (unpacked > large_archive && unpacked / most_shrunk > static_cast<std::uint64_t>(archive.size))
        throw std::runtime_error(fmt::format("« {} » se décompresse plus de {} fois : ce ne sont pas des fichiers du PMSI. Déposez les fichiers eux-mêmes.", archive.name, most_shrunk));
}

void add_archive(DepositSources& sources, std::filesystem::path const& path, DepositFile const& archive)
{
    Sources members;
    try {
        constexpr std::array every { std::string_view() };
        members = open_archive(path, every);
    } catch (std::runtime_error const&) {
        throw std::runtime_error(fmt::format("« {} » : cette archive ZIP ne se lit pas, elle est incomplète ou abîmée.", archive.name));
    }
    check_size(members, archive);
    for (auto& member : members) {
        auto const name = name_within(*member);
        if (name.ends_with('/'))
            continue; // a folder
        if (identifies_persons(name))
            throw std::runtime_error(fmt::format("« {} » contient « {} », qui identifie des personnes (VID-HOSP, ANO-HOSP, TRA) : le réseau ne doit pas le recevoir. Rien n’en est gardé ; refaites l’archive sans lui.", archive.name, name));
        auto const beginning = beginning_of(*member);
        if (begins_archive(beginning))
            throw std::runtime_error(fmt::format("« {} » contient une autre archive, « {} » : une archive dans une archive ne se lit pas. Décompressez-la d’abord.", archive.name, name));
        if (auto const kind = kind_of(name, beginning)) {
            sources.of(*kind).push_back(std::move(member));
            sources.names_of(*kind).push_back(archive.name + '/' + name);
        } else {
            sources.passed_over.push_back(archive.name + '/' + name);
        }
    }
}

} // namespace

DepositSources open_sources(Files const& files, std::vector<DepositFile> const& of)
{
    DepositSources sources;
    for (auto const& file : of) {
        auto const path = files.path_of(file);
        if (is_archive(path)) {
            add_archive(sources, path, file);
            continue;
        }
        if (file.kind == FileKind::Archive)
            throw std::runtime_error(fmt::format("« {} » n’est pas une archive ZIP : choisissez sa nature, ou refaites l’archive.", file.name));
        sources.of(file.kind).push_back(open_file(path));
        sources.names_of(file.kind).push_back(file.name);
    }
    return sources;
}

} // namespace cigogne::indicators
