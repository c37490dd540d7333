"""Person B, Augustin R. Farrowby Sr, as Corner Pharmacy (P) tells it."""
from fhir import Literal, Server, concept, patient, text

HOME = dict(line="3 Tidemill Road", phone="555-0173", sex="M")


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
