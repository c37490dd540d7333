"""Person A, Marisol T. Quillane, as Beacon Heart Associates (K) tells it, in C-CDA R1.1."""
from background import devices, procedures
from ccda import Document, coded
from entries import allergy, medicine, observations, problem, quantity, vital_signs, visit
from intentions import instructions, plan
from practices import BEACON, HALVANE

AT_BEACON = dict(id="BH-9034", set="BH-9034-L", given=["MARISOL", "T"], family="QUILLANE", birth="19680409", sex="F",
                 line="14 Larkspur Lane", phone="555-0150")


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
    beacon_care(d, number)
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


def beacon_care(d, number):
    """What the heart practice did and means to do."""
    rows = [("ecg-0910", "Electrocardiogram", "10 Sep 2026", "sct|29303009|Electrocardiographic procedure", "20260910")]
    if number == 2:
        rows.append(("echo-1105", "Ultrasound of the heart", "5 Nov 2026", "sct|40701008|Echocardiography", "20261105"))
    procedures(d, rows)
    devices(d, [("scale", "Scale that sends", "10 Sep 2026", "hcpcs|E1639|Scale, each", "20260910", "SC-40231")])
    next = ("20261110103000-0500", "10 Nov 2026") if number == 1 else ("20261208103000-0500", "8 Dec 2026")
    plan(d, [
        ("visit", "Visit at Beacon Heart Associates", next[1], "visit", "APT", None, next[0], HALVANE),
        ("blood", "Blood test: potassium and creatinine, after the change of spironolactone",
         "15 Oct 2026" if number == 1 else "17 Nov 2026", "test", "RQO", "loinc|2823-3|Potassium [Moles/volume] in Serum or Plasma",
         "20261015" if number == 1 else "20261117"),
        ("rehab", "Heart training group: place asked for, no answer yet", "asked 8 Oct 2026", "act", "RQO", None, "20261008")])
    d.section("assessment", text="Systolic heart failure, better: ejection fraction 32 % in August" + (
        "." if number == 1 else ", 38 % on 5 November. Potassium 5.9 reported on 9 November: to be repeated.") +
        "\nHome limits: weight 172.6 lb without water; call at 3 lb more in a day or 5 lb more in a week; average home blood pressure "
        "under 130/80; oxygen 93 % or more; pulse 51 to 110.")
    instructions(d, [("weigh", "Weigh every morning. Heart nurses 555-0142, Monday to Friday 8 to 5; else 555-0143.", d.written[:8])])
