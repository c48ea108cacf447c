#pragma once

#include "platform/core/clock.hpp"
#include "platform/core/date.hpp"
#include "platform/core/result.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cigogne {

struct Shape;

/// A code that travels and the French words that people read for it.
struct Word {
    std::string_view code;
    std::string_view label;
};

/// One value as it crosses a medium: a JSON document, a column of a table, a cell of a CSV file.
/// It points into the medium's memory and is read before that goes.
struct Wire {
    enum class Kind : std::uint8_t {
        Null,
        Boolean,
        Integer,
        Real,
        Text,
        List,
        Record
    };
    /// Json is typed and strict; Sql brings booleans and instants as integers; Cell brings everything as text.
    enum class Medium : std::uint8_t {
        Json,
        Sql,
        Cell
    };
    struct Member;

    Kind kind = Kind::Null;
    Medium medium = Medium::Json;
    bool boolean = false;
    std::int64_t integer = 0;
    double real = 0;
    std::string_view text = {};      ///< for numbers of JSON too: as they were written
    std::span<Wire const> items = {}; ///< of a list
    std::span<Member const> members = {}; ///< of a record, in the order received, repeated ones included
    bool is_bytes = false; ///< of a text to or from SQL: raw bytes, of a column of bytea

    bool is_null() const { return kind == Kind::Null; }
};

struct Wire::Member {
    std::string_view name;
    Wire value;
};

/// What reads values in and gathers every fault at once, each with the path of its field.
class Reader {
public:
    explicit Reader(Instant now)
        : now_(now)
    {
    }
    Instant now() const { return now_; }

    /// Records a fault of the field being read.
    void refuse(std::string_view code, std::string message);
    bool has_faults() const { return !faults_.empty(); }
    std::vector<Fault> take_faults() { return std::move(faults_); }

    /// Names the field being read while it lives.
    class Place {
    public:
        Place(Reader& reader, std::string_view name);
        Place(Reader& reader, std::size_t index);
        Place(Place const&) = delete;
        Place& operator=(Place const&) = delete;
        ~Place() { reader_.path_.resize(length_before_); }

    private:
        Reader& reader_;
        std::size_t length_before_;
    };

private:
    Instant now_;
    std::string path_;
    std::vector<Fault> faults_;
};

/// What takes values out: a JSON writer, the values bound to a statement, the cells of an export.
class Sink {
public:
    virtual ~Sink() = default;
    virtual void null() = 0;
    virtual void boolean(bool value) = 0;
    virtual void integer(std::int64_t value) = 0;
    virtual void real(double value) = 0;
    virtual void text(std::string_view value) = 0;
    /// Raw bytes go to a database only: throws std::logic_error elsewhere.
    virtual void bytes(std::string_view value);
    virtual void instant(Instant value) = 0;
    virtual void date(CivilDate value) = 0;
    virtual void choice(Word const& word) { text(word.code); }
    virtual void begin_record() = 0;
    virtual void member(std::string_view name) = 0;
    virtual void end_record() = 0;
    virtual void begin_list() = 0;
    virtual void end_list() = 0;
    /// A record that is JSON text already goes to JSON only: throws std::logic_error elsewhere.
    virtual void written(std::string_view json);

    /// Whether fields marked `identifying` are left out, for a reader who may see the case but not who it is.
    bool hides_identities() const { return hides_identities_; }
    void hide_identities(bool hide) { hides_identities_ = hide; }

private:
    bool hides_identities_ = false;
};

/// How a type looks from outside, for documents and generated clients.
struct TypeNote {
    Wire::Kind kind = Wire::Kind::Null;
    std::string_view format = {};          ///< OpenAPI format: uuid, date, date-time, time…
    std::string_view name = {};            ///< name of an enum
    std::span<Word const> words = {};      ///< of an enum: code and French label
    Shape (*shape)() = nullptr;            ///< of a record
    TypeNote const* item = nullptr;        ///< of a list
    double least = -1e18;
    double most = 1e18;
    bool nullable = false;
};

} // namespace cigogne
