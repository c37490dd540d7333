"""Person C, Ione M. Castellaway, as Riverside Hospital (H) tells it."""
import hospital
from castellaway import HOME, RESTRICTED
from fhir import Server, concept, of, patient, text


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
    h.resources[-1]["meta"].update(RESTRICTED)
    h.add("AllergyIntolerance", "al-none", written, clinicalStatus=of("allergyintolerance-clinical", "active"),
          verificationStatus=of("allergyintolerance-verification", "confirmed"),
          code=concept("No known allergy", "sct|716186003|No known allergy"), recordedDate="2026-10-12")
    riverside_care(h, written)
    return document(h, written)


def riverside_care(h, written):
    """What was done and is planned; all that would betray the pregnancy is restricted."""
    hospital.staff(h, "tervik")
    hospital.procedure(h, "pr-ultrasound", concept("First ultrasound of the pregnancy"), "2026-10-12T14:20:00-04:00", by="tervik",
                       outcome=concept("One heartbeat, 7 weeks and 1 day"), **RESTRICTED)
    hospital.device(h, "dv-sensor", "2026-06-16T09:00:00-04:00", "Glucose sensor (CGM)",
                    "hcpcs|E2103|Non-adjunctive, non-implanted continuous glucose monitor or receiver", "Sensor for the arm", "CG-20931")
    hospital.relative(h, "rp-mother", written, "MTH|mother", "Castellaway", "Maren", "555-0189")
    hospital.coverage(h, written, "castellaway", "2018-09-01")
    hospital.team(h, written, "Diabetes team", [
        ("Diabetes specialist", hospital.doctor("tervik")), ("Family doctor", "Dr. N. Ovanne, Oakwood Family Clinic")])
    hospital.goal(h, "go-glucose", written, "Sugar 63 to 140 mg/dL in pregnancy, by sensor", "2026-10-12", hospital.doctor("tervik"),
                  ("105272-9|Glucose [Moles/volume] in Interstitial fluid", "3.5", "7.8", "mmol/L", "mmol/L"), **RESTRICTED)
    hospital.care_plan(h, written, "Diabetes in pregnancy", "2026-10-12", [
        ("Aspirin 81 mg at bedtime from 16 November", "scheduled"), ("Lisinopril stays stopped", "in-progress"),
        ("Eyes checked in each third of the pregnancy", "scheduled")], goals=("go-glucose",), **RESTRICTED)
    hospital.request(h, "sr-eyes", written, concept("Picture of the back of the eyes"), "tervik", "Wexmoor Eye Center",
                     "Type 1 diabetes", when="2026-11-30")
    hospital.appointment(h, "ap-scan", written, "Ultrasound, week 12", "2026-11-18T10:00:00-05:00", "2026-11-18T10:30:00-05:00",
                         "Riverside Hospital, 555-0120", **RESTRICTED)
    hospital.smoking(h, concept("Never smoked", "sct|266919005|Never smoked tobacco"), "2026-10-12T14:00:00-04:00")
    hospital.provenance(h, "pv-orders", written, [
        hospital.mine(h, "MedicationRequest", "mr-" + id) for id in ("glargine", "levothyroxine")], "tervik")


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
