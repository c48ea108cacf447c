#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <typeinfo>
#include <utility>
#include <variant>
#include <vector>

namespace cigogne {

/// What sort of expected failure it is. The HTTP layer maps each kind to one status, in one place.
enum class FailureKind {
    Malformed,            ///< the message cannot be read
    Unauthenticated,      ///< nobody is logged in, or no longer
    Forbidden,            ///< this person may not do this
    Unknown,              ///< it does not exist, or not for this person
    Conflict,             ///< a rule or the present state forbids it
    Stale,                ///< someone else has changed it meanwhile
    TooLarge,             ///< more than the stated limit
    UnsupportedMedia,     ///< a content type that is not taken here
    Invalid,              ///< fields to be corrected
    PreconditionRequired, ///< the version that was read must be told
    TooMany,              ///< too many attempts, wait
    Unavailable,          ///< a part of the system does not answer
    NoRoom,               ///< the disk is full: nothing is lost, and it is tried again once there is room
};

/// What a module says, once, of one of its expected failures.
struct Explanation {
    FailureKind kind;
    std::string_view code;     ///< stable, for programs
    std::string_view sentence; ///< in French, says what to do
};

/// One field that has to be corrected.
struct Fault {
    std::string field;     ///< dotted path, e.g. "persons.0.birth_date"; empty for the whole body
    std::string_view code; ///< stable, for programs
    std::string message;   ///< in French, says what to do
};

/// An error enum of a module: `explain` is found beside it, by argument-dependent lookup.
template <class E>
concept Explained = requires(E error) {
    {
        explain(error)
    } -> std::same_as<Explanation>;
};

/// An expected failure on its way to the person who must know it. A value, never thrown.
class Failure {
public:
    /// From a module's error, with what that module says of it.
    template <Explained E>
    Failure(E error)
        : explanation_(explain(error))
        , type_(&typeid(E))
        , value_(static_cast<int>(error))
    {
    }

    /// Adds the fields to correct.
    Failure&& with(std::vector<Fault> faults) &&
    {
        faults_ = std::move(faults);
        return std::move(*this);
    }

    /// Replaces the French sentence by one that names the particulars.
    Failure&& saying(std::string sentence) &&
    {
        sentence_ = std::move(sentence);
        return std::move(*this);
    }

    /// Adds how many seconds to wait before trying again.
    Failure&& after(std::int64_t seconds) &&
    {
        wait_seconds_ = seconds;
        return std::move(*this);
    }

    /// Adds what is stored now, as JSON text, so that the person can compare and choose.
    Failure&& against(std::string current_json) &&
    {
        current_ = std::move(current_json);
        return std::move(*this);
    }

    FailureKind kind() const { return explanation_.kind; }
    std::string_view code() const { return explanation_.code; }
    std::string_view sentence() const { return sentence_.empty() ? explanation_.sentence : sentence_; }
    std::vector<Fault> const& faults() const { return faults_; }
    std::string const& current() const { return current_; }
    std::optional<std::int64_t> wait_seconds() const { return wait_seconds_; }

    /// Whether this is that very error of that very module.
    template <Explained E>
    bool is(E error) const
    {
        return *type_ == typeid(E) && value_ == static_cast<int>(error);
    }

private:
    Explanation explanation_;
    std::type_info const* type_;
    int value_;
    std::string sentence_;
    std::vector<Fault> faults_;
    std::string current_;
    std::optional<std::int64_t> wait_seconds_;
};

/// The value of a command that succeeds without anything to tell.
struct Done { };

/// A value, or the expected failure that stood in its way.
template <class T = Done>
class [[nodiscard]] Result {
public:
    using Value = T;

    Result(T value)
        : outcome_(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Failure failure)
        : outcome_(std::in_place_index<1>, std::make_unique<Failure>(std::move(failure)))
    {
    }
    template <Explained E>
    Result(E error)
        : Result(Failure(error))
    {
    }

    bool succeeded() const { return outcome_.index() == 0; }
    bool failed() const { return outcome_.index() == 1; }

    T const& value() const& { return std::get<0>(outcome_); }
    T&& value() && { return std::get<0>(std::move(outcome_)); }
    T const* operator->() const { return &std::get<0>(outcome_); }
    T const& operator*() const& { return std::get<0>(outcome_); }

    Failure const& failure() const& { return *std::get<1>(outcome_); }
    Failure&& failure() && { return std::move(*std::get<1>(outcome_)); }

    /// Whether it failed with that very error.
    template <Explained E>
    bool failed_with(E error) const
    {
        return failed() && failure().is(error);
    }

private:
    std::variant<T, std::unique_ptr<Failure>> outcome_;
};

} // namespace cigogne

/// Takes the value out of a Result, or returns its failure from the enclosing function.
/// Only as `auto x = TRY(…);`, `return TRY(…);` or a statement: inside braces or arguments it leaks what was built.
#define TRY(...)                                     \
    __extension__({                                  \
        auto try_result_ = (__VA_ARGS__);            \
        if (try_result_.failed()) [[unlikely]]       \
            return std::move(try_result_).failure(); \
        std::move(try_result_).value();              \
    })
