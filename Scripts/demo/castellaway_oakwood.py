"""Person C, Ione M. Castellaway, as Oakwood Family Clinic (C) tells it."""
from background import abilities, devices, food, habits, mood, pregnancy, procedures, relatives, words
from castellaway import HOME, SERTRALINE
from ccda import Document
from entries import allergy, medicine, problem, visit, vital_signs
from intentions import concerns, goals, instructions, limit, payers, plan, team
from practices import MEMBERS, OAKWOOD, OVANNE, PHARMACIST, TERVIK

AT_OAKWOOD = dict(id="OFC-6630", set="OFC-6630-CCD", given=["Ione"], family="Castellaway", birth="19920721", marital="S",
                  contacts=[("ECON", "MTH|mother", "Maren", "Castellaway", "555-0189", "6 Millrace Row")], **HOME)


def oakwood():
    d = Document("R2.1", OAKWOOD, "OFC-CCD-20260928", "Continuity of care: Ione Castellaway", "20260928120000", AT_OAKWOOD, OVANNE,
                 service=("20101001", "20260928"))
    day = "20260928"
    d.section("allergies", ["Substance"], [[("al1", "No known allergies")]],
              [allergy(d, "al-none", "sct|419199007|Allergy to substance", None, "al1", author=day, negated=True)])
    d.section("medications", ["Medicine", "How", "Status"], [
        [("me1", "Insulin glargine 100 units/mL"), "18 units at bedtime", "active"],
        [("me2", "Lisinopril 5 mg tablet"), "1 daily", "stopped 28 Sep 2026"],
        [("me3", "Levothyroxine 75 mcg tablet"), "1 each morning", "active"],
        [("me4", "Insulin lispro"), "1 unit per 8 g", "active"],
        [("me6", "Glucagon nasal 3 mg"), "for severe low sugar", "active"]], [
        medicine(d, "me-glargine", "rx|274783|insulin glargine", "me1", None, author=day, dose="18 [iU]", night=True, route="skin"),
        medicine(d, "me-lisinopril", "rx|29046|lisinopril", "me2", "20190610", day, status="aborted", author=day, dose="5 mg", every=24),
        medicine(d, "me-levothyroxine", "rx|10582|levothyroxine", "me3", None, author=day, dose="75 ug", every=24),
        medicine(d, "me-lispro", None, "me4", None, author=day, free_text="1 unit per 8 g", route="skin"),
        medicine(d, "me-glucagon", None, "me6", None, author=day, as_needed=True, route="nose")])
    d.section("medications", ["Medicine", "How"], [[("me5", "Sertraline 50 mg tablet"), "1 daily"]], [
        medicine(d, "me-sertraline", SERTRALINE, "me5", None, author=day, dose="1", every=24)], restricted=True)
    d.section("problems", ["Problem", "Since"], [
        [("pr1", "Type 1 diabetes"), "2003"], [("pr2", "Hypothyroidism"), ""]], [
        problem(d, "pr-diabetes", "sct|46635009|Type 1 diabetes mellitus", "pr1", "2003", author=day),
        problem(d, "pr-thyroid", "sct|40930008|Hypothyroidism", "pr2", None, author=day)])
    d.section("problems", ["Problem"], [[("pr3", "Depression, in full remission")]], [
        problem(d, "pr-depression", "sct|370143000|Major depressive disorder", "pr3", None, standing="remission", author=day,
                translations=("icd|F33.42|Major depressive disorder, recurrent, in full remission",))], restricted=True)
    vital_signs(d, [("0928", "20260928113000", "118", "74", "76", "148.6")])
    d.section("encounters", ["Visit", "Date"], [[("en1", "Visit"), "28 Sep 2026"], [("en2", "Visit"), "7 Mar 2022"]], [
        visit(d, "en-0928", "en1", "20260928110000"),
        # Coded as type 2 by mistake: a coding conflict of one visit, not a second diabetes.
        visit(d, "en-2022", "en2", "20220307090000", diagnosis="icd|E11.9|Type 2 diabetes mellitus without complications")])
    oakwood_life(d)
    oakwood_care(d)
    return d.xml()


def oakwood_life(d):
    """What was done before, what she uses, how she lives; the pregnancy and the questions on mood are restricted."""
    d.section("past", ["Problem", "When"], [[("pa1", "Appendicitis"), "2007"]], [
        problem(d, "pa-appendix", None, "pa1", "2007", "2007", standing="resolved", author="20101001", null="OTH",
                translations=("icd|K37|Unspecified appendicitis",))])
    procedures(d, [("appendix", "Appendix taken out", "2007", "sct|80146002|Appendectomy", "2007"),
                   ("eyes", "Picture of the back of the eyes: nothing found", "9 Mar 2026", "sct|134395001|Diabetic retinopathy screening",
                    "20260309")])
    devices(d, [("sensor", "Glucose sensor (CGM)", "16 Jun 2025", "hcpcs|E2103|Non-adjunctive, non-implanted continuous glucose monitor or receiver",
                 "20250616", "CG-20931")])
    habits(d, ("Never smoked", "sct|266919005|Never smoked tobacco", "20260928"), [
        ("work", "Work", "Teacher", "loinc|11341-5|History of Occupation", "20260928", words("Teacher"))])
    d.section("social", ["Topic", "Status"], [[("so1", "Pregnancy"), "pregnant, due 30 May 2027"]],
              [pregnancy(d, "so-pregnancy", "so1", "20260928", "20270530")], restricted=True)
    relatives(d, [
        ("mother", "Mother", "Underactive thyroid at 40", "MTH|mother", [("sct|40930008|Hypothyroidism", "40")], None),
        ("father", "Father", "High blood pressure at 50", "FTH|father", [("sct|59621000|Essential hypertension", "50")], None)])
    abilities(d, [("walking", "Does everything alone", "28 Sep 2026", "sct|165245003|Independent walking", "20260928")])
    d.section("mental", text="Clear, remembers well.")
    mood(d, [("phq9", "Mood, nine questions (PHQ-9)", "3 of 27", "loinc|44261-6|Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]",
              "20260928", "3")], restricted=True)
    food(d, [("carbohydrate", "Counts carbohydrate at each meal", "28 Sep 2026", "20260928")])


def oakwood_care(d):
    """What is meant to happen, who sees to it and who pays."""
    goals(d, [("a1c", "Hemoglobin A1c under 7.0 %", "Dr. N. Ovanne", "loinc|4548-4|Hemoglobin A1c/Hemoglobin.total in Blood",
               limit(None, "7.0", "%"), "20260615")])
    concerns(d, [("nights", "Afraid of low sugar at night", "28 Sep 2026", "20260928")])
    plan(d, [("visit", "Visit with Dr. N. Ovanne", "14 Dec 2026", "visit", "APT", None, "202612141500", OVANNE)])
    plan(d, [("tervik", "Sent to Dr. L. Tervik: diabetes in pregnancy, soon", "asked 28 Sep 2026", "act", "RQO", None, "20260928", TERVIK)],
         restricted=True)
    team(d, "20101001", [OVANNE, TERVIK, PHARMACIST])
    payers(d, "Blue Payer", MEMBERS["castellaway"], "20180901")
    instructions(d, [("low", "Under 70: 15 g of sugar, measure again after 15 minutes. Keep the glucagon where others find it.", "28 Sep 2026")])
