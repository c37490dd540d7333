"""Home readings as the Home Hub (D) sends them: its own number for each person, no name, no birth date."""
from hl7 import Sender, segment, time

# Day and pounds on the bathroom scale at 07:05, 17 October to 16 November 2026; none on 4 and 5 November.
WEIGHTS = (
    "172.8 172.4 172.6 172.9 172.5 172.2 172.4 174.7 173.0 172.6 172.8 172.8 172.5 172.7 172.4 "
    "172.6 172.8 172.5 - - 172.9 172.6 172.8 172.7 172.9 173.6 175.0 176.6 178.2 178.6 179.0").split()
# Two in the morning and two in the evening, one minute apart.
OCTOBER_PRESSURES = {
    "2026-10-19": "138/84 136/83 134/82 133/82", "2026-10-20": "132/80 130/79 128/78 127/78",
    "2026-10-21": "131/80 129/78 126/77 126/77", "2026-10-22": "130/79 128/78 128/77 125/76",
    "2026-10-23": "129/78 127/77 126/76 124/75", "2026-10-24": "133/81 131/80 129/78 128/78",
    "2026-10-25": "128/78 126/77 125/76 124/75"}
NOVEMBER_PRESSURES = {
    "2026-11-09": "126/76 124/75 122/74 121/73", "2026-11-10": "124/75 122/74 121/74 120/72",
    "2026-11-11": "125/76 123/75 122/73 120/73", "2026-11-12": "123/74 122/74 120/73 119/72",
    "2026-11-13": "126/77 124/76 123/75 122/74", "2026-11-14": "127/77 125/76 124/76 122/75",
    "2026-11-15": "128/78 126/77 125/76 123/75", "2026-11-16": "126/77 124/76"}
# One a morning, 31 October to 8 November.
SINGLE_PRESSURES = "122/74 120/73 124/75 118/71 121/73 125/76 119/72 123/74 122/75".split()
# One a morning, 31 October to 16 November.
OXYGEN = "96 96 97 96 95 96 97 96 96 96 97 96 95 96 95 96 96".split()
PULSE = "74 72 76 70 73 75 71 74 72 76 74 73 75 77 80 79 78".split()
GLUCOSE = "112 108 119 104 115 121 110 117 106 113 120 109 124 116 129 122 118".split()

SCALE, CUFF, OXIMETER, METER, SENSOR, THERMOMETER = (
    "HS-2^Home scale HS-2", "HC-4^Home cuff HC-4", "HO-1^Fingertip oximeter HO-1", "HG-3^Glucose meter HG-3",
    "GS-1^Glucose sensor GS-1", "HT-1^Home thermometer HT-1")

# What a reading is: MDC code and reference name, LOINC code and name, MDC unit, device (ISO/IEEE 11073-10101).
KINDS = {
    "weight": ("188736^MDC_MASS_BODY_ACTUAL", "29463-7^Body weight", "263904^MDC_DIM_LB", SCALE),
    "systolic": ("150021^MDC_PRESS_BLD_NONINV_SYS", "8480-6^Systolic blood pressure", "266016^MDC_DIM_MMHG", CUFF),
    "diastolic": ("150022^MDC_PRESS_BLD_NONINV_DIA", "8462-4^Diastolic blood pressure", "266016^MDC_DIM_MMHG", CUFF),
    "pulse": ("149546^MDC_PULS_RATE_NON_INV", "8867-4^Heart rate", "264864^MDC_DIM_BEAT_PER_MIN", CUFF),
    "oxygen": ("150456^MDC_PULS_OXIM_SAT_O2", "59408-5^Oxygen saturation", "262688^MDC_DIM_PERCENT", OXIMETER),
    "breathing": ("151562^MDC_RESP_RATE", "9279-1^Respiratory rate", "264928^MDC_DIM_RESP_PER_MIN", OXIMETER),
    "temperature": ("150364^MDC_TEMP_BODY", "8310-5^Body temperature", "268192^MDC_DIM_DEGC", THERMOMETER),
    "fahrenheit": ("150364^MDC_TEMP_BODY", "8310-5^Body temperature", "266560^MDC_DIM_FAHR", THERMOMETER),
    "glucose": ("160184^MDC_CONC_GLU_CAPILLARY_WHOLEBLOOD", "41653-7^Blood sugar by meter", "264274^MDC_DIM_MILLI_G_PER_DL", METER),
    "control": ("160208^MDC_CONC_GLU_CONTROL", "", "264274^MDC_DIM_MILLI_G_PER_DL", METER),
    "sensor": ("160212^MDC_CONC_GLU_ISF", "99504-3^Glucose, sensor", "264274^MDC_DIM_MILLI_G_PER_DL", SENSOR),
}
PRESSURE = "150020^MDC_PRESS_BLD_NONINV^MDC^85354-9^Blood pressure^LN"
HUB = Sender("HUB", "Home Hub", "2.16.840.1.113883.19.9", "2.6", "HH")
PROFILE = "IHE_PCD_ORU_R01^IHE PCD^1.3.6.1.4.1.19376.1.6.1.1.1^ISO"


def days(month, first, last):
    return [f"2026-{month:02}-{day:02}" for day in range(first, last + 1)]


class Hub:
    """The readings of one enrolled patient: a number, no name."""

    def __init__(self, number):
        self.number = number
        self.readings = []

    def add(self, day, clock, *values, note=None):
        """What was measured at one local time: pairs of a kind and a value."""
        self.readings.append((f"{day} {clock}", values, note))

    def month(self, kind, clock, dates, values):
        """One reading a day; `-` is a day without one."""
        for day, value in zip(dates, values, strict=True):
            if value != "-":
                self.add(day, clock, (kind, value))

    def pressure(self, day, clock, both, note=None):
        systolic, diastolic = both.split("/")
        self.add(day, clock, ("systolic", systolic), ("diastolic", diastolic), note=note)

    def sent(self, since="", until="9999"):
        """One message for each reading from one local time to another, as they arrived."""
        return "".join(self.message(*one) for one in sorted(self.readings, key=lambda one: one[0]) if since < one[0] <= until)

    def message(self, when, values, note):
        rows, at = [], time(when)
        patient = segment("PID", f3=f"{self.number}^^^Home Hub&2.16.840.1.113883.19.9.1&ISO^PI")
        number = "-".join([self.number, when.replace(" ", "-").replace(":", ""), values[0][0]])
        if values[0][0] == "systolic":
            rows.append(segment("OBX", f1=1, f3=PRESSURE, f4="1.0.1", f11="X", f14=at, f18=CUFF))
        for index, (kind, value) in enumerate(values, start=1):
            mdc, loinc, unit, device = KINDS[kind]
            code = f"{mdc}^MDC" + (f"^{loinc}^LN" if loinc else "")
            rows.append(segment(
                "OBX", f1=len(rows) + 1, f2="ST" if value.isalpha() and value != "NaN" else "NM", f3=code,
                f4=f"1.0.1.{index}", f5=value, f6=f"{unit}^MDC", f11="R", f14=at, f18=device))
        if note:
            rows.append(segment("NTE", f1="1", f3=note))
        request = segment("OBR", f1="1", f2=f"{number}^HUB", f3=f"{number}^HUB", f4="182777000^Monitoring of patient^SCT", f7=at)
        return HUB.message("ORU^R01^ORU_R01", number, when, patient, request, *rows, profile=PROFILE)

    def enrolment(self):
        """What the hub sends at enrolment: its number for a person, and nothing else."""
        when = ENROLLED[self.number]
        return HUB.message("ADT^A28^ADT_A05", self.number, when, segment("EVN", f2=time(when)),
                           segment("PID", f3=f"{self.number}^^^Home Hub&2.16.840.1.113883.19.9.1&ISO^PI"))


# When each person was enrolled, in person.
ENROLLED = {"HUB-0311": "2026-09-10 11:00", "HUB-0207": "2025-02-03 10:00", "HUB-0442": "2026-06-16 09:00"}
MONTH = days(10, 17, 31) + days(11, 1, 16)


def wave(index, low, high, step):
    """A number between two others that looks like life and is always the same."""
    return low + (index * step + index * index // 7) % (high - low + 1)


def quillane():
    """Person A: a month of mornings, two weeks of pressures."""
    hub = Hub("HUB-0311")
    for day, value in zip(MONTH, WEIGHTS, strict=True):
        # On 28 October she stepped on the scale a second time, at 07:11; that reading stands.
        if value != "-":
            hub.add(day, "07:11" if day == "2026-10-28" else "07:05", ("weight", value))
    # Kilograms taken for pounds: kept, shown as doubtful, asked about.
    hub.add("2026-10-28", "07:05", ("weight", "78.4"))
    for day, values in {**OCTOBER_PRESSURES, **NOVEMBER_PRESSURES}.items():
        for clock, both in zip(("07:31", "07:32", "20:00", "20:01"), values.split()):
            hub.pressure(day, clock, both)
    for day, both in zip(days(10, 31, 31) + days(11, 1, 8), SINGLE_PRESSURES, strict=True):
        hub.pressure(day, "07:32", both)
    # She stood up, and it fell; she walked; she measured again, twice.
    hub.pressure("2026-10-18", "07:30", "118/72", note="Sitting.")
    hub.pressure("2026-10-18", "07:31", "96/58", note="Standing for one minute.")
    hub.add("2026-10-29", "17:20", ("pulse", "128"), note="Walking.")
    for clock, both in (("07:20", "212/118"), ("07:22", "139/84"), ("07:25", "136/82")):
        hub.pressure("2026-10-30", clock, both)
    mornings = days(10, 31, 31) + days(11, 1, 16)
    hub.month("pulse", "07:32", mornings, PULSE)
    hub.month("oxygen", "07:34", mornings, OXYGEN)
    hub.month("glucose", "07:01", mornings, GLUCOSE)
    return hub


# Nothing came on 25 October after 21:00, on 26 October, and on 27 October before 08:00.
UNPLUGGED = ("2026-10-26",)


def farrowby():
    """Person B: a month on 2 L/min, the fever of 15 November, the nurse's readings of 16 November."""
    hub = Hub("HUB-0207")
    told = {day: value for day, value in zip(days(11, 6, 15), "90 91 90 89 90 91 90 90 89 90".split(), strict=True)}
    weights = {day: value for day, value in zip(days(11, 8, 13), "156.6 157.0 156.8 157.4 157.2 157.0".split(), strict=True)}
    for index, day in enumerate(MONTH[:-1]):
        if day in UNPLUGGED:
            continue
        hub.add(day, "08:00", ("oxygen", told.get(day, str(wave(index, 89, 91, 2)))))
        hub.add(day, "08:02", ("breathing", str(wave(index, 17, 19, 1))))
        hub.add(day, "08:04", ("temperature", f"36.{wave(index, 5, 9, 3)}"))
        hub.add(day, "08:06", ("pulse", str(wave(index, 80, 88, 4))))
        hub.pressure(day, "08:08", f"{wave(index, 126, 138, 5)}/{wave(index, 68, 78, 3)}")
        if day < "2026-11-14":
            hub.add(day, "08:10", ("weight", weights.get(day, f"156.{wave(index, 2, 9, 3)}")))
    # More oxygen than is good for him, and a device whose clock is a year off.
    hub.add("2026-10-22", "20:10", ("oxygen", "96"), note="Oxygen 3.5 L/min.")
    for clock, value in (("01:30 EDT", "90"), ("01:30 EST", "89")):
        hub.add("2026-11-01", clock, ("oxygen", value))
    for clock in ("14:00", "20:00"):
        hub.add("2026-11-08", clock, ("oxygen", "90"))
    hub.add("2025-11-10", "08:05", ("temperature", "36.8"))
    # A finger out of the clip: no value, and the device says so.
    hub.add("2026-11-11", "14:00", ("oxygen", "NaN"), note="Finger out of the clip.")
    for kind, value in (("temperature", "38.1"), ("breathing", "21"), ("oxygen", "88"), ("pulse", "98")):
        hub.add("2026-11-15", "18:05", (kind, value))
    hub.pressure("2026-11-15", "18:05", "130/72")
    hub.pressure("2026-11-16", "07:40", "212/118", note="The arm moved.")
    hub.pressure("2026-11-16", "07:42", "130/72")
    for kind, value, clock in (("breathing", "26", "07:44"), ("oxygen", "85", "07:44"), ("pulse", "112", "07:44"),
                               ("fahrenheit", "101.5", "07:45")):
        hub.add("2026-11-16", clock, (kind, value))
    hub.pressure("2026-11-16", "07:46", "128/70")
    return hub


def castellaway():
    """Person C: her glucose sensor through the month, two nights of it every five minutes, her pressures of 15 November."""
    hub = Hub("HUB-0442")
    # By day the sensor's reading of each half hour is passed on; in a low, every one.
    for index, day in enumerate(MONTH[:-1]):
        for step in range(28):
            hub.add(day, f"{7 + step // 2:02}:{'30' if step % 2 else '00'}", ("sensor", str(wave(index * 28 + step, 78, 132, 11))))
    nights = (("2026-10-24", 2, 40, "68 66 64 66 71 78 84 90"), ("2026-11-16", 3, 0, "58 51 44 LOW 43 57 74 92"))
    for day, hour, minute, values in nights:
        for step, value in enumerate(values.split()):
            hub.add(day, f"{hour + (minute + 5 * step) // 60:02}:{(minute + 5 * step) % 60:02}", ("sensor", value))
    for clock, value in (("13:35", "262"), ("13:40", "258")):
        hub.add("2026-11-07", clock, ("sensor", value))
    # The meter was tried on control solution: never her sugar.
    hub.add("2026-10-21", "07:03", ("control", "108"))
    hub.pressure("2026-11-15", "07:40", "142/91")
    hub.pressure("2026-11-15", "07:56", "138/88")
    return hub


def replay():
    """The hub's messages as a script for `chartline replay`, each at the time that it was sent."""
    files = [f"{person}{part}.hl7" for person, then in (("quillane", "monday"), ("farrowby", "nurse"), ("castellaway", "november"))
             for part in ("-enrolment", "", "-" + then)]
    head = "# The month of the home hub, as it happened: chartline replay demo. Everybody in it is invented.\n"
    return head + "".join(f"sent mllp @{name}\n" for name in files)
