"""The two practices that write C-CDA, and their doctors."""

OAKWOOD = {"oid": "2.16.840.1.113883.19.6", "name": "Oakwood Family Clinic", "line": "2 Oakwood Square",
           "phone": "555-0110"}
BEACON = {"oid": "2.16.840.1.113883.19.7", "name": "Beacon Heart Associates", "line": "40 Harbor Road",
          "phone": "555-0142"}
OVANNE = {"id": "OFC-D-01", "given": "N.", "family": "Ovanne"}
HALVANE = {"id": "BH-D-01", "given": "E.", "family": "Halvane"}
