#include "platform/mail/message.hpp"

#include "platform/core/date.hpp"
#include "platform/mail/notice.hpp"

#include <gtest/gtest.h>

namespace cigogne::mail {
namespace {

auto const saturday = *parse_rfc3339("2026-11-21T22:48:49Z");

Message message(std::string_view subject, std::string_view text)
{
    return { *EmailAddress::parse("cigogne@reseau.exemple.fr"), *EmailAddress::parse("avis@ch-alba.exemple.fr"), subject, text,
        "0193-essai", saturday };
}

TEST(MessageTest, a_message_has_the_headers_of_one_that_a_machine_wrote)
{
    EXPECT_EQ(written(message("Un avis", "Bonjour.\n\n2 retours = 2 pages\n")),
        "Date: Sat, 21 Nov 2026 22:48:49 +0000\r\n"
        "From: Cigogne <cigogne@reseau.exemple.fr>\r\n"
        "To: avis@ch-alba.exemple.fr\r\n"
        "Message-ID: <0193-essai@reseau.exemple.fr>\r\n"
        "Subject: Un avis\r\n"
        "Auto-Submitted: auto-generated\r\n"
        "MIME-Version: 1.0\r\n"
        "Content-Type: text/plain; charset=utf-8\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n"
        "\r\n"
        "Bonjour.\r\n"
        "\r\n"
        "2 retours =3D 2 pages\r\n");
}

TEST(MessageTest, words_of_a_header_are_encoded_and_never_cut_within_a_letter)
{
    EXPECT_EQ(encoded_words("Retour à lire"), "=?UTF-8?Q?Retour_=C3=A0_lire?=");
    EXPECT_EQ(encoded_words("=?faux?="), "=?UTF-8?Q?=3D=3Ffaux=3F=3D?=");
    std::string many;
    for (int i = 0; i < 30; ++i)
        many += "é";
    // 63 characters of room: ten letters of six signs each in a word.
    auto const encoded = encoded_words(many);
    std::string ten;
    for (int i = 0; i < 10; ++i)
        ten += "=C3=A9";
    EXPECT_EQ(encoded, "=?UTF-8?Q?" + ten + "?=\r\n =?UTF-8?Q?" + ten + "?=\r\n =?UTF-8?Q?" + ten + "?=");
}

TEST(MessageTest, long_lines_are_folded_and_the_space_at_their_end_is_kept)
{
    auto const text = written(message("a", std::string(100, 'x') + " \n"));
    auto const body = text.substr(text.find("\r\n\r\n") + 4);
    EXPECT_EQ(body, std::string(75, 'x') + "=\r\n" + std::string(25, 'x') + "=20\r\n");
}

TEST(NoticeTest, words_hold_numbers_and_a_link_holds_ids)
{
    auto const id = *Id<struct TestTag>::parse("01930000-0000-7000-8000-000000000001");
    EXPECT_EQ(Subject("Demande {} : {} retours", 412, std::int64_t { 2 }).text(), "Demande 412 : 2 retours");
    EXPECT_EQ(Body("Une ligne.\nUne autre.").text(), "Une ligne.\nUne autre.");
    EXPECT_EQ(Link("/demandes/{}", id).path(), "/demandes/01930000-0000-7000-8000-000000000001");
    EXPECT_EQ(Link("/").path(), "/");
}

} // namespace
} // namespace cigogne::mail
