"""Person A, Marisol T. Quillane, as Riverside Hospital (H), Corner Pharmacy (P) and she herself (U) tell it."""
import papers
from fhir import Literal, Server, amount, concept, of, patient, text

# The products that more than one source names.
METFORMIN_500 = concept("Metformin 500 mg tablet", "rx|861007|metformin hydrochloride 500 MG Oral Tablet")
LISINOPRIL = concept("Lisinopril 20 mg tablet", "rx|314077|lisinopril 20 MG Oral Tablet")
SACUBITRIL_24 = concept("Sacubitril/valsartan 24/26 mg tablet", "rx|1656340|sacubitril 24 MG / valsartan 26 MG Oral Tablet")
SACUBITRIL_49 = concept("Sacubitril/valsartan 49/51 mg tablet", "rx|1656349|sacubitril 49 MG / valsartan 51 MG Oral Tablet")
CARVEDILOL_3 = concept("Carvedilol 3.125 mg tablet", "rx|686924|carvedilol 3.125 MG Oral Tablet")
CARVEDILOL_6 = concept("Carvedilol 6.25 mg tablet", "rx|200031|carvedilol 6.25 MG Oral Tablet")
FUROSEMIDE = concept("Furosemide 40 mg tablet", "rx|313988|furosemide 40 MG Oral Tablet")
SPIRONOLACTONE = concept("Spironolactone 25 mg tablet", "rx|313096|spironolactone 25 MG Oral Tablet")


def riverside():
    h = Server("https://fhir.riverside.example/r4", "RH-118402")
    discharge = "2026-08-24T15:20:00-04:00"
    h.add("Patient", h.patient, discharge, active=True, **patient(
        "RH-118402", "urn:oid:2.16.840.1.113883.19.5.1",
        [{"use": "official", "family": "Quillane", "given": ["Marisol", "T"]}],
        "1968-04-09", "female", "14 Larkspur Lane", "555-0161", "Riverside Hospital",
        managingOrganization={"reference": "Organization/riverside", "display": "Riverside Hospital"}))
    h.add("Organization", "riverside", "2020-01-06T08:00:00-05:00", name="Riverside Hospital",
          identifier=[{"system": "urn:ietf:rfc:3986", "value": "urn:oid:2.16.840.1.113883.19.5"}])
    problems(h, discharge)
    medicines(h, discharge)
    h.add("AllergyIntolerance", "al-codeine", "2023-05-11T09:40:00-04:00",
          clinicalStatus=of("allergyintolerance-clinical", "active"),
          verificationStatus=of("allergyintolerance-verification", "confirmed"),
          type="allergy", category=["medication"], code=concept("Codeine", "rx|2670|codeine"),
          recordedDate="2023-05-11")
    h.add("AllergyIntolerance", "al-none", "2026-08-19T21:15:00-04:00",
          clinicalStatus=of("allergyintolerance-clinical", "active"),
          verificationStatus=of("allergyintolerance-verification", "confirmed"),
          code=concept("No known allergy", "sct|716186003|No known allergy"), recordedDate="2026-08-19")
    results(h)
    vitals_and_visits(h, discharge)
    return h.bundle("riverside-quillane", discharge, "Patient/RH-118402/$everything")


def problems(h, discharge):
    h.condition("co-diabetes", concept("Type 2 diabetes", "icd|E11.9|Type 2 diabetes mellitus without complications"),
                "2023-05-11T09:40:00-04:00")
    h.condition("co-diabetes-kidney", concept("Type 2 diabetes with kidney disease",
                "icd|E11.22|Type 2 diabetes mellitus with diabetic chronic kidney disease"), discharge)
    h.condition("co-hypertension", concept("High blood pressure", "icd|I10|Essential (primary) hypertension"),
                "2023-05-11T09:40:00-04:00")
    h.condition("co-heart-kidney", concept("Hypertensive heart and kidney disease with heart failure",
                "icd|I13.0|Hypertensive heart and chronic kidney disease with heart failure and stage 1 through "
                "stage 4 chronic kidney disease, or unspecified chronic kidney disease"), discharge)
    h.condition("co-heart-failure", concept("Heart failure", "sct|84114007|Heart failure",
                "icd|I50.21|Acute systolic (congestive) heart failure"), discharge, onset="2026-08-19")
    h.condition("co-kidney", concept("Chronic kidney disease, stage 3a",
                "sct|700378005|Chronic kidney disease stage 3A",
                "icd|N18.31|Chronic kidney disease, stage 3a"), discharge)
    for year, onset, end, written in (
            ("2022", "2022-01-11", "2022-01-25", "2022-01-25T11:00:00-05:00"),
            ("2024", "2024-12-03", "2024-12-17", "2024-12-17T10:30:00-05:00")):
        h.condition("co-pneumonia-" + year, concept("Pneumonia", "sct|233604007|Pneumonia"),
                    written, onset=onset, end=end, status="resolved")
    h.condition("co-knee", concept("Osteoarthritis of the left knee",
                "icd|M17.12|Unilateral primary osteoarthritis, left knee"), "2023-05-11T09:40:00-04:00")
    h.add("FamilyMemberHistory", "fh-mother", "2023-05-11T09:40:00-04:00", status="completed",
          relationship=of("v3-RoleCode", "MTH", "mother"), condition=[{
              "code": concept("Heart attack", "icd|Z82.49|Family history of ischemic heart disease and other "
                              "diseases of the circulatory system"),
              "onsetAge": amount("52", "years", "a")}])


def medicines(h, discharge):
    day, one = "2026-08-24", ("1", "tablet")
    h.order("mr-metformin", METFORMIN_500, discharge, text("1 tablet (500 mg) twice daily", one, 2, start=day), day,
            note=[{"text": "Lowered from 1000 mg: eGFR 43 on 24 Aug 2026."}])
    h.order("mr-lisinopril", LISINOPRIL, discharge, text("1 tablet each morning", one, 1, "MORN", end="2026-08-20"),
            day, status="stopped", reason="Replaced by sacubitril/valsartan.")
    h.order("mr-sacubitril", SACUBITRIL_24, discharge, text("1 tablet twice daily", one, 2, start="2026-08-22"), day)
    h.order("mr-carvedilol", CARVEDILOL_3, discharge, text("1 tablet twice daily with food", one, 2, start="2026-08-22"), day)
    h.order("mr-furosemide", FUROSEMIDE, discharge, text("1 tablet (40 mg) each morning", one, 1, "MORN", start=day), day)


def results(h):
    a1c = concept("Hemoglobin A1c", "loinc|59261-8|Hemoglobin A1c/Hemoglobin.total in Blood by IFCC protocol")
    for year, value, taken in (("2021", "68", "2021-09-13T08:05:00-04:00"), ("2025", "48", "2025-05-12T08:10:00-04:00")):
        h.result("ob-a1c-" + year, a1c, ("valueQuantity", amount(value, "mmol/mol")), taken, taken[:11] + "14:20:00-04:00")
    ngsp = concept("Hemoglobin A1c", "loinc|4548-4|Hemoglobin A1c/Hemoglobin.total in Blood")
    h.result("ob-a1c-2024", ngsp, ("valueQuantity", amount("7.0", "%")),
             "2024-09-16T08:00:00-04:00", "2024-09-16T14:10:00-04:00")
    probnp = concept("NT-proBNP", "loinc|33762-6|Natriuretic peptide.B prohormone N-Terminal [Mass/volume] in Serum or Plasma")
    h.result("ob-probnp-0819", probnp, ("valueQuantity", amount("4820", "pg/mL")),
             "2026-08-19T18:50:00-04:00", "2026-08-19T19:40:00-04:00", flag="H")
    h.result("ob-covid", concept("COVID-19 antigen"), ("valueString", "Negative"),
             "2026-08-19T18:55:00-04:00", "2026-08-19T19:15:00-04:00")
    taken, issued = "2026-08-24T06:30:00-04:00", "2026-08-24T08:10:00-04:00"
    for id, words, code, value, unit, flag in (
            ("creatinine", "Creatinine", "2160-0|Creatinine [Mass/volume] in Serum or Plasma", "1.42", "mg/dL", "H"),
            ("egfr", "eGFR (CKD-EPI 2021)", "98979-8|Glomerular filtration rate [Volume Rate/Area] in Serum, Plasma or "
             "Blood by Creatinine-based formula (CKD-EPI 2021)/1.73 sq M", "43", "mL/min/{1.73_m2}", "L"),
            ("potassium", "Potassium", "2823-3|Potassium [Moles/volume] in Serum or Plasma", "4.1", "mmol/L", None),
            ("hemoglobin", "Hemoglobin", "718-7|Hemoglobin [Mass/volume] in Blood", "11.8", "g/dL", "L")):
        h.result("ob-" + id + "-0824", concept(words, "loinc|" + code), ("valueQuantity", amount(value, unit)),
                 taken, issued, flag=flag)
    h.add("DiagnosticReport", "dr-0824", issued, status="final", category=[of("v2-0074", "LAB")],
          code=concept("Blood tests before going home"), effectiveDateTime=taken, issued=issued,
          result=[{"reference": "Observation/" + h.mine("ob-" + id + "-0824")}
                  for id in ("creatinine", "egfr", "potassium", "hemoglobin")])


def vitals_and_visits(h, discharge):
    taken = "2026-08-24T07:10:00-04:00"
    h.pressure("ob-bp-0824", 112, 68, taken)
    for id, words, code, value, unit, ucum in (
            ("weight", "Body weight", "29463-7|Body weight", "78.4", "kg", "kg"),
            ("pulse", "Heart rate", "8867-4|Heart rate", "78", "/min", "/min"),
            ("oxygen", "Oxygen saturation", "59408-5|Oxygen saturation in Arterial blood by Pulse oximetry", "96", "%", "%")):
        h.result("ob-" + id + "-0824", concept(words, "loinc|" + code), ("valueQuantity", amount(value, unit, ucum)),
                 taken, taken, category="vital-signs")
    h.add("Encounter", "en-stay", discharge, status="finished",
          **{"class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "IMP",
                       "display": "inpatient encounter"}},
          identifier=[{"system": "urn:oid:2.16.840.1.113883.19.5.2", "value": "V-260819-4"}],
          type=[concept("Hospital stay")], reasonCode=[concept("Short of breath, swollen legs")],
          period={"start": "2026-08-19T18:20:00-04:00", "end": "2026-08-24T15:00:00-04:00"},
          diagnosis=[{"condition": {"reference": "Condition/" + h.mine("co-heart-failure")}}],
          hospitalization={"dischargeDisposition": {"text": "Home"}},
          serviceProvider={"reference": "Organization/riverside", "display": "Riverside Hospital"})
    h.add("DocumentReference", "do-discharge", discharge, status="current", docStatus="final",
          type=concept("Discharge summary", "loinc|18842-5|Discharge summary"), date=discharge,
          author=[{"reference": "Organization/riverside", "display": "Riverside Hospital"}],
          content=papers.both("Discharge summary", discharge, papers.DISCHARGE),
          context={"encounter": [{"reference": "Encounter/" + h.mine("en-stay")}]})


def riverside_update():
    """What the hospital's laboratory wrote after the stay."""
    h = Server("https://fhir.riverside.example/r4", "RH-118402")
    written = "2026-11-09T16:05:00-05:00"
    h.add("Patient", h.patient, "2026-08-24T15:20:00-04:00", active=True, **patient(
        "RH-118402", "urn:oid:2.16.840.1.113883.19.5.1",
        [{"use": "official", "family": "Quillane", "given": ["Marisol", "T"]}],
        "1968-04-09", "female", "14 Larkspur Lane", "555-0161", "Riverside Hospital",
        managingOrganization={"reference": "Organization/riverside", "display": "Riverside Hospital"}))
    probnp = concept("NT-proBNP", "loinc|33762-6|Natriuretic peptide.B prohormone N-Terminal [Mass/volume] in Serum or Plasma")
    h.result("ob-probnp-0910", probnp, ("valueQuantity", amount("2240", "pg/mL")),
             "2026-09-10T08:30:00-04:00", "2026-09-10T13:05:00-04:00", flag="H")
    h.result("ob-probnp-1109", probnp, ("valueQuantity", amount("1310", "pg/mL")),
             "2026-11-09T07:52:00-05:00", "2026-11-09T13:10:00-05:00", flag="H")
    h.result("ob-a1c-2026", concept("Hemoglobin A1c", "loinc|4548-4|Hemoglobin A1c/Hemoglobin.total in Blood"),
             ("valueQuantity", amount("7.1", "%")), "2026-11-09T07:52:00-05:00", "2026-11-09T13:10:00-05:00")
    return h.bundle("riverside-quillane-update", written, "Observation?patient=RH-118402&_lastUpdated=gt2026-08-24&_include=Observation:subject")


def corner():
    p = Server("https://fhir.cornerpharmacy.example/r4", "CP-40218", "https://fhir.cornerpharmacy.example/r4")
    # The birth date has day and month swapped; that is the pharmacy's mistake, and the demo's question.
    p.add("Patient", p.patient, "2026-01-15T09:05:00-05:00", active=True, **patient(
        "CP-40218", "urn:oid:2.16.840.1.113883.19.8.1",
        [{"family": "Quillane", "given": ["Marisol"]}], "1968-09-04", "female",
        "14 Larkspur Lane", "555-0161", "Corner Pharmacy",
        managingOrganization={"display": "Corner Pharmacy"}))
    tablets = lambda count: {"value": Literal(count), "unit": "tablet"}
    one = ("1", "tablet")
    for day in ("2026-01-15", "2026-04-15", "2026-07-15", "2026-10-13"):
        refill = None if day == "2026-01-15" else "Automatic refill of an order of 15 Jan 2026."
        p.dispense("md-lisinopril-" + day, LISINOPRIL, day, tablets("90"), 90,
                   text("1 tablet each morning", one, 1, "MORN"), note=refill, order="order of 15 Jan 2026, Dr. N. Ovanne")
    twice = text("1 tablet twice daily", one, 2)
    for product, day, count, days, dosage in (
            (SACUBITRIL_24, "2026-08-24", "60", 30, twice), (SACUBITRIL_24, "2026-09-21", "60", 30, twice),
            (SACUBITRIL_49, "2026-10-09", "60", 30, twice), (CARVEDILOL_6, "2026-10-09", "60", 30, twice),
            (FUROSEMIDE, "2026-10-09", "45", 90, text("Half a tablet (20 mg) each morning", ("0.5", "tablet"), 1, "MORN")),
            (SPIRONOLACTONE, "2026-10-09", "90", 90, text("1 tablet daily", one, 1)),
            (concept("Jardiance 10 mg tablet", "rx|1545653|empagliflozin"), "2026-09-11", "90", 90,
             text("1 tablet each morning", one, 1, "MORN")),
            (concept("Lipitor 40 mg tablet", "rx|617320|atorvastatin 40 MG Oral Tablet [Lipitor]"), "2026-09-28", "90", 90,
             text("1 tablet at bedtime", one, 1, "HS")),
            (METFORMIN_500, "2026-11-02", "180", 90, twice)):
        name = product["text"].split()[0].split("/")[0].lower()
        p.dispense(f"md-{name}-{day}", product, day, tablets(count), days, dosage)
    p.add("AllergyIntolerance", "al-amoxicillin", "2024-02-06T12:00:00-05:00",
          clinicalStatus=of("allergyintolerance-clinical", "active"),
          verificationStatus=of("allergyintolerance-verification", "unconfirmed"),
          category=["medication"], code=concept("Amoxicillin", "rx|723|amoxicillin"), recordedDate="2024-02-06")
    p.add("Immunization", "im-influenza", "2026-10-05T10:20:00-04:00", status="completed",
          vaccineCode=concept("Flu vaccine", "cvx|88|influenza virus vaccine, unspecified formulation"),
          occurrenceDateTime="2026-10-05", primarySource=True)
    return p


def typed():
    """What she typed herself on 14 November."""
    u = Server("https://portal.chartline.example/typed", "marisol", "https://portal.chartline.example/typed")
    written = "2026-11-14T09:20:00-05:00"
    u.add("Patient", u.patient, written, active=True, **patient(
        "marisol", "https://portal.chartline.example/typed", [{"family": "Quillane", "given": ["Marisol", "T"]}],
        "1968-04-09", "female", "14 Larkspur Lane", "555-0161", "Marisol (typed)",
        managingOrganization={"display": "Marisol (typed)"}))
    taken = lambda id, product, note, start=None, dosage=None: u.add(
        "MedicationStatement", id, written, status="active", medicationCodeableConcept=product,
        **({"effectivePeriod": {"start": start}} if start else {}), dateAsserted=written,
        informationSource={"reference": "Patient/marisol"}, **({"dosage": dosage} if dosage else {}),
        **({"note": [{"text": note}]} if note else {}))
    taken("ms-lisinopril", LISINOPRIL, "I take both: the old one and the new.",
          dosage=text("1 each morning", ("1", "tablet"), 1, "MORN"))
    taken("ms-ibuprofen", concept("Ibuprofen 400 mg tablet", "rx|5640|ibuprofen"), "For my knee.", "2026-11-10",
          text("1 tablet up to three times a day", ("1", "tablet"), 3, as_needed=True))
    taken("ms-aspirin", concept("Aspirin 81 mg tablet", "rx|243670|aspirin 81 MG Oral Tablet"), None,
          dosage=text("1 tablet daily", ("1", "tablet"), 1))
    return u.bundle("typed-quillane", written, "Patient/marisol/$everything")
