#pragma once

#include "modules/beds/board_memory.hpp"
#include "platform/http/route.hpp"

#include <vector>

/// The routes of the beds by noun; module.cpp puts them together.
namespace cigogne::beds {

inline constexpr security::Permission read_board { "board.read" };
inline constexpr security::Permission declare { "beds.declare" };
inline constexpr security::Permission declare_any { "beds.declare_any" };
/// Of programs alone: nobody's role holds it.
inline constexpr security::Permission feed { "beds.feed" };

std::vector<http::Route> board_routes();
std::vector<http::Route> round_routes();
std::vector<http::Route> declaration_routes();
std::vector<http::Route> closure_routes();
std::vector<http::Route> wall_routes();
std::vector<http::Route> exchange_routes();
std::vector<http::Route> push_routes();

/// When news is expected, today.
directory::NewsSchedule schedule_of(http::Call& call);
/// The active unit named in the path, if the caller may declare for it: her own place, or any for the cell.
Result<directory::Unit> declared_unit(http::Call& call);
/// Whether the caller may declare for that place.
Result<Done> may_declare(http::Call const& call, PlaceId place);
void raise_board(http::Call& call);
/// What is asked of a board now. Before the call's transaction reads anything.
BoardAsked board_asked(http::Call& call);
/// The board of that memory; the answer holds until time alone changes something on it.
WrittenBoard written_board_of(http::Call& call, BoardMemory& memory, BoardAsked const& asked);

} // namespace cigogne::beds
