"""Person A, Marisol T. Quillane, as Riverside Hospital (H) tells it."""
import hospital
import papers
from fhir import Server, amount, concept, of, patient, text
from quillane import CARVEDILOL_3, FUROSEMIDE, LISINOPRIL, METFORMIN_500, SACUBITRIL_24


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
    done(h)
    care(h, discharge)
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


def done(h):
    """What was done in and before the stay."""
    hospital.staff(h, "marl")
    hospital.procedure(h, "pr-knee", concept("Injection into the left knee"), "2023-05-11",
                       site=concept("Left knee", "sct|72696002|Knee region structure"), why="Osteoarthritis of the left knee")
    hospital.procedure(h, "pr-chest", concept("Chest X-ray", "sct|399208008|Plain chest X-ray"), "2026-08-19T19:05:00-04:00",
                       visit="en-stay", why="Short of breath", outcome=concept("Fluid in both lungs, heart enlarged"))
    hospital.procedure(h, "pr-echo", concept("Ultrasound of the heart", "sct|40701008|Echocardiography"), "2026-08-20T10:15:00-04:00",
                       by="marl", visit="en-stay", why="Heart failure, new", outcome=concept("Ejection fraction 32 %"))
    hospital.smoking(h, concept("Never smoked", "sct|266919005|Never smoked tobacco"), "2026-08-19T21:15:00-04:00")


def care(h, discharge):
    """Who stands by her, what was planned on leaving, who wrote it."""
    hospital.relative(h, "rp-husband", discharge, "HUSB|husband", "Quillane", "Tomas", "555-0162")
    hospital.coverage(h, discharge, "quillane", "2019-01-01")
    hospital.team(h, discharge, "After the stay of August 2026", [
        ("Ward doctor", hospital.doctor("marl")), ("Family doctor", "Dr. N. Ovanne, Oakwood Family Clinic"),
        ("Heart doctor", "Dr. E. Halvane, Beacon Heart Associates"), ("Heart nurses", "Heart nurses, 555-0142"),
        ("Husband", {**hospital.mine(h, "RelatedPerson", "rp-husband"), "display": "Tomas Quillane"})])
    hospital.goal(h, "go-weight", discharge, "Stay within 2 kg of 78.4 kg, the weight without extra water", "2026-08-24",
                  hospital.doctor("marl"), ("29463-7|Body weight", "76.4", "80.4", "kg", "kg"))
    hospital.care_plan(h, discharge, "After heart failure", "2026-08-24", [
        ("Weigh every morning and write it down", "in-progress"),
        ("Less than 2 g of sodium a day", "in-progress"),
        ("Blood test of kidneys and potassium on 10 September", "completed")], goals=("go-weight",))
    hospital.request(h, "sr-heart", discharge, concept("Heart practice: take over the heart medicines"), "marl", "Beacon Heart Associates",
                     "Heart failure, ejection fraction 32 %", status="completed", category=hospital.REFERRAL)
    hospital.request(h, "sr-rehab", discharge, concept("Heart training group"), "marl", "Wexmoor Heart Training",
                     "Heart failure", category=hospital.REFERRAL)
    hospital.appointment(h, "ap-lung", discharge, "Lung clinic: second pneumonia in three years", "2026-12-02T09:30:00-05:00",
                         "2026-12-02T10:00:00-05:00", "Riverside Hospital, lung clinic, 555-0120")
    hospital.questions(h, "qr-arrival", "2026-08-19T21:20:00-04:00", "Questions on arrival", [
        ("How many pillows do you sleep on?", "3"), ("Can you climb one flight of stairs without a rest?", "No"),
        ("Who helps you at home?", "My husband")], visit="en-stay")
    hospital.provenance(h, "pv-discharge", discharge, [
        hospital.mine(h, "MedicationRequest", "mr-" + id) for id in ("metformin", "lisinopril", "sacubitril", "carvedilol", "furosemide")], "marl")


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
