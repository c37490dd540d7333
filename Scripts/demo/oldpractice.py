"""Old Practice (O), closed on 31 December 2021: what it handed over the day before, as ASTM CCR."""

WRITTEN = "2021-12-30T16:00:00-05:00"


def tag(name, *inner):
    return f"<{name}>{''.join(inner)}</{name}>"


def when(kind, exact=None, about=None, age=None):
    """A date: exact, in words, or an age in years."""
    if age:
        value = tag("Age", tag("Value", age), tag("Units", tag("Unit", "years")))
    else:
        value = tag("ExactDateTime", exact) if exact else tag("ApproximateDateTime", tag("Text", about))
    return tag("DateTime", tag("Type", tag("Text", kind)), value)


def words(name, text, code=None):
    """A described thing; the code is "value|system"."""
    coded = ""
    if code:
        value, system = code.split("|")
        coded = tag("Code", tag("Value", value), tag("CodingSystem", system))
    return tag(name, tag("Text", text), coded)


SOURCE = tag("Source", tag("Actor", tag("ActorID", "D1")))


class Record:
    """One continuity of care record."""

    def __init__(self, number, given, family, birth, sex, line, phone):
        self.number = number
        self.sections = {}
        # A birth date in words is one that the practice did not know better.
        born = tag("ExactDateTime", birth) if birth[:1].isdigit() else tag("ApproximateDateTime", tag("Text", birth))
        self.actor = tag(
            "Actor", tag("ActorObjectID", "P1"),
            tag("Person", tag("Name", tag("CurrentName", tag("Given", given), tag("Family", family))),
                tag("DateOfBirth", born), tag("Gender", tag("Text", sex))),
            tag("IDs", tag("Type", tag("Text", "Medical Record Number")), tag("ID", number),
                tag("IssuedBy", tag("ActorID", "O1"))),
            tag("Address", tag("Line1", line), tag("City", "Wexmoor"), tag("State", "ST"), tag("PostalCode", "00214")),
            tag("Telephone", tag("Value", phone)))

    def add(self, section, element, *inner):
        number = sum(len(one) for one in self.sections.values()) + 1
        entry = tag(element, tag("CCRDataObjectID", f"{self.number}-{number}"), *inner, SOURCE)
        self.sections.setdefault(section, []).append(entry)

    def problem(self, text, since, code=None, status="Active"):
        self.add("Problems", "Problem", since, words("Description", text, code), tag("Status", tag("Text", status)))

    def medicine(self, product="", direction="", since=""):
        self.add("Medications", "Medication", since, tag("Status", tag("Text", "Active")), tag("Product", product),
                 tag("Directions", tag("Direction", direction)) if direction else "")

    def test(self, text, code, taken, value, unit=None):
        number = sum(len(one) for one in self.sections.values()) + 1
        self.add("Results", "Result", when("Collection start date", taken), words("Description", text, code), tag(
            "Test", tag("CCRDataObjectID", f"{self.number}-{number}-1"), words("Description", text, code), tag(
                "TestResult", tag("Value", value), tag("Units", tag("Unit", unit)) if unit else ""), SOURCE))

    def xml(self):
        order = ("Problems", "Alerts", "Medications", "Immunizations", "Results")
        body = "\n".join(tag(name, "\n", "\n".join(self.sections[name]), "\n") for name in order if name in self.sections)
        practice = tag("Actor", tag("ActorObjectID", "O1"), tag("Organization", tag("Name", "Old Practice")))
        doctor = tag("Actor", tag("ActorObjectID", "D1"), tag("Person", tag("Name", tag("CurrentName", tag(
            "Given", "Hal"), tag("Family", "Oldham")))))
        return ('<?xml version="1.0" encoding="UTF-8"?>\n<ContinuityOfCareRecord xmlns="urn:astm-org:CCR">\n'
                + tag("CCRDocumentObjectID", f"OP-{self.number}-20211230") + tag("Language", tag("Text", "English"))
                + tag("Version", "V1.0") + tag("DateTime", tag("ExactDateTime", WRITTEN)) + tag("Patient", tag("ActorID", "P1"))
                + tag("From", tag("ActorLink", tag("ActorID", "O1"))) + "\n" + tag("Body", "\n", body, "\n") + "\n"
                + tag("Actors", "\n", "\n".join((self.actor, practice, doctor)), "\n") + "\n</ContinuityOfCareRecord>\n")


def quillane():
    o = Record("OP-0417", "Marisol", "Brandt", "1968-04-09", "Female", "14 Larkspur Lane", "555-0161")
    o.problem("Diabetes, adult onset", when("Onset", about="Spring 2016"), "250.00|ICD-9-CM")
    o.problem("Hypertension", when("Onset", "2012"), "401.9|ICD-9-CM")
    o.problem("Asthma", when("Onset", "1999"), "493.90|ICD-9-CM")
    o.add("Alerts", "Alert", when("Onset", "1998"), tag("Type", tag("Text", "Allergy")), words("Description", "PENICILLIN"),
          tag("Status", tag("Text", "Active")), tag("Reaction", words("Description", "hives")))
    o.medicine(words("ProductName", "Metformin 500 mg tablet", "861007|RxNorm"),
               tag("Dose", tag("Value", "1"), tag("Units", tag("Unit", "tablet"))) + tag("Frequency", tag("Value", "twice daily")),
               when("Start date", "2016"))
    # Two medicines of which neither the name nor the code was kept.
    o.medicine()
    o.medicine()
    o.add("Immunizations", "Immunization", when("Administration date", "2019"), tag("Product", words("ProductName", "Tetanus 2019")))
    o.test("Hemoglobin A1c", "4548-4|LOINC", "2021-09-13", "8.4", "%")
    return o.xml()


def farrowby():
    o = Record("OP-0093", "A.", "Farrowby", "about 1952", "Male", "3 Tidemill Road", "555-0173")
    o.problem("Chronic airway obstruction", when("Onset", "2009"), "496|ICD-9-CM")
    o.problem("Irregular heart", when("Onset", "2010"))
    o.problem("Hypertension", when("Onset", "2004"), "401.9|ICD-9-CM")
    o.add("Alerts", "Alert", when("Recorded", "2019"), tag("Type", tag("Text", "Allergy")), words("Description", "NKDA"),
          tag("Status", tag("Text", "Active")))
    o.medicine(words("ProductName", "Warfarin 5 mg tablet", "855332|RxNorm"),
               tag("Dose", tag("Value", "1"), tag("Units", tag("Unit", "tablet"))) + tag("Frequency", tag("Value", "daily")),
               when("Start date", "2011-10-12"))
    o.test("INR", "6301-6|LOINC", "2021-12-06", "2.6")
    return o.xml()


def castellaway():
    """A child's record, 2003 to 2010: ages and seasons, as they were written down."""
    o = Record("OP-0688", "Ione", "Castellaway", "1992-07-21", "Female", "27 Foundry Court 5", "555-0188")
    o.problem("Diabetes type 1", when("Onset", age="11"), "250.01|ICD-9-CM")
    o.problem("Broken wrist", when("Onset", about="Summer 2005"), "813.40|ICD-9-CM", status="Resolved")
    o.medicine(words("ProductName", "Levothyroxine 0.05 mg tablet", "10582|RxNorm"),
               tag("Dose", tag("Value", "0.05"), tag("Units", tag("Unit", "mg"))) + tag("Frequency", tag("Value", "daily")),
               when("Start date", "2010"))
    return o.xml()
