#include "platform/security/audit_chain.hpp"

#include <array>
#include <fmt/format.h>
#include <openssl/evp.h>
#include <stdexcept>

namespace cigogne::security {

Table<AuditLine> const audit_line = fields<AuditLine>("AuditLine", field<&AuditLine::id>("id"),
    field<&AuditLine::chain>("chain"), field<&AuditLine::position>("position"), field<&AuditLine::at>("at"),
    field<&AuditLine::kind>("kind"), field<&AuditLine::account>("account"), field<&AuditLine::membership>("membership"),
    field<&AuditLine::action>("action"), field<&AuditLine::subject_kind>("subject_kind"),
    field<&AuditLine::subject>("subject"), field<&AuditLine::detail>("detail"), field<&AuditLine::peer>("peer"),
    field<&AuditLine::previous_hash>("previous_hash"), field<&AuditLine::hash>("hash"));

Table<AuditHead> const audit_head = fields<AuditHead>("AuditHead", field<&AuditHead::chain>("chain"),
    field<&AuditHead::position>("position"), field<&AuditHead::hash>("hash"));

Table<AuditAnchor> const audit_anchor = fields<AuditAnchor>("AuditAnchor", field<&AuditAnchor::chain>("chain"),
    field<&AuditAnchor::position>("position"), field<&AuditAnchor::hash>("hash"),
    field<&AuditAnchor::attested_at>("attested_at"));

namespace {

/// Bytes that can be read in one way only: a mark of the kind, and lengths before texts.
class Framed {
public:
    void integer(std::int64_t value)
    {
        bytes_ += 'i';
        number(static_cast<std::uint64_t>(value));
    }
    void text(std::string_view value)
    {
        bytes_ += 't';
        number(value.size());
        bytes_ += value;
    }
    void text_or_null(std::optional<std::string> const& value)
    {
        if (value)
            text(*value);
        else
            bytes_ += 'n';
    }
    std::string const& bytes() const { return bytes_; }

private:
    void number(std::uint64_t value)
    {
        for (int shift = 56; shift >= 0; shift -= 8)
            bytes_ += static_cast<char>(value >> shift);
    }
    std::string bytes_;
};

std::string sha256(std::string_view bytes)
{
    std::array<unsigned char, 32> digest {};
    unsigned length = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1
        || length != digest.size())
        throw std::runtime_error("SHA-256 is not available");
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (auto const byte : digest) {
        text += digits[byte >> 4U];
        text += digits[byte & 0xfU];
    }
    return text;
}

template <class I>
std::optional<std::string> text_of(std::optional<I> const& id)
{
    return id ? std::optional(id->text()) : std::nullopt;
}

AuditLine line_after(AuditHead const& head, AuditEntry const& entry)
{
    AuditLine line {
        .id = Uuid::make(entry.at).text(),
        .chain = head.chain,
        .position = head.position + 1,
        .at = entry.at.milliseconds(),
        .kind = std::string(word(entry.kind).code),
        .account = text_of(entry.account),
        .membership = text_of(entry.membership),
        .action = entry.action,
        .subject_kind = entry.subject_kind,
        .subject = entry.subject,
        .detail = entry.detail,
        .peer = entry.peer,
        .previous_hash = head.hash,
        .hash = {},
    };
    line.hash = hash_of(line);
    return line;
}

void announce_chain(db::Transaction& transaction, std::string_view chain, Instant at)
{
    AuditEntry const begun {
        .at = at,
        .kind = AuditKind::Write,
        .account = {},
        .membership = {},
        .action = std::string(chain_begun),
        .subject_kind = "audit_chain",
        .subject = std::string(chain),
        .detail = {},
        .peer = {},
    };
    append(transaction, writes_chain, { &begun, 1 });
}

} // namespace

std::string hash_of(AuditLine const& line)
{
    Framed framed;
    framed.text("cigogne audit 1");
    framed.text(line.previous_hash);
    framed.text(line.id);
    framed.text(line.chain);
    framed.integer(line.position);
    framed.integer(line.at);
    framed.text(line.kind);
    framed.text_or_null(line.account);
    framed.text_or_null(line.membership);
    framed.text(line.action);
    framed.text(line.subject_kind);
    framed.text(line.subject);
    framed.text(line.detail);
    framed.text(line.peer);
    return sha256(framed.bytes());
}

std::string attestation_of(AuditAnchor const& anchor)
{
    return fmt::format(R"({{"position":{},"hash":"{}"}})", anchor.position, anchor.hash);
}

AuditHead head_of(db::Transaction& transaction, std::string_view chain)
{
    auto head = transaction.find(audit_head, "audit_head", "chain = ?", chain);
    return head ? std::move(*head) : AuditHead { std::string(chain), 0, std::string(no_hash) };
}

void append(db::Transaction& transaction, std::string_view chain, std::span<AuditEntry const> entries)
{
    if (!transaction.writes())
        throw std::logic_error("the audit is written in a writing transaction");
    if (entries.empty())
        return;
    auto head = head_of(transaction, chain);
    if (head.position == 0 && chain != writes_chain)
        announce_chain(transaction, chain, entries.front().at);
    for (auto const& entry : entries) {
        auto line = line_after(head, entry);
        transaction.insert(audit_line, "audit", line);
        head.position = line.position;
        head.hash = std::move(line.hash);
    }
    transaction.execute("insert into audit_head (chain, position, hash) values (?, ?, ?)"
                        " on conflict (chain) do update set position = excluded.position, hash = excluded.hash",
        head.chain, head.position, head.hash);
}

} // namespace cigogne::security
