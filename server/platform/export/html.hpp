#pragma once

#include <array>
#include <concepts>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

/// Pages to be printed. Markup is only what stands in our sources; whatever else gets in is escaped, since there is no way to
/// put it in as it is.
namespace cigogne::exporting {

/// A part of a page, or a whole one.
class Html {
public:
    Html() = default;
    std::string const& text() const { return text_; }
    bool is_empty() const { return text_.empty(); }
    Html& operator+=(Html const& next)
    {
        text_ += next.text_;
        return *this;
    }

private:
    friend Html filled(std::string_view markup, std::span<Html const> parts);
    friend Html escaped(std::string_view text);
    explicit Html(std::string text)
        : text_(std::move(text))
    {
    }
    std::string text_;
};

/// Text as it was typed, with what would be markup made harmless; also between the quotes of an attribute.
Html escaped(std::string_view text);

/// What the compiler has found wrong with a piece of markup, or nothing.
consteval bool has_quoted_places(std::string_view markup)
{
    bool in_tag = false;
    bool in_quotes = false;
    for (std::size_t at = 0; at < markup.size(); ++at) {
        in_quotes = in_tag && (markup[at] == '"') != in_quotes;
        in_tag = in_quotes || (markup[at] == '<') || (in_tag && markup[at] != '>');
        if (in_tag && !in_quotes && markup.substr(at).starts_with("{}"))
            return false;
    }
    return !in_tag;
}
consteval bool fetches_nothing(std::string_view markup)
{
    for (std::string_view const word : { "src=", "url(", "://", "@import", "<link", "<script", "<base", "<object", "<embed", "<image" }) {
        if (markup.find(word) != std::string_view::npos)
            return false;
    }
    for (auto at = markup.find("href="); at != std::string_view::npos; at = markup.find("href=", at + 1)) {
        if (!markup.substr(at).starts_with("href=\"#"))
            return false; // but for a place of the same document
    }
    return true;
}

/// Markup that can only be a literal, with one `{}` for each of these parts: between tags, or in the quotes of an attribute.
/// It names no file and no address: the program that prints it has nothing to fetch.
template <class... Parts>
class MarkupFor {
public:
    template <std::size_t N>
    consteval MarkupFor(char const (&literal)[N])
        : text_(literal, N - 1)
    {
        std::size_t places = 0;
        for (auto at = text_.find("{}"); at != std::string_view::npos; at = text_.find("{}", at + 2))
            ++places;
        if (places != sizeof...(Parts))
            throw "places and parts differ in number";
        if (!has_quoted_places(text_))
            throw "a place within a tag stands in quotes, and a tag ends where it began";
        if (!fetches_nothing(text_))
            throw "a page to be printed names no file and no address";
    }
    constexpr std::string_view text() const { return text_; }

private:
    std::string_view text_;
};
template <class... Parts>
using Markup = MarkupFor<std::type_identity_t<Parts>...>;

/// Puts parts, in order, where `{}` stands.
Html filled(std::string_view markup, std::span<Html const> parts);

inline Html const& part(Html const& html) { return html; }
template <std::convertible_to<std::string_view> Text>
Html part(Text const& text)
{
    return escaped(text);
}
template <std::integral Number>
Html part(Number number)
{
    return escaped(std::to_string(number));
}

/// `html("<td class=\"value\">{}</td>", sheet.allergies)`: markup of ours around what was typed.
template <class... Parts>
Html html(Markup<Parts...> markup, Parts const&... parts)
{
    std::array<Html, sizeof...(Parts)> const made { part(parts)... };
    return filled(markup.text(), made);
}

} // namespace cigogne::exporting
