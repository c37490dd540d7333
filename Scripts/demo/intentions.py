"""C-CDA sections of what is meant to happen and who sees to it: plan, goals, concerns, care team, payers, instructions, notes."""
from xml.sax.saxutils import escape, quoteattr

from background import table
from ccda import coded, span
from headers import person

# What is planned: element, class, template, its date.
PLANNED = {"visit": ("encounter", "ENC", "4.40", "2014-06-09"), "test": ("observation", "OBS", "4.44", "2014-06-09"),
           "act": ("act", "ACT", "4.39", "2014-06-09"), "procedure": ("procedure", "PROC", "4.41", "2014-06-09")}


def plan(d, rows, **more):
    """Rows: id, words, when in words, what of PLANNED, mood, coding, when[, doctor who is to do it]."""
    def entry(id, ref, what, intent, coding, when, doctor=None):
        element, kind, arc, date = PLANNED[what]
        who = "" if not doctor else (
            f'<performer typeCode="PRF"><assignedEntity><id root="{d.practice["oid"]}.3" extension="{doctor["id"]}"/>'
            f'{person(doctor, "assignedPerson")}<representedOrganization><name>{doctor["works"]}</name></representedOrganization>'
            f'</assignedEntity></performer>')
        return (f'<{element} classCode="{kind}" moodCode="{intent}">{d.template(arc, date)}{d.identifier("pl-" + id)}'
                f'{coded("code", coding, ref=ref, null="OTH")}<text><reference value="#{ref}"/></text><statusCode code="active"/>'
                f'<effectiveTime value="{when}"/>{who}{d.author(d.written[:8])}</{element}>')
    table(d, "plan", ["What", "When"], rows, entry, **more)


def goals(d, rows):
    """Rows: id, words, set by in words, coding or nothing, value element, since."""
    def entry(id, ref, coding, value, since):
        return (f'<observation classCode="OBS" moodCode="GOL">{d.template("4.121")}{d.identifier("go-" + id)}'
                f'{coded("code", coding, ref=ref, null="OTH")}<text><reference value="#{ref}"/></text><statusCode code="active"/>'
                f'{span(since)}{value}{d.author(since)}</observation>')
    table(d, "goals", ["Goal", "Set by"], rows, entry)


def limit(low, high, unit):
    """A range to stay in; an end that is missing is open."""
    ends = (f'<low value="{low}" unit="{unit}"/>' if low else "") + (f'<high value="{high}" unit="{unit}" inclusive="false"/>' if high else "")
    return f'<value xsi:type="IVL_PQ">{ends}</value>'


def concerns(d, rows):
    """Rows: id, words, since in words, since."""
    def entry(id, ref, since):
        return (f'<act classCode="ACT" moodCode="EVN">{d.template("4.132", "2015-08-01")}{d.identifier("co-" + id)}'
                f'{coded("code", "loinc|75310-3|Health concerns Document", ref=ref)}<text><reference value="#{ref}"/></text>'
                f'<statusCode code="active"/>{span(since)}</act>')
    table(d, "concerns", ["Concern", "Since"], rows, entry)


def team(d, since, doctors):
    """The care team as one organizer, a member each."""
    rows = [[(f"team-{one['id']}", f"{one['given']} {one['family']}".strip()), one["function"], one["phone"]] for one in doctors]
    members = "".join(
        f'<component><act classCode="PCPR" moodCode="EVN">{d.template("4.500.1", "2019-07-01")}{d.identifier("tm-" + one["id"])}'
        f'{coded("code", "loinc|85847-2|Patient Care team information")}<statusCode code="active"/>{span(since)}'
        f'<performer typeCode="PRF"><sdtc:functionCode code="{one["part"]}" displayName={quoteattr(one["function"])} '
        f'codeSystem="2.16.840.1.113883.5.88"/><assignedEntity><id root="{d.practice["oid"]}.3" extension="{one["id"]}"/>'
        f'<telecom use="WP" value="tel:{one["phone"]}"/>{person(one, "assignedPerson")}<representedOrganization><name>'
        f'{escape(one["works"])}</name></representedOrganization></assignedEntity></performer></act></component>\n' for one in doctors)
    d.section("team", ["Name", "Part", "Telephone"], rows, [
        f'<organizer classCode="CLUSTER" moodCode="EVN">{d.template("4.500", "2019-07-01")}{d.identifier("team")}'
        f'{coded("code", "loinc|86744-0|Care team")}<statusCode code="active"/>{span(since)}\n{members}</organizer>'])


def payers(d, payer, member, since):
    """The insurance, the patient being its holder."""
    row = ("blue", payer, member, since)
    def entry(id, ref, low):
        policy = (
            f'<act classCode="ACT" moodCode="EVN">{d.template("4.61", "2015-08-01")}{d.identifier("pa-" + id + "-p")}'
            f'<code code="SELF" displayName="Self" codeSystem="2.16.840.1.113883.5.110"/><statusCode code="completed"/>'
            f'<performer typeCode="PRF">{d.template("4.87")}<assignedEntity><id root="2.16.840.1.113883.19.9" extension="BLUE"/>'
            f'<code code="PAYOR" codeSystem="2.16.840.1.113883.5.110"/><representedOrganization><name>{payer}</name>'
            f'</representedOrganization></assignedEntity></performer><participant typeCode="COV">{d.template("4.89")}'
            f'<time>{span(low)[len("<effectiveTime>"):-len("</effectiveTime>")]}</time><participantRole classCode="PAT">'
            f'<id root="2.16.840.1.113883.19.9.1" extension="{member}"/><code code="SELF" displayName="Self" '
            f'codeSystem="2.16.840.1.113883.5.111"/></participantRole></participant></act>')
        return (f'<act classCode="ACT" moodCode="EVN">{d.template("4.60", "2015-08-01")}{d.identifier("pa-" + id)}'
                f'{coded("code", "loinc|48768-6|Payment sources Document")}<statusCode code="completed"/>'
                f'<entryRelationship typeCode="COMP"><sequenceNumber value="1"/>{policy}</entryRelationship></act>')
    table(d, "payers", ["Payer", "Member number"], [row], entry)


def instructions(d, rows):
    """Rows: id, words, given in words."""
    def entry(id, ref):
        return (f'<act classCode="ACT" moodCode="INT">{d.template("4.20", "2014-06-09")}{d.identifier("in-" + id)}'
                f'{coded("code", "sct|409073007|Education", ref=ref)}<text><reference value="#{ref}"/></text><statusCode code="completed"/></act>')
    table(d, "instructions", ["What to do", "Given"], rows, entry)


def note(d, id, text, when):
    """The visit's note as an entry that holds its words."""
    d.section("notes", ["Note", "Written"], [[("note-" + id, text), when[:8]]], [
        f'<act classCode="ACT" moodCode="EVN">{d.template("4.202", "2016-11-01")}{d.identifier("no-" + id)}'
        f'{coded("code", "loinc|34109-9|Note", translations=("loinc|11506-3|Progress note",))}'
        f'<text><reference value="#note-{id}"/></text><statusCode code="completed"/><effectiveTime value="{when}"/>{d.author(when)}</act>'])
