#include "modules/transfers/binder.hpp"
#include "modules/transfers/crew_sheet.hpp"
#include "modules/transfers/liaison_form.hpp"
#include "modules/transfers/paper.hpp"
#include "platform/core/text.hpp"
#include "platform/export/pdf.hpp"

#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>

namespace cigogne::transfers {

namespace {

Instant const noon = from_paris(CivilDate::parse("2026-11-21").value(), TimeOfDay::parse("12:00").value());

/// As long as a form lets it be, in words.
std::string long_text(std::size_t characters)
{
    std::string text;
    while (text.size() < characters)
        text += "antécédent notable ";
    while (character_count(text) > characters)
        text.pop_back();
    return text;
}

Sheet full_sheet()
{
    return {
        .systolic_mmhg = 120,
        .diastolic_mmhg = 80,
        .pulse_per_minute = 88,
        .temperature_celsius = 37.5,
        .oxygen_saturation_percent = 98,
        .oxygen = false,
        .contractions = true,
        .dilation_cm = 3.5,
        .cervical_length_mm = 12,
        .membranes = Membranes::Ruptured,
        .ruptured_at = noon,
        .bleeding = true,
        .last_bleeding_at = noon,
        .in_labour = false,
        .gravidity = 12,
        .parity = 10,
        .height_cm = 165,
        .weight_kg = 70,
        .chorionicity = Chorionicity::Monochorionic,
        .placenta = long_text(150),
        .serologies = long_text(300),
        .group_b_streptococcus = true,
        .fetal_heart = FetalHeart::Abnormal,
        .presentation = Presentation::Cephalic,
        .estimated_weight = people::Grams::make(1400),
        .second_estimated_weight = people::Grams::make(1300),
        .malformation = false,
        .fetus_comment = long_text(500),
        .corticosteroids = CourseStatus::AlreadyComplete,
        .first_dose_at = noon,
        .second_dose_at = noon,
        .tocolysis = long_text(100),
        .tocolysis_since = noon,
        .magnesium = CourseStatus::AlreadyComplete,
        .magnesium_since = noon,
        .antibiotics = long_text(150),
        .antihypertensives = long_text(150),
        .transfused = false,
        .haemodynamic_treatment = false,
        .previous_caesarean = true,
        .previous_preterm = true,
        .history = long_text(1000),
        .allergies = long_text(300),
        .blood_group = BloodGroup::AB,
        .rhesus = Rhesus::Negative,
        .proteinuria = true,
        .platelets_g_per_l = 1500,
        .asat_ui_per_l = 20000,
        .alat_ui_per_l = 20000,
        .creatinine_umol_per_l = 2000,
        .crp_mg_per_l = 600,
        .haemoglobin_g_per_dl = 12.5,
        .needs_adult_intensive_care = true,
        .needs_embolisation = true,
        .needs_surgery = true,
        .needs_isolation = true,
        .birth_likely_within_7_days = true,
        .birth_expected_within_24_h = true,
        .woman_agrees = Agreement::Impossible,
        .language = long_text(60),
        .vulnerability = true,
        .accompanied_by = long_text(100),
        .documents = long_text(300),
    };
}

NewbornView newborn()
{
    NewbornSheet const sheet {
        .apgar_1 = 5,
        .apgar_5 = 8,
        .apgar_10 = 10,
        .cord_ph = 7.25,
        .cord_lactates_mmol_per_l = 12.5,
        .acute_fetal_distress = false,
        .weight_normal_for_age = false,
        .distress = true,
        .silverman = 10,
        .support = RespiratorySupport::Ventilation,
        .inspired_oxygen_percent = 100,
        .oxygen_saturation_percent = 100,
        .recolouration_seconds = 20,
        .temperature_celsius = 36.5,
        .vascular_access = VascularAccess::Peripheral,
        .glycaemia = 3.25,
        .glycaemia_unit = GlycaemiaUnit::MillimolePerLitre,
        .malformation = true,
        .malformation_text = long_text(300),
        .hypothermia_started_at = noon,
        .mother_location = long_text(150),
        .comment = long_text(500),
    };
    return { people::PersonId::make(noon), noon, people::Sex::Unknown, people::GestationalAge::make(30, 6), people::Grams::make(1400), sheet, 1, {}, {} };
}

/// A request of which nobody has said more than what opens it.
RequestView bare_request()
{
    return {
        .id = RequestId::make(noon),
        .version = 1,
        .number = 104,
        .viewer = Viewer::CELL,
        .kind = Kind::TIU_ASC,
        .state = State::VECTOR_ORDERED,
        .woman = PersonView { "EXEMPLE", "Alba", {}, CivilDate::parse("1994-02-03"), "81000", false },
        .newborns = {},
        .cooling = {},
        .dating = DatingView { people::DatingMethod::LastPeriod, CivilDate::parse("2026-04-20").value(), false },
        .delivered_on = {},
        .fetuses = 1,
        .has_delivered = false,
        .motive = Motive::MAP,
        .associated_motives = {},
        .urgency = Urgency::U2,
        .question = {},
        .comment = {},
        .origin = { PlaceId::make(noon), "CH Albi", Phone::parse("0500000001") },
        .caller_name = "Mme Exemple",
        .caller_role = CallerRole::Midwife,
        .caller_phone = Phone::parse("0500000002"),
        .asked_at = noon,
        .typed_at = noon,
        .entered_a_posteriori = false,
        .target_at = noon,
        .read_at = {},
        .read_by = {},
        .in_charge = "Mme Cellule",
        .handed_to = {},
        .handed_person = {},
        .handed_at = {},
        .destination = PlaceView { PlaceId::make(noon), "CHU Toulouse", Phone::parse("0500000003") },
        .receiving_physician = "Dr Exemple",
        .held_places = { { {}, BedKind::OBS_GHR, 1, false, 0, {} } },
        .used_places = {},
        .road_incident = {},
        .screening = ScreeningView { {}, noon, "Mme Exemple", {} },
        .vehicle = VehicleView { VehicleClass::One, "Ambulances Exemple", "", noon, {}, {}, false },
        .suggestion = SuggestionView { VehicleClass::One, {}, {} },
        .expected_arrival_at = {},
        .steps = {},
        .next_step = NextStep::DEPART,
        .other_steps = {},
        .flags = {},
        .asks_for_birth_review = false,
        .newborns_to_move = 0,
        .follows = {},
        .followed_by = {},
        .calls = {},
        .release = {},
        .journal = {},
        .sheet = Sheet {},
        .sheet_version = 1,
        .missing_for_search = {},
        .missing_for_departure = {},
        .prompts = {},
        .ranking = {},
        .outcome = {},
        .dysfunctions = {},
    };
}

/// The same with all that the forms take.
RequestView full_request()
{
    auto request = bare_request();
    request.woman = PersonView { long_text(100), long_text(100), {}, CivilDate::parse("1994-02-03"), "81000", false };
    request.fetuses = 2;
    request.associated_motives = { Motive::RPM, Motive::METRO, Motive::PE_S, Motive::HELLP, Motive::RCIU, Motive::GEM, Motive::STT, Motive::MALF,
        Motive::CARDIO, Motive::HEMOSTASE };
    request.comment = long_text(500);
    request.origin.name = long_text(150);
    request.destination->name = long_text(150);
    request.caller_name = long_text(100);
    request.receiving_physician = long_text(100);
    request.screening->ticked = { Contraindication::CI_BIRTH, Contraindication::CI_FETAL, Contraindication::CI_UNSTABLE, Contraindication::CI_HRP,
        Contraindication::CI_HPP, Contraindication::CI_CORD, Contraindication::CI_REFUSAL };
    request.vehicle = VehicleView { VehicleClass::Two, long_text(100), long_text(100), noon, noon, noon, false, VehicleClass::Three, ClassReason::PHYSICIAN_CHOICE };
    request.road_incident = long_text(500);
    request.sheet = full_sheet();
    return request;
}

RequestView newborn_request(std::size_t children)
{
    auto request = full_request();
    request.kind = Kind::TNN;
    request.newborns.assign(children, newborn());
    return request;
}

/// Pages of a PDF: each is an object of its own. Zero when none was made. With CIGOGNE_PAPERS it is also kept there, to be looked at.
int pages_of(exporting::Html const& document, std::string const& name)
{
    auto const made = exporting::pdf(document, exporting::Haste::Urgent);
    if (made.failed())
        return 0;
    if (char const* folder = std::getenv("CIGOGNE_PAPERS"))
        std::ofstream(std::string(folder) + "/" + name + ".pdf", std::ios::binary) << *made.value();
    int pages = 0;
    for (auto at = made.value()->find("/Type /Page"); at != std::string::npos; at = made.value()->find("/Type /Page", at + 1))
        pages += (*made.value())[at + 11] == 's' ? 0 : 1;
    return pages;
}

bool can_print()
{
    return !exporting::pdf(exporting::document("Essai", {}, {}), exporting::Haste::Urgent).failed_with(exporting::PdfError::NotInstalled);
}

TEST(Shortened, LeavesWhatFits)
{
    EXPECT_EQ(shortened("Pénicilline", 11), "Pénicilline");
}

TEST(Shortened, EndsAtAWordAndSaysWhereTheRestIs)
{
    EXPECT_EQ(shortened("Césarienne en 2021 pour anomalies du rythme", 40), "Césarienne en 2021 … suite dans Cigogne");
    EXPECT_LE(character_count(shortened(long_text(1000), 200)), 200U);
}

TEST(CommonCut, CutsLongTextsAlikeAndLeavesShortOnes)
{
    EXPECT_EQ(common_cut({ 10, 100, 100 }, 110), 50U);
    EXPECT_EQ(common_cut({ 10, 20 }, 100), 20U);
    EXPECT_EQ(common_cut({}, 100), 100U);
}

TEST(LiaisonForm, EscapesWhatWasTyped)
{
    auto request = bare_request();
    request.comment = "<script>alert(1)</script>";
    EXPECT_EQ(liaison_form(request, noon).text().find("<script>"), std::string::npos);
}

TEST(LiaisonForm, LeavesMissingItemsBlank)
{
    EXPECT_NE(blank_liaison_form().text().find("<td class=\"blank\"><span class=\"label\">Pouls\u202f:</span> </td>"), std::string::npos);
}

TEST(LiaisonForm, TellsTheTermOfToday)
{
    EXPECT_NE(liaison_form(bare_request(), noon).text().find("30 SA + 5 j"), std::string::npos); // 215 days after 20 April
}

TEST(LiaisonForm, TellsOfTheVehicleWhatWasSaidWhenItWasOrdered)
{
    auto request = bare_request();
    request.suggestion.reset();
    request.held_places.clear();
    request.used_places = { { {}, BedKind::OBS_GHR, 2, false, 0, {} } };
    request.vehicle = VehicleView { VehicleClass::Two, "Ambulances Exemple", "", noon, {}, noon, false, VehicleClass::Three, ClassReason::SAMU_CHOICE };
    request.road_incident = "aggravation, exemple d’incident";
    auto const text = liaison_form(request, noon).text();
    auto const reads = [&](std::string_view part) { return text.find(part) != std::string::npos; };
    EXPECT_TRUE(reads(word(VehicleClass::Three).label));
    EXPECT_TRUE(reads(std::string(word(VehicleClass::Two).label) + " (choix du SAMU)"));
    EXPECT_TRUE(reads("2 × "));
    EXPECT_TRUE(reads("exemple d’incident"));
}

TEST(LiaisonForm, NamesNobodyToWhomDoesNotKnowHer)
{
    auto request = bare_request();
    request.woman.reset();
    EXPECT_EQ(liaison_form(request, noon).text().find("EXEMPLE"), std::string::npos);
}

TEST(LiaisonForm, IsOnePageWhateverWasTyped)
{
    if (!can_print())
        GTEST_SKIP() << "weasyprint is not installed: script/setup";
    EXPECT_EQ(pages_of(paper_document("Fiche de liaison", paper_style(false), blank_liaison_form()), "blank"), 1);
    EXPECT_EQ(pages_of(liaison_form(full_request(), noon), "full"), 1);
    auto born = full_request();
    born.newborns.assign(6, newborn());
    EXPECT_EQ(pages_of(liaison_form(born, noon), "full_born"), 1);
    for (std::size_t const children : { 1, 6 })
        EXPECT_EQ(pages_of(liaison_form(newborn_request(children), noon), "newborn" + std::to_string(children)), 1);
}

CrewSheet crew(std::string const& name)
{
    return { { name, "Albi", "", Phone::parse("0500000001") }, { name, "Toulouse", "Grossesses à haut risque", Phone::parse("+33500000003") },
        Phone::parse("0500000009") };
}

TEST(CrewSheet, IsForClass1Alone)
{
    auto request = bare_request();
    EXPECT_TRUE(goes_in_class_1(request));
    request.vehicle->to_be_cancelled = true;
    EXPECT_FALSE(goes_in_class_1(request));
    request.vehicle = VehicleView { VehicleClass::Two, "Ambulances Exemple", "Sage-femme", noon, {}, {}, false };
    EXPECT_FALSE(goes_in_class_1(request));
    request.vehicle.reset();
    EXPECT_FALSE(goes_in_class_1(request));
}

TEST(CrewSheet, TellsNoMoreThanACrewNeeds)
{
    auto request = full_request();
    request.vehicle->used = VehicleClass::One;
    request.sheet->serologies = "VIH SÉROLOGIE";
    request.comment = "COMMENTAIRE";
    auto const text = crew_sheet(request, crew("CH Exemple"), noon).text();
    for (std::string_view const medical : { "VIH", "COMMENTAIRE", "Menace", "HELLP", "Monochoriale", "120/80" })
        EXPECT_EQ(text.find(medical), std::string::npos) << medical;
    EXPECT_NE(text.find("Femme enceinte de 30 SA + 5 j"), std::string::npos);
    EXPECT_NE(text.find("05\u00a000\u00a000\u00a000\u00a009"), std::string::npos);
}

TEST(CrewSheet, NamesTheChildWhoGoesWithItsMother)
{
    auto request = full_request();
    request.kind = Kind::TPP;
    request.has_delivered = true;
    auto const alone = crew_sheet(request, crew("CH Exemple"), noon).text();
    EXPECT_EQ(alone.find("Nouveau-né"), std::string::npos);
    EXPECT_EQ(alone.find("bleu, gris"), std::string::npos);
    request.newborns.assign(1, newborn());
    auto const text = crew_sheet(request, crew("CH Exemple"), noon).text();
    for (std::string_view const part : { "Femme qui vient d’accoucher", "Nouveau-né", "elle saigne", "bleu, gris ou très pâle" })
        EXPECT_NE(text.find(part), std::string::npos) << part;
}

TEST(CrewSheet, IsOnePageWhateverWasTyped)
{
    if (!can_print())
        GTEST_SKIP() << "weasyprint is not installed: script/setup";
    EXPECT_EQ(pages_of(crew_sheet(newborn_request(6), crew(long_text(150)), noon), "crew_newborns"), 1);
    auto together = newborn_request(6);
    together.kind = Kind::TPP;
    together.has_delivered = true;
    EXPECT_EQ(pages_of(crew_sheet(together, crew(long_text(150)), noon), "crew_mother_and_newborns"), 1);
}

Binder some_binder()
{
    directory::EstablishmentId const albi = PlaceId::make(noon);
    return {
        .region = "Occitanie",
        .maternity = "CH Exemple",
        .printed_on = paris_date(noon),
        .cell = Phone::parse("0500000009"),
        .chapters = { { "Transport & sécurité", "Un paragraphe\nen deux lignes.\n\n- un point\n- un <autre>", paris_date(noon) } },
        .places = { { albi, "CH Exemple", "Albi", "81", "Occitanie", 43.9, 2.1, Phone::parse("0500000001"), true, directory::PlaceKind::T2A } },
        .units = { { UnitId::make(noon), albi, BedKind::NEO, "", Phone::parse("0500000002"), 6, true } },
        .neighbours = { { "Cellule Exemple", "Exemple", Phone::parse("0500000003") } },
    };
}

TEST(Binder, HoldsTheChaptersTheDirectoryAndABlankForm)
{
    auto const text = binder(some_binder()).text();
    for (std::string_view const part : { "Transport &amp; sécurité", "version du 21/11/2026", "Mémo annuaire", "Maternité de type IIA", "Néonatologie",
             "Cellule Exemple", "Fiche de liaison vierge" })
        EXPECT_NE(text.find(part), std::string::npos) << part;
}

TEST(Binder, BeginsEachPartOnAPageOfItsOwn)
{
    if (!can_print())
        GTEST_SKIP() << "weasyprint is not installed: script/setup";
    // Title, contents, how to ask, out of hours, the chapter, the directory, the form.
    EXPECT_EQ(pages_of(binder(some_binder()), "binder"), 7);
}

} // namespace

} // namespace cigogne::transfers
