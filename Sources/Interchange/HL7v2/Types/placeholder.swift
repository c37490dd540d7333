import Clinical

extension HL7MessageReader {
  mutating func readVaccinePart(_ segment: HL7Segment) {}
  mutating func readDocumentPart(_ segment: HL7Segment) {}
}
