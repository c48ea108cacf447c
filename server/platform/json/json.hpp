#pragma once

#include "platform/core/fields.hpp"

#include <memory>
#include <string>
#include <string_view>

/// JSON: Boost.JSON's parser reads (its tree would keep the last of repeated keys in silence and turn
/// long integers into doubles), a small writer of our own writes, four times as fast as through a tree.
namespace cigogne::json {

enum class Error {
    NotJson,      ///< the text is not one JSON value
    TooDeep,      ///< nested deeper than 32
    BadNumber,    ///< a number that no field can hold exactly
    BadCharacter, ///< \u0000, which PostgreSQL cannot store
};
Explanation explain(Error error);

/// A JSON text that was read, and owns what its values point to.
class Document {
public:
    struct Memory;
    explicit Document(std::unique_ptr<Memory> memory);
    Document(Document&&) noexcept;
    Document& operator=(Document&&) noexcept;
    ~Document();

    Wire const& root() const;

private:
    std::unique_ptr<Memory> memory_;
};

/// Reads one JSON value (RFC 8259). Repeated names of a record are all kept, for the field table to refuse.
/// Refuses integers beyond 64 bits and reals that overflow, \u0000, and nesting deeper than 32.
/// What a column holds is read with medium Sql: it was checked when it was written, and is taken as it stands.
Result<Document> parse(std::string_view text, Wire::Medium medium = Wire::Medium::Json);

/// Writes one JSON value; commas and quotes are its work.
class Writer final : public Sink {
public:
    /// Makes room for a long text at once, of about so many bytes.
    void reserve(std::size_t bytes) { text_.reserve(bytes); }
    void null() override;
    void boolean(bool value) override;
    void integer(std::int64_t value) override;
    void real(double value) override;
    void text(std::string_view value) override;
    void instant(Instant value) override;
    void date(CivilDate value) override;
    void begin_record() override;
    void member(std::string_view name) override;
    void end_record() override;
    void begin_list() override;
    void end_list() override;
    void written(std::string_view json) override { raw(json); }
    /// A value that is JSON text already.
    void raw(std::string_view json);

    std::string const& text() const { return text_; }
    std::string take_text() { return std::move(text_); }

private:
    void separate();
    void quote(std::string_view value);

    std::string text_;
    bool needs_comma_ = false;
};

/// Writes a record by its table, to be kept and sent many times.
template <WritesRecord T>
Written<typename T::Record> written(T const& table, typename T::Record const& record)
{
    Writer writer;
    table.put(record, writer);
    return { std::make_shared<std::string const>(writer.take_text()) };
}

} // namespace cigogne::json
