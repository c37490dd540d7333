"""The header of a C-CDA document: the patient, who wrote it, who keeps it, who stands by the patient."""
from xml.sax.saxutils import escape, quoteattr

ROLE = "2.16.840.1.113883.5.111"


def header_people(d):
    """Everybody whom the header names, in the order of the schema."""
    return "\n".join([record_target(d), signature(d), custodian(d)] + [contact(*one) for one in d.person.get("contacts", ())])


def record_target(d):
    one, practice = d.person, d.practice
    given = "".join(f"<given>{name}</given>" for name in one["given"])
    suffix = f"<suffix>{one['suffix']}</suffix>" if "suffix" in one else ""
    nick = f'<name use="P"><given>{one["nickname"]}</given><family>{one["family"]}</family></name>' if "nickname" in one else ""
    birth = f'<birthTime value="{one["birth"]}"/>' if one["birth"] else '<birthTime nullFlavor="UNK"/>'
    marital = "" if "marital" not in one else (
        f'<maritalStatusCode code="{one["marital"]}" codeSystem="2.16.840.1.113883.5.2"/>')
    return (f'<recordTarget><patientRole>\n<id root="{practice["oid"]}.4" extension="{one["id"]}" '
            f'assigningAuthorityName="{practice["name"]}"/>\n{address(one["line"])}\n'
            f'<telecom use="HP" value="tel:{one["phone"]}"/>\n<patient>'
            f'<name use="L">{given}<family>{one["family"]}</family>{suffix}</name>{nick}\n'
            f'<administrativeGenderCode code="{one["sex"]}" codeSystem="2.16.840.1.113883.5.1"/>{birth}{marital}\n'
            f'<languageCommunication><languageCode code="en"/><preferenceInd value="true"/></languageCommunication>'
            f'</patient>\n</patientRole></recordTarget>')


def signature(d):
    doctor, practice = d.doctor, d.practice
    return (f'<author><time value="{d.written}"/><assignedAuthor>\n<id root="{practice["oid"]}.3" '
            f'extension="{doctor["id"]}"/>{address(practice["line"], "WP")}<telecom use="WP" value="tel:{practice["phone"]}"/>\n'
            f'{person(doctor, "assignedPerson")}\n<representedOrganization><name>{practice["name"]}</name>'
            f'</representedOrganization></assignedAuthor></author>')


def custodian(d):
    practice = d.practice
    return (f'<custodian><assignedCustodian><representedCustodianOrganization><id root="{practice["oid"]}"/>'
            f'<name>{practice["name"]}</name><telecom use="WP" value="tel:{practice["phone"]}"/>'
            f'{address(practice["line"], "WP")}</representedCustodianOrganization></assignedCustodian></custodian>')


def contact(kind, relation, given, family, phone, line):
    """Somebody to call: `kind` is ECON or NOK, `relation` a "code|name" of the HL7 roles."""
    code, name = relation.split("|")
    return (f'<participant typeCode="IND"><associatedEntity classCode="{kind}"><code code="{code}" '
            f'displayName={quoteattr(name)} codeSystem="{ROLE}"/>{address(line)}<telecom use="HP" value="tel:{phone}"/>\n'
            f'<associatedPerson><name><given>{given}</given><family>{family}</family></name></associatedPerson>'
            f'</associatedEntity></participant>')


def service_event(d):
    """What the document is about: from when to when, and by whom the patient is looked after."""
    low, high = d.service or (d.written[:8], d.written[:8])
    doctor = d.doctor
    return (f'<documentationOf><serviceEvent classCode="PCPR"><effectiveTime><low value="{low}"/><high value="{high}"/>'
            f'</effectiveTime>\n<performer typeCode="PRF"><functionCode code="{doctor["part"]}" '
            f'displayName={quoteattr(doctor["function"])} codeSystem="2.16.840.1.113883.5.88"/><assignedEntity>'
            f'<id root="{d.practice["oid"]}.3" extension="{doctor["id"]}"/><telecom use="WP" value="tel:{d.practice["phone"]}"/>'
            f'{person(doctor, "assignedPerson")}</assignedEntity></performer></serviceEvent></documentationOf>')


def visit(d):
    """The visit that the document belongs to."""
    if not d.visit:
        return ""
    id, start, end = d.visit
    return (f'\n<componentOf><encompassingEncounter><id root="{d.practice["oid"]}.2" extension="{d.person["id"]}-{id}"/>'
            f'<effectiveTime><low value="{start}"/><high value="{end}"/></effectiveTime></encompassingEncounter></componentOf>')


def person(one, tag):
    """A clinician's name in an element of this name."""
    suffix = f"<suffix>{one['suffix']}</suffix>" if "suffix" in one else ""
    given = f"<given>{one['given']}</given>" if one["given"] else ""
    return f'<{tag}><name>{given}<family>{escape(one["family"])}</family>{suffix}</name></{tag}>'


def address(line, use="HP"):
    return (f'<addr use="{use}"><streetAddressLine>{line}</streetAddressLine><city>Wexmoor</city><state>ST</state>'
            f'<postalCode>00214</postalCode><country>US</country></addr>')
