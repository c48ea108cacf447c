#include "modules/directory/unit.hpp"

#include <algorithm>

namespace cigogne::directory {

Table<UnitForm> const unit_form = fields<UnitForm>("UnitForm",
    field<&UnitForm::kind>("kind"),
    field<&UnitForm::name>("name", max_length(120)),
    field<&UnitForm::phone>("phone"),
    field<&UnitForm::installed>("installed", between(0, 500)),
    field<&UnitForm::authorised>("authorised", between(0, 500)),
    field<&UnitForm::active>("active"),
    field<&UnitForm::external_id>("external_id", max_length(60)));

Table<UnitRow> const unit_row = fields<UnitRow>("UnitRow",
    field<&UnitRow::id>("id"),
    field<&UnitRow::establishment>("establishment"),
    field<&UnitRow::kind>("kind"),
    field<&UnitRow::name>("name"),
    field<&UnitRow::phone>("phone"),
    field<&UnitRow::installed>("installed"),
    field<&UnitRow::authorised>("authorised"),
    field<&UnitRow::active>("active"),
    field<&UnitRow::created_at>("created_at"),
    field<&UnitRow::created_by>("created_by"),
    field<&UnitRow::updated_at>("updated_at"),
    field<&UnitRow::updated_by>("updated_by"),
    field<&UnitRow::version>("version"),
    field<&UnitRow::external_id>("external_id"));

bool is_external_id(std::string_view text)
{
    auto const fits = [](char character) {
        bool const letter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
        return letter || (character >= '0' && character <= '9') || std::string_view("._-/").find(character) != std::string_view::npos;
    };
    return std::ranges::all_of(text, fits);
}

} // namespace cigogne::directory
