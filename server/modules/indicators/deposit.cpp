#include "modules/indicators/deposit.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::indicators {

Table<DepositFile> const deposit_file_row = fields<DepositFile>("DepositFileRow",
    field<&DepositFile::deposit>("deposit"),
    field<&DepositFile::number>("number"),
    field<&DepositFile::name>("name"),
    field<&DepositFile::kind>("kind"),
    field<&DepositFile::size>("size"),
    field<&DepositFile::received>("received"),
    field<&DepositFile::digest>("digest"),
    field<&DepositFile::part>("part"));

Table<Deposit> const deposit_row = fields<Deposit>("DepositRow",
    field<&Deposit::id>("id"),
    field<&Deposit::owner>("owner"),
    field<&Deposit::name>("name"),
    field<&Deposit::state>("state"),
    field<&Deposit::record>("record"),
    field<&Deposit::files>("files"),
    field<&Deposit::digest>("digest"),
    field<&Deposit::job>("job"),
    field<&Deposit::outcome>("outcome"),
    field<&Deposit::lines_read>("lines_read"),
    field<&Deposit::lines_kept>("lines_kept"),
    field<&Deposit::lines_excluded>("lines_excluded"),
    field<&Deposit::lines_refused>("lines_refused"),
    field<&Deposit::fingerprint>("fingerprint"),
    field<&Deposit::reason>("reason"),
    field<&Deposit::created_at>("created_at"),
    field<&Deposit::created_by>("created_by"),
    field<&Deposit::computed_at>("computed_at"),
    field<&Deposit::kept_at>("kept_at"),
    field<&Deposit::kept_by>("kept_by"),
    field<&Deposit::withdrawn_at>("withdrawn_at"),
    field<&Deposit::withdrawn_by>("withdrawn_by"),
    field<&Deposit::version>("version"),
    field<&Deposit::chaining_kept>("chaining_kept"),
    field<&Deposit::chaining_excluded>("chaining_excluded"),
    field<&Deposit::chaining_refused>("chaining_refused"),
    field<&Deposit::units_kept>("units_kept"),
    field<&Deposit::units_refused>("units_refused"));

Explanation explain(DepositError error)
{
    using enum FailureKind;
    switch (error) {
    case DepositError::NotReceiving:
        return { Conflict, "not_receiving", "Ce dépôt ne reçoit plus de fichier : faites-en un autre." };
    case DepositError::OtherOffset:
        return { Conflict, "other_offset", "L’envoi ne reprend pas où il s’était arrêté : reprenez à l’octet indiqué." };
    case DepositError::TooManyBytes:
        return { Conflict, "too_many_bytes", "Ce fichier est plus long qu’il n’a été annoncé : choisissez de nouveau le même fichier, ou faites un autre dépôt." };
    case DepositError::NotWhole:
        return { Conflict, "not_whole", "Un fichier n’est pas encore arrivé en entier." };
    case DepositError::NotReady:
        return { Conflict, "not_ready", "Seul un dépôt lu, et pas encore pris en compte, peut l’être." };
    case DepositError::NotKept:
        return { Conflict, "not_kept", "Seul un dépôt pris en compte se retire." };
    case DepositError::TooLate:
        return { Conflict, "too_late", "Ce dépôt est déjà pris en compte, ou terminé : un dépôt pris en compte se retire." };
    case DepositError::Outdated:
        return { Conflict, "outdated", "Ce dépôt a été calculé avec d’anciennes définitions : déposez de nouveau les fichiers." };
    case DepositError::NoFiness:
        return { Conflict, "no_finess", "L’annuaire ne connaît pas le numéro FINESS de votre établissement : demandez à l’administrateur de le noter." };
    case DepositError::NoRoom:
        return { NoRoom, "no_room", "Le disque du serveur est plein : rien n’est perdu, ce qui est reçu le reste. Prévenez l’exploitant, puis reprenez l’envoi." };
    case DepositError::ElsewhereOnDisk:
        return { Conflict, "elsewhere_on_disk", "Le début de ce fichier a été reçu par un autre serveur : abandonnez ce dépôt et recommencez." };
    }
    return { Conflict, "deposit", "" };
}

bool tells_stays(std::vector<FileKind> const& kinds)
{
    auto const holds = [&](FileKind kind) { return std::ranges::find(kinds, kind) != kinds.end(); };
    if (holds(FileKind::Stays) || holds(FileKind::Archive))
        return true;
    return holds(FileKind::Cube) && !holds(FileKind::Chaining) && !holds(FileKind::Units);
}

std::string name_of(std::vector<std::string> const& files)
{
    if (files.empty())
        return {};
    if (files.size() == 1)
        return files.front();
    return fmt::format("{} et {} autre{} fichier{}", files.front(), files.size() - 1, files.size() > 2 ? "s" : "", files.size() > 2 ? "s" : "");
}

std::string name_for(security::Scope const& scope, std::optional<PlaceId> const& owner, std::string const& name)
{
    auto const place = scope.place();
    return !place || owner == place ? name : "Dépôt du réseau";
}

std::string joined_digests(std::vector<DepositFile> const& files)
{
    std::vector<std::string> digests;
    for (auto const& file : files) {
        if (!file.is_whole())
            return {};
        digests.push_back(file.digest);
    }
    std::ranges::sort(digests);
    return fmt::format("{}", fmt::join(digests, ","));
}

Result<Done> check_part(Deposit const& deposit, DepositFile const& file, std::int64_t offset, std::size_t bytes)
{
    if (deposit.state != DepositState::Receiving)
        return DepositError::NotReceiving;
    if (offset != file.received)
        return Failure(DepositError::OtherOffset).against(fmt::format(R"({{"received":{}}})", file.received));
    if (static_cast<std::int64_t>(bytes) > file.size - file.received)
        return DepositError::TooManyBytes;
    return Done {};
}

Result<Done> check_whole(Deposit const& deposit, std::vector<DepositFile> const& files)
{
    if (deposit.state != DepositState::Receiving)
        return DepositError::NotReceiving;
    auto const waited = std::ranges::find_if(files, [](DepositFile const& file) { return !file.is_whole(); });
    if (waited != files.end())
        return Failure(DepositError::NotWhole).saying(fmt::format("« {} » n’est pas encore arrivé en entier : continuez son envoi.", waited->name));
    return Done {};
}

} // namespace cigogne::indicators
