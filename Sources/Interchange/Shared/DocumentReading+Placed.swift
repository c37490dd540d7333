import Clinical

extension DocumentReading {
  /// The reading of a text that was made from a document, its places turned into the document's own.
  func placed(_ original: (SourceRange) -> SourceRange) -> DocumentReading {
    var reading = self
    for index in reading.patients.indices {
      reading.patients[index].range = original(reading.patients[index].range)
    }
    for index in reading.statements.indices {
      reading.statements[index].range = original(reading.statements[index].range)
    }
    for index in reading.rejects.indices {
      reading.rejects[index].range = original(reading.rejects[index].range)
    }
    for index in reading.ledger.indices {
      reading.ledger[index].range = original(reading.ledger[index].range)
    }
    return reading
  }
}
