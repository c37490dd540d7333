"""Person A, Marisol T. Quillane, as Corner Pharmacy (P) and she herself (U) tell it."""
from fhir import Literal, Server, concept, of, patient, text

# The products that more than one source names.
METFORMIN_500 = concept("Metformin 500 mg tablet", "rx|861007|metformin hydrochloride 500 MG Oral Tablet")
LISINOPRIL = concept("Lisinopril 20 mg tablet", "rx|314077|lisinopril 20 MG Oral Tablet")
SACUBITRIL_24 = concept("Sacubitril/valsartan 24/26 mg tablet", "rx|1656340|sacubitril 24 MG / valsartan 26 MG Oral Tablet")
SACUBITRIL_49 = concept("Sacubitril/valsartan 49/51 mg tablet", "rx|1656349|sacubitril 49 MG / valsartan 51 MG Oral Tablet")
CARVEDILOL_3 = concept("Carvedilol 3.125 mg tablet", "rx|686924|carvedilol 3.125 MG Oral Tablet")
CARVEDILOL_6 = concept("Carvedilol 6.25 mg tablet", "rx|200031|carvedilol 6.25 MG Oral Tablet")
FUROSEMIDE = concept("Furosemide 40 mg tablet", "rx|313988|furosemide 40 MG Oral Tablet")
SPIRONOLACTONE = concept("Spironolactone 25 mg tablet", "rx|313096|spironolactone 25 MG Oral Tablet")


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
