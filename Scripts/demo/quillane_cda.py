"""Person A, Marisol T. Quillane, as Oakwood Family Clinic (C) and Beacon Heart Associates (K) tell it."""
from ccda import Document, coded
from entries import allergy, medicine, observations, problem, quantity, relative, smoking, vaccine, vital_signs, visit
from practices import BEACON, HALVANE, OAKWOOD, OVANNE

AT_OAKWOOD = dict(id="OFC-5521", set="OFC-5521-CCD", given=["Marisol"], family="Quillane-Brandt", birth="19680409",
                  sex="F", line="14 Larkspur Lane", phone="555-0161")
AT_BEACON = dict(id="BH-9034", set="BH-9034-L", given=["MARISOL", "T"], family="QUILLANE", birth="19680409", sex="F",
                 line="14 Larkspur Lane", phone="555-0150")


def oakwood():
    d = Document("R2.1", OAKWOOD, "OFC-CCD-20261021", "Continuity of care: Marisol Quillane-Brandt",
                 "20261021143000", AT_OAKWOOD, OVANNE, service=("20160501", "20261021"))
    d.section("allergies", ["Substance", "Kind", "Reaction", "Severity"], [
        [("al1", "Penicillin"), "allergy", "hives", "moderate"], [("al2", "Codeine"), "intolerance", "nausea", "mild"],
        [("al3", "Latex: not allergic"), "", "", ""]], [
        allergy(d, "al-penicillin", "sct|416098002|Allergy to drug", "rx|70618|penicillin", "al1", "1998",
                "sct|247472004|Hives", "sct|6736007|Moderate", author="20260608"),
        allergy(d, "al-codeine", "sct|59037007|Intolerance to drug", "rx|2670|codeine", "al2", None,
                "sct|422587007|Nausea", "sct|255604002|Mild", author="20260608"),
        allergy(d, "al-latex", "sct|419199007|Allergy to substance", "sct|111088007|Latex", "al3",
                author="20260608", negated=True)])
    oakwood_medicines(d)
    oakwood_problems(d)
    rows = [("21", "8.4", "20210913080500"), ("24", "7.0", "20240916080000"), ("26", "7.8", "20260608080500")]
    panel = coded("code", "loinc|4548-4|Hemoglobin A1c/Hemoglobin.total in Blood")
    d.section("results", ["Test", "Value", "Taken"],
              [[("re" + id, "Hemoglobin A1c"), value + " %", when[:8]] for id, value, when in rows],
              [observations(d, "a1c-" + id, panel, when, [
                  ("a1c-" + id + "-v", "loinc|4548-4|Hemoglobin A1c/Hemoglobin.total in Blood", "re" + id,
                   quantity(value, "%"), None)]) for id, value, when in rows])
    vital_signs(d, [("0608", "20260608081500", "138", "84", "76", "171.4"), ("0903", "20260903101000", "116", "70", "74", "172.8")])
    d.section("immunizations", ["Vaccine", "Date", "Status"], [
        [("im1", "flu shot"), "5 Oct 2026", "given elsewhere"], [("im2", "Pneumococcal polysaccharide 23"), "10 Oct 2023", "given"],
        [("im3", "Influenza"), "17 Oct 2022", "refused"]], [
        vaccine(d, "im-flu-2026", None, "im1", "20261005"),
        vaccine(d, "im-pneumo-2023", "cvx|33|pneumococcal polysaccharide vaccine, 23 valent", "im2", "20231010"),
        vaccine(d, "im-flu-2022", "cvx|88|influenza virus vaccine, unspecified formulation", "im3", "20221017",
                negated=True, refusal=True)])
    d.section("encounters", ["Visit", "Date"], [
        [("en1", "Yearly check"), "8 Jun 2026"], [("en2", "Visit after the hospital stay"), "3 Sep 2026"]], [
        visit(d, "en-0608", "en1", "20260608080000"), visit(d, "en-0903", "en2", "20260903100000")])
    d.section("social", ["Habit", "Status"], [[("so1", "Tobacco"), "Never smoked"]],
              [smoking(d, "so-tobacco", "so1", "sct|266919005|Never smoked tobacco", "20260608")])
    d.section("family", ["Relative", "Illness"], [[("fa1", "Mother"), "Heart attack at 52"]],
              [relative(d, "fa-mother", "MTH|mother", "sct|22298006|Myocardial infarction", "52")])
    return d.xml()


def oakwood_medicines(d):
    reviewed = "20260608"
    d.section("medications", ["Medicine", "How", "Last reviewed"], [
        [("me1", "Metformin 1000 MG"), "1 tablet twice daily", "8 Jun 2026"],
        [("me2", "Lisinopril 20 mg tablet"), "1 each morning", "8 Jun 2026"],
        [("me3", "Atorvastatin 40 mg tablet"), "1 at bedtime", "8 Jun 2026"],
        [("me4", "Aspirin 81 mg tablet"), "1 daily", "8 Jun 2026"],
        [("me5", "Jardiance"), "1 daily", "3 Sep 2026"]], [
        # The code is that of the 500 MG tablet: the clinic's own mistake, and the demo's "code and text disagree".
        medicine(d, "me-metformin", "rx|861007|Metformin 1000 MG", "me1", "20160601", author=reviewed, dose="1", every=12),
        medicine(d, "me-lisinopril", "rx|314077|lisinopril 20 MG Oral Tablet", "me2", "20120301", author=reviewed, dose="1", every=24),
        medicine(d, "me-atorvastatin", "rx|617311|atorvastatin 40 MG Oral Tablet", "me3", "20190916", author=reviewed, dose="1", night=True),
        medicine(d, "me-aspirin", "rx|243670|aspirin 81 MG Oral Tablet", "me4", "20150101", author=reviewed, dose="1", every=24),
        medicine(d, "me-jardiance", None, "me5", None, author="20260903", dose="1", every=24)])


def oakwood_problems(d):
    d.section("problems", ["Problem", "Since", "Status"], [
        [("pr1", "Type 2 diabetes"), "May 2016", "active"], [("pr2", "High blood pressure"), "2012", "active"],
        [("pr3", "Chronic kidney disease stage 3"), "2025", "active"], [("pr4", "Hyperlipidemia"), "2019", "active"],
        [("pr5", "Asthma: refuted, spirometry normal"), "18 Apr 2022", "not so"],
        [("pr6", "Osteoarthritis of the right knee"), "2021", "active"]], [
        problem(d, "pr-diabetes", "sct|44054006|Type 2 diabetes mellitus", "pr1", "201605", author="20260608",
                translations=("icd|E11.9|Type 2 diabetes mellitus without complications",)),
        problem(d, "pr-pressure", "sct|59621000|Essential hypertension", "pr2", "2012", author="20260608",
                translations=("icd|I10|Essential (primary) hypertension",)),
        problem(d, "pr-kidney", "sct|433144002|Chronic kidney disease stage 3", "pr3", "2025", author="20260608",
                translations=("icd|N18.30|Chronic kidney disease, stage 3 unspecified",)),
        problem(d, "pr-lipids", "sct|55822004|Hyperlipidemia", "pr4", "2019", author="20260608",
                translations=("icd|E78.5|Hyperlipidemia, unspecified",)),
        problem(d, "pr-asthma", "sct|195967001|Asthma", "pr5", None, author="20220418", negated=True),
        problem(d, "pr-knee", None, "pr6", "2021", author="20260608", null="OTH",
                translations=("icd|M17.11|Unilateral primary osteoarthritis, right knee",))])


def oakwood_note():
    """The visit of 3 September: words only. Heart failure stands here and nowhere else at Oakwood."""
    d = Document("R2.1", OAKWOOD, "OFC-PN-20260903", "Visit note, 3 September 2026", "20260903104500",
                 {**AT_OAKWOOD, "set": "OFC-5521-PN"}, OVANNE, kind=("9", "11506-3", "Progress note"))
    d.section("problems", text="Systolic heart failure, new, after the stay at Riverside Hospital from 19 to 24 August.")
    d.section("assessment", text="Feels stronger. Sleeps on one pillow. No swelling. Weight 172.8 lb.")
    d.section("plan", text="Weigh every morning. Avoid NSAIDs such as ibuprofen or naproxen.\n"
                           "Beacon Heart Associates follows the heart medicines.")
    return d.xml()


def beacon(number):
    """The letters of 8 October (1) and of 10 November 2026 (2); the second replaces the first."""
    day = "20261008" if number == 1 else "20261110"
    d = Document("R1.1", BEACON, "BH-L-" + day, "Letter to Dr. N. Ovanne", day + ("1640-0400" if number == 1 else "1615-0500"),
                 AT_BEACON, HALVANE, replaces=None if number == 1 else "BH-L-20261008", number=number,
                 service=("20260910", day))
    d.section("allergies", ["Substance", "Reaction"], [[("al1", "No known drug allergies"), ""]], [
        allergy(d, "al-none", "sct|416098002|Allergy to drug", None, "al1", author="20230502", negated=True)])
    d.section("medications", ["Medicine", "How", "Since"], [
        [("me1", "Sacubitril/valsartan 49/51 mg tablet"), "1 twice daily", "8 Oct 2026"],
        [("me2", "Carvedilol 6.25 mg tablet"), "1 twice daily", "8 Oct 2026"],
        [("me3", "Furosemide 40 mg tablet"), "half a tablet (20 mg) each morning", "8 Oct 2026"],
        [("me4", "Spironolactone 25 mg tablet"), "1 daily", "8 Oct 2026"],
        [("me5", "Empagliflozin 10 mg"), "each morning", "10 Sep 2026"],
        [("me6", "Atorvastatin 40 mg tablet"), "1 at bedtime", ""]], [
        medicine(d, "me-sacubitril", "rx|1656349|sacubitril 49 MG / valsartan 51 MG Oral Tablet", "me1", "20261008",
                 author="20261008", dose="1", every=12, mood="INT"),
        medicine(d, "me-carvedilol", "rx|200031|carvedilol 6.25 MG Oral Tablet", "me2", "20261008", author="20261008",
                 dose="1", every=12, mood="INT"),
        medicine(d, "me-furosemide", "rx|313988|furosemide 40 MG Oral Tablet", "me3", "20261008", author="20261008",
                 dose="0.5", every=24, mood="INT"),
        medicine(d, "me-spironolactone", "rx|313096|spironolactone 25 MG Oral Tablet", "me4", "20261008", author="20261008",
                 dose="1", every=24, mood="INT"),
        medicine(d, "me-empagliflozin", "rx|1545653|empagliflozin", "me5", "20260910", author="20260910", dose="10 mg", every=24, mood="INT"),
        medicine(d, "me-atorvastatin", "rx|617311|atorvastatin 40 MG Oral Tablet", "me6", None, author="20260910", dose="1", night=True)])
    d.section("problems", ["Problem", "Status"], [
        [("pr1", "DM2"), "active"], [("pr2", "Hypertension"), "active"],
        [("pr3", "Chronic systolic heart failure"), "active"], [("pr4", "Hypercholesterolemia"), "active"]], [
        problem(d, "pr-dm", None, "pr1", None, author="20260910"),
        problem(d, "pr-pressure", "sct|38341003|Hypertensive disorder", "pr2", None, author="20260910"),
        problem(d, "pr-heart", "sct|417996009|Systolic heart failure", "pr3", "20260820", author="20260910",
                translations=("icd|I50.22|Chronic systolic (congestive) heart failure",)),
        problem(d, "pr-lipids", "sct|13644009|Hypercholesterolemia", "pr4", None, author="20260910",
                translations=("icd|E78.00|Pure hypercholesterolemia, unspecified",))])
    beacon_measures(d, number)
    return d.xml()


def beacon_measures(d, number):
    found = [("lvef-0820", "Ejection fraction of the heart", "loinc|10230-1|Left ventricular Ejection fraction", "32", "%", None, "20260820101500-0400")]
    visits = [("en-0910", "First visit", "20260910093000-0400"), ("en-1008", "Visit: medicines raised", "20261008110000-0400")]
    vitals = [("1008", "20261008110500-0400", "122", "74", "72", "173.4")]
    if number == 2:
        found += [("lvef-1105", "Ejection fraction of the heart", "loinc|10230-1|Left ventricular Ejection fraction", "38", "%", None, "20261105140000-0500"),
                  ("potassium-1109", "Potassium", "loinc|2823-3|Potassium [Moles/volume] in Serum or Plasma", "5.9", "mmol/L", "H", "20261109075200-0500")]
        visits += [("en-1105", "Heart ultrasound", "20261105140000-0500"), ("en-1110", "Visit", "20261110103000-0500")]
        vitals += [("1110", "20261110103500-0500", "120", "72", "74", "174.2")]
    d.section("results", ["Test", "Value", "Taken"], [[("re-" + id, words), value + " " + unit, when[:8]]
              for id, words, _, value, unit, _, when in found],
              [observations(d, "o-" + id, coded("code", coding), when, [(id, coding, "re-" + id, quantity(value, unit), flag)])
               for id, _, coding, value, unit, flag, when in found])
    vital_signs(d, vitals)
    d.section("encounters", ["Visit", "Date"], [[("vi-" + id, words), when[:8]] for id, words, when in visits],
              [visit(d, id, "vi-" + id, when) for id, words, when in visits])
