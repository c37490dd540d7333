"""Person A, Marisol T. Quillane, as Oakwood Family Clinic (C) tells it."""
from background import abilities, devices, directive, food, habits, mood, procedures, relatives, score, words
from ccda import Document, coded
from entries import allergy, medicine, observations, problem, quantity, vaccine, vital_signs, visit
from intentions import concerns, goals, instructions, limit, note, payers, plan, team
from practices import HALVANE, MEMBERS, OAKWOOD, OVANNE, PHARMACIST

AT_OAKWOOD = dict(id="OFC-5521", set="OFC-5521-CCD", given=["Marisol"], family="Quillane-Brandt", birth="19680409",
                  sex="F", line="14 Larkspur Lane", phone="555-0161", marital="M", contacts=[
                      ("ECON", "HUSB|husband", "Tomas", "Quillane", "555-0162", "14 Larkspur Lane")])


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
    oakwood_life(d)
    oakwood_care(d)
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


def oakwood_life(d):
    """What was done before, what she uses, how she lives."""
    d.section("past", ["Problem", "When"], [[("pa1", "Gallstones"), "2009"]], [
        problem(d, "pa-gallstones", None, "pa1", "2008", "2009", standing="resolved", author="20160601", null="OTH", translations=(
            "icd|K80.20|Calculus of gallbladder without cholecystitis without obstruction",))])
    procedures(d, [
        ("gallbladder", "Gallbladder taken out", "2009", "sct|38102005|Cholecystectomy", "2009"),
        ("colon", "Colonoscopy: nothing found", "20 May 2019", "sct|73761001|Colonoscopy", "20190520"),
        ("knee", "X-ray of the right knee", "15 Mar 2021", "sct|74016001|Plain X-ray of knee", "20210315",
         ("sct|72696002|Knee region structure", "right")),
        ("feet", "Diabetic foot check: feeling kept", "8 Jun 2026", "sct|401191002|Diabetic foot examination", "20260608")])
    devices(d, [
        ("scale", "Scale that sends", "10 Sep 2026", "hcpcs|E1639|Scale, each", "20260910", "SC-40231"),
        ("cuff", "Blood pressure cuff, upper arm", "17 Oct 2026", "hcpcs|A4670|Automatic blood pressure monitor", "20261017", "BP-77104")])
    habits(d, ("Never smoked", "sct|266919005|Never smoked tobacco", "20260608"), [
        ("alcohol", "Alcohol", "A glass of wine on Sundays", "sct|160573003|Alcohol intake", "20260608",
         words("A glass of wine on Sundays")),
        ("work", "Work", "Bookkeeper", "loinc|11341-5|History of Occupation", "20260608", words("Bookkeeper"))])
    infarct, diabetes = "sct|22298006|Myocardial infarction", "sct|44054006|Type 2 diabetes mellitus"
    relatives(d, [
        ("mother", "Mother", "Heart attack at 52, died at 71", "MTH|mother", [(infarct, "52")], "71"),
        ("father", "Father", "Diabetes at 60", "FTH|father", [(diabetes, "60")], None)])
    abilities(d, [("walking", "Walks alone, one flight of stairs without a rest", "3 Sep 2026",
                   "sct|165245003|Independent walking", "20260903")])
    mood(d, [("phq2", "Mood, two questions (PHQ-2)", "1 of 6",
              "loinc|55758-7|Patient Health Questionnaire 2 item (PHQ-2) total score [Reported]", "20260608", "1")])
    food(d, [("salt", "Cooks without salt since September; the same starch at each meal", "21 Oct 2026", "20261021")])
    d.section("directives", ["Wish", "Since"], [[("ad1", "Her husband speaks for her if she cannot (health care proxy)"), "3 Sep 2026"]], [
        directive(d, "ad-proxy", None, "ad1", "20260903", asked="sct|71388002|Other directive")])


def oakwood_care(d):
    """What is meant to happen, who sees to it and who pays."""
    goals(d, [
        ("a1c", "Hemoglobin A1c under 7.5 %", "Dr. N. Ovanne", "loinc|4548-4|Hemoglobin A1c/Hemoglobin.total in Blood",
         limit(None, "7.5", "%"), "20260608"),
        ("sugar", "Sugar before breakfast 80 to 130 mg/dL", "Dr. N. Ovanne", "loinc|1558-6|Fasting glucose [Mass/volume] in Serum or Plasma",
         limit("80", "130", "mg/dL"), "20260608"),
        ("market", "Walk to the market and back again", "Marisol", None, "", "20260903")])
    concerns(d, [("tablets", "Unsure which heart tablets to take since the hospital stay", "21 Oct 2026", "20261021")])
    plan(d, [
        ("visit", "Visit with Dr. N. Ovanne", "9 Dec 2026", "visit", "APT", None, "202612091000", OVANNE),
        ("blood", "Blood test: creatinine and potassium", "by 9 Nov 2026", "test", "RQO",
         "loinc|2823-3|Potassium [Moles/volume] in Serum or Plasma", "20261109"),
        ("eyes", "Sent to the eye doctor for the yearly diabetic check; no answer yet", "asked 8 Jun 2026", "act", "RQO",
         None, "20260608")])
    team(d, "20160601", [OVANNE, HALVANE, PHARMACIST])
    payers(d, "Blue Payer", MEMBERS["quillane"], "20190101")
    instructions(d, [("weigh", "Weigh every morning. Call the heart nurse, 555-0142, at 3 lb more in a day or 5 lb more in a week.", "21 Oct 2026"),
                     ("pain", "For the knee: no ibuprofen or naproxen. Acetaminophen is the safer one for her.", "3 Sep 2026")])


def oakwood_note():
    """The visit of 3 September: words only. Heart failure stands here and nowhere else at Oakwood."""
    d = Document("R2.1", OAKWOOD, "OFC-PN-20260903", "Visit note, 3 September 2026", "20260903104500",
                 {**AT_OAKWOOD, "set": "OFC-5521-PN"}, OVANNE, kind=("9", "11506-3", "Progress note"),
                 visit=("en-0903", "20260903100000", "20260903103000"))
    d.section("reason", text="First visit after the stay at Riverside Hospital.")
    d.section("problems", text="Systolic heart failure, new, after the stay at Riverside Hospital from 19 to 24 August.")
    d.section("assessment", text="Feels stronger. Sleeps on one pillow. No swelling. Weight 172.8 lb.")
    d.section("plan", text="Weigh every morning. Avoid NSAIDs such as ibuprofen or naproxen.\n"
                           "Beacon Heart Associates follows the heart medicines.")
    note(d, "0903", "First visit after the stay at Riverside Hospital for new systolic heart failure. Feels stronger. Blood pressure "
         "116/70, weight 172.8 lb, lungs clear, no swelling. Medicines of the hospital gone through with her. Avoid NSAIDs. Weigh every "
         "morning. Next: Beacon Heart Associates on 10 September.", "20260903104500")
    return d.xml()
