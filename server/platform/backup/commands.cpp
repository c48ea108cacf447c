#include "platform/backup/commands.hpp"

#include "platform/backup/backup.hpp"
#include "platform/backup/restore.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <iostream>
#include <memory>

namespace cigogne::backup {

namespace {

int tell_failure(Failure const& failure)
{
    std::cerr << "cigogne : " << failure.sentence() << "\n";
    return 1;
}

int back_up(Configuration const& configuration, std::string const& destination)
{
    auto const made = make_backup(configuration, destination, SystemClock().now());
    if (made.failed())
        return tell_failure(made.failure());
    std::cout << fmt::format("Sauvegarde faite : {} ({})\n", made->file.string(), in_megabytes(made->bytes));
    return 0;
}

int bring_back(Configuration const& configuration, std::string const& archive, Present present)
{
    auto const restored = restore(configuration, archive, present, SystemClock().now());
    if (restored.failed())
        return tell_failure(restored.failure());
    std::cout << fmt::format("Restauré : la sauvegarde du {}.\n", restored->made_at);
    if (!restored->kept_in.empty())
        std::cout << fmt::format("Ce qu’elle remplace est gardé dans {} : effacez-le quand vous n’en aurez plus besoin.\n", restored->kept_in);
    auto const& audit = restored->audit;
    if (!audit.broken.empty()) {
        std::cout << fmt::format("Le journal des accès de cette sauvegarde est rompu : {}\n", audit.broken);
        return 1;
    }
    std::cout << fmt::format("Journal des accès : {} lignes en {} chaînes, toutes intactes.\n", audit.entries, audit.chains);
    return 0;
}

} // namespace

void add_backup_commands(CLI::App& program, std::function<Configuration()> configuration, int& status)
{
    auto const place = std::make_shared<std::string>();
    auto const replaces = std::make_shared<bool>(false);

    auto* const backup = program.add_subcommand("backup", "Sauvegarde la base et les fichiers, le service pouvant rester en marche");
    backup->add_option("destination", *place, "Dossier, ou fichier à écrire")->required();
    backup->callback([=, &status] { status = back_up(configuration(), *place); });

    auto* const restore_command = program.add_subcommand("restore", "Remet une sauvegarde en place, le service étant arrêté");
    restore_command->add_option("fichier", *place, "Ce que « cigogne backup » a écrit")->required();
    restore_command->add_flag("--replace", *replaces, "Remplace la base qui est là ; elle est gardée à côté");
    restore_command->callback([=, &status] {
        status = bring_back(configuration(), *place, *replaces ? Present::IsReplaced : Present::MustBeEmpty);
    });
}

} // namespace cigogne::backup
