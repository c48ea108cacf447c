#include "modules/people/person.hpp"

#include <gtest/gtest.h>

namespace cigogne::people {
namespace {

PersonForm alba()
{
    return {
        .last_name = "EXEMPLE",
        .first_name = "Alba",
        .initials = {},
        .birth_date = CivilDate::parse("1994-03-12"),
        .postcode = "12000",
        .protected_identity = false,
    };
}

std::vector<std::string> codes_of(PersonForm const& form)
{
    std::vector<std::string> codes;
    auto const made = person_from(form, {}, AccountId::make({}));
    if (made.succeeded())
        return codes;
    for (auto const& fault : made.failure().faults())
        codes.push_back(fault.field + ":" + std::string(fault.code));
    return codes;
}

TEST(Person, is_known_by_names_or_by_initials_alone)
{
    auto form = alba();
    EXPECT_TRUE(codes_of(form).empty());
    form.last_name.reset();
    form.first_name.reset();
    EXPECT_EQ(codes_of(form), std::vector<std::string> { "last_name:name_missing" });
    form.initials = "A. E.";
    EXPECT_TRUE(codes_of(form).empty());
    EXPECT_EQ(match_key_of(form), ""); // initials are those of many
    form.birth_date.reset();
    EXPECT_EQ(codes_of(form), std::vector<std::string> { "birth_date:birth_date_missing" });
}

TEST(Person, of_protected_identity_has_initials_and_no_name)
{
    auto form = alba();
    form.protected_identity = true;
    EXPECT_EQ(codes_of(form), std::vector<std::string> { "initials:initials_missing" });
    form.initials = "X";
    auto const woman = person_from(form, {}, AccountId::make({}));
    ASSERT_TRUE(woman.succeeded());
    EXPECT_FALSE(woman->last_name || woman->first_name);
    EXPECT_EQ(woman->match_key, "");
}

TEST(Person, tells_every_fault_at_once)
{
    auto form = alba();
    form.last_name = "---";
    form.first_name = "";
    form.postcode = "12 00";
    EXPECT_EQ(codes_of(form), (std::vector<std::string> { "first_name:first_name_missing", "last_name:name_without_letter", "postcode:bad_postcode" }));
}

} // namespace
} // namespace cigogne::people
