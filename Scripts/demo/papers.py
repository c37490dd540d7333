"""Papers as plain text and as PDF: the same words, one page, Helvetica."""
import base64

DISCHARGE = """Riverside Hospital, Wexmoor
Discharge summary: Marisol T Quillane, born 9 April 1968, RH-118402

In hospital 19 to 24 August 2026, ward 4 West.

Why: short of breath, swollen legs, three pillows. NT-proBNP 4820 pg/mL.
Found: new systolic heart failure, ejection fraction 32 % on 20 August.
Done: furosemide by vein, 4.6 kg lost. Weight on leaving 78.4 kg.

Medicines changed:
Lisinopril STOPPED on 20 August; sacubitril/valsartan from 22 August.
Metformin lowered to 500 mg twice daily: eGFR 43.
Carvedilol and furosemide are new.

Next: Oakwood Family Clinic on 3 September, Beacon Heart Associates on
10 September. Weigh every morning."""


DISCHARGE_FARROWBY = """Riverside Hospital, Wexmoor
Discharge summary: Augustin R Farrowby Sr, born 27 February 1952, RH-204417

In hospital 16 to 20 March 2026, ward 4 West.

Why: COPD flare-up; second visit to the emergency room in one night.
Found: chest X-ray without pneumonia, troponin I under 0.012 ng/mL.
Done: breathing mask for two nights, prednisone 40 mg for 5 days.

Medicines: apixaban 2.5 mg twice daily. Inhalers as before.
Oxygen 2 L/min at home, target 88 to 92 %.
Wish: no resuscitation, talked over with him and his daughter
on 20 March.

Next: home-care line 555-0139, day and night."""


def attachment(kind, title, made, content):
    """An Attachment that carries its bytes."""
    return {"attachment": {"contentType": kind, "language": "en-US", "title": title, "creation": made,
                           "data": base64.b64encode(content).decode("ascii")}}


def both(title, made, words):
    """The words as text and as PDF, as the contents of a DocumentReference."""
    return [attachment("text/plain; charset=utf-8", title, made, words.encode("utf-8")),
            attachment("application/pdf", title, made, pdf(words))]


def pdf(words):
    """One page; PDF 1.4, as the reference has it: objects, their table, the trailer."""
    escape = lambda one: one.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    text = "BT /F1 11 Tf 15 TL 56 780 Td\n" + "".join(f"({escape(one)}) '\n" for one in words.split("\n")) + "ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(text)} >>\nstream\n{text}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    out, places = "%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{one}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(objects) + 1
    return (out + f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer\n<< /Size {count} /Root 1 0 R >>\n"
            f"startxref\n{len(out)}\n%%EOF\n").encode("ascii")
