#pragma once

#include "platform/core/email_address.hpp"
#include "platform/core/ids.hpp"
#include "platform/core/text.hpp"

#include <concepts>
#include <fmt/format.h>
#include <string>
#include <type_traits>

/// What is said by e-mail, which many eyes read on its way: that something waits inside the application, and where.
///
/// Rule: a notice carries no health data and no person. Its words are fixed French sentences of its module, filled with numbers only
/// (counts, numbers of requests), and a link to a page that asks who is there. The compiler holds it: neither a name, nor a term, nor a
/// motive can be put into `Subject`, `Body` or `Link`.
namespace cigogne::mail {

/// What words may be filled with: a number, neither a letter nor a yes or no.
template <class T>
concept Figure = std::integral<T> && sizeof(T) >= sizeof(int) && !std::same_as<T, wchar_t> && !std::same_as<T, char32_t>;

/// A sentence that stands in the source, with `{}` for each figure.
template <Lines lines, Figure... F>
class Sentence {
public:
    consteval Sentence(char const* literal) // NOLINT(google-explicit-constructor): a literal is one
        : format_(literal)
    {
        for (auto const* at = literal; *at != 0; ++at) {
            bool const breaks_line = *at == '\n' && lines == Lines::Several;
            if ((static_cast<unsigned char>(*at) < 0x20 && !breaks_line) || *at == 0x7f)
                throw "a control character would write into the headers of the message";
        }
    }
    fmt::string_view format() const { return format_; }

private:
    fmt::format_string<F...> format_;
};

/// Words of a notice: made from a literal and numbers, and from nothing else.
template <Lines lines>
class Words {
public:
    template <Figure... F>
    explicit Words(Sentence<lines, std::type_identity_t<F>...> sentence, F... figures)
        : text_(fmt::vformat(sentence.format(), fmt::make_format_args(figures...)))
    {
    }
    std::string const& text() const { return text_; }

private:
    std::string text_;
};

using Subject = Words<Lines::One>;
using Body = Words<Lines::Several>;

/// A page of the application, after its public address: a literal and ids.
class Link {
    template <class>
    using TextOf = std::string;

public:
    template <class... Tag>
    explicit Link(fmt::format_string<TextOf<Tag>...> path, Id<Tag> const&... ids)
        : path_(fmt::format(path, ids.text()...))
    {
    }
    /// "/demandes/0193…".
    std::string const& path() const { return path_; }

private:
    std::string path_;
};

/// Something to tell one address.
struct Notice {
    EmailAddress to;
    Subject subject;
    Body text;            ///< ends without a signature: that is added, and the link
    Link link;
    std::string once_key; ///< what this is the notice of: the same key is never sent twice. Stays here.
};

} // namespace cigogne::mail
