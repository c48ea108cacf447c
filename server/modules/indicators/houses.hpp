#pragma once

#include "modules/directory/directory.hpp"

#include <map>
#include <string>

/// The establishments of the directory as the files call them: by FINESS.
namespace cigogne::indicators {

class Houses {
public:
    static Houses read(db::Transaction& transaction);
    explicit Houses(std::vector<directory::CodedPlace> places);

    /// In French alphabetical order.
    std::vector<directory::CodedPlace> const& all() const { return places_; }
    directory::CodedPlace const* at(std::string const& finess) const;
    directory::CodedPlace const* of(PlaceId id) const;
    /// « CH Rodez », or the FINESS of one that the directory does not know.
    std::string name_of(std::string const& finess) const;

    /// The table « finess,type,from,to,name » of the engine: what of each is a maternity, a birth centre or a CPP, and when.
    std::string table() const;

private:
    std::vector<directory::CodedPlace> places_;
    std::map<std::string, std::size_t> by_finess_;
};

/// What the engine writes for a kind of place; empty where it is none of a maternity.
std::string_view type_of(directory::PlaceKind kind);
/// « IIB », as people read a type that the engine wrote: « 2B »; the text itself where it is another.
std::string_view said_type(std::string_view type);

} // namespace cigogne::indicators
