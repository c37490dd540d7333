"""The practices that write C-CDA, their doctors and those of the hospital, and numbers at the payer."""

OAKWOOD = {"oid": "2.16.840.1.113883.19.6", "name": "Oakwood Family Clinic", "line": "2 Oakwood Square",
           "phone": "555-0110"}
BEACON = {"oid": "2.16.840.1.113883.19.7", "name": "Beacon Heart Associates", "line": "40 Harbor Road",
          "phone": "555-0142"}
OVANNE = {"id": "OFC-D-01", "given": "N.", "family": "Ovanne", "suffix": "MD", "part": "PCP", "function": "primary care physician",
          "works": "Oakwood Family Clinic", "phone": "555-0110"}
HALVANE = {"id": "BH-D-01", "given": "E.", "family": "Halvane", "suffix": "MD", "part": "SPRF", "function": "cardiologist",
           "works": "Beacon Heart Associates", "phone": "555-0142"}
SANDOE = {"id": "RH-D-07", "given": "P.", "family": "Sandoe", "suffix": "MD", "part": "SPRF", "function": "lung specialist",
          "works": "Riverside Hospital", "phone": "555-0120"}
TERVIK = {"id": "RH-D-12", "given": "L.", "family": "Tervik", "suffix": "MD", "part": "SPRF", "function": "diabetes specialist",
          "works": "Riverside Hospital", "phone": "555-0120"}
PHARMACIST = {"id": "CP-P-02", "given": "R.", "family": "Lindqvist", "part": "SPRF", "function": "pharmacist",
              "works": "Corner Pharmacy", "phone": "555-0117"}
HOME_CARE = {"id": "RH-N-01", "given": "", "family": "Home-care line", "part": "SPRF", "function": "home-care nurses, day and night",
             "works": "Riverside Hospital", "phone": "555-0139"}
# The numbers of a person at Blue Payer; the base number is that of the family.
MEMBERS = {"quillane": "BP-77120931-01", "farrowby": "BP-60044187-01", "farrowby-junior": "BP-60044187-02",
           "castellaway": "BP-88310255-01"}
