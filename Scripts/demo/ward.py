"""The ward's ADT feed of Riverside Hospital (H): who comes, who was meant, where they lie, who leaves."""
from hl7 import Sender, segment, time

WARD = Sender("ADT", "Riverside Hospital", "2.16.840.1.113883.19.5", "2.5.1", "RW")
# The same source as the hospital's FHIR server: it names itself by that address.
WARD.facility = "Riverside Hospital^https://fhir.riverside.example/r4^URI"
QUILLANE = WARD.person("RH-118402", "Quillane^Marisol^T^^^^L", "19680409", "F", "14 Larkspur Lane", "555-0161")
FARROWBY = WARD.person("RH-204417", "Farrowby^Augustin^R^Sr^^^L", "19520227", "M", "3 Tidemill Road", "555-0173")
# She came without papers, too short of breath to speak.
NOBODY = WARD.person("RH-TMP-77", "UNKNOWN^UNKNOWN^^^^^U", "", "F", "", "")


def event(trigger, id, when, *segments, structure="ADT_A01"):
    return WARD.message(f"ADT^{trigger}^{structure}", id, when, segment("EVN", f1=trigger, f2=time(when)), *segments)


def visit(number, kind, where, start, end="", left=""):
    return segment("PV1", f1="1", f2=kind, f3=where, f19=f"{number}^^^Riverside Hospital&2.16.840.1.113883.19.5.2&ISO^VN",
                   f36=left, f44=time(start), f45=time(end) if end else "")


def quillane(discharged=False):
    """19 August: admitted under a temporary number that is merged into hers; 24 August: sent home."""
    number, start = "V-260819-4", "2026-08-19 18:20"
    if discharged:
        return event("A03", "260824-1", "2026-08-24 15:02", QUILLANE, visit(
            number, "I", "W3^312^A", start, "2026-08-24 15:00", "01^Home^HL70112"), structure="ADT_A03")
    return (event("A01", "260819-1", "2026-08-19 18:25", NOBODY, visit(number, "I", "ED^4", start))
            + event("A40", "260819-2", "2026-08-19 19:05", QUILLANE, segment(
                "MRG", f1="RH-TMP-77^^^Riverside Hospital&2.16.840.1.113883.19.5.1&ISO^MR", f7="UNKNOWN^UNKNOWN"),
                structure="ADT_A39")
            + event("A08", "260819-3", "2026-08-19 19:10", QUILLANE, visit(number, "I", "W3^312^A", start)))


def farrowby():
    """16 March: home again in the night, back in the morning, admitted; 20 March: sent home."""
    return (event("A04", "260316-1", "2026-03-16 01:12", FARROWBY, visit("V-260316-1", "E", "ED^2", "2026-03-16 01:10"))
            + event("A03", "260316-2", "2026-03-16 03:21", FARROWBY, visit(
                "V-260316-1", "E", "ED^2", "2026-03-16 01:10", "2026-03-16 03:20", "01^Home^HL70112"), structure="ADT_A03")
            + event("A04", "260316-3", "2026-03-16 05:42", FARROWBY, visit("V-260316-2", "E", "ED^5", "2026-03-16 05:40"))
            + event("A03", "260316-4", "2026-03-16 09:05", FARROWBY, visit(
                "V-260316-2", "E", "ED^5", "2026-03-16 05:40", "2026-03-16 09:05"), structure="ADT_A03")
            + event("A01", "260316-5", "2026-03-16 09:06", FARROWBY, visit("V-260316-3", "I", "W5^508^B", "2026-03-16 09:05"))
            + event("A03", "260320-1", "2026-03-20 14:01", FARROWBY, visit(
                "V-260316-3", "I", "W5^508^B", "2026-03-16 09:05", "2026-03-20 14:00", "01^Home^HL70112"), structure="ADT_A03"))
