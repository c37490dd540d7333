"""Home readings as the Home Hub (D) sends them: its own number for each person, no name, no birth date."""
from fhir import Server, amount, concept, of

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

OXYGEN_AT = "59408-5|Oxygen saturation in Arterial blood by Pulse oximetry"
SCALE, CUFF, OXIMETER, METER = (
    "Home scale HS-2", "Home cuff HC-4", "Fingertip oximeter HO-1", "Glucose meter HG-3")


def days(month, first, last):
    return [f"2026-{month:02}-{day:02}" for day in range(first, last + 1)]


def at(day, time):
    return f"{day}T{time}:00" + ("-04:00" if day < "2026-11-01" else "-05:00")


def quillane():
    """Person A's hub: a month of mornings, two weeks of pressures."""
    d = hub("HUB-0311")
    single(d, "weight", "Body weight", "29463-7|Body weight", SCALE, "07:05", "lb", "[lb_av]",
           days(10, 17, 31) + days(11, 1, 16), WEIGHTS)
    # Kilograms taken for pounds: kept, shown as doubtful, asked about.
    vital(d, "weight", "78.4", "2026-10-28", "07:05")
    pressures(d)
    month = days(10, 31, 31) + days(11, 1, 16)
    single(d, "pulse", "Heart rate", "8867-4|Heart rate", CUFF, "07:32", "/min", "/min", month, PULSE)
    single(d, "oxygen", "Oxygen saturation",
           OXYGEN_AT, OXIMETER, "07:34", "%", "%", month, OXYGEN)
    single(d, "glucose", "Blood sugar, fasting, by meter",
           "41653-7|Glucose [Mass/volume] in Capillary blood by Glucometer", METER, "07:01", "mg/dL", "mg/dL",
           month, GLUCOSE)
    return d


def single(d, name, words, code, device, time, unit, ucum, dates, values):
    """One reading a day; `-` is a day without one."""
    for day, value in zip(dates, values, strict=True):
        # On 28 October she stepped on the scale a second time, at 07:11; that reading stands.
        when = at(day, "07:11" if name == "weight" and day == "2026-10-28" else time)
        if value != "-":
            d.result(f"{name}-{day}", concept(words, "loinc|" + code), ("valueQuantity", amount(value, unit, ucum)),
                     when, when, category="vital-signs", device={"display": device})


def pressures(d):
    times = ("07:31", "07:32", "20:00", "20:01")
    for day, values in {**OCTOBER_PRESSURES, **NOVEMBER_PRESSURES}.items():
        for time, value in zip(times, values.split()):
            systolic, diastolic = value.split("/")
            d.pressure(f"bp-{day}-{time.replace(':', '')}", systolic, diastolic, at(day, time), device={"display": CUFF})
    for day, value in zip(days(10, 31, 31) + days(11, 1, 8), SINGLE_PRESSURES, strict=True):
        systolic, diastolic = value.split("/")
        d.pressure(f"bp-{day}-0732", systolic, diastolic, at(day, "07:32"), device={"display": CUFF})


def farrowby():
    """Person B's hub: oxygen on 2 L/min, the fever of 15 November, the nurse's readings of 16 November."""
    d = hub("HUB-0207")
    for day, value in zip(days(11, 6, 15), "90 91 90 89 90 91 90 90 89 90".split(), strict=True):
        vital(d, "oxygen", value, day, "08:00")
    for day, value in zip(days(11, 8, 13), "156.6 157.0 156.8 157.4 157.2 157.0".split(), strict=True):
        vital(d, "weight", value, day, "08:10")
    for name, value in (("temperature", "38.1"), ("breathing", "21"), ("oxygen", "88"), ("pulse", "98")):
        vital(d, name, value, "2026-11-15", "18:05")
    d.pressure("bp-2026-11-15-1805", 130, 72, at("2026-11-15", "18:05"), device={"display": CUFF})
    d.pressure("bp-2026-11-16-0740", 212, 118, at("2026-11-16", "07:40"), device={"display": CUFF},
               note=[{"text": "The arm moved."}])
    d.pressure("bp-2026-11-16-0742", 130, 72, at("2026-11-16", "07:42"), device={"display": CUFF})
    for name, value, time in (("breathing", "26", "07:44"), ("oxygen", "85", "07:44"), ("pulse", "112", "07:44"),
                              ("fahrenheit", "101.5", "07:45")):
        vital(d, name, value, "2026-11-16", time)
    d.pressure("bp-2026-11-16-0746", 128, 70, at("2026-11-16", "07:46"), device={"display": CUFF})
    return d


def castellaway():
    """Person C's hub: two nights of her glucose sensor, and her pressures of 15 November."""
    d = hub("HUB-0442")
    sensor = concept("Glucose, sensor", "loinc|99504-3|Glucose [Mass/volume] in Interstitial fluid")
    nights = (("2026-10-24", 2, 40, "68 66 64 66 71 78 84 90"), ("2026-11-16", 3, 0, "58 51 44 LOW 43 57 74 92"))
    for day, hour, minute, values in nights:
        for step, value in enumerate(values.split()):
            when = at(day, f"{hour + (minute + 5 * step) // 60:02}:{(minute + 5 * step) % 60:02}")
            shown = ("valueString", "LOW") if value == "LOW" else ("valueQuantity", amount(value, "mg/dL"))
            d.result(f"glucose-{when[:16].replace(':', '')}", sensor, shown, when, when, category="vital-signs",
                     device={"display": "Glucose sensor GS-1"})
    d.pressure("bp-2026-11-15-0740", 142, 91, at("2026-11-15", "07:40"), device={"display": CUFF})
    d.pressure("bp-2026-11-15-0756", 138, 88, at("2026-11-15", "07:56"), device={"display": CUFF})
    return d


def hub(number):
    """The hub's server with one enrolled patient: a number, no name."""
    d = Server("https://hub.homehub.example/fhir", number)
    d.add("Patient", number, ENROLLED[number], active=True, identifier=[{
        "type": of("v2-0203", "PI"), "system": "urn:oid:2.16.840.1.113883.19.9.1", "value": number,
        "assigner": {"display": "Home Hub"}}], managingOrganization={"display": "Home Hub"})
    return d


# When each person was enrolled, in person.
ENROLLED = {"HUB-0311": at("2026-09-10", "11:00"), "HUB-0207": "2025-02-03T10:00:00-05:00", "HUB-0442": at("2026-06-16", "09:00")}


def sent(d, id, since="", until="9999"):
    """What the hub sends of a patient at once: the readings from one local time to another, oldest first."""
    patient, *rest = d.resources
    local = lambda one: one["meta"]["lastUpdated"][:16]
    d.resources = [patient] + sorted((one for one in rest if since < local(one) <= until), key=local)
    return d.bundle(id, d.resources[-1]["meta"]["lastUpdated"], "Observation?patient=" + d.patient)


def enrolment(number):
    """What the hub sends at enrolment: its number for a person, and nothing else."""
    return hub(number).bundle("homehub-" + number, ENROLLED[number], "Patient?identifier=" + number)


KINDS = {
    "oxygen": ("Oxygen saturation", OXYGEN_AT, "%", "%"), "weight": ("Body weight", "29463-7|Body weight", "lb", "[lb_av]"),
    "temperature": ("Body temperature", "8310-5|Body temperature", "°C", "Cel"),
    "fahrenheit": ("Body temperature", "8310-5|Body temperature", "°F", "[degF]"),
    "breathing": ("Respiratory rate", "9279-1|Respiratory rate", "/min", "/min"),
    "pulse": ("Heart rate", "8867-4|Heart rate", "/min", "/min")}


def vital(d, name, value, day, time):
    """One vital sign of a kind at a local time."""
    words, code, unit, ucum = KINDS[name]
    when = at(day, time)
    d.result(f"{name}-{day}-{time.replace(':', '')}", concept(words, "loinc|" + code),
             ("valueQuantity", amount(value, unit, ucum)), when, when, category="vital-signs")
