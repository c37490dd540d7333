"""HL7 v2 messages of the demo: segments by the numbers of their fields, carriage returns between them."""


def zone(when):
    """The offset of Wexmoor at a time written YYYYMMDD…: summer time from March to early November."""
    return "-0400" if (3, 8) <= (int(when[4:6]), int(when[6:8])) < (11, 1) else "-0500"


# In the hour that comes twice, the night summer time ends.
ZONES = {"EDT": "-0400", "EST": "-0500"}


def time(words):
    """`2026-11-09 07:52` as 20261109075200-0500, `2026-11-01 01:30 EDT` as it says; a day as a day."""
    digits = "".join(one for one in words if one.isdigit())
    return digits if len(digits) <= 8 else digits[:12].ljust(14, "0") + ZONES.get(words[-3:], zone(digits))


def segment(name, **fields):
    """segment("PID", f3="1", f5="Quillane^Marisol"): what is not named is empty."""
    last = max((int(key[1:]) for key in fields), default=0)
    return "|".join([name] + [str(fields.get(f"f{number}", "")) for number in range(1, last + 1)])


class Sender:
    """One system that sends messages, each with a number of its own."""

    def __init__(self, application, facility, oid, version, letters):
        self.application = application
        self.facility = f"{facility}^{oid}^ISO"
        self.name = facility
        self.oid = oid
        self.version = version
        self.letters = letters

    def message(self, kind, id, when, *segments, profile=None):
        """A message of a kind such as `ORU^R01^ORU_R01`, sent at a local time."""
        head = ["MSH", "^~\\&", self.application, self.facility, "WEXMOOR", "EXCHANGE", time(when), "", kind,
                f"{self.letters}-{id}", "P", self.version]
        if profile:
            head += [""] * (20 - len(head)) + [profile]
        return "\r".join(["|".join(head), *segments]) + "\r"

    def person(self, number, name, birth, sex, line, phone):
        """PID; what is not known stays empty."""
        home = f"{line}^^Wexmoor^ST^00214^US^H" if line else ""
        call = f"^PRN^PH^^^{phone.replace('-', '')}^^^^^^{phone}" if phone else ""
        return segment("PID", f1="1", f3=f"{number}^^^{self.name}&{self.oid}.1&ISO^MR", f5=name, f7=birth, f8=sex,
                       f11=home, f13=call)
