#include "platform/mail/courier.hpp"

#include <curl/curl.h>
#include <mutex>
#include <stdexcept>

namespace cigogne::mail {

namespace {

constexpr long longest_connect_seconds = 10;
constexpr long longest_exchange_seconds = 30;

struct CloseHandle {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct FreeList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

/// One message on its way, as libcurl's callbacks see it.
struct Passage {
    std::string_view rest;
    std::function<bool()> const& is_wanted;
    bool body_was_asked_for = false;

    static std::size_t read(char* buffer, std::size_t size, std::size_t count, void* self)
    {
        auto& passage = *static_cast<Passage*>(self);
        passage.body_was_asked_for = true;
        auto const taken = passage.rest.copy(buffer, size * count);
        passage.rest.remove_prefix(taken);
        return taken;
    }
    /// No exception may cross libcurl: when the database cannot say whether the job is ours, the passage ends.
    static int progress(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t) noexcept
    {
        try {
            return static_cast<Passage const*>(self)->is_wanted() ? 0 : 1;
        } catch (std::exception const&) {
            return 1;
        }
    }
};

/// Replies that tell of us and not of the message: who we are is asked for, or not believed (RFC 4954, 6).
bool is_about_login(long reply)
{
    return reply == 530 || reply == 534 || reply == 535 || reply == 538;
}

Handover handover(CURLcode result, long reply, bool body_was_asked_for)
{
    if (result == CURLE_OK)
        return { Answer::Taken };
    bool const has_reply = reply >= 400 && reply < 600;
    auto trouble = has_reply ? std::to_string(reply) : std::string(curl_easy_strerror(result));
    // Before the body, only a refused sender or recipient is a failure to send; a refused body may be any failure.
    bool const is_about_message = has_reply && !is_about_login(reply) && (result == CURLE_SEND_ERROR || body_was_asked_for);
    if (is_about_message)
        return { reply >= 500 ? Answer::Refused : Answer::Later, std::move(trouble) };
    return { body_was_asked_for || result == CURLE_ABORTED_BY_CALLBACK ? Answer::Later : Answer::RelayAway, std::move(trouble) };
}

class SmtpCourier final : public Courier {
public:
    explicit SmtpCourier(Sender sender)
        : sender_(std::move(sender))
    {
        static std::once_flag once;
        std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    }

    Handover carry(EmailAddress const& to, std::string const& message, std::function<bool()> const& is_wanted) override
    {
        std::unique_ptr<CURL, CloseHandle> const handle(curl_easy_init());
        std::unique_ptr<curl_slist, FreeList> const recipients(curl_slist_append(nullptr, to.text().c_str()));
        if (!handle || !recipients)
            throw std::runtime_error("no memory for a message");
        Passage passage { message, is_wanted };
        CURL* const curl = handle.get();
        dress(curl);
        curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients.get());
        curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(curl, CURLOPT_READFUNCTION, &Passage::read);
        curl_easy_setopt(curl, CURLOPT_READDATA, &passage);
        curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
        curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, &Passage::progress);
        curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &passage);
        auto const result = curl_easy_perform(curl);
        long reply = 0;
        curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &reply);
        return handover(result, reply, passage.body_was_asked_for);
    }

private:
    /// What is the same for all messages.
    void dress(CURL* curl) const
    {
        curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L); // several threads
        curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
        curl_easy_setopt(curl, CURLOPT_PROXY, ""); // the environment does not send our messages elsewhere
        curl_easy_setopt(curl, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
        curl_easy_setopt(curl, CURLOPT_URL, sender_.relay.url().c_str());
        auto const tls = sender_.relay.secrecy() == Relay::Secrecy::NotNeeded ? CURLUSESSL_NONE : CURLUSESSL_ALL;
        curl_easy_setopt(curl, CURLOPT_USE_SSL, static_cast<long>(tls));
        curl_easy_setopt(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
        curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, longest_connect_seconds);
        curl_easy_setopt(curl, CURLOPT_TIMEOUT, longest_exchange_seconds);
        curl_easy_setopt(curl, CURLOPT_MAIL_FROM, sender_.from.text().c_str());
        if (sender_.user.empty())
            return;
        curl_easy_setopt(curl, CURLOPT_USERNAME, sender_.user.c_str());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, sender_.password.c_str());
    }

    Sender sender_;
};

} // namespace

std::unique_ptr<Courier> smtp_courier(Sender sender)
{
    return std::make_unique<SmtpCourier>(std::move(sender));
}

} // namespace cigogne::mail
