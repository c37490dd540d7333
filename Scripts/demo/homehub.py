"""Home readings as the Home Hub (D) sends them: its own number for each person, no name, no birth date."""
from hl7 import Sender, segment, time

SCALE, CUFF, OXIMETER, METER, SENSOR, THERMOMETER, CONCENTRATOR, NURSE = (
    "HS-2^Home scale HS-2", "HC-4^Home cuff HC-4", "HO-1^Fingertip oximeter HO-1", "HG-3^Glucose meter HG-3",
    "GS-1^Glucose sensor GS-1", "HT-1^Home thermometer HT-1", "OC-5^Oxygen concentrator OC-5", "")

# What a reading is: MDC code and reference name, LOINC code and name, unit, device (ISO/IEEE 11073-10101).
KINDS = {
    "weight": ("188736^MDC_MASS_BODY_ACTUAL", "29463-7^Body weight", "263904^MDC_DIM_LB^MDC", SCALE),
    "systolic": ("150021^MDC_PRESS_BLD_NONINV_SYS", "8480-6^Systolic blood pressure", "266016^MDC_DIM_MMHG^MDC", CUFF),
    "diastolic": ("150022^MDC_PRESS_BLD_NONINV_DIA", "8462-4^Diastolic blood pressure", "266016^MDC_DIM_MMHG^MDC", CUFF),
    "pulse": ("149546^MDC_PULS_RATE_NON_INV", "8867-4^Heart rate", "264864^MDC_DIM_BEAT_PER_MIN^MDC", CUFF),
    "oxygen": ("150456^MDC_PULS_OXIM_SAT_O2", "59408-5^Oxygen saturation", "262688^MDC_DIM_PERCENT^MDC", OXIMETER),
    "breathing": ("151562^MDC_RESP_RATE", "9279-1^Respiratory rate", "264928^MDC_DIM_RESP_PER_MIN^MDC", OXIMETER),
    "temperature": ("150364^MDC_TEMP_BODY", "8310-5^Body temperature", "268192^MDC_DIM_DEGC^MDC", THERMOMETER),
    "fahrenheit": ("150364^MDC_TEMP_BODY", "8310-5^Body temperature", "266560^MDC_DIM_FAHR^MDC", THERMOMETER),
    "glucose": ("160184^MDC_CONC_GLU_CAPILLARY_WHOLEBLOOD", "41653-7^Blood sugar by meter", "264274^MDC_DIM_MILLI_G_PER_DL^MDC", METER),
    "control": ("160208^MDC_CONC_GLU_CONTROL", "", "264274^MDC_DIM_MILLI_G_PER_DL^MDC", METER),
    "flow": ("", "3151-8^Inhaled oxygen flow rate", "L/min^liter per minute^UCUM", CONCENTRATOR),
    # What a human sees and no device measures.
    "awake": ("", "80288-4^Level of consciousness", "", NURSE),
    "sensor": ("160212^MDC_CONC_GLU_ISF", "99504-3^Glucose, sensor", "264274^MDC_DIM_MILLI_G_PER_DL^MDC", SENSOR),
}
ALERT = "248234008^Mentally alert^SCT"
PRESSURE = "150020^MDC_PRESS_BLD_NONINV^MDC^85354-9^Blood pressure^LN"
OID = "2.16.840.1.113883.19.9"
NUMBERS = f"Home Hub&{OID}.1"
HUB = Sender("HUB", "Home Hub", OID, "2.6", "HH")
PROFILE = "IHE_PCD_ORU_R01^IHE PCD^1.3.6.1.4.1.19376.1.6.1.1.1^ISO"


def days(month, first, last):
    return [f"2026-{month:02}-{day:02}" for day in range(first, last + 1)]


def kind_of(value):
    """The HL7 v2 type of a value: a code, a word such as LOW, or a number."""
    return "CWE" if "^" in value else "ST" if value.isalpha() and value != "NaN" else "NM"


def iso(words):
    """`2026-11-09 07:52` as 2026-11-09T07:52:00-05:00."""
    digits = time(words)
    return f"{words[:10]}T{words[11:16]}:00{digits[-5:-2]}:{digits[-2:]}"


class Hub:
    """The readings of one enrolled patient: a number, no name."""

    def __init__(self, number):
        self.number = number
        self.readings = []

    def add(self, day, clock, *values, note=None, sent=None, by=""):
        """What was measured at one local time, and by whom: pairs of a kind and a value. Sent at once, where it does
        not say when."""
        when = f"{day} {clock}"
        self.readings.append((sent or when, when, values, note, by))

    def month(self, kind, clock, dates, values):
        """One reading a day; `-` is a day without one."""
        for day, value in zip(dates, values, strict=True):
            if value != "-":
                self.add(day, clock, (kind, value))

    def pressure(self, day, clock, both, **more):
        systolic, diastolic = both.split("/")
        self.add(day, clock, ("systolic", systolic), ("diastolic", diastolic), **more)

    def sent(self, since="", until="9999"):
        """One message for each reading from one local time to another, as they were sent."""
        return "".join(self.message(*one) for one in sorted(self.readings, key=lambda one: one[0]) if since < one[0] <= until)

    def message(self, sent, when, values, note, by):
        rows, at = [], time(when)
        patient = segment("PID", f3=f"{self.number}^^^{NUMBERS}&ISO^PI")
        number = "-".join([self.number, when.replace(" ", "-").replace(":", ""), values[0][0]])
        if values[0][0] == "systolic":
            rows.append(segment("OBX", f1=1, f3=PRESSURE, f4="1.0.1", f11="X", f14=at, f18=CUFF))
        for index, (kind, value) in enumerate(values, start=1):
            mdc, loinc, unit, device = KINDS[kind]
            code = "^".join(part for part in (mdc and f"{mdc}^MDC", loinc and f"{loinc}^LN") if part)
            rows.append(segment(
                "OBX", f1=len(rows) + 1, f2=kind_of(value), f3=code, f4=f"1.0.1.{index}", f5=value,
                f6=unit, f11="R", f14=at, f16=by, f18=device))
        if note:
            rows.append(segment("NTE", f1="1", f3=note))
        request = segment("OBR", f1="1", f2=f"{number}^HUB", f3=f"{number}^HUB", f4="182777000^Monitoring of patient^SCT", f7=at)
        return HUB.message("ORU^R01^ORU_R01", number, sent, patient, request, *rows, profile=PROFILE)

    def table(self, rows):
        """The hub's own table of readings: rows of a local time, a measure, a value, its unit, its device and a remark.

        The first row says who sends it."""
        lines, sender = ["time,measure,value,unit,device,patient,sender,note"], f"urn:oid:{OID}|Home Hub"
        for when, measure, value, unit, device, note in rows:
            model = device.split("^")[0]
            lines.append(f"{iso(when)},{measure},{value},{unit},{model},urn:oid:{OID}.1|{self.number},{sender},{note}")
            sender = ""
        return "\n".join(lines) + "\n"

    def enrolment(self):
        """What the hub sends at enrolment: its number for a person, and nothing else."""
        when = ENROLLED[self.number]
        return HUB.message("ADT^A28^ADT_A05", self.number, when, segment("EVN", f2=time(when)),
                           segment("PID", f3=f"{self.number}^^^{NUMBERS}&ISO^PI"))


# When each person was enrolled, in person.
ENROLLED = {"HUB-0311": "2026-09-10 11:00", "HUB-0207": "2025-02-03 10:00", "HUB-0442": "2026-06-16 09:00"}
MONTH = days(10, 17, 31) + days(11, 1, 16)
