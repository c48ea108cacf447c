#include "platform/mail/sending.hpp"

#include "platform/mail/mail.hpp"
#include "platform/mail/message.hpp"
#include "platform/mail/store.hpp"

#include <array>
#include <fmt/format.h>
#include <spdlog/spdlog.h>

namespace cigogne::mail {

namespace {

constexpr std::array<Duration, 8> waits { 1min, 5min, 15min, 1h, 3h, 6h, 12h, 24h };

/// What every message ends with: the page that asks who is there, and what it is that came.
std::string signed_text(StoredNotice const& notice, std::string const& public_url)
{
    return fmt::format("{}\n\n{}{}\n\n-- \nMessage automatique de Cigogne. Il ne contient aucune donnée de santé ; n’y répondez pas.\n",
        notice.body, public_url, notice.path);
}

class Sending final : public jobs::Work {
public:
    Sending(jobs::Assignment const& assignment, Sender sender, std::unique_ptr<Courier> courier)
        : assignment_(assignment)
        , sender_(std::move(sender))
        , courier_(std::move(courier))
        , sent_(assignment.job.done)
    {
    }

    Result<Done> prepare() override
    {
        notice_.reset();
        if (relay_is_away_)
            return Done {};
        {
            auto transaction = assignment_.tools.database.read();
            notice_ = Store(transaction).next_due(assignment_.tools.clock.now());
        }
        if (!notice_)
            return Done {};
        auto const to = EmailAddress::parse(notice_->recipient);
        if (!to) {
            handover_ = { Answer::Refused, "bad address" };
            return Done {};
        }
        auto const text = signed_text(*notice_, sender_.public_url);
        auto const message = written({ sender_.from, *to, notice_->subject, text, notice_->id.text(), assignment_.tools.clock.now() });
        handover_ = courier_->carry(*to, message, assignment_.is_wanted);
        if (handover_.answer != Answer::Taken)
            spdlog::warn("a notice by e-mail was not sent, after {} earlier tries: {}", notice_->tries, handover_.trouble);
        return Done {};
    }

    Result<jobs::Progress> write(db::Transaction& transaction) override
    {
        if (!notice_)
            return jobs::Progress { .done = sent_, .outcome = outcome(), .attention = relay_is_away_ || given_up_ > 0 };
        note(transaction);
        return jobs::Progress { .done = sent_ };
    }

private:
    void note(db::Transaction& transaction)
    {
        auto const now = assignment_.tools.clock.now();
        relay_is_away_ = handover_.answer == Answer::RelayAway;
        auto notice = std::move(*notice_);
        ++notice.tries;
        notice.trouble = handover_.trouble;
        auto const wait = handover_.answer == Answer::Refused ? std::nullopt : wait_after(notice.tries);
        if (handover_.answer == Answer::Taken) {
            notice.state = State::Sent;
            notice.ended_at = now;
            ++sent_;
        } else if (wait) {
            notice.next_try_at = now + *wait;
            ++put_off_;
        } else {
            notice.state = State::GivenUp;
            notice.ended_at = now;
            ++given_up_;
        }
        Store(transaction).note(notice);
        tell_moved(transaction, now);
    }

    std::string outcome() const
    {
        if (sent_ + put_off_ + given_up_ == 0)
            return "Rien à envoyer.";
        auto text = fmt::format("Envoyés : {}. Reportés : {}. Abandonnés : {}.", sent_, put_off_, given_up_);
        if (relay_is_away_)
            text += " Le serveur de courriel ne répond pas, ou refuse la connexion : voyez le journal du serveur.";
        return text;
    }

    jobs::Assignment const assignment_;
    Sender sender_;
    std::unique_ptr<Courier> courier_;
    std::optional<StoredNotice> notice_;
    Handover handover_ { Answer::Later };
    std::int64_t sent_;
    std::int64_t put_off_ = 0;
    std::int64_t given_up_ = 0;
    bool relay_is_away_ = false;
};

} // namespace

std::optional<Duration> wait_after(std::int64_t tries)
{
    auto const failed = static_cast<std::size_t>(std::max<std::int64_t>(tries, 1));
    return failed > waits.size() ? std::nullopt : std::optional(waits.at(failed - 1));
}

std::unique_ptr<jobs::Work> send_what_is_due(jobs::Assignment const& assignment, Sender sender, std::unique_ptr<Courier> courier)
{
    return std::make_unique<Sending>(assignment, std::move(sender), std::move(courier));
}

} // namespace cigogne::mail
