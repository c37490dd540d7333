"""Person C, Ione M. Castellaway, as Corner Pharmacy (P) tells it, and what her sources share. Beacon does not know her."""
from fhir import Literal, Server, amount, concept, of, patient, text

HOME = dict(line="27 Foundry Court 5", phone="555-0188", sex="F")
RESTRICTED = {"security": [{"system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "R", "display": "restricted"}]}
GLARGINE_100 = concept("Insulin glargine 100 units/mL pen", "rx|274783|insulin glargine")
SERTRALINE = "rx|312941|sertraline 50 MG Oral Tablet"


def corner():
    p = Server("https://fhir.cornerpharmacy.example/r4", "CP-55120", "https://fhir.cornerpharmacy.example/r4")
    p.add("Patient", p.patient, "2024-02-05T09:05:00-05:00", active=True, **patient(
        "CP-55120", "urn:oid:2.16.840.1.113883.19.8.1", [{"family": "Castellaway", "given": ["I"]}], "1992-07-21", "female",
        HOME["line"], HOME["phone"], "Corner Pharmacy", managingOrganization={"display": "Corner Pharmacy"}))
    one = ("1", "tablet")
    for name, product, day, count, unit, days, dosage, note in (
            ("lisinopril", concept("Lisinopril 5 mg tablet", "rx|29046|lisinopril"), "2026-10-20", "90", "tablet", 90,
             text("5 mg daily", ("5", "mg"), 1), "Automatic refill."),
            ("glargine", GLARGINE_100, "2026-10-06", "15", "mL", 80, text("18 units at bedtime", ("18", "units"), 1, "HS"), None),
            ("levothyroxine", concept("Levothyroxine 100 mcg tablet", "rx|10582|levothyroxine"), "2026-09-30", "90", "tablet", 90,
             text("100 mcg each morning", ("100", "mcg"), 1, "MORN"), None),
            ("sertraline", concept("Sertraline 50 mg tablet", SERTRALINE), "2026-10-15", "90", "tablet", 90, text("1 tablet daily", one, 1), None),
            ("lispro", concept("Insulin lispro 100 units/mL pen"), "2026-10-06", "15", "mL", 50, text("1 unit per 8 g"), None)):
        p.dispense(f"md-{name}", product, day, {"value": Literal(count), "unit": unit}, days, dosage, note=note)
        if name == "sertraline":
            p.resources[-1]["meta"].update(RESTRICTED)
    return p


def twin():
    """Her twin Isla at the same pharmacy: same birth date, sex, family name, street and telephone."""
    p = Server("https://fhir.cornerpharmacy.example/r4", "CP-55121", "https://fhir.cornerpharmacy.example/r4")
    p.add("Patient", p.patient, "2024-02-05T09:20:00-05:00", active=True, **patient(
        "CP-55121", "urn:oid:2.16.840.1.113883.19.8.1", [{"family": "Castellaway", "given": ["Isla", "M"]}], "1992-07-21", "female",
        HOME["line"], HOME["phone"], "Corner Pharmacy", managingOrganization={"display": "Corner Pharmacy"}))
    p.add("Immunization", "im-tdap", "2024-04-02T10:20:00-04:00", status="completed", vaccineCode=concept(
        "Tdap vaccine", "cvx|115|tetanus toxoid, reduced diphtheria toxoid, and acellular pertussis vaccine, adsorbed"),
        occurrenceDateTime="2024-04-02", primarySource=True)
    return p


# What she typed herself when the sensor was not to be had: a sugar in the other unit, and one without any.
TYPED = (("2026-10-31T12:10:00-04:00", amount("5.9", "mmol/L")), ("2026-11-03T21:15:00-05:00", amount("28", None)))


def typed(count):
    """The first sugars that she typed herself, as many as she had typed when this was taken."""
    base = "https://portal.chartline.example/typed/ione"
    u = Server(base, "ione", base)
    written = TYPED[count - 1][0]
    u.add("Patient", u.patient, written, active=True, **patient(
        "ione", base, [{"family": "Castellaway", "given": ["Ione", "M"]}], "1992-07-21", "female",
        HOME["line"], HOME["phone"], "Ione (typed)", managingOrganization={"display": "Ione (typed)"}))
    for when, value in TYPED[:count]:
        u.add("Observation", "sugar-" + when[:10], when, status="final", category=[of("observation-category", "vital-signs")],
              code=concept("Sugar", "loinc|41653-7|Glucose [Mass/volume] in Capillary blood by Glucometer"),
              effectiveDateTime=when, performer=[{"reference": "Patient/ione"}], valueQuantity=value)
    return u.bundle("typed-castellaway", written, "Patient/ione/$everything")
