"""What the three people measured at home from 17 October to 16 November 2026, day by day."""
import sensor
from homehub import ALERT, CUFF, MONTH, OXIMETER, SENSOR, Hub, days, iso

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


def wave(index, low, high, step):
    """A number between two others that looks like life and is always the same."""
    return low + (index * step + index * index // 7) % (high - low + 1)


# The day whose first pressure the hub gives a second time, in a table.
COPIED_CUFF = "2026-10-22"


def quillane_cuff():
    """One pressure that the hub has also sent as a message: one reading, two paths."""
    return Hub("HUB-0311").table([(f"{COPIED_CUFF} 07:10", "blood pressure", "130/79", "mmHg", CUFF, "")])


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
        morning = ("07:10", "07:11") if day == COPIED_CUFF else ("07:31", "07:32")
        for clock, both in zip((*morning, "20:00", "20:01"), values.split()):
            hub.pressure(day, clock, both)
    for day, both in zip(days(10, 31, 31) + days(11, 1, 8), SINGLE_PRESSURES, strict=True):
        hub.pressure(day, "07:32", both)
    # She stood up, and it fell; she walked; she measured again, twice.
    hub.pressure("2026-10-18", "07:30", "118/72", note="Sitting.")
    hub.pressure("2026-10-18", "07:31", "96/58", note="Standing.")
    hub.add("2026-10-29", "17:20", ("pulse", "128"), note="Walking.")
    for clock, both in (("07:20", "212/118"), ("07:22", "139/84"), ("07:25", "136/82")):
        hub.pressure("2026-10-30", clock, both)
    mornings = days(10, 31, 31) + days(11, 1, 16)
    hub.month("pulse", "07:32", mornings, PULSE)
    hub.month("oxygen", "07:34", mornings, OXYGEN)
    hub.month("glucose", "07:01", mornings, GLUCOSE)
    return hub


# The hub was unplugged: nothing came from 21:00 on 25 October to 08:00 on 27 October.
UNPLUGGED = ("2026-10-25 21:00", "2026-10-27 08:00")
# What it had kept meanwhile came on 28 October, out of order.
LATE = "2026-10-28 06:40"
KEPT = (("2026-10-26 20:30", "oxygen", "89"), ("2026-10-25 22:10", "pulse", "84"), ("2026-10-26 08:02", "breathing", "18"),
        ("2026-10-25 22:08", "oxygen", "90"), ("2026-10-26 08:00", "oxygen", "90"), ("2026-10-26 08:06", "pulse", "83"))
# The day whose first oxygen the hub gives a second time, in a table.
COPIED_OXYGEN = "2026-11-05"
NURSE = "HC-12^Nurse^Visiting"


def farrowby_oxygen():
    """One oxygen saturation that the hub has also sent as a message: one reading, two paths."""
    return Hub("HUB-0207").table([(f"{COPIED_OXYGEN} 08:00", "oxygen", "90", "%", OXIMETER, "")])


def farrowby_mornings(hub):
    """Person B's mornings on 2 L/min, and his oxygen at noon and in the evening."""
    told = {day: value for day, value in zip(days(11, 5, 15), "90 90 91 90 89 90 - 90 90 89 90".split(), strict=True)}
    told["2026-10-19"] = "90"
    weights = {day: value for day, value in zip(days(11, 8, 13), "156.6 157.0 156.8 157.4 157.2 157.0".split(), strict=True)}
    for index, day in enumerate(MONTH[:-1]):
        if UNPLUGGED[0] <= f"{day} 08:00" < UNPLUGGED[1]:
            continue
        oxygen = told.get(day, str(wave(index, 89, 91, 2)))
        if oxygen != "-":
            hub.add(day, "08:00", ("oxygen", oxygen))
        hub.add(day, "08:00", ("flow", "2"))
        hub.add(day, "08:02", ("breathing", str(wave(index, 17, 19, 1))))
        # On 10 November the thermometer's clock was a year behind.
        year, clock = ("2025", "08:05") if day == "2026-11-10" else ("2026", "08:04")
        hub.add(year + day[4:], clock, ("temperature", f"36.{wave(index, 5, 9, 3)}"), sent=f"{day} {clock}")
        hub.add(day, "08:06", ("pulse", str(wave(index, 80, 88, 4))))
        hub.pressure(day, "08:08", f"{wave(index, 126, 138, 5)}/{wave(index, 68, 78, 3)}")
        if day < "2026-11-14":
            hub.add(day, "08:10", ("weight", weights.get(day, f"156.{wave(index, 2, 9, 3)}")))
        evening = {"2026-10-22": "", "2026-10-25": "20:55", "2026-11-08": "20:00", "2026-11-15": ""}.get(day, "20:30")
        for clock in ("14:00", evening):
            if clock:
                hub.add(day, clock, ("oxygen", "90" if day == "2026-11-08" else str(wave(index, 89, 91, 4))))


def farrowby():
    """Person B: a month on 2 L/min, the fever of 15 November, the nurse's readings of 16 November."""
    hub = Hub("HUB-0207")
    farrowby_mornings(hub)
    for when, kind, value in KEPT:
        day, clock = when.split()
        hub.add(day, clock, (kind, value), sent=LATE)
    # More oxygen than is good for him.
    hub.add("2026-10-22", "20:10", ("flow", "3.5"))
    hub.add("2026-10-22", "20:10", ("oxygen", "96"), note="Oxygen 3.5 L/min.")
    # The hour that comes twice.
    for clock, value in (("01:30 EDT", "90"), ("01:30 EST", "89")):
        hub.add("2026-11-01", clock, ("oxygen", value))
    # A finger out of the clip: no value, and the device says so.
    hub.add("2026-11-11", "08:00", ("oxygen", "NaN"), note="Finger out of the clip.")
    for kind, value in (("temperature", "38.1"), ("breathing", "21"), ("flow", "2"), ("oxygen", "88"), ("pulse", "98")):
        hub.add("2026-11-15", "18:05", (kind, value))
    hub.pressure("2026-11-15", "18:05", "130/72")
    hub.pressure("2026-11-16", "07:40", "212/118", note="The arm moved.")
    hub.pressure("2026-11-16", "07:42", "130/72")
    for kind, value, clock in (("breathing", "26", "07:44"), ("flow", "2", "07:44"), ("oxygen", "85", "07:44"),
                               ("pulse", "112", "07:44"), ("fahrenheit", "101.5", "07:45"), ("awake", ALERT, "07:46")):
        hub.add("2026-11-16", clock, (kind, value), by=NURSE)
    hub.pressure("2026-11-16", "07:46", "128/70", by=NURSE)
    return hub


def castellaway():
    """Person C: what her sensor calls out at once, her meter's test, her pressures of 15 November."""
    hub = Hub("HUB-0442")
    for day, clock, value in sensor.called_out():
        hub.add(day, clock, ("sensor", value))
    # The meter was tried on control solution: never her sugar.
    hub.add("2026-10-21", "07:00", ("control", "108"))
    hub.pressure("2026-11-15", "07:40", "142/91")
    hub.pressure("2026-11-15", "07:56", "138/88")
    return hub


def castellaway_sensor(day):
    """A day of person C's sensor as the hub's table: every five minutes, the readings that were called out among them."""
    return Hub("HUB-0442").table([(f"{day} {clock}", "glucose sensor", value, "mg/dL", SENSOR, note) for clock, value, note in sensor.day(day)])


def replay():
    """The hub's messages and tables as a script for `chartline replay`, each at the time that it was sent."""
    messages = [f"{person}{part}.hl7" for person, parts in (("quillane", ("", "-monday")), ("farrowby", ("", "-late", "-november", "-nurse")),
                                                            ("castellaway", ("", "-november"))) for part in ("-enrolment", *parts)]
    tables = [(f"{COPIED_CUFF} 20:15", "quillane-cuff.csv"), (f"{COPIED_OXYGEN} 20:45", "farrowby-oxygen.csv")]
    tables += [(sensor.sent(day), f"castellaway-sensor-{day[5:]}.csv") for day in MONTH]
    head = "# The month of the home hub, as it happened: chartline replay demo. Everybody in it is invented.\n"
    return head + "".join(f"sent mllp @{name}\n" for name in messages) + "".join(f"{iso(when)} folder @{name}\n" for when, name in tables)
