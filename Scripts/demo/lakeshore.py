"""Lakeshore Laboratory (L): one ORU for each sample, preliminary, final, corrected, and two that were another's."""
from hl7 import Sender, segment, time

LAB = Sender("LIS", "Lakeshore Laboratory", "2.16.840.1.113883.19.10", "2.5.1", "LL")
QUILLANE = LAB.person("LP-20771", "QUILLANE^MARISOL^T^^^^L", "19680409", "F", "14 Larkspur Lane", "555-0161")
FARROWBY = LAB.person("LP-11846", "FARROWBY^AUGUSTIN^R^SR^^^L", "19520227", "M", "3 Tidemill Road", "555-0173")
CASTELLAWAY = LAB.person("LP-30412", "CASTELLAWAY^IONE^M^^^^L", "19920721", "F", "27 Foundry Court 5", "555-0188")
# Two people whose samples were booked under the numbers of the first two.
STRAY = LAB.person("LP-20771", "QUILLANE^MARISOL^^^^^L", "19861130", "F", "8 Kiln Street", "")
JUNIOR = LAB.person("LP-11846", "FARROWBY^AUGUSTIN^R^JR^^^L", "19800227", "M", "3 Tidemill Road", "555-0173")

# Words, LOINC code and its name, unit.
TESTS = {
    "a1c": ("4548-4^Hemoglobin A1c/Hemoglobin.total in Blood", "%", "4.0-5.6"),
    "creatinine": ("2160-0^Creatinine [Mass/volume] in Serum or Plasma", "mg/dL", "0.50-1.10"),
    "egfr2009": ("62238-1^Glomerular filtration rate/1.73 sq M.predicted (CKD-EPI 2009)", "mL/min/{1.73_m2}", ">60"),
    "egfr": ("98979-8^Glomerular filtration rate/1.73 sq M.predicted (CKD-EPI 2021)", "mL/min/{1.73_m2}", ">60"),
    "potassium": ("2823-3^Potassium [Moles/volume] in Serum or Plasma", "mmol/L", "3.5-5.1"),
    "ldl": ("13457-7^Cholesterol in LDL [Mass/volume] in Serum or Plasma by calculation", "mg/dL", "<100"),
    "albumin": ("9318-7^Albumin/Creatinine [Mass Ratio] in Urine", "mg/g", "<30"),
    "tsh": ("3016-3^Thyrotropin [Units/volume] in Serum or Plasma", "m[IU]/L", "0.40-4.00"),
    "hemoglobin": ("718-7^Hemoglobin [Mass/volume] in Blood", "g/dL", "12.0-16.0"),
    "hcg": ("19080-1^Choriogonadotropin [Units/volume] in Serum or Plasma", "m[IU]/mL", "<5"),
    "inr": ("6301-6^INR in Platelet poor plasma by Coagulation assay", "", ""),
    "psa": ("2857-1^Prostate specific Ag [Mass/volume] in Serum or Plasma", "ng/mL", "<4.0"),
    "sugar": ("14749-6^Glucose [Moles/volume] in Serum or Plasma", "mmol/L", "3.9-5.5"),
}


def sample(person, accession, taken, results, issued=None, status="F", asked="24323-8^Blood tests^LN", note=None, id=None,
           specimen=None):
    """One sample: `results` are "test value [flag]"; `status` is OBX-11 of all of them."""
    issued = issued or taken[:11] + "13:10"
    number = f"{accession}^LIS"
    rows = [person,
            segment("ORC", f1="RE", f3=number),
            segment("OBR", f1="1", f3=number, f4=asked, f7=time(taken), f16="OFC-D-01^Ovanne^N.^^^^MD", f22=time(issued),
                    f24="LAB", f25="X" if status == "W" else status)]
    for index, result in enumerate(results, start=1):
        name, value, *flag = result.split()
        code, unit, usual = TESTS[name]
        kind = "SN" if value[0] in "<>" else "NM"
        rows.append(segment(
            "OBX", f1=index, f2=kind, f3=code + "^LN", f5=f"{value[0]}^{value[1:]}" if kind == "SN" else value,
            f6=f"{unit}^{unit}^UCUM" if unit else "", f7=usual, f8=flag[0] if flag else "", f11=status, f14=time(taken),
            f23="Lakeshore Laboratory^L"))
    if note:
        rows.append(segment("NTE", f1="1", f2="L", f3=note))
    if specimen:
        rows.append(segment("SPM", f1="1", f2=f"^{specimen}", f4="119364003^Serum specimen^SCT", f17=time(taken)))
    return LAB.message("ORU^R01^ORU_R01", id or accession[3:], issued, *rows)


def quillane_history():
    """A1c, kidneys, lipids from 2021 to October 2026."""
    return "".join(sample(QUILLANE, *row) for row in (
        ("LL-21-044913", "2021-09-13 08:05", ["a1c 8.4 H", "creatinine 0.96", "egfr2009 68", "ldl 142 H"]),
        ("LL-22-046120", "2022-09-19 08:00", ["a1c 7.9 H", "creatinine 1.00", "egfr2009 67", "ldl 119 H"]),
        ("LL-23-045877", "2023-09-18 08:10", ["a1c 7.4 H", "creatinine 1.04", "egfr 63", "ldl 98", "albumin 58 H"]),
        ("LL-24-046011", "2024-09-16 08:00", ["a1c 7.0 H", "creatinine 1.06", "egfr 62", "ldl 81"]),
        ("LL-25-023316", "2025-05-12 08:10", ["a1c 6.5 H"]),
        ("LL-25-046702", "2025-09-15 08:05", ["creatinine 1.10", "egfr 59 L", "albumin 96 H"]),
        ("LL-26-028840", "2026-06-08 08:05", ["a1c 7.8 H", "creatinine 1.14 H", "egfr 56 L", "potassium 4.4", "ldl 68",
                                              "albumin 112 H", "tsh 2.41"]),
        ("LL-26-045218", "2026-09-10 08:30", ["creatinine 1.24 H", "egfr 50 L", "hemoglobin 12.1"]),
        ("LL-26-051904", "2026-10-15 08:20", ["potassium 4.8"])))


def quillane_stray(withdrawn=False):
    """A pregnancy test of another woman of that name; the day after it is taken back (OBX-11 W)."""
    taken, accession = "2026-10-02 09:40", "LL-26-049377"
    if withdrawn:
        return sample(QUILLANE, accession, taken, ["hcg 4120 H"], "2026-10-03 08:15", "W", id="26-049377-W",
                      note="Wrong patient. Another person of the same name, born in 1986. Please disregard.")
    return sample(STRAY, accession, taken, ["hcg 4120 H"], "2026-10-02 15:20")


SUGAR, KIDNEYS, SALT = ("4548-4^Hemoglobin A1c^LN", "45066-8^Creatinine and eGFR^LN", "2823-3^Potassium^LN")


def quillane_november(corrected=False):
    """9 November: potassium 5.9, final; in the afternoon 4.9, corrected."""
    taken = "2026-11-09 07:52"
    if corrected:
        return sample(QUILLANE, "LL-26-055331", taken, ["potassium 4.9"], "2026-11-09 16:40", "C", asked=SALT, id="26-055331-C",
                      note="Corrected from 5.9: analyser recalibrated.")
    return (sample(QUILLANE, "LL-26-055329", taken, ["a1c 7.1 H"], asked=SUGAR)
            + sample(QUILLANE, "LL-26-055330", taken, ["creatinine 1.19 H", "egfr 53 L"], asked=KIDNEYS)
            + sample(QUILLANE, "LL-26-055331", taken, ["potassium 5.9 H"], asked=SALT))


def farrowby_history():
    """Kidneys, INR and one sugar from 2021 to March 2026."""
    return "".join(sample(FARROWBY, *row) for row in (
        ("LL-21-058230", "2021-12-06 08:30", ["creatinine 1.42 H", "egfr2009 50 L"]),
        ("LL-22-017450", "2022-04-11 08:30", ["inr 2.4"]),
        ("LL-23-006118", "2023-02-06 08:20", ["creatinine 1.48 H", "egfr 51 L"]),
        ("LL-24-007204", "2024-02-12 08:20", ["creatinine 1.56 H", "egfr 47 L"]),
        ("LL-25-004417", "2025-01-29 06:30", ["creatinine 1.62 H", "egfr 45 L"]))) + sample(
            FARROWBY, "LL-26-013390", "2026-03-16 06:10", ["sugar 7.0 H"], specimen="S-260316-11")


def farrowby_november():
    """10 November: kidneys, blood count, potassium."""
    taken = "2026-11-10 08:15"
    return (sample(FARROWBY, "LL-26-055502", taken, ["creatinine 1.70 H", "egfr 42 L"], asked=KIDNEYS)
            + sample(FARROWBY, "LL-26-055503", taken, ["hemoglobin 15.9"], asked="58410-2^Blood count^LN")
            + sample(FARROWBY, "LL-26-055504", taken, ["potassium 4.6"], asked=SALT))


def farrowby_stray(withdrawn=False):
    """A prostate test of the son, under the father's number; the day after it is taken back."""
    taken, accession = "2026-10-14 08:50", "LL-26-051733"
    if withdrawn:
        return sample(FARROWBY, accession, taken, ["psa 1.1"], "2026-10-15 09:05", "W", id="26-051733-W",
                      note="Wrong patient. The son, born in 1980. Please disregard.")
    return sample(JUNIOR, accession, taken, ["psa 1.1"], "2026-10-14 14:30")


def castellaway_history():
    """A1c, thyroid, kidneys from 2021 to November 2026."""
    return "".join(sample(CASTELLAWAY, *row) for row in (
        ("LL-21-048802", "2021-10-04 08:00", ["a1c 8.1 H"]), ("LL-22-049015", "2022-10-03 08:00", ["a1c 7.6 H"]),
        ("LL-23-048660", "2023-10-02 08:00", ["a1c 7.4 H"]), ("LL-24-050121", "2024-10-07 08:00", ["a1c 7.2 H"]),
        ("LL-25-049930", "2025-10-06 08:00", ["a1c 7.0 H"]),
        ("LL-26-029711", "2026-06-15 08:10", ["a1c 6.9 H", "creatinine 0.68", "albumin 48 H"]),
        ("LL-26-048513", "2026-09-28 08:15", ["tsh 4.31 H", "hcg 3260 H"]),
        ("LL-26-054207", "2026-11-02 08:05", ["tsh 2.10"])))


def castellaway_november(final=False):
    """9 November: hemoglobin preliminary in the morning, then all of it final."""
    taken, accession = "2026-11-09 07:20", "LL-26-055318"
    if final:
        return sample(CASTELLAWAY, accession, taken, ["hemoglobin 12.4", "a1c 6.4 H", "creatinine 0.58"], id="26-055318-F")
    return sample(CASTELLAWAY, accession, taken, ["hemoglobin 12.4"], "2026-11-09 07:40", "P")
