"""Claims as Blue Payer gives them to its members: ExplanationOfBenefit after CARIN's Blue Button, a member a file."""
from fhir import Literal, Server, concept, line, of, patient, zone
from practices import MEMBERS

BASE = "https://fhir.bluepayer.example/r4"
PROVIDERS = {
    "riverside": "Riverside Hospital", "oakwood": "Oakwood Family Clinic", "beacon": "Beacon Heart Associates",
    "corner": "Corner Pharmacy", "tern": "Tern Point Urgent Care", "oxygen": "Wexmoor Home Oxygen", "eyes": "Wexmoor Eye Center",
}
# What was billed: words, claim type, subtype.
KINDS = {"inpatient": ("Hospital stay", "institutional", "inpatient"), "outpatient": ("Hospital, outpatient", "institutional", "outpatient"),
         "visit": ("Doctor's bill", "professional", None), "supply": ("Equipment", "professional", None),
         "fill": ("Pharmacy fill", "pharmacy", None)}


class Member:
    """One member, what covers them and what was billed."""

    def __init__(self, person, names, birth, sex, line, phone, since, written):
        self.number = MEMBERS[person]
        self.server = Server(BASE, self.number, BASE)
        self.server.add("Patient", self.number, written, active=True, **patient(
            self.number, "urn:oid:2.16.840.1.113883.19.9.1", names, birth, sex, line, phone, "Blue Payer",
            managingOrganization={"display": "Blue Payer"}))
        self.server.resources[-1]["identifier"][0]["type"] = of("v2-0203", "MB")
        base, dependent = self.number.rsplit("-", 1)
        self.server.add("Coverage", "cover", written, status="active", type=of("v3-ActCode", "EHCPOL", "extended healthcare"),
                        subscriberId=base, dependent=dependent, relationship=of("subscriber-relationship", "self"),
                        identifier=[{"type": of("v2-0203", "MB"), "system": "urn:oid:2.16.840.1.113883.19.9.1", "value": self.number}],
                        period={"start": since}, payor=[{"display": "Blue Payer"}], order=1)
        self.named = set()

    def claim(self, id, kind, provider, start, items, illness=(), end=None, created=None, status="active", related=None, restricted=None):
        """A claim. `items`: (concept, day, price billed, paid by the patient[, quantity]); `illness`: ICD-10-CM, the first is principal;
        `related`: ("prior" or "replacedby", id of the other claim)."""
        self.name(provider)
        words, type, subtype = KINDS[kind]
        created = created or start
        fields = {
            "identifier": [{"type": {"coding": [{"system": "http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBIdentifierType", "code": "uc"}]},
                            "system": "https://bluepayer.example/claim", "value": f"{self.number}-{id}"}],
            "status": status, "type": {**of("claim-type", type), "text": words}, "use": "claim", "billablePeriod": {"start": start, "end": end or start},
            "created": created, "insurer": {"display": "Blue Payer"}, "provider": self.reference(provider),
            "outcome": "complete", "insurance": [{"focal": True, "coverage": {"reference": "Coverage/" + self.server.mine("cover")}}],
        }
        if subtype:
            fields["subType"] = {"coding": [{"system": "http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBInstitutionalClaimSubType", "code": subtype}]}
        if related:
            how, other = related
            fields["related"] = [{"claim": {"identifier": {"system": "https://bluepayer.example/claim", "value": f"{self.number}-{other}"}},
                                  "relationship": of("ex-relatedclaimrelationship", "prior") if how == "prior" else
                                  {"coding": [{"system": "http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBRelatedClaimRelationshipCodes", "code": how}]}}]
        if illness:
            fields["diagnosis"] = [{"sequence": number, "diagnosisCodeableConcept": concept(None, "icd|" + one),
                                    "type": [of("ex-diagnosistype", "principal" if number == 1 else "secondary")]}
                                   for number, one in enumerate(illness, 1)]
        fields["item"] = [self.item(number, *one) for number, one in enumerate(items, 1)]
        billed = sum(float(one[2]) for one in items)
        own = sum(float(one[3]) for one in items)
        fields["total"] = [{"category": of("adjudication", "submitted"), "amount": money(billed)},
                           {"category": of("adjudication", "benefit"), "amount": money(0 if status == "cancelled" else billed - own)}]
        if restricted:
            fields["security"] = restricted["security"]
        self.server.add("ExplanationOfBenefit", id, created + "T06:00:00" + zone(created), **fields)

    def item(self, number, what, day, billed, own, quantity=None):
        """A line of a claim."""
        out = {"sequence": number, "productOrService": what, "servicedDate": day}
        if quantity:
            out["quantity"] = {"value": Literal(quantity)}
        out["adjudication"] = [{"category": of("adjudication", "submitted"), "amount": money(float(billed))},
                               {"category": of("adjudication", "copay"), "amount": money(float(own))}]
        return out

    def reference(self, provider):
        return {"reference": "Organization/" + provider, "display": PROVIDERS[provider]}

    def name(self, provider):
        """The provider as a resource, once."""
        if provider not in self.named:
            self.named.add(provider)
            self.server.add("Organization", provider, "2020-01-06T08:00:00-05:00", name=PROVIDERS[provider], active=True)

    def ndjson(self, since="", until="9999"):
        """The member, and what the payer wrote after one day and up to another, a resource a line."""
        return "".join(line(one) for one in self.server.resources
                       if one["resourceType"] in ("Patient", "Coverage") or self.between(one, since, until))

    def between(self, one, since, until):
        if one["resourceType"] == "Organization":
            return any(claim["provider"]["reference"].endswith("/" + one["id"]) and self.between(claim, since, until)
                       for claim in self.server.resources if "provider" in claim)
        return since < one["meta"]["lastUpdated"][:10] <= until


def money(value):
    return {"value": Literal(f"{value:.2f}"), "currency": "USD"}


def office(words="Office visit"):
    """A visit; the code is the AMA's, the words are ours."""
    return concept(words, "cpt|99213")
