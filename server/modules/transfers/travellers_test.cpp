#include "modules/transfers/travellers.hpp"

#include <gtest/gtest.h>

/// Who travels, and how French speaks of them.
namespace cigogne::transfers {
namespace {

constexpr auto now = Instant::from_milliseconds(1'795'000'000'000);
auto const mother = people::PersonId::make(now);
auto const girl = people::PersonId::make(now);
auto const boy = people::PersonId::make(now);
auto const child = people::PersonId::make(now);

std::vector<people::PersonId> persons_of(std::vector<Traveller> const& travellers)
{
    std::vector<people::PersonId> persons;
    for (auto const& traveller : travellers)
        persons.push_back(traveller.person);
    return persons;
}

TEST(Travellers, are_the_mother_the_newborns_or_both)
{
    EXPECT_EQ(persons_of(travellers_of(Kind::TIU_ASC, { mother, girl })), std::vector { mother }); // the child is carried
    EXPECT_EQ(persons_of(travellers_of(Kind::TPP, { mother, girl })), (std::vector { mother, girl }));
    EXPECT_EQ(persons_of(travellers_of(Kind::RTNN, { mother, girl, boy })), (std::vector { girl, boy }));
    EXPECT_EQ(travellers_of(Kind::TNN, { child }), (std::vector<Traveller> { { child, PersonRole::Newborn } }));
}

TEST(Company, names_a_newborn_by_its_rank_when_there_are_several)
{
    Company const both(travellers_of(Kind::TPP, { mother, girl }));
    EXPECT_EQ(both.name_of(mother), "la mère");
    EXPECT_EQ(both.name_of(girl), "le nouveau-né");
    Company const twins(travellers_of(Kind::TNN, { mother, girl, boy }));
    EXPECT_EQ(twins.name_of(boy), "le nouveau-né 2");
}

TEST(Company, agrees_with_the_person_and_with_nobody_when_the_sex_is_not_known)
{
    Company const company(travellers_of(Kind::TPP, { mother, girl, boy, child }), { { girl, people::Sex::Female }, { boy, people::Sex::Male } });
    EXPECT_EQ(company.gender_of(mother), Gender::FEMININE);
    EXPECT_EQ(company.gender_of(girl), Gender::FEMININE);
    EXPECT_EQ(company.gender_of(boy), Gender::MASCULINE);
    EXPECT_EQ(company.gender_of(child), Gender::NEUTRAL);
    EXPECT_EQ(company.gender_of(std::nullopt), Gender::NEUTRAL);
    Company const alone(travellers_of(Kind::TNN, { mother, boy }), { { boy, people::Sex::Male } });
    EXPECT_EQ(alone.gender_of(std::nullopt), Gender::MASCULINE);
}

} // namespace
} // namespace cigogne::transfers
