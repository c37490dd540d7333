"""C-CDA sections of what was done and how somebody lives: procedures, devices, history, habits, abilities, wishes."""
from xml.sax.saxutils import escape

from ccda import coded, span

SIDES = {"right": "sct|24028007|Right", "left": "sct|7771000|Left"}


def words(text):
    """A value in words."""
    return f'<value xsi:type="ST">{escape(text)}</value>'


def score(number, unit="{score}"):
    """A value that is a count or the sum of an assessment."""
    return f'<value xsi:type="PQ" value="{number}" unit="{unit}"/>'


def observed(d, template, id, coding, ref, when, value, since=False, own=False):
    """One observation of how somebody is; `template` is its number and date. With `own` its name is the code's, not the text's."""
    arc, date = template
    time = span(when) if since else f'<effectiveTime value="{when}"/>'
    named = coded("code", coding, ref=None if own else ref)
    return (f'<observation classCode="OBS" moodCode="EVN">{d.template(arc, date)}{d.identifier(id)}{named}'
            f'<text><reference value="#{ref}"/></text><statusCode code="completed"/>{time}{value}</observation>')


def table(d, key, headings, rows, entry, **more):
    """A section whose rows are (id, cells …, rest): `entry` makes the entry from the row and the first cell's place."""
    shown = len(headings)
    d.section(key, headings, [[(f"{key}-{row[0]}", row[1]), *row[2:shown + 1]] for row in rows],
              [entry(row[0], f"{key}-{row[0]}", *row[shown + 1:]) for row in rows], **more)


def procedures(d, rows):
    """Rows: id, words, day in words, coding, day[, (site coding, side)]."""
    def entry(id, ref, coding, day, site=None):
        target = ""
        if site:
            part, side = site
            target = coded("targetSiteCode", part).removesuffix("/>") + (
                f'><qualifier>{coded("name", "sct|272741003|Laterality")}{coded("value", SIDES[side])}</qualifier></targetSiteCode>')
        return (f'<procedure classCode="PROC" moodCode="EVN">{d.template("4.14", "2014-06-09")}{d.identifier("op-" + id)}'
                f'{coded("code", coding, ref=ref, null="OTH")}<text><reference value="#{ref}"/></text><statusCode code="completed"/>'
                f'<effectiveTime value="{day}"/>{target}</procedure>')
    table(d, "procedures", ["What was done", "When"], rows, entry)


def devices(d, rows):
    """Rows: id, words, since in words, coding, since, serial number."""
    def entry(id, ref, coding, since, serial):
        return (f'<supply classCode="SPLY" moodCode="EVN">{d.template("4.50", "2014-06-09")}{d.identifier("dv-" + id)}'
                f'<text><reference value="#{ref}"/></text><statusCode code="completed"/>{span(since, type="IVL_TS")}<quantity value="1"/>'
                f'<participant typeCode="PRD"><participantRole classCode="MANU">{d.template("4.37")}'
                f'<id root="{d.practice["oid"]}.6" extension="{serial}"/><playingDevice>{coded("code", coding, ref=ref)}'
                f'</playingDevice><scopingEntity><id root="{d.practice["oid"]}"/></scopingEntity></participantRole></participant></supply>')
    table(d, "devices", ["Device", "Since"], rows, entry)


def habits(d, smoked, rows):
    """Social history. `smoked`: words, how much in words, coding, day. Rows: id, topic, words, coding, day, value."""
    one = lambda id, ref, coding, day, value: observed(
        d, ("4.38", "2015-08-01"), "so-" + id, coding, ref, day, value)
    first = ("tobacco", "Tobacco", *smoked[:1], smoked[1], smoked[2], None)
    entry = lambda id, ref, coding, day, value: (
        smoking(d, "so-tobacco", ref, coding, day) if value is None else one(id, ref, coding, day, value))
    table(d, "social", ["Topic", "What is known"], [first, *rows], entry)


def relatives(d, rows):
    """Family history. Rows: id, relative, words, relation "code|name", [(coding, age at onset)], age at death or nothing."""
    def entry(id, ref, who, illnesses, died):
        code, name = who.split("|")
        gender = {"MTH": "F", "SIS": "F", "FTH": "M", "BRO": "M"}[code]
        gone = "" if not died else '<sdtc:deceasedInd value="true"/>'
        found = "".join(illness(d, f"{id}-{number}", coding, age) for number, (coding, age) in enumerate(illnesses, 1))
        return (f'<organizer classCode="CLUSTER" moodCode="EVN">{d.template("4.45", "2015-08-01")}{d.identifier("fa-" + id)}'
                f'<statusCode code="completed"/><subject><relatedSubject classCode="PRS"><code code="{code}" displayName="{name}" '
                f'codeSystem="2.16.840.1.113883.5.111"/><subject><administrativeGenderCode code="{gender}" '
                f'codeSystem="2.16.840.1.113883.5.1"/>{gone}</subject></relatedSubject></subject>\n{found}</organizer>')
    table(d, "family", ["Relative", "Illness"], rows, entry)


def illness(d, id, coding, age):
    """What a relative had, and at what age."""
    return (f'<component><observation classCode="OBS" moodCode="EVN">{d.template("4.46", "2015-08-01")}{d.identifier("fa-" + id + "-o")}'
            f'{coded("code", "sct|64572001|Condition")}<statusCode code="completed"/>{span()}{coded("value", coding, type="CD")}'
            f'<entryRelationship typeCode="SUBJ" inversionInd="true"><observation classCode="OBS" moodCode="EVN">{d.template("4.31")}'
            f'{coded("code", "loinc|30525-0|Age")}<statusCode code="completed"/><value xsi:type="PQ" value="{age}" unit="a"/>'
            f'</observation></entryRelationship></observation></component>')


def abilities(d, rows):
    """Functional status. Rows: id, words, day in words, coding of the value, day."""
    table(d, "functional", ["What", "Seen"], rows, lambda id, ref, coding, day: observed(
        d, ("4.67", "2014-06-09"), "fu-" + id, "loinc|54522-8|Functional status", ref, day, coded("value", coding, ref=ref, type="CD"), since=True, own=True))


def mood(d, rows, **more):
    """Mental status by questionnaires. Rows: id, words, sum in words, coding, day, sum."""
    table(d, "mental", ["Questions", "Sum"], rows, lambda id, ref, coding, day, total: observed(
        d, ("4.69", None), "mo-" + id, coding, ref, day, score(total)), **more)


def food(d, rows):
    """Nutrition. Rows: id, words, day in words, day."""
    def entry(id, ref, day):
        text = next(row[1] for row in rows if row[0] == id)
        inside = observed(d, ("4.138", None), "nu-" + id + "-a", "loinc|75303-8|Nutrition assessment", ref, day, words(text), own=True)
        return observed(d, ("4.124", None), "nu-" + id, "loinc|75305-3|Nutrition status", ref, day,
                        coded("value", None, type="CD", ref=ref, null="OTH")
                        + f'<entryRelationship typeCode="SUBJ">{inside}</entryRelationship>', own=True)
    table(d, "nutrition", ["Eating", "Seen"], rows, entry)


def smoking(d, id, ref, coding, when):
    """The smoking status observation."""
    return (f'<observation classCode="OBS" moodCode="EVN">{d.template("4.78", "2014-06-09")}{d.identifier(id)}'
            f'{coded("code", "loinc|72166-2|Tobacco smoking status")}<text><reference value="#{ref}"/></text>'
            f'<statusCode code="completed"/><effectiveTime value="{when}"/>{coded("value", coding, type="CD")}</observation>')


def directive(d, id, coding, ref, since, asked="sct|304251008|Resuscitation status"):
    """An advance directive: the wish about resuscitation, or what else was `asked`."""
    return (f'<observation classCode="OBS" moodCode="EVN">{d.template("4.48", "2015-08-01")}{d.identifier(id)}'
            f'{coded("code", asked, ref=None if coding else ref)}<text><reference value="#{ref}"/></text>'
            f'<statusCode code="completed"/>{span(since)}{coded("value", coding, type="CD")}</observation>')


def pregnancy(d, id, ref, when, due):
    """Pregnant, with the estimated date of delivery."""
    return (f'<observation classCode="OBS" moodCode="EVN"><templateId root="2.16.840.1.113883.10.20.15.3.8"/>{d.identifier(id)}'
            f'{coded("code", "loinc|82810-3|Pregnancy status")}<text><reference value="#{ref}"/></text>'
            f'<statusCode code="completed"/>{span(when)}{coded("value", "sct|77386006|Pregnant", type="CD")}'
            f'<entryRelationship typeCode="REFR"><observation classCode="OBS" moodCode="EVN">'
            f'<templateId root="2.16.840.1.113883.10.20.15.3.1"/>{coded("code", "loinc|11778-8|Delivery date Estimated")}'
            f'<statusCode code="completed"/><value xsi:type="TS" value="{due}"/></observation></entryRelationship></observation>')
