"""Person C, Ione M. Castellaway, as Riverside (H), Oakwood (C) and Corner Pharmacy (P) tell it. Beacon does not know her."""
from ccda import Document
from entries import allergy, medicine, pregnancy, problem, visit, vital_signs
from fhir import Literal, Server, concept, of, patient, text
from practices import OAKWOOD, OVANNE

HOME = dict(line="27 Foundry Court 5", phone="555-0188", sex="F")
AT_OAKWOOD = dict(id="OFC-6630", set="OFC-6630-CCD", given=["Ione"], family="Castellaway", birth="19920721", **HOME)
RESTRICTED = {"security": [{"system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "R", "display": "restricted"}]}
GLARGINE_100 = concept("Insulin glargine 100 units/mL pen", "rx|274783|insulin glargine")
SERTRALINE = "rx|312941|sertraline 50 MG Oral Tablet"


def riverside():
    h = Server("https://fhir.riverside.example/r4", "RH-331950")
    written = "2026-10-12T15:10:00-04:00"
    h.add("Patient", h.patient, written, active=True, **patient(
        "RH-331950", "urn:oid:2.16.840.1.113883.19.5.1", [{"use": "official", "family": "Castellaway", "given": ["Ione", "M"]}],
        "1992-07-21", "female", HOME["line"], HOME["phone"], "Riverside Hospital",
        managingOrganization={"reference": "Organization/riverside", "display": "Riverside Hospital"}))
    h.add("Organization", "riverside", "2020-01-06T08:00:00-05:00", name="Riverside Hospital",
          identifier=[{"system": "urn:ietf:rfc:3986", "value": "urn:oid:2.16.840.1.113883.19.5"}])
    h.condition("co-diabetes", concept("Type 1 diabetes", "icd|E10.9|Type 1 diabetes mellitus without complications"), written)
    h.condition("co-pregnancy", concept("Type 1 diabetes in pregnancy, first trimester",
                "icd|O24.011|Pre-existing type 1 diabetes mellitus, in pregnancy, first trimester"), written, **RESTRICTED)
    h.condition("co-thyroid", concept("Hypothyroidism", "icd|E03.9|Hypothyroidism, unspecified"), written)
    h.condition("co-protein", concept("Protein in the urine", "icd|R80.9|Proteinuria, unspecified"), written)
    h.order("mr-glargine", concept("Insulin glargine 300 units/mL pen", "rx|274783|insulin glargine"), written,
            text("20 units at bedtime", ("20", "units"), 1, "HS"), "2026-10-12")
    h.order("mr-levothyroxine", concept("Levothyroxine 100 mcg tablet", "rx|10582|levothyroxine"), "2026-09-29T10:00:00-04:00",
            text("100 mcg each morning", ("100", "mcg"), 1, "MORN", start="2026-09-29"), "2026-09-29")
    h.order("mr-aspirin", concept("Aspirin 81 mg tablet", "rx|243670|aspirin 81 MG Oral Tablet"), written,
            text("1 tablet at bedtime, from 16 November", ("1", "tablet"), 1, "HS", start="2026-11-16"), "2026-10-12")
    h.resources[-1]["intent"] = "plan"
    h.add("AllergyIntolerance", "al-none", written, clinicalStatus=of("allergyintolerance-clinical", "active"),
          verificationStatus=of("allergyintolerance-verification", "confirmed"),
          code=concept("No known allergy", "sct|716186003|No known allergy"), recordedDate="2026-10-12")
    return document(h, written)


def document(h, written):
    """A Bundle that is a document: its Composition says that a part of the problems is withheld."""
    refer = lambda kind: [{"reference": f"{kind}/{one['id']}"} for one in h.resources if one["resourceType"] == kind]
    code = {"Condition": "11450-4|Problem list - Reported", "MedicationRequest": "10160-0|History of Medication use Narrative",
            "AllergyIntolerance": "48765-2|Allergies and adverse reactions Document"}
    sections = [{"title": title, "code": concept(None, "loinc|" + code[kind]), "entry": refer(kind)} for kind, title in (
        ("Condition", "Problems"), ("MedicationRequest", "Medicines"), ("AllergyIntolerance", "Allergies"))]
    sections.insert(1, {"title": "Mental health", "code": concept(None, "loinc|" + code["Condition"]),
                        "emptyReason": of("list-empty-reason", "withheld", "Information Withheld")})
    h.add("Composition", "summary", written, status="final", type=concept(None, "loinc|60591-5|Patient summary Document"),
          date=written, author=[{"reference": "Organization/riverside", "display": "Riverside Hospital"}],
          title="Summary: Ione M Castellaway", custodian={"reference": "Organization/riverside"}, section=sections)
    h.resources.insert(0, h.resources.pop())
    bundle = h.bundle("riverside-castellaway", written, "")
    del bundle["total"], bundle["link"]
    for entry in bundle["entry"]:
        del entry["search"]
    identifier = {"system": "urn:ietf:rfc:3986", "value": "urn:uuid:6a6f2d4e-58a4-4a0e-9a43-3d1f0f0b7c15"}
    return {**bundle, "type": "document", "identifier": identifier}


def oakwood():
    d = Document("R2.1", OAKWOOD, "OFC-CCD-20260928", "Continuity of care: Ione Castellaway", "20260928120000", AT_OAKWOOD, OVANNE,
                 service=("20101001", "20260928"))
    day = "20260928"
    d.section("allergies", ["Substance"], [[("al1", "No known allergies")]],
              [allergy(d, "al-none", "sct|419199007|Allergy to substance", None, "al1", author=day, negated=True)])
    d.section("medications", ["Medicine", "How", "Status"], [
        [("me1", "Insulin glargine 100 units/mL"), "18 units at bedtime", "active"],
        [("me2", "Lisinopril 5 mg tablet"), "1 daily", "stopped 28 Sep 2026"],
        [("me3", "Levothyroxine 75 mcg tablet"), "1 each morning", "active"],
        [("me4", "Insulin lispro"), "1 unit per 8 g", "active"],
        [("me6", "Glucagon nasal 3 mg"), "for severe low sugar", "active"]], [
        medicine(d, "me-glargine", "rx|274783|insulin glargine", "me1", None, author=day, dose="18 [iU]", night=True, route="skin"),
        medicine(d, "me-lisinopril", "rx|29046|lisinopril", "me2", "20190610", day, status="aborted", author=day, dose="5 mg", every=24),
        medicine(d, "me-levothyroxine", "rx|10582|levothyroxine", "me3", None, author=day, dose="75 ug", every=24),
        medicine(d, "me-lispro", None, "me4", None, author=day, free_text="1 unit per 8 g", route="skin"),
        medicine(d, "me-glucagon", None, "me6", None, author=day, as_needed=True, route="nose")])
    d.section("medications", ["Medicine", "How"], [[("me5", "Sertraline 50 mg tablet"), "1 daily"]], [
        medicine(d, "me-sertraline", SERTRALINE, "me5", None, author=day, dose="1", every=24)], restricted=True)
    d.section("problems", ["Problem", "Since"], [
        [("pr1", "Type 1 diabetes"), "2003"], [("pr2", "Hypothyroidism"), ""]], [
        problem(d, "pr-diabetes", "sct|46635009|Type 1 diabetes mellitus", "pr1", "2003", author=day),
        problem(d, "pr-thyroid", "sct|40930008|Hypothyroidism", "pr2", None, author=day)])
    d.section("problems", ["Problem"], [[("pr3", "Depression, in full remission")]], [
        problem(d, "pr-depression", "sct|370143000|Major depressive disorder", "pr3", None, standing="remission", author=day,
                translations=("icd|F33.42|Major depressive disorder, recurrent, in full remission",))], restricted=True)
    vital_signs(d, [("0928", "20260928113000", "118", "74", "76", "148.6")])
    d.section("encounters", ["Visit", "Date"], [[("en1", "Visit"), "28 Sep 2026"], [("en2", "Visit"), "7 Mar 2022"]], [
        visit(d, "en-0928", "en1", "20260928110000"),
        # Coded as type 2 by mistake: a coding conflict of one visit, not a second diabetes.
        visit(d, "en-2022", "en2", "20220307090000", diagnosis="icd|E11.9|Type 2 diabetes mellitus without complications")])
    d.section("social", text="Never smoked.")
    d.section("social", ["Topic", "Status"], [[("so1", "Pregnancy"), "pregnant, due 30 May 2027"]],
              [pregnancy(d, "so-pregnancy", "so1", "20260928", "20270530")], restricted=True)
    return d.xml()


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
