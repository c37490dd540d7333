"""C-CDA documents of the demo: the header, sections, and what every entry is made of.

`R2.1` carries the dated template identifiers beside the bare ones, `R1.1` the bare ones alone.
"""
import xml.etree.ElementTree as tree
from xml.sax.saxutils import escape, quoteattr

from headers import header_people, service_event, visit

OIDS = {
    "sct": ("2.16.840.1.113883.6.96", "SNOMED CT"),
    "icd": ("2.16.840.1.113883.6.90", "ICD-10-CM"),
    "rx": ("2.16.840.1.113883.6.88", "RxNorm"),
    "loinc": ("2.16.840.1.113883.6.1", "LOINC"),
    "cvx": ("2.16.840.1.113883.12.292", "CVX"),
    "nci": ("2.16.840.1.113883.3.26.1.1", "NCI Thesaurus"),
    "hcpcs": ("2.16.840.1.113883.6.285", "HCPCS"),
    "role": ("2.16.840.1.113883.5.111", "HL7 RoleCode"),
    "act": ("2.16.840.1.113883.5.4", "HL7 ActCode"),
}
# Section: template, its date in R2.1, LOINC code, that code's name, title.
SECTIONS = {
    "allergies": ("2.6.1", "2015-08-01", "48765-2", "Allergies and adverse reactions Document", "Allergies"),
    "medications": ("2.1.1", "2014-06-09", "10160-0", "History of Medication use Narrative", "Medicines"),
    "problems": ("2.5.1", "2015-08-01", "11450-4", "Problem list - Reported", "Problems"),
    "results": ("2.3.1", "2015-08-01", "30954-2", "Relevant diagnostic tests/laboratory data Narrative", "Results"),
    "vitals": ("2.4.1", "2015-08-01", "8716-3", "Vital signs", "Vital signs"),
    "immunizations": ("2.2.1", "2015-08-01", "11369-6", "History of Immunization Narrative", "Vaccines"),
    "encounters": ("2.22", "2015-08-01", "46240-8", "History of Hospitalizations+Outpatient visits Narrative", "Visits"),
    "social": ("2.17", "2015-08-01", "29762-2", "Social history Narrative", "Social history"),
    "family": ("2.15", "2015-08-01", "10157-6", "History of family member diseases Narrative", "Family history"),
    "directives": ("2.21", "2015-08-01", "42348-3", "Advance directives", "Advance directives"),
    "past": ("2.20", "2015-08-01", "11348-0", "History of Past illness Narrative", "Past problems"),
    "procedures": ("2.7.1", "2014-06-09", "47519-4", "History of Procedures Document", "Procedures"),
    "devices": ("2.23", "2014-06-09", "46264-8", "History of medical device use", "Devices"),
    "functional": ("2.14", "2014-06-09", "47420-5", "Functional status assessment note", "Daily life"),
    "mental": ("2.56", "2015-08-01", "10190-7", "Mental status Narrative", "Mood and memory"),
    "nutrition": ("2.57", None, "61144-2", "Diet and nutrition Narrative", "Food"),
    "goals": ("2.60", None, "61146-7", "Goals Narrative", "Goals"),
    "concerns": ("2.58", "2015-08-01", "75310-3", "Health concerns Document", "Health concerns"),
    "team": ("2.500", "2019-07-01", "85847-2", "Patient Care team information", "Care team"),
    "payers": ("2.18", "2015-08-01", "48768-6", "Payment sources Document", "Payers"),
    "instructions": ("2.45", "2014-06-09", "69730-0", "Instructions", "Instructions"),
    "notes": ("2.65", "2016-11-01", "11506-3", "Progress note", "Note"),
    "reason": ("2.12", None, "29299-5", "Reason for visit Narrative", "Reason for the visit"),
    "assessment": ("2.8", None, "51848-0", "Evaluation note", "Assessment"),
    "plan": ("2.10", "2014-06-09", "18776-5", "Plan of care note", "Plan"),
}
END = "</section>\n</component>"


def coded(tag, coding=None, words=None, ref=None, translations=(), type=None, null=None):
    """A coded element. `coding` is "system|code|display"; `ref` points into the section's text."""
    attributes = f' xsi:type="{type}"' if type else ""
    if coding:
        system, code, display = coding.split("|")
        oid, name = OIDS[system]
        attributes += f' code="{code}" displayName={quoteattr(display)} codeSystem="{oid}" codeSystemName="{name}"'
    else:
        attributes += f' nullFlavor="{null or "UNK"}"'
    inner = ""
    if ref:
        inner += f'<originalText><reference value="#{ref}"/></originalText>'
    elif words:
        inner += f"<originalText>{escape(words)}</originalText>"
    inner += "".join(coded("translation", one) for one in translations)
    return f"<{tag}{attributes}>{inner}</{tag}>" if inner else f"<{tag}{attributes}/>"


def span(low=None, high=None, type=None, tag="effectiveTime", null="UNK"):
    """An interval; "?" is an end that happened at an unknown time."""
    attribute = f' xsi:type="{type}"' if type else ""
    first = f'<low value="{low}"/>' if low else f'<low nullFlavor="{null}"/>'
    last = '<high nullFlavor="UNK"/>' if high == "?" else f'<high value="{high}"/>' if high else ""
    return f"<{tag}{attribute}>{first}{last}</{tag}>"


class Document:
    """One document of one practice about one patient."""

    def __init__(self, version, practice, id, title, written, person, doctor, replaces=None, number=1,
                 kind=("2", "34133-9", "Summarization of Episode Note"), service=None, visit=None):
        self.version, self.practice, self.id = version, practice, id
        self.title, self.written, self.kind = title, written, kind
        self.person, self.doctor = person, doctor
        self.replaces, self.number, self.service, self.visit = replaces, number, service, visit
        self.sections = []

    def template(self, arc, date=None):
        """A templateId, in R2.1 with its dated form before it."""
        root = "2.16.840.1.113883.10.20.22." + arc
        dated = f'<templateId root="{root}" extension="{date}"/>' if self.version == "R2.1" and date else ""
        return dated + f'<templateId root="{root}"/>'

    def identifier(self, id):
        """An entry's id; it begins with the patient's number: a practice gives no id twice."""
        return f'<id root="{self.practice["oid"]}.2" extension="{self.person["id"]}-{id}"/>'

    def author(self, when):
        """Who wrote an entry, and when."""
        if not when:
            return ""
        return (f'<author><time value="{when}"/><assignedAuthor><id root="{self.practice["oid"]}.3" '
                f'extension="{self.doctor["id"]}"/><assignedPerson><name><given>{self.doctor["given"]}</given>'
                f'<family>{self.doctor["family"]}</family></name></assignedPerson></assignedAuthor></author>')

    def section(self, key, headings=(), rows=(), entries=(), text=None, null=None, restricted=False):
        """A section: a table of `rows` (each a list of cells; a cell is text or (id, text)), then entries.

        A `restricted` section carries that label and stands inside the section before it."""
        arc, date, code, name, title = SECTIONS[key]
        attribute = f' nullFlavor="{null}"' if null else ""
        label = '<confidentialityCode code="R" codeSystem="2.16.840.1.113883.5.25"/>\n' if restricted else ""
        template = "" if restricted else self.template(arc, date)
        body = "\n".join("<entry typeCode=\"DRIV\">\n" + one + "\n</entry>" for one in entries)
        section = (
            f"<component>\n<section{attribute}>\n{template}\n{coded('code', f'loinc|{code}|{name}')}\n"
            f"<title>{title}{', restricted' if restricted else ''}</title>\n<text>{narrative(headings, rows, text)}</text>\n"
            f"{label}{body}\n{END}")
        if restricted:
            self.sections[-1] = self.sections[-1].removesuffix(END) + section + "\n" + END
        else:
            self.sections.append(section)

    def xml(self):
        arc, code, name = self.kind
        header = self.template("1.1", "2015-08-01") + self.template("1." + arc, "2015-08-01")
        related = "" if not self.replaces else (
            f'\n<relatedDocument typeCode="RPLC"><parentDocument><id root="{self.practice["oid"]}.1" '
            f'extension="{self.replaces}"/></parentDocument></relatedDocument>')
        return indented("\n".join([
            '<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:sdtc="urn:hl7-org:sdtc" '
            'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
            '<realmCode code="US"/><typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>',
            header, f'<id root="{self.practice["oid"]}.1" extension="{self.id}"/>',
            coded("code", f"loinc|{code}|{name}"), f"<title>{escape(self.title)}</title>",
            f'<effectiveTime value="{self.written}"/>',
            '<confidentialityCode code="N" codeSystem="2.16.840.1.113883.5.25"/><languageCode code="en-US"/>',
            f'<setId root="{self.practice["oid"]}.1" extension="{self.person["set"]}"/>'
            f'<versionNumber value="{self.number}"/>',
            header_people(self), service_event(self) + related + visit(self),
            "<component>\n<structuredBody>", *self.sections,
            "</structuredBody>\n</component>\n</ClinicalDocument>\n"]))


def indented(text):
    """The document with one element on each line."""
    for prefix, uri in (("", "urn:hl7-org:v3"), ("sdtc", "urn:hl7-org:sdtc"),
                        ("xsi", "http://www.w3.org/2001/XMLSchema-instance")):
        tree.register_namespace(prefix, uri)
    root = tree.fromstring(text)
    tree.indent(root, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tree.tostring(root, encoding="unicode") + "\n"


def narrative(headings, rows, text):
    """The section's text: a paragraph, or a table whose cells may carry an ID."""
    if text:
        return "".join(f"\n<paragraph>{escape(one)}</paragraph>" for one in text.split("\n")) + "\n"
    cell = lambda one: (f'<td><content ID="{one[0]}">{escape(one[1])}</content></td>' if isinstance(one, tuple)
                        else f"<td>{escape(one)}</td>")
    head = "".join(f"<th>{escape(one)}</th>" for one in headings)
    body = "\n".join("<tr>" + "".join(map(cell, row)) + "</tr>" for row in rows)
    return f"\n<table><thead><tr>{head}</tr></thead><tbody>\n{body}\n</tbody></table>\n"
