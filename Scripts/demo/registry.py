"""The State Immunization Registry (R): doses given, refused, deleted, and one that stood with the wrong twin."""
from hl7 import Sender, segment, time

REGISTRY = Sender("IIS", "State Immunization Registry", "2.16.840.1.113883.19.11", "2.5.1", "IR")
QUILLANE = REGISTRY.person("IR-700412", "Brandt^Marisol^^^^^L", "19680409", "F", "14 Larkspur Lane", "555-0161")
# The registry writes "null" where the sender left the given name out.
FARROWBY = REGISTRY.person("IR-551093", "Farrowby^null^^^^^L", "19520227", "M", "3 Tidemill Road", "555-0173")
IONE = REGISTRY.person("IR-803377", "Castellaway^Ione^M^^^^L", "19920721", "F", "27 Foundry Court 5", "555-0188")
ISLA = REGISTRY.person("IR-803378", "Castellaway^Isla^M^^^^L", "19920721", "F", "27 Foundry Court 5", "555-0188")

VACCINES = {
    "140": "Influenza, split virus, trivalent, preservative free", "216": "Pneumococcal conjugate PCV20",
    "187": "Zoster recombinant", "88": "Influenza, unspecified formulation", "115": "Tdap", "43": "Hepatitis B, adult",
    "135": "Influenza, high-dose, trivalent", "303": "RSV, recombinant, protein subunit, adjuvanted",
    "312": "COVID-19, mRNA, 50 mcg/0.5 mL",
}


def dose(person, id, cvx, day, sent, lot="", standing="CP", action="A", reason=""):
    """One dose: `standing` is RXA-20 (CP given, RE refused), `action` RXA-21 (A added, D deleted)."""
    return REGISTRY.message(
        "VXU^V04^VXU_V04", f"{id}-{action}", sent, person,
        segment("ORC", f1="RE", f3=f"{id}^State Immunization Registry"),
        segment("RXA", f1="0", f2="1", f3=time(day), f5=f"{cvx}^{VACCINES[cvx]}^CVX", f6="999" if standing == "RE" else "0.5",
                f7="" if standing == "RE" else "mL^mL^UCUM", f9="00^New immunization record^NIP001", f15=lot,
                f18=reason, f20=standing, f21=action))


def quillane():
    return "".join(dose(QUILLANE, *row) for row in (
        ("IR-A-1", "115", "2019-06-03", "2019-06-03 15:00", "TD2217"),
        ("IR-A-2", "88", "2022-10-17", "2022-10-17 10:30", "", "RE", "A", "03^Patient decision^NIP002"),
        ("IR-A-3", "216", "2023-10-10", "2023-10-10 11:00", "PC5590"),
        ("IR-A-4", "43", "2024-05-06", "2024-05-06 09:45", "HB8812"),
        ("IR-A-5", "187", "2025-06-10", "2025-06-10 14:10", "ZR1046"),
        ("IR-A-6", "140", "2026-10-05", "2026-10-05 10:25", "QF4471")))


def quillane_deleted():
    """The hepatitis B dose was somebody else's."""
    return dose(QUILLANE, "IR-A-4", "43", "2024-05-06", "2026-10-14 07:55", "HB8812", action="D")


def farrowby():
    return "".join(dose(FARROWBY, *row) for row in (
        ("IR-B-1", "303", "2024-09-17", "2024-09-17 11:05"), ("IR-B-2", "135", "2025-10-07", "2025-10-07 11:05"),
        ("IR-B-3", "135", "2026-10-06", "2026-10-06 11:05"), ("IR-B-4", "312", "2026-10-06", "2026-10-06 11:06")))


def castellaway():
    """The tetanus dose of 2 April 2024 was her twin's."""
    return (dose(IONE, "IR-C-1", "115", "2024-04-02", "2024-04-02 10:30", "TD3351")
            + dose(IONE, "IR-C-2", "140", "2026-10-12", "2026-10-12 15:40", "QF4480"))


def castellaway_put_right():
    """Taken from Ione, and put where it belongs."""
    return (dose(IONE, "IR-C-1", "115", "2024-04-02", "2026-10-19 09:00", "TD3351", action="D")
            + dose(ISLA, "IR-C-3", "115", "2024-04-02", "2026-10-19 09:01", "TD3351"))
