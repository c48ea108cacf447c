#include "platform/settings/store.hpp"

namespace cigogne::settings {

Table<DatedValue> const dated_value_row = fields<DatedValue>("DatedValue",
    field<&DatedValue::id>("id"),
    field<&DatedValue::code>("code"),
    field<&DatedValue::value>("value"),
    field<&DatedValue::valid_from>("valid_from"),
    field<&DatedValue::source_note>("source_note"),
    field<&DatedValue::created_at>("created_at"),
    field<&DatedValue::created_by>("created_by"),
    field<&DatedValue::version>("version"));

std::vector<DatedValue> Store::all()
{
    return transaction_.select(dated_value_row, "setting", "true order by code, valid_from");
}

std::optional<DatedValue> Store::beginning_on(std::string const& code, CivilDate day)
{
    return transaction_.find(dated_value_row, "setting", "code = ? and valid_from = ?", code, day);
}

DatedValue Store::record(DatedValue value)
{
    auto const before = beginning_on(value.code, value.valid_from);
    if (!before) {
        value.version = 1;
        transaction_.insert(dated_value_row, "setting", value);
        return value;
    }
    value.id = before->id;
    value.version = before->version + 1;
    transaction_.update(dated_value_row, "setting", value, before->version);
    return value;
}

} // namespace cigogne::settings
