"""FHIR R4 resources of the demo, as plain dictionaries. Codes are pairs "system|code" with a display."""
import json
import re

SYSTEMS = {
    "sct": "http://snomed.info/sct",
    "icd": "http://hl7.org/fhir/sid/icd-10-cm",
    "rx": "http://www.nlm.nih.gov/research/umls/rxnorm",
    "loinc": "http://loinc.org",
    "cvx": "http://hl7.org/fhir/sid/cvx",
    "ndc": "http://hl7.org/fhir/sid/ndc",
    "cpt": "http://www.ama-assn.org/go/cpt",
    "hcpcs": "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets",
}
# What a resource calls its patient, where it is not `subject`; nothing where it says so in its own way.
PATIENT = {kind: "patient" for kind in ("AllergyIntolerance", "Device", "ExplanationOfBenefit", "FamilyMemberHistory", "Immunization",
                                        "RelatedPerson")}
PATIENT["Coverage"] = "beneficiary"
PATIENT["Appointment"] = PATIENT["Provenance"] = None
# Resources that are the source's own, not a patient's.
OWN = ("Patient", "Organization", "Practitioner", "Location")
TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/"


def concept(text, *codings):
    """concept("words", "sct|44054006|Diabetes …", …): a CodeableConcept; a code may come without its name."""
    out = {}
    if codings:
        out["coding"] = []
        for coding in codings:
            system, code, *display = coding.split("|")
            out["coding"].append({"system": SYSTEMS[system], "code": code, **({"display": display[0]} if display else {})})
    if text:
        out["text"] = text
    return out


def of(system, code, display=None):
    """A CodeableConcept of one HL7 terminology code."""
    coding = {"system": TERMINOLOGY + system, "code": code}
    if display:
        coding["display"] = display
    return {"coding": [coding]}


def amount(text, unit, code=None):
    """A Quantity; the number keeps the digits of its text."""
    out = {}
    if text[0] in "<>":
        out["comparator"] = text[0]
        text = text[1:]
    out["value"] = Literal(text)
    if unit:
        out["unit"] = unit
        out["system"] = "http://unitsofmeasure.org"
        out["code"] = code or unit
    return out


class Literal(str):
    """A number that is written with the digits it was given with; see `dump`."""

    def __new__(cls, digits):
        return str.__new__(cls, "#" + digits + "#")


class Server:
    """One FHIR server and one patient on it."""

    def __init__(self, base, patient, source=None):
        self.base = base
        self.patient = patient
        self.source = source
        self.resources = []

    def add(self, kind, id, updated, **fields):
        """Adds a resource with its subject; `updated` is when the source wrote it.

        Its id begins with the patient's number: a source gives no id twice."""
        meta = {"lastUpdated": updated}
        if self.source:
            meta["source"] = self.source
        if "security" in fields:
            meta["security"] = fields.pop("security")
        resource = {"resourceType": kind, "id": id, "meta": meta}
        if kind not in OWN:
            resource["id"] = self.mine(id)
            subject = PATIENT.get(kind, "subject")
            if subject:
                resource[subject] = {"reference": "Patient/" + self.patient}
        resource.update(fields)
        self.resources.append(resource)
        return resource

    def mine(self, id):
        """An id of this patient's on this server."""
        return self.patient + "-" + id

    def condition(self, id, code, updated, onset=None, end=None, status="active", **more):
        """A problem-list item."""
        fields = {
            "clinicalStatus": of("condition-clinical", status),
            "verificationStatus": of("condition-ver-status", "confirmed"),
            "category": [of("condition-category", "problem-list-item", "Problem List Item")],
            "code": code,
        }
        if onset:
            fields["onsetDateTime"] = onset
        if end:
            fields["abatementDateTime"] = end
        self.add("Condition", id, updated, **fields, recordedDate=updated[:10], **more)

    def order(self, id, code, updated, dosage, authored, status="active", reason=None, **more):
        """A MedicationRequest."""
        fields = {"status": status, "intent": "order", "medicationCodeableConcept": code}
        if reason:
            fields["statusReason"] = {"text": reason}
        self.add("MedicationRequest", id, updated, **fields, authoredOn=authored,
                 dosageInstruction=dosage, **more)

    def dispense(self, id, code, day, quantity, days, dosage, note=None, order=None):
        """A MedicationDispense, handed out and written down on `day`."""
        fields = {
            "status": "completed", "medicationCodeableConcept": code,
            "quantity": quantity, "daysSupply": amount(str(days), "day", "d"),
            "whenHandedOver": day, "dosageInstruction": dosage,
        }
        if order:
            fields["authorizingPrescription"] = [{"display": order}]
        if note:
            fields["note"] = [{"text": note}]
        self.add("MedicationDispense", id, day[:10] + "T16:30:00" + zone(day), **fields)

    def result(self, id, code, value, taken, updated, category="laboratory", flag=None, **more):
        """An Observation; `value` is one of FHIR's value[x] as a pair."""
        fields = {
            "status": "final",
            "category": [of("observation-category", category)],
            "code": code, "effectiveDateTime": taken, "issued": updated,
        }
        if value:
            fields[value[0]] = value[1]
        if flag:
            fields["interpretation"] = [of("v3-ObservationInterpretation", flag)]
        self.add("Observation", id, updated, **fields, **more)

    def pressure(self, id, systolic, diastolic, taken, **more):
        """A blood pressure as one Observation with two components."""
        part = lambda code, name, value: {
            "code": concept(None, "loinc|" + code + "|" + name),
            "valueQuantity": amount(str(value), "mmHg", "mm[Hg]"),
        }
        self.result(id, concept("Blood pressure", "loinc|85354-9|Blood pressure panel with all children optional"),
                    None, taken, taken, category="vital-signs", component=[
                        part("8480-6", "Systolic blood pressure", systolic),
                        part("8462-4", "Diastolic blood pressure", diastolic)], **more)

    def bundle(self, id, written, query):
        """A searchset Bundle of everything added."""
        return {
            "resourceType": "Bundle", "id": id, "meta": {"lastUpdated": written},
            "type": "searchset", "timestamp": written, "total": len(self.resources),
            "link": [{"relation": "self", "url": self.base + "/" + query}],
            "entry": [{
                "fullUrl": f"{self.base}/{one['resourceType']}/{one['id']}",
                "resource": one, "search": {"mode": "match"},
            } for one in self.resources],
        }


def zone(day):
    """The offset of Wexmoor on a day of 2021 to 2026 (summer time from March to early November)."""
    month, date = int(day[5:7]), int(day[8:10])
    return "-04:00" if (3, 8) <= (month, date) < (11, 1) else "-05:00"


def text(words, dose=None, frequency=None, when=None, as_needed=False, start=None, end=None):
    """One dosage instruction in words, with its parts where given: dose ("1", "tablet"), times a day,
    first and last day."""
    out = {"text": words}
    if frequency:
        out["timing"] = {"repeat": {"frequency": frequency, "period": 1, "periodUnit": "d"}}
        if when:
            out["timing"]["repeat"]["when"] = [when]
        bounds = {key: day for key, day in (("start", start), ("end", end)) if day}
        if bounds:
            out["timing"]["repeat"]["boundsPeriod"] = bounds
    if as_needed:
        out["asNeededBoolean"] = True
    if dose:
        value, unit = dose
        quantity = {"value": Literal(value), "unit": unit}
        if unit in ("mg", "mcg"):
            quantity.update(system="http://unitsofmeasure.org", code={"mcg": "ug"}.get(unit, unit))
        out["doseAndRate"] = [{"doseQuantity": quantity}]
    return [out]


def patient(id, system, names, birth, sex, line, phone, assigner, city="Wexmoor", **more):
    """The fields of a Patient."""
    return dict(
        identifier=[{
            "type": of("v2-0203", "MR"), "system": system, "value": id,
            "assigner": {"display": assigner}}],
        name=names, gender=sex, birthDate=birth,
        telecom=[{"system": "phone", "value": phone, "use": "home"}],
        address=[{"line": [line], "city": city, "state": "ST", "postalCode": "00214", "country": "US"}],
        **more)


def dump(value):
    """JSON as the files hold it; numbers keep their digits."""
    return re.sub(r'"#([-+.0-9]+)#"', r"\1", json.dumps(value, indent=1, ensure_ascii=False)) + "\n"


def lines(bundle):
    """A long Bundle with one entry on each line."""
    head = {key: value for key, value in bundle.items() if key != "entry"}
    entries = ",\n".join(" " + line(entry).rstrip() for entry in bundle["entry"])
    return line(head).rstrip()[:-1] + ',\n"entry": [\n' + entries + "\n]}\n"


def line(value):
    """One resource on one line, as NDJSON wants it."""
    return re.sub(r'"#([-+.0-9]+)#"', r"\1", json.dumps(value, ensure_ascii=False)) + "\n"
