"""What Blue Payer was billed for A, B and C. The drug numbers (NDC) are invented: no labeler has 99999."""
from castellaway import HOME as HOME_C, RESTRICTED
from claims import Member, office
from farrowby import HOME as HOME_B
from fhir import concept

MIND = {"security": RESTRICTED["security"] + [
    {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "PSY", "display": "psychiatry disorder information sensitivity"}]}
POORLY, KIDNEY = "E11.65|Type 2 diabetes mellitus with hyperglycemia", "E11.22|Type 2 diabetes mellitus with diabetic chronic kidney disease"
PNEUMONIA, COLD = "J18.9|Pneumonia, unspecified organism", "J06.9|Acute upper respiratory infection, unspecified"
SINUS = "J01.90|Acute sinusitis, unspecified"
ACUTE, CHRONIC = "I50.21|Acute systolic (congestive) heart failure", "I50.22|Chronic systolic (congestive) heart failure"
WITH_KIDNEY = ("I13.0|Hypertensive heart and chronic kidney disease with heart failure and stage 1 through stage 4 chronic kidney disease, "
               "or unspecified chronic kidney disease")
FLARE = "J44.1|Chronic obstructive pulmonary disease with (acute) exacerbation"


def quillane():
    m = Member("quillane", [{"family": "Quillane", "given": ["Marisol", "T"]}], "1968-04-09", "female", "14 Larkspur Lane", "555-0161",
               "2019-01-01", "2026-10-20T06:00:00-04:00")
    m.claim("2201-01", "visit", "riverside", "2022-01-11", [(office("Clinic visit"), "2022-01-11", "210", "30")], [PNEUMONIA, POORLY])
    m.claim("2412-01", "visit", "riverside", "2024-12-03", [(office("Clinic visit"), "2024-12-03", "228", "30")], [PNEUMONIA, POORLY])
    m.claim("2502-01", "visit", "tern", "2025-02-11", [(office("Urgent care visit"), "2025-02-11", "165", "50")], [SINUS])
    m.claim("2502-02", "fill", "corner", "2025-02-11", [(concept("Amoxicillin 500 mg capsule, 21", "ndc|99999030821",
            "rx|308191|amoxicillin 500 MG Oral Capsule"), "2025-02-11", "11.40", "5", "21")])
    m.claim("2503-01", "visit", "corner", "2025-03-04", [(concept("Shingles vaccine, dose 1", "cpt|90750"), "2025-03-04", "198", "0")],
            ["Z23|Encounter for immunization"])
    m.claim("2603-01", "visit", "tern", "2026-03-02", [(office("Urgent care visit"), "2026-03-02", "171", "50")], [COLD, POORLY])
    m.claim("2606-01", "visit", "oakwood", "2026-06-08", [(office("Yearly check"), "2026-06-08", "184", "30")], [POORLY])
    m.claim("2608-01", "inpatient", "riverside", "2026-08-19", [
        (concept("Room, 5 nights, ward 4 West"), "2026-08-19", "14600", "900", "5"), (concept("Laboratory"), "2026-08-19", "1320", "0"),
        (concept("Heart ultrasound", "cpt|93306"), "2026-08-20", "980", "0")], [WITH_KIDNEY, ACUTE, KIDNEY], end="2026-08-24", created="2026-09-01")
    # The ward doctor's bill went out as chronic, then as acute: the second took the place of the first.
    m.claim("2608-02", "visit", "riverside", "2026-08-20", [(concept("Hospital care by a doctor", "cpt|99223"), "2026-08-20", "310", "40")],
            [CHRONIC], created="2026-09-01", status="cancelled", related=("replacedby", "2608-04"))
    m.claim("2608-03", "visit", "riverside", "2026-08-20", [(concept("Reading of the heart ultrasound", "cpt|93306"), "2026-08-20", "140", "0")],
            [ACUTE], created="2026-09-02", status="cancelled")
    m.claim("2608-04", "visit", "riverside", "2026-08-20", [(concept("Hospital care by a doctor", "cpt|99223"), "2026-08-20", "310", "40")],
            [ACUTE], created="2026-09-15", related=("prior", "2608-02"))
    m.claim("2609-01", "visit", "beacon", "2026-09-10", [(office("Heart visit"), "2026-09-10", "245", "40")], [CHRONIC, KIDNEY], created="2026-09-18")
    m.claim("2610-01", "fill", "corner", "2026-10-13", [(concept("Lisinopril 20 mg tablet, 90", "ndc|99999007720",
            "rx|314077|lisinopril 20 MG Oral Tablet"), "2026-10-13", "14.20", "5", "90")], created="2026-10-20")
    m.claim("2611-01", "fill", "corner", "2026-11-02", [(concept("Metformin 500 mg tablet, 180", "ndc|99999010705",
            "rx|861007|metformin hydrochloride 500 MG Oral Tablet"), "2026-11-02", "12.80", "5", "180")], created="2026-11-09")
    return m


def farrowby():
    m = Member("farrowby", [{"family": "Farrowby", "given": ["Augustin", "R"], "suffix": ["Sr"]}], "1952-02-27", "male", HOME_B["line"],
               HOME_B["phone"], "2017-03-01", "2026-11-05T06:00:00-05:00")
    m.claim("2603-01", "outpatient", "riverside", "2026-03-16", [(concept("Emergency room", "cpt|99284"), "2026-03-16", "940", "150")],
            [FLARE], created="2026-04-02")
    m.claim("2603-02", "inpatient", "riverside", "2026-03-16", [(concept("Room, 4 nights, ward 4 West"), "2026-03-16", "11800", "900", "4")],
            [FLARE], end="2026-03-20", created="2026-04-02")
    m.claim("2603-03", "visit", "riverside", "2026-03-17", [(concept("Hospital care by a doctor", "cpt|99223"), "2026-03-17", "310", "40")],
            [FLARE], created="2026-04-04")
    m.claim("2608-01", "visit", "oakwood", "2026-08-06", [(office(), "2026-08-06", "152", "30")], ["N18.9|Chronic kidney disease, unspecified"],
            created="2026-08-14")
    for month in ("07", "08", "09", "10", "11"):
        m.claim(f"26{month}-90", "supply", "oxygen", f"2026-{month}-01", [
            (concept("Oxygen concentrator, one month", "hcpcs|E1390|Oxygen concentrator, single delivery port"), f"2026-{month}-01", "178", "35", "1")],
            ["J96.12|Chronic respiratory failure with hypercapnia"], created=f"2026-{month}-05")
    return m


def farrowby_junior():
    """The son: same name, street and telephone as his father, born on the same day of another year, the next number of the family."""
    m = Member("farrowby-junior", [{"family": "Farrowby", "given": ["Augustin", "R"], "suffix": ["Jr"]}], "1980-02-27", "male", HOME_B["line"],
               HOME_B["phone"], "2017-03-01", "2026-11-05T06:00:00-05:00")
    m.claim("2610-01", "visit", "tern", "2026-10-05", [(office("Urgent care visit"), "2026-10-05", "171", "50")],
            ["S93.401A|Sprain of unspecified ligament of right ankle, initial encounter"], created="2026-10-13")
    return m


def castellaway():
    m = Member("castellaway", [{"family": "Castellaway", "given": ["Ione", "M"]}], "1992-07-21", "female", HOME_C["line"], HOME_C["phone"],
               "2018-09-01", "2026-10-20T06:00:00-04:00")
    m.claim("2511-01", "visit", "oakwood", "2025-11-17", [(office("Talk about mood"), "2025-11-17", "152", "30")],
            ["F33.42|Major depressive disorder, recurrent, in full remission"], created="2025-11-25", restricted=MIND)
    m.claim("2603-01", "visit", "eyes", "2026-03-09", [(concept("Picture of the back of the eyes", "cpt|92250"), "2026-03-09", "95", "0")],
            ["E10.65|Type 1 diabetes mellitus with hyperglycemia"], created="2026-03-17")
    m.claim("2606-01", "supply", "corner", "2026-06-16", [(concept("Glucose sensors, one month", "hcpcs|A4239|Supply allowance for "
            "non-adjunctive, nonimplanted continuous glucose monitor (CGM), includes all supplies and accessories, 1 month supply = 1 unit of "
            "service"), "2026-06-16", "260", "40", "1")], ["E10.65|Type 1 diabetes mellitus with hyperglycemia"], created="2026-06-24")
    pregnant = "O24.011|Pre-existing type 1 diabetes mellitus, in pregnancy, first trimester"
    m.claim("2609-01", "visit", "oakwood", "2026-09-28", [(office(), "2026-09-28", "152", "30")], [pregnant], created="2026-10-06",
            restricted=RESTRICTED)
    m.claim("2610-01", "outpatient", "riverside", "2026-10-12", [(concept("Ultrasound", "cpt|76817"), "2026-10-12", "330", "60")], [pregnant],
            created="2026-10-19", restricted=RESTRICTED)
    m.claim("2610-02", "fill", "corner", "2026-10-15", [(concept("Sertraline 50 mg tablet, 90", "ndc|99999031294",
            "rx|312941|sertraline 50 MG Oral Tablet"), "2026-10-15", "16.10", "5", "90")], created="2026-10-20", restricted=MIND)
    return m
