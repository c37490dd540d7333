"""Person C's glucose sensor: a value every five minutes, as a day of hers goes, and what happened in it."""
import math

STEP = 5
# The sensor fell off; the new one had to warm up.
GAP = ("2026-11-09 23:00", "2026-11-10 04:00")
# What happened: the day, the first time, the values from there on. Those between bars are called out at once.
EVENTS = (
    ("2026-10-24", "02:05", "96 93 90 87 84 80 76 | 68 66 64 66 71 78 84 90 | 93 95"),
    ("2026-11-07", "12:50", "126 138 150 162 174 184 192 198 | 262 258 | 249 241 232 224 215 206 198 190 182 174 166 158 150 142"),
    ("2026-11-16", "02:25", "97 94 91 87 83 79 75 | 58 51 44 LOW 43 57 74 92 98 104 | 108 110 112"))
# Meals: the minute of the day, how high the sugar goes after it.
MEALS = ((7 * 60 + 30, 42), (12 * 60 + 30, 36), (18 * 60 + 30, 46))
# The day with an hour that comes twice.
SUMMER_ENDS = "2026-11-01"
# The newest value that is in the table of the last day, which is sent as it stands.
LAST = "2026-11-16 08:05"


def clock(minute):
    return f"{minute // 60:02}:{minute % 60:02}"


def minute(clock):
    return int(clock[:2]) * 60 + int(clock[3:5])


def plain(day, at):
    """A value of a day without an event: low at night, higher after meals, a little different each day."""
    number = int(day[5:7]) * 31 + int(day[8:10])
    value = 92 + 7 * math.sin((at + number * 47) / 131) + 3 * math.sin((at + number * 13) / 23)
    for index, (meal, height) in enumerate(MEALS):
        late = at - meal - (number * (index + 3)) % 25
        if late > 0:
            height = height * (0.8 + 0.05 * ((number * (2 * index + 3)) % 9))
            value += height * (late / 60) * math.exp(1 - late / 60)
    return str(min(168, max(76, round(value))))


def events(day):
    """Minute, value and whether it is called out, for what happened on a day."""
    for on, first, values in EVENTS:
        at, loud = minute(first), False
        for value in values.split() if on == day else ():
            if value == "|":
                loud = not loud
            else:
                yield at, value, loud
                at += STEP


def called_out():
    """Day, time and value of what the sensor sends at once."""
    return [(on, clock(at), value) for on, _, _ in EVENTS for at, value, loud in events(on) if loud]


def times(day):
    """Minute and clock of each reading of a day; the hour in which summer time ends comes twice."""
    for at in range(0, 24 * 60, STEP):
        if day != SUMMER_ENDS or at >= 120:
            yield at, clock(at)
        else:
            yield at, clock(at) + " EDT"
        if day == SUMMER_ENDS and at == 115:
            yield from ((again, clock(again) + " EST") for again in range(60, 120, STEP))


def day(day):
    """Time, value and remark of each reading of a day."""
    told = {at: value for at, value, _ in events(day)}
    for at, when in times(day):
        moment = f"{day} {when}"
        if GAP[0] <= moment < GAP[1] or moment > LAST:
            continue
        yield when, told.get(at, plain(day, at)), "New sensor." if moment == GAP[1] else ""


def sent(day):
    """When the table of a day is sent."""
    return LAST[:10] + " 08:06" if day == LAST[:10] else day + " 23:58"
