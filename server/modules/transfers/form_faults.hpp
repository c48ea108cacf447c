#pragma once

#include "platform/core/result.hpp"

#include <optional>
#include <vector>

namespace cigogne::transfers {

/// What is wrong with one form, gathered so that all of it is told at once, each under its field.
class FormFaults {
public:
    /// Unless its fields have a sentence already: the first one of a field is told.
    void add(Failure failure);
    void add(std::vector<Failure> failures);
    /// Keeps a failure; gives the value when there is one.
    template <class T>
    std::optional<T> take(Result<T> result)
    {
        if (result.succeeded())
            return std::move(result).value();
        add(std::move(result).failure());
        return std::nullopt;
    }

    bool empty() const { return failures_.empty(); }
    /// Nothing wrong: done. One failure is told with its own code and sentence; of several, each field.
    Result<Done> told() &&;

private:
    bool has(std::string const& field) const;

    std::vector<Failure> failures_;
};

} // namespace cigogne::transfers
