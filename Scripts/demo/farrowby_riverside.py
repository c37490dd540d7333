"""Person B, Augustin R. Farrowby Sr, as Riverside Hospital (H) tells it."""
import hospital
import papers
from farrowby import HOME
from fhir import Server, amount, concept, of, patient, text


def riverside():
    h = Server("https://fhir.riverside.example/r4", "RH-204417")
    written = "2026-03-20T14:30:00-04:00"
    h.add("Patient", h.patient, written, active=True, **patient(
        "RH-204417", "urn:oid:2.16.840.1.113883.19.5.1",
        [{"use": "official", "family": "Farrowby", "given": ["Augustin", "R"], "suffix": ["Sr"]}], "1952-02-27", "male",
        HOME["line"], HOME["phone"], "Riverside Hospital",
        managingOrganization={"reference": "Organization/riverside", "display": "Riverside Hospital"}))
    h.add("Organization", "riverside", "2020-01-06T08:00:00-05:00", name="Riverside Hospital",
          identifier=[{"system": "urn:ietf:rfc:3986", "value": "urn:oid:2.16.840.1.113883.19.5"}])
    for id, code, onset in (
            ("copd", concept("COPD", "sct|13645005|Chronic obstructive pulmonary disease",
                             "icd|J44.9|Chronic obstructive pulmonary disease, unspecified"), None),
            ("respiratory", concept("Chronic respiratory failure with high carbon dioxide; oxygen target 88-92 %",
                                    "icd|J96.12|Chronic respiratory failure with hypercapnia"), "2025-01-30"),
            ("fibrillation", concept("Atrial fibrillation", "icd|I48.91|Unspecified atrial fibrillation"), None),
            ("kidney", concept("Chronic kidney disease, stage 3b", "icd|N18.32|Chronic kidney disease, stage 3b"), None),
            ("infarct", concept("Old heart attack", "icd|I25.2|Old myocardial infarction"), "2011"),
            ("pressure", concept("High blood pressure", "sct|38341003|Hypertensive disorder",
                                 "icd|I10|Essential (primary) hypertension"), None)):
        h.condition("co-" + id, code, written, onset=onset)
    riverside_medicines(h, written)
    h.add("AllergyIntolerance", "al-sulfa", "2026-03-16T06:20:00-04:00",
          clinicalStatus=of("allergyintolerance-clinical", "active"),
          verificationStatus=of("allergyintolerance-verification", "confirmed"),
          category=["medication"], code=concept("Sulfonamides", "sct|387406002|Sulfonamide"), recordedDate="2026-03-16")
    h.add("Flag", "fl-code", written, status="active", category=[{"text": "Advance directive"}],
          code=concept("Do not resuscitate", "sct|304253006|Not for resuscitation"), period={"start": "2026-03-20"})
    riverside_results(h)
    riverside_visits(h, written)
    riverside_care(h, written)
    return h.bundle("riverside-farrowby", written, "Patient/RH-204417/$everything")


def riverside_medicines(h, written):
    day, one = "2026-03-20", ("1", "tablet")
    h.order("mr-apixaban", concept("Apixaban 2.5 mg tablet", "rx|1364435|apixaban 2.5 MG Oral Tablet"), written,
            text("1 tablet twice daily", one, 2, start=day), day)
    h.order("mr-inhaler", concept("Umeclidinium/vilanterol 62.5/25 mcg inhaler"), written,
            text("1 puff daily", ("1", "puff"), 1), day)
    h.order("mr-albuterol", concept("Albuterol inhaler", "rx|435|albuterol"), written,
            text("2 puffs when needed", ("2", "puff"), as_needed=True), day)
    h.order("mr-prednisone", concept("Prednisone 40 mg", "rx|8640|prednisone"), written,
            text("40 mg each morning for 5 days", ("40", "mg"), 1, "MORN", start="2026-03-17", end="2026-03-21"), "2026-03-17")
    h.order("mr-oxygen", concept("Oxygen 2 L/min"), "2025-01-30T11:00:00-05:00",
            text("2 L/min at home, oxygen target 88-92 %"), "2025-01-30")


def riverside_results(h):
    taken, issued = "2025-01-29T10:15:00-05:00", "2025-01-29T10:25:00-05:00"
    arterial = {"specimen": {"display": "Arterial blood, on air"}}
    for id, words, codes, value, unit in (
            ("ph", "pH, arterial", ["loinc|2744-1|pH of Arterial blood"], "7.36", "[pH]"),
            ("pco2", "Carbon dioxide, arterial", ["loinc|2019-8|Carbon dioxide [Partial pressure] in Arterial blood"], "56", "mm[Hg]"),
            ("po2", "Oxygen, arterial", ["loinc|2703-7|Oxygen [Partial pressure] in Arterial blood"], "54", "mm[Hg]"),
            ("hco3", "Bicarbonate, arterial", [], "31", "mmol/L"),
            ("sao2", "Oxygen saturation, arterial", ["loinc|2708-6|Oxygen saturation in Arterial blood"], "86", "%")):
        h.result("ob-gas-" + id, concept(words, *codes), ("valueQuantity", amount(value, unit)), taken, issued, **arterial)
    for id, words, code, value, unit, taken in (
            ("glucose", "Glucose", "2345-7|Glucose [Mass/volume] in Serum or Plasma", "126", "mg/dL", "2026-03-16T06:10:00-04:00"),
            ("troponin", "Troponin I", "10839-9|Troponin I.cardiac [Mass/volume] in Serum or Plasma", "<0.012", "ng/mL", "2026-03-16T06:10:00-04:00"),
            ("creatinine", "Creatinine", "2160-0|Creatinine [Mass/volume] in Serum or Plasma", "1.74", "mg/dL", "2026-03-20T06:30:00-04:00"),
            ("egfr", "eGFR (CKD-EPI 2021)", "98979-8|Glomerular filtration rate [Volume Rate/Area] in Serum, Plasma or Blood by "
             "Creatinine-based formula (CKD-EPI 2021)/1.73 sq M", "41", "mL/min/{1.73_m2}", "2026-03-20T06:30:00-04:00")):
        h.result("ob-" + id, concept(words, "loinc|" + code), ("valueQuantity", amount(value, unit)), taken, taken)


def riverside_visits(h, written):
    for number, id, kind, words, start, end, reason in (
            ("1", "en-ed-1", "EMER", "Emergency visit, sent home", "2026-03-16T01:10:00-04:00", "2026-03-16T03:20:00-04:00", "Short of breath"),
            ("2", "en-ed-2", "EMER", "Emergency visit, admitted", "2026-03-16T05:40:00-04:00", "2026-03-16T09:05:00-04:00", "Short of breath, chest X-ray"),
            ("3", "en-stay", "IMP", "Hospital stay", "2026-03-16T09:05:00-04:00", "2026-03-20T14:00:00-04:00", "COPD flare-up")):
        h.add("Encounter", id, written, status="finished",
              **{"class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": kind}},
              identifier=[{"system": "urn:oid:2.16.840.1.113883.19.5.2", "value": "V-260316-" + number}],
              type=[concept(words)], reasonCode=[concept(reason)], period={"start": start, "end": end},
              serviceProvider={"reference": "Organization/riverside", "display": "Riverside Hospital"})


def riverside_care(h, written):
    """What was done in the stay, who stands by him, what Dr. Sandoe set and planned."""
    hospital.staff(h, "sandoe")
    hospital.procedure(h, "pr-chest", concept("Chest X-ray", "sct|399208008|Plain chest X-ray"), "2026-03-16T06:40:00-04:00",
                       visit="en-ed-2", why="Short of breath", outcome=concept("Large lungs, no pneumonia"))
    hospital.procedure(h, "pr-mask", concept("Help with breathing by mask, two nights"), "2026-03-16T22:00:00-04:00",
                       by="sandoe", visit="en-stay", why="Carbon dioxide too high")
    hospital.device(h, "dv-oxygen", "2025-01-30T11:00:00-05:00", "Portable oxygen", "hcpcs|E0431|Portable gaseous oxygen system, rental",
                    "Small bottle for the way", "PO-1188")
    hospital.relative(h, "rp-daughter", written, "DAUC|daughter", "Farrowby", "Delia", "555-0174")
    hospital.coverage(h, written, "farrowby", "2017-03-01")
    hospital.team(h, written, "Lungs and home care", [
        ("Lung specialist", hospital.doctor("sandoe")), ("Home-care line, day and night", "Home-care line, 555-0139"),
        ("Family doctor", "Dr. N. Ovanne, Oakwood Family Clinic"),
        ("Daughter", {**hospital.mine(h, "RelatedPerson", "rp-daughter"), "display": "Delia Farrowby"})])
    hospital.goal(h, "go-oxygen", "2025-01-30T11:00:00-05:00", "Oxygen saturation 88 to 92 % on oxygen", "2025-01-30",
                  hospital.doctor("sandoe"), ("59408-5|Oxygen saturation in Arterial blood by Pulse oximetry", "88", "92", "%", "%"))
    hospital.care_plan(h, written, "COPD at home", "2026-03-20", [
        ("Oxygen 2 L/min by day and night, target 88 to 92 %", "in-progress"),
        ("Inhaler once a day; blue inhaler when needed", "in-progress"),
        ("Call the home-care line at the first sign of a flare-up: 555-0139", "in-progress")], goals=("go-oxygen",))
    hospital.request(h, "sr-ct", written, concept("CT of the lungs, low dose"), "sandoe", "Riverside Hospital, X-ray",
                     "45 pack-years", when="2026-12-10")
    hospital.appointment(h, "ap-lung", written, "Lung clinic with Dr. P. Sandoe", "2026-12-10T11:00:00-05:00",
                         "2026-12-10T11:30:00-05:00", "Riverside Hospital, lung clinic, 555-0120")
    hospital.smoking(h, concept("Stopped smoking in 2015", "sct|8517006|Ex-smoker"), "2026-03-16T06:20:00-04:00")
    hospital.questions(h, "qr-cat", "2026-03-20T10:00:00-04:00", "Before going home", [
        ("How many steps until you must rest?", "12"), ("Can you use the inhaler alone?", "Yes"),
        ("Who do you call when it gets worse?", "The home-care line")], visit="en-stay")
    hospital.provenance(h, "pv-orders", written, [
        hospital.mine(h, "MedicationRequest", "mr-" + id) for id in ("apixaban", "inhaler", "albuterol", "prednisone")], "sandoe")
    h.add("DocumentReference", "do-discharge", written, status="current", docStatus="final",
          type=concept("Discharge summary", "loinc|18842-5|Discharge summary"), date=written, author=[hospital.doctor("sandoe")],
          content=papers.both("Discharge summary", written, papers.DISCHARGE_FARROWBY),
          context={"encounter": [hospital.mine(h, "Encounter", "en-stay")]})
