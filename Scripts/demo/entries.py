"""The entries of C-CDA sections: problems, medicines, allergies, results, vaccines, visits."""
from ccda import coded, span

STANDING = {"active": "55561003|Active", "resolved": "413322009|Resolved", "inactive": "73425007|Inactive",
            "remission": "277022003|Remission"}
# The NCI Thesaurus codes of the FDA's route of administration list.
ROUTES = {"mouth": "nci|C38288|ORAL", "skin": "nci|C38299|SUBCUTANEOUS", "nose": "nci|C38284|NASAL",
          "lungs": "nci|C38216|RESPIRATORY (INHALATION)"}


def problem(d, id, coding, ref, low=None, high=None, standing="active", author=None, translations=(),
            negated=False, null=None):
    """A concern with its one problem observation."""
    code, name = STANDING[standing].split("|")
    negation = ' negationInd="true"' if negated else ""
    concern = "active" if standing == "active" and not negated else "completed"
    state = "" if negated else (
        f'<entryRelationship typeCode="REFR"><observation classCode="OBS" moodCode="EVN">{d.template("4.6", "2019-06-20")}'
        f'{coded("code", "loinc|33999-4|Status")}<statusCode code="completed"/>'
        f'{coded("value", f"sct|{code}|{name}", type="CD")}</observation></entryRelationship>')
    return (f'<act classCode="ACT" moodCode="EVN">{d.template("4.3", "2015-08-01")}{d.identifier("c-" + id)}'
            f'<code code="CONC" codeSystem="2.16.840.1.113883.5.6"/><statusCode code="{concern}"/>'
            f'{span(author or low)}\n<entryRelationship typeCode="SUBJ"><observation classCode="OBS" moodCode="EVN"{negation}>'
            f'{d.template("4.4", "2015-08-01")}{d.identifier(id)}{coded("code", "sct|55607006|Problem")}'
            f'<text><reference value="#{ref}"/></text><statusCode code="completed"/>{span(low, high)}\n'
            f'{coded("value", coding, ref=ref, translations=translations, type="CD", null=null)}{d.author(author)}'
            f'{state}</observation></entryRelationship></act>')


def medicine(d, id, coding, ref, low=None, high=None, status="active", author=None, dose=None, every=None,
             night=False, as_needed=False, free_text=None, mood="EVN", route="mouth"):
    """A medicine. `dose` is a count of units, or "value unit"; `every` hours, said to be times of the day."""
    timing = ""
    if every:
        timing = (f'<effectiveTime xsi:type="PIVL_TS" institutionSpecified="true" operator="A">'
                  f'<period value="{every}" unit="h"/></effectiveTime>')
    if night:
        timing = '<effectiveTime xsi:type="EIVL_TS" operator="A"><event code="HS"/></effectiveTime>'
    amount = ""
    if dose:
        value, _, unit = dose.partition(" ")
        amount = f'<doseQuantity value="{value}"' + (f' unit="{unit}"' if unit else "") + "/>"
    sig = "" if not free_text else (
        f'<entryRelationship typeCode="COMP"><substanceAdministration classCode="SBADM" moodCode="EVN">'
        f'{d.template("4.147")}{coded("code", "loinc|76662-6|Instructions Medication")}<text>{free_text}</text>'
        f'<consumable><manufacturedProduct><manufacturedLabeledDrug nullFlavor="NA"/></manufacturedProduct></consumable>'
        f'</substanceAdministration></entryRelationship>')
    condition = ('<precondition typeCode="PRCN"><criterion><code code="ASSERTION" codeSystem="2.16.840.1.113883.5.4"/>'
                 '</criterion></precondition>' if as_needed else "")
    return (f'<substanceAdministration classCode="SBADM" moodCode="{mood}">{d.template("4.16", "2014-06-09")}'
            f'{d.identifier(id)}<text><reference value="#{ref}"/></text><statusCode code="{status}"/>\n'
            f'{span(low, high, type="IVL_TS")}{timing}{coded("routeCode", ROUTES[route])}{amount}\n'
            f'<consumable><manufacturedProduct classCode="MANU">{d.template("4.23", "2014-06-09")}'
            f'<manufacturedMaterial>{coded("code", coding, ref=ref, null="OTH")}</manufacturedMaterial>'
            f'</manufacturedProduct></consumable>{d.author(author)}{sig}{condition}</substanceAdministration>')


def allergy(d, id, kind, substance, ref, low=None, reaction=None, severity=None, author=None, negated=False):
    """An allergy concern; without a substance and negated: none known of this kind."""
    negation = ' negationInd="true"' if negated else ""
    playing = coded("code", substance, ref=ref, null="NA")
    happened = ""
    if reaction:
        harm = "" if not severity else (
            f'<entryRelationship typeCode="SUBJ" inversionInd="true"><observation classCode="OBS" moodCode="EVN">'
            f'{d.template("4.8", "2014-06-09")}{coded("code", "act|SEV|Severity Observation")}'
            f'<statusCode code="completed"/>{coded("value", severity, type="CD")}</observation></entryRelationship>')
        happened = (f'<entryRelationship typeCode="MFST" inversionInd="true"><observation classCode="OBS" moodCode="EVN">'
                    f'{d.template("4.9", "2014-06-09")}{d.identifier(id + "-r")}'
                    f'<code code="ASSERTION" codeSystem="2.16.840.1.113883.5.4"/><statusCode code="completed"/>'
                    f'{span(low)}{coded("value", reaction, type="CD")}{harm}</observation></entryRelationship>')
    return (f'<act classCode="ACT" moodCode="EVN">{d.template("4.30", "2015-08-01")}{d.identifier("c-" + id)}'
            f'<code code="CONC" codeSystem="2.16.840.1.113883.5.6"/><statusCode code="active"/>{span(author or low)}\n'
            f'<entryRelationship typeCode="SUBJ"><observation classCode="OBS" moodCode="EVN"{negation}>'
            f'{d.template("4.7", "2014-06-09")}{d.identifier(id)}<code code="ASSERTION" codeSystem="2.16.840.1.113883.5.4"/>'
            f'<text><reference value="#{ref}"/></text><statusCode code="completed"/>{span(low)}\n{coded("value", kind, type="CD")}'
            f'{d.author(author)}<participant typeCode="CSM"><participantRole classCode="MANU"><playingEntity classCode="MMAT">'
            f'{playing}</playingEntity></participantRole></participant>{happened}</observation></entryRelationship></act>')


def quantity(value, unit):
    return f'<value xsi:type="PQ" value="{value}" unit="{unit}"/>'


def observations(d, id, panel, taken, rows, vital=False):
    """An organizer of results or vital signs; a row is (id, coding, ref, value element, flag)."""
    outer, inner = (("4.26", "4.27") if vital else ("4.1", "4.2"))
    inside_date = "2014-06-09" if vital else "2015-08-01"
    parts = []
    for number, coding, ref, value, flag in rows:
        mark = f'<interpretationCode code="{flag}" codeSystem="2.16.840.1.113883.5.83"/>' if flag else ""
        parts.append(
            f'<component><observation classCode="OBS" moodCode="EVN">{d.template(inner, inside_date)}{d.identifier(number)}'
            f'{coded("code", coding, ref=ref)}<text><reference value="#{ref}"/></text><statusCode code="completed"/>'
            f'<effectiveTime value="{taken}"/>{value}{mark}</observation></component>')
    return (f'<organizer classCode="{"CLUSTER" if vital else "BATTERY"}" moodCode="EVN">{d.template(outer, "2015-08-01")}'
            f'{d.identifier(id)}{panel}<statusCode code="completed"/>{span(taken, taken)}\n' + "\n".join(parts) + "</organizer>")


def vaccine(d, id, coding, ref, day, negated=False, lot=None, refusal=False):
    """A vaccine given, or with `negated` not given."""
    reason = "" if not refusal else (
        f'<entryRelationship typeCode="RSON"><observation classCode="OBS" moodCode="EVN">{d.template("4.53")}'
        f'{d.identifier(id + "-why")}<code code="PATOBJ" displayName="patient objection" codeSystem="2.16.840.1.113883.5.8"/>'
        f'<statusCode code="completed"/></observation></entryRelationship>')
    number = f"<lotNumberText>{lot}</lotNumberText>" if lot else ""
    return (f'<substanceAdministration classCode="SBADM" moodCode="EVN" negationInd="{"true" if negated else "false"}">'
            f'{d.template("4.52", "2015-08-01")}{d.identifier(id)}<text><reference value="#{ref}"/></text>'
            f'<statusCode code="completed"/><effectiveTime value="{day}"/>\n<consumable><manufacturedProduct classCode="MANU">'
            f'{d.template("4.54", "2014-06-09")}<manufacturedMaterial>{coded("code", coding, ref=ref)}{number}'
            f'</manufacturedMaterial></manufacturedProduct></consumable>{reason}</substanceAdministration>')


def visit(d, id, ref, start, end=None, coding=None, diagnosis=None):
    """A visit, with a diagnosis where the practice coded one."""
    found = "" if not diagnosis else (
        f'<entryRelationship typeCode="COMP"><act classCode="ACT" moodCode="EVN">{d.template("4.80", "2015-08-01")}'
        f'{coded("code", "loinc|29308-4|Diagnosis")}<statusCode code="active"/><entryRelationship typeCode="SUBJ">'
        f'<observation classCode="OBS" moodCode="EVN">{d.template("4.4", "2015-08-01")}{d.identifier(id + "-dx")}'
        f'{coded("code", "sct|282291009|Diagnosis")}<statusCode code="completed"/>{span(start[:8])}'
        f'{coded("value", None, translations=(diagnosis,), type="CD", null="OTH")}</observation></entryRelationship></act>'
        f'</entryRelationship>')
    return (f'<encounter classCode="ENC" moodCode="EVN">{d.template("4.49", "2015-08-01")}{d.identifier(id)}'
            f'{coded("code", coding, ref=ref, null="OTH")}<statusCode code="completed"/>{span(start, end or start)}{found}</encounter>')


VITALS = (("systolic", "Systolic blood pressure", "8480-6", "mm[Hg]"), ("diastolic", "Diastolic blood pressure", "8462-4", "mm[Hg]"),
          ("pulse", "Heart rate", "8867-4", "/min"), ("weight", "Body weight", "29463-7", "[lb_av]"))


def vital_signs(d, visits):
    """The vital signs of visits: (id, taken, systolic, diastolic, pulse, pounds)."""
    rows, groups = [], []
    panel = coded("code", "sct|46680005|Vital signs")
    for id, taken, *values in visits:
        group = []
        for (key, words, loinc, unit), value in zip(VITALS, values):
            ref = f"vs-{key}-{id}"
            shown = {"mm[Hg]": "mmHg", "[lb_av]": "lb"}.get(unit, unit)
            rows.append([(ref, words), f"{value} {shown}", taken[:8]])
            group.append((ref, f"loinc|{loinc}|{words}", ref, quantity(value, unit), None))
        groups.append(observations(d, "vs-" + id, panel, taken, group, vital=True))
    d.section("vitals", ["Measure", "Value", "Taken"], rows, groups)
