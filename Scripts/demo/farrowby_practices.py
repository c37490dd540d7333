"""Person B, Augustin R. Farrowby Sr, as Oakwood (C) and Beacon Heart Associates (K) tell it."""
from background import abilities, devices, directive, food, habits, mood, procedures, relatives, score, words
from ccda import Document
from entries import allergy, medicine, problem, vital_signs, visit
from farrowby import HOME
from intentions import concerns, goals, instructions, payers, plan, team
from practices import BEACON, HALVANE, HOME_CARE, MEMBERS, OAKWOOD, OVANNE, PHARMACIST, SANDOE

AT_OAKWOOD = dict(id="OFC-1187", set="OFC-1187-CCD", given=["Augustin"], family="Farrowby", birth=None, marital="W",
                  contacts=[("ECON", "DAUC|daughter", "Delia", "Farrowby", "555-0174", "9 Saltmarsh Way")], **HOME)
AT_BEACON = dict(id="BH-7741", set="BH-7741-L", given=["Gus"], family="Farrowby", birth="19520227", **HOME)


def oakwood():
    d = Document("R2.1", OAKWOOD, "OFC-CCD-20260806", "Continuity of care: Augustin Farrowby", "20260806111500",
                 AT_OAKWOOD, OVANNE, service=("20110301", "20260806"))
    seen = "20260806"
    d.section("allergies", ["Substance", "Reaction"], [[("al1", "Sulfamethoxazole-trimethoprim"), "rash"]], [
        allergy(d, "al-sulfa", "sct|416098002|Allergy to drug", "rx|10831|sulfamethoxazole / trimethoprim", "al1", "2009",
                "sct|271807003|Eruption of skin", author="20260806")])
    d.section("medications", ["Medicine", "How", "Last reviewed"], [
        [("me1", "Warfarin 5 mg tablet"), "1 daily", "8 Mar 2022"], [("me2", "Eliquis"), "twice daily", "6 Aug 2026"],
        [("me3", "Tiotropium 18 mcg inhaler"), "1 daily", "14 Sep 2021"],
        [("me4", "Metoprolol tartrate 25 mg tablet"), "1 twice daily", "6 Aug 2026"],
        [("me5", "Losartan 50 mg tablet"), "1 daily", "6 Aug 2026"], [("me6", "Albuterol inhaler"), "when needed", "6 Aug 2026"],
        [("me7", "Tamsulosin 0.4 mg capsule"), "1 at bedtime", "6 Aug 2026"]], [
        medicine(d, "me-warfarin", "rx|855332|warfarin sodium 5 MG Oral Tablet", "me1", "20111012", author="20220308", dose="1", every=24),
        medicine(d, "me-eliquis", None, "me2", None, author=seen, dose="1", every=12),
        medicine(d, "me-tiotropium", None, "me3", None, author="20210914", dose="1", every=24, route="lungs"),
        medicine(d, "me-metoprolol", "rx|866924|metoprolol tartrate 25 MG Oral Tablet", "me4", None, author=seen, dose="1", every=12),
        medicine(d, "me-losartan", "rx|979492|losartan potassium 50 MG Oral Tablet", "me5", None, author=seen, dose="1", every=24),
        medicine(d, "me-albuterol", "rx|435|albuterol", "me6", None, author=seen, as_needed=True, route="lungs"),
        medicine(d, "me-tamsulosin", None, "me7", None, author=seen, dose="1", night=True)])
    d.section("problems", ["Problem", "Since"], [
        [("pr1", "COPD"), ""], [("pr2", "Pulmonary emphysema"), ""], [("pr3", "Atrial fibrillation"), ""],
        [("pr4", "Chronic kidney disease stage 3"), ""], [("pr5", "Heart attack"), "2011"], [("pr6", "High blood pressure"), ""]], [
        problem(d, "pr-copd", "sct|13645005|Chronic obstructive pulmonary disease", "pr1", None, author=seen),
        problem(d, "pr-emphysema", "sct|87433001|Pulmonary emphysema", "pr2", None, author=seen),
        problem(d, "pr-fibrillation", "sct|49436004|Atrial fibrillation", "pr3", None, author=seen),
        problem(d, "pr-kidney", "sct|433144002|Chronic kidney disease stage 3", "pr4", None, author=seen,
                translations=("icd|N18.30|Chronic kidney disease, stage 3 unspecified",)),
        problem(d, "pr-infarct", "sct|22298006|Myocardial infarction", "pr5", "2011", author=seen),
        problem(d, "pr-pressure", "sct|59621000|Essential hypertension", "pr6", None, author=seen,
                translations=("icd|I10|Essential (primary) hypertension",))])
    vital_signs(d, [("0806", "20260806104000", "134", "74", "84", "157.2")])
    d.section("encounters", ["Visit", "Date"], [[("en1", "Visit"), "6 Aug 2026"]], [visit(d, "en-0806", "en1", "20260806103000")])
    d.section("directives", ["Wish", "Since"], [[("ad1", "For resuscitation"), "12 Feb 2024"]],
              [directive(d, "ad-code", "sct|304252001|For resuscitation", "ad1", "20240212")])
    oakwood_life(d)
    oakwood_care(d)
    return d.xml()


def oakwood_life(d):
    """What was done before, what he uses, how he lives."""
    d.section("past", ["Problem", "When"], [[("pa1", "Hernia in the groin"), "2008"]], [
        problem(d, "pa-hernia", None, "pa1", "2008", "2008", standing="resolved", author="20110301", null="OTH", translations=(
            "icd|K40.90|Unilateral inguinal hernia, without obstruction or gangrene, not specified as recurrent",))])
    procedures(d, [("spirometry", "Breathing test (spirometry)", "20 Feb 2025", "sct|127783003|Spirometry", "20250220")])
    devices(d, [("oxygen", "Oxygen concentrator at home, 2 L/min", "3 Feb 2025", "hcpcs|E1390|Oxygen concentrator, single delivery port",
                 "20250203", "OX-5520")])
    habits(d, ("Stopped in 2015, 45 pack-years", "sct|8517006|Ex-smoker", "20260806"), [
        ("pack-years", "Pack-years", "45", "sct|401201003|Cigarette pack-years", "20260806", score("45", "{PackYears}")),
        ("alcohol", "Alcohol", "None", "sct|160573003|Alcohol intake", "20260806", words("None")),
        ("work", "Work", "Retired boat builder", "loinc|11341-5|History of Occupation", "20260806", words("Retired boat builder")),
        ("home", "People in the home", "2, himself and his son", "loinc|63512-8|How many people are living or staying at this address [#]", "20260806",
         score("2"))])
    stroke, copd = "sct|230690007|Cerebrovascular accident", "sct|13645005|Chronic obstructive pulmonary disease"
    relatives(d, [("father", "Father", "Stroke at 70, died of it", "FTH|father", [(stroke, "70")], "70"),
                  ("brother", "Brother", "COPD at 66", "BRO|brother", [(copd, "66")], None)])
    abilities(d, [("walking", "Walks with a cane, about 50 yards, then rests", "6 Aug 2026", "sct|105504002|Dependence on cane", "20260806")])
    mood(d, [("phq2", "Mood, two questions (PHQ-2)", "2 of 6",
              "loinc|55758-7|Patient Health Questionnaire 2 item (PHQ-2) total score [Reported]", "20260806", "2")])
    food(d, [("meals", "Small meals, weight steady", "6 Aug 2026", "20260806")])


def oakwood_care(d):
    """What is meant to happen, who sees to it and who pays."""
    goals(d, [("home", "No night in the hospital this winter", "Augustin", None, "", "20260806")])
    concerns(d, [("tubing", "Tripped over the oxygen tubing in July; not hurt", "6 Aug 2026", "20260806")])
    plan(d, [("visit", "Visit with Dr. N. Ovanne", "3 Dec 2026", "visit", "APT", None, "202612031000", OVANNE),
             ("rehab", "Sent to lung training (pulmonary rehabilitation); no answer yet", "asked 6 Aug 2026", "act", "RQO", None, "20260806"),
             ("blood", "Blood test: creatinine and potassium", "by 10 Nov 2026", "test", "RQO",
              "loinc|2160-0|Creatinine [Mass/volume] in Serum or Plasma", "20261110")])
    team(d, "20110301", [OVANNE, HALVANE, SANDOE, HOME_CARE, PHARMACIST])
    payers(d, "Blue Payer", MEMBERS["farrowby"], "20170301")
    instructions(d, [("oxygen", "Oxygen stays at 2 L/min. Do not turn it up without a call to the home-care line, 555-0139.", "6 Aug 2026"),
                     ("flare", "More breathless, more phlegm or another colour, fever: call the same day.", "6 Aug 2026")])


def beacon():
    d = Document("R1.1", BEACON, "BH-L-20260514", "Letter to Dr. N. Ovanne", "202605141500-0400", AT_BEACON, HALVANE,
                 service=("20220516", "20260514"))
    day = "20260514"
    d.section("allergies", text="No information.", null="NI")
    d.section("medications", ["Medicine", "How", "Since"], [
        [("me1", "Apixaban 5 mg tablet"), "1 twice daily", "16 May 2022"],
        [("me2", "Metoprolol succinate ER 50 mg tablet"), "1 daily", ""], [("me3", "Losartan 50 mg tablet"), "1 daily", ""],
        [("me4", "Warfarin 5 mg tablet"), "stopped", "until 16 May 2022"]], [
        medicine(d, "me-apixaban", "rx|1364445|apixaban 5 MG Oral Tablet", "me1", "20220516", author="20220516", dose="1", every=12,
                 mood="INT"),
        medicine(d, "me-metoprolol", "rx|866436|24 HR metoprolol succinate 50 MG Extended Release Oral Tablet", "me2", None,
                 author=day, dose="1", every=24, mood="INT"),
        medicine(d, "me-losartan", "rx|979492|losartan potassium 50 MG Oral Tablet", "me3", None, author=day, dose="1", every=24),
        medicine(d, "me-warfarin", "rx|855332|warfarin sodium 5 MG Oral Tablet", "me4", None, "20220516", status="aborted", author="20220516")])
    d.section("problems", ["Problem", "Status"], [
        [("pr1", "Permanent atrial fibrillation"), "active"], [("pr2", "COPD"), "active"], [("pr3", "Hypertension"), "active"]], [
        problem(d, "pr-fibrillation", None, "pr1", None, author=day, null="OTH", translations=("icd|I48.21|Permanent atrial fibrillation",)),
        problem(d, "pr-copd", None, "pr2", None, author=day, null="OTH",
                translations=("icd|J44.9|Chronic obstructive pulmonary disease, unspecified",)),
        problem(d, "pr-pressure", "sct|38341003|Hypertensive disorder", "pr3", None, author=day)])
    vital_signs(d, [("0514", "20260514141000-0400", "132", "72", "82", "157.0")])
    d.section("encounters", ["Visit", "Date"], [[("en1", "Yearly visit"), "14 May 2026"]],
              [visit(d, "en-0514", "en1", "20260514140000-0400")])
    procedures(d, [
        ("stent", "Heart artery opened, stent put in", "3 Oct 2011", "sct|415070008|Percutaneous coronary intervention", "20111003"),
        ("ecg", "Electrocardiogram", "14 May 2026", "sct|29303009|Electrocardiographic procedure", "20260514")])
    plan(d, [("visit", "Yearly visit", "13 May 2027", "visit", "APT", None, "20270513", HALVANE)])
    instructions(d, [("thinner", "Apixaban is the only blood thinner. Warfarin was stopped on 16 May 2022.", "14 May 2026")])
    return d.xml()
