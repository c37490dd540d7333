"""The resources of Riverside Hospital beyond problems, medicines and results: who cares, what was done, what is meant to be done."""
from fhir import Literal, amount, concept, of
from practices import MEMBERS

STAFF = {
    "sandoe": ("Sandoe", "P.", "Lung specialist"), "tervik": ("Tervik", "L.", "Diabetes specialist"),
    "marl": ("Marl", "J.", "Ward doctor, 4 West"),
}


def staff(h, *names):
    """The clinicians whom the other resources name, and the house."""
    for name in names:
        family, given, _ = STAFF[name]
        h.add("Practitioner", name, "2020-01-06T08:00:00-05:00", name=[{"family": family, "given": [given], "prefix": ["Dr."]}],
              telecom=[{"system": "phone", "value": "555-0120", "use": "work"}])
    h.add("Location", "west", "2020-01-06T08:00:00-05:00", name="Riverside Hospital, ward 4 West", status="active",
          telecom=[{"system": "phone", "value": "555-0120"}])


def doctor(name):
    """A reference to one of the staff."""
    return {"reference": "Practitioner/" + name, "display": "Dr. " + " ".join(reversed(STAFF[name][:2]))}


def mine(h, kind, id):
    """A reference to another resource of this patient."""
    return {"reference": f"{kind}/{h.mine(id)}"}


def relative(h, id, written, relation, name, given, phone):
    """Somebody to call, with the relation as "code|name"."""
    code, words = relation.split("|")
    h.add("RelatedPerson", id, written, active=True, relationship=[of("v3-RoleCode", code, words)],
          name=[{"family": name, "given": [given]}], telecom=[{"system": "phone", "value": phone, "use": "home"}])


def coverage(h, written, person, since):
    """What Blue Payer covers, as the hospital copied it from the card."""
    base, dependent = MEMBERS[person].rsplit("-", 1)
    h.add("Coverage", "cv-blue", written, status="active", type=of("v3-ActCode", "EHCPOL", "extended healthcare"),
          subscriberId=base, dependent=dependent, relationship=of("subscriber-relationship", "self"), period={"start": since},
          identifier=[{"type": of("v2-0203", "MB"), "system": "urn:oid:2.16.840.1.113883.19.9.1", "value": MEMBERS[person]}],
          payor=[{"display": "Blue Payer"}], order=1, **{"class": [{"type": of("coverage-class", "plan"), "value": "WX-2", "name": "Wexmoor Two"}]})


def procedure(h, id, code, day, by=None, site=None, why=None, visit=None, **more):
    """What was done, when, where on the body and by whom."""
    fields = {"status": "completed", "code": code, "performedDateTime": day}
    if by:
        fields["performer"] = [{"actor": doctor(by)}]
    if site:
        fields["bodySite"] = [site]
    if why:
        fields["reasonCode"] = [concept(why)]
    if visit:
        fields["encounter"] = mine(h, "Encounter", visit)
    h.add("Procedure", id, (day if "T" in day else day + "T12:00:00-04:00"), **fields, **more)


def device(h, id, written, words, coding, model, serial):
    """A device that the hospital gave or fitted."""
    h.add("Device", id, written, status="active", type=concept(words, coding), serialNumber=serial,
          deviceName=[{"name": model, "type": "user-friendly-name"}], manufacturer="Invented Instruments")


def team(h, written, name, members):
    """A care team; a member is (role in words, reference or display)."""
    h.add("CareTeam", "ct-team", written, status="active", name=name, participant=[
        {"role": [concept(role)], "member": one if isinstance(one, dict) else {"display": one}} for role, one in members])


def goal(h, id, written, words, since, by, measure=None, **more):
    """A goal; `measure` is (code, low, high, unit, ucum), an end may be missing."""
    fields = {"lifecycleStatus": "active", "description": concept(words), "startDate": since, "expressedBy": by}
    if measure:
        code, low, high, unit, ucum = measure
        ends = {key: amount(value, unit, ucum) for key, value in (("low", low), ("high", high)) if value}
        fields["target"] = [{"measure": concept(None, "loinc|" + code), "detailRange": ends}]
    h.add("Goal", id, written, **fields, **more)


def care_plan(h, written, title, since, activities, goals=(), **more):
    """What was planned on leaving, in the words that the patient was given."""
    h.add("CarePlan", "cp-plan", written, status="active", intent="plan", title=title, period={"start": since},
          category=[concept("Assessment and plan of treatment")], goal=[mine(h, "Goal", id) for id in goals],
          activity=[{"detail": {"kind": "ServiceRequest", "code": concept(words), "status": status, "description": words}}
                    for words, status in activities], **more)


def request(h, id, written, code, by, to=None, why=None, when=None, status="active", category=None, **more):
    """An order or, with `to`, a referral."""
    fields = {"status": status, "intent": "order", "priority": "routine", "code": code, "authoredOn": written, "requester": doctor(by)}
    if category:
        fields["category"] = [category]
    if to:
        fields["performer"] = [{"display": to}]
    if why:
        fields["reasonCode"] = [concept(why)]
    if when:
        fields["occurrenceDateTime"] = when
    h.add("ServiceRequest", id, written, **fields, **more)


REFERRAL = concept("Referral", "sct|3457005|Patient referral")


def appointment(h, id, written, words, start, end, where, status="booked", **more):
    """A booked visit."""
    h.add("Appointment", id, written, status=status, description=words, start=start, end=end, participant=[
        {"actor": {"reference": "Patient/" + h.patient}, "status": "accepted"},
        {"actor": {"display": where}, "status": "accepted"}], **more)


def questions(h, id, written, title, items, visit=None, **more):
    """A filled-in questionnaire: (number, question, answer)."""
    fields = {"encounter": mine(h, "Encounter", visit)} if visit else {}
    h.add("QuestionnaireResponse", id, written, status="completed", authored=written,
          _questionnaire={"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/display", "valueString": title}]},
          item=[{"linkId": str(number), "text": text, "answer": [answer(one)]} for number, (text, one) in enumerate(items, 1)],
          **fields, **more)


def answer(one):
    """An answer: a number or words."""
    return {"valueInteger": Literal(one)} if one.isdigit() else {"valueString": one}


def provenance(h, id, written, targets, by):
    """Who wrote these, and which system sent them."""
    h.add("Provenance", id, written, target=targets, recorded=written, agent=[
        {"type": of("provenance-participant-type", "author", "Author"), "who": doctor(by),
         "onBehalfOf": {"reference": "Organization/riverside", "display": "Riverside Hospital"}},
        {"type": {"coding": [{"system": "http://hl7.org/fhir/us/core/CodeSystem/us-core-provenance-participant-type",
                              "code": "transmitter", "display": "Transmitter"}]},
         "who": {"reference": "Organization/riverside", "display": "Riverside Hospital"}}])


def lived(h, id, code, value, taken, **more):
    """An observation of social history."""
    h.result(id, code, value, taken, taken, category="social-history", **more)


def smoking(h, code, taken):
    """The smoking status."""
    lived(h, "ob-smoking", concept("Tobacco smoking status", "loinc|72166-2|Tobacco smoking status"), ("valueCodeableConcept", code), taken)
