"""Person B, Augustin R. Farrowby Sr, as Riverside (H), Oakwood (C), Beacon (K) and Corner Pharmacy (P) tell it."""
from ccda import Document
from entries import allergy, directive, medicine, problem, smoking, vital_signs, visit
from fhir import Literal, Server, amount, concept, of, patient, text
from practices import BEACON, HALVANE, OAKWOOD, OVANNE

HOME = dict(line="3 Tidemill Road", phone="555-0173", sex="M")
AT_OAKWOOD = dict(id="OFC-1187", set="OFC-1187-CCD", given=["Augustin"], family="Farrowby", birth=None, **HOME)
AT_BEACON = dict(id="BH-7741", set="BH-7741-L", given=["Gus"], family="Farrowby", birth="19520227", **HOME)


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


def oakwood():
    d = Document("R2.1", OAKWOOD, "OFC-CCD-20260806", "Continuity of care: Augustin Farrowby", "20260806111500",
                 AT_OAKWOOD, OVANNE, service=("20110301", "20260806"))
    seen = "20260806"
    d.section("allergies", ["Substance", "Reaction"], [[("al1", "Sulfamethoxazole-trimethoprim"), "rash"]], [
        allergy(d, "al-sulfa", "sct|416098002|Allergy to drug", "rx|10831|sulfamethoxazole / trimethoprim", "al1", "2009",
                "sct|271807003|Eruption of skin", author="2009")])
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
    d.section("social", ["Habit", "Status"], [[("so1", "Tobacco"), "Stopped in 2015, 45 pack-years"]],
              [smoking(d, "so-tobacco", "so1", "sct|8517006|Ex-smoker", "20260806")])
    d.section("directives", ["Wish", "Since"], [[("ad1", "For resuscitation"), "12 Feb 2024"]],
              [directive(d, "ad-code", "sct|304252001|For resuscitation", "ad1", "20240212")])
    return d.xml()


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
    return d.xml()


def corner():
    p = Server("https://fhir.cornerpharmacy.example/r4", "CP-31077", "https://fhir.cornerpharmacy.example/r4")
    p.add("Patient", p.patient, "2021-12-06T09:05:00-05:00", active=True, **patient(
        "CP-31077", "urn:oid:2.16.840.1.113883.19.8.1", [{"family": "Farrowby", "given": ["Augustin"]}], "1952-02-27", "male",
        HOME["line"], HOME["phone"], "Corner Pharmacy", managingOrganization={"display": "Corner Pharmacy"}))
    one = ("1", "tablet")
    for name, product, day, count, unit, days, dosage in (
            ("warfarin", concept("Warfarin 5 mg tablet", "rx|855332|warfarin sodium 5 MG Oral Tablet"), "2022-04-18", "30", "tablet", 30,
             text("1 tablet daily", one, 1)),
            ("apixaban", concept("Apixaban 5 mg tablet", "rx|1364445|apixaban 5 MG Oral Tablet"), "2026-11-03", "60", "tablet", 30,
             text("1 tablet twice daily", one, 2)),
            ("losartan", concept("Losartan 50 mg tablet", "rx|979492|losartan potassium 50 MG Oral Tablet"), "2026-10-20", "90", "tablet", 90,
             text("1 tablet daily", one, 1)),
            ("inhaler", concept("Umeclidinium/vilanterol 62.5/25 mcg inhaler"), "2026-10-28", "1", "inhaler", 30, text("1 puff daily", ("1", "puff"), 1)),
            ("albuterol", concept("Albuterol inhaler", "rx|435|albuterol"), "2026-09-15", "1", "inhaler", 60,
             text("2 puffs when needed", ("2", "puff"), as_needed=True)),
            ("tamsulosin", concept("Tamsulosin 0.4 mg capsule"), "2026-10-20", "90", "capsule", 90, text("1 capsule at bedtime", ("1", "capsule"), 1, "HS"))):
        p.dispense(f"md-{name}", product, day, {"value": Literal(count), "unit": unit}, days, dosage)
    for id, words, code, day in (
            ("flu-2025", "Flu vaccine, high dose", "135|Influenza, high-dose, split virus, trivalent, injectable, preservative free", "2025-10-07"),
            ("flu-2026", "Flu vaccine, high dose", "135|Influenza, high-dose, split virus, trivalent, injectable, preservative free", "2026-10-06"),
            ("rsv", "RSV vaccine", "303|Respiratory syncytial virus (RSV), vaccine, recombinant, protein subunit RSV prefusion F, adjuvant "
             "reconstituted, 0.5 mL, preservative free", "2024-09-17"),
            ("covid", "COVID-19 vaccine", "312|SARS-COV-2 (COVID-19) vaccine, mRNA, spike protein, LNP, preservative free, 50 mcg/0.5 mL dose", "2026-10-06")):
        p.add("Immunization", "im-" + id, day + "T11:00:00-04:00", status="completed", vaccineCode=concept(words, "cvx|" + code),
              occurrenceDateTime=day, primarySource=True)
    return p
