import Clinical

/// The results under one OBR, while they are read. One object, since each result looks into it.
final class HL7ResultGroup {
  /// The report's place among the statements; nil where the OBR only holds.
  var place: Int?
  var detail = ReportDetail()
  /// The number of the request and what was asked for: the first half of the name of each result.
  var key: String?
  var period = Period()
  /// The field of that time, where it is one moment.
  var time: HL7Piece?
  var issued: PartialDate?
  var categories: [String] = []
  var specimen: Concept?
  var specimenIdentifiers: [String] = []
  /// The organisation or person that stands behind the results.
  var performer: String?
  /// Who asked for them (OBR-16, else ORC-12).
  var orderedBy: String?
  /// The device that the rows before named.
  var device: String?
  /// What an earlier result was, of which these say more (OBR-26).
  var parent: String?
  /// Remarks on all that was measured, where the OBR makes no statement to bear them.
  var remarks: [String] = []
}

/// A text that the next OBX may go on with: a result, or a paper.
struct HL7OpenText {
  /// The statement's place.
  let place: Int
  /// What the next OBX must bear to go on with a result.
  let code: HL7Piece
  let subIdentifier: HL7Piece
  /// Gathered, and joined once: a text of many lines is not copied for each of them.
  var lines: [String]
}

extension HL7MessageReader {
  /// OBR: a report of results, or in messages of orders what is ordered.
  mutating func readRequest(_ segment: HL7Segment) {
    closeGroup()
    if isOrdering { return readOrdered(segment) }
    anchor = .report
    var group = HL7ResultGroup()
    group.key = requestKey(segment)
    if segment[8].isValued {
      group.period = HL7Times.period(segment[7], segment[8])
    } else {
      group.period = HL7Times.moment(segment[7])
      group.time = segment[7]
    }
    group.issued = HL7Times.date(segment[22])
    group.categories = [segment[24].text].compactMap { $0 }
    group.performer = segment[32].isValued ? HL7People.packedPerson(segment[32]) : nil
    group.orderedBy = HL7People.person(segment[16]) ?? order.flatMap { HL7People.person($0[12]) }
    group.parent = segment[26][3].text
    addSpecimen(segment, to: &group)
    let asked = codes.concept(segment[4])
    // A device's OBR only bears the time, unless it says by LOINC what was measured together.
    if isDevice, asked.code(in: .loinc) == nil {
      mark(.container)
      noted = nil
    } else {
      group.place = emit(report(segment, asked, group), at: segment)
    }
    order = nil
    self.group = group
  }

  private mutating func report(
    _ segment: HL7Segment, _ asked: Concept, _ group: HL7ResultGroup
  ) -> Statement {
    var statement = Statement(kind: .report, section: isDevice ? .vitals : .results)
    statement.identifier = native(group.key)
    statement.concept = asked
    statement.status = HL7Status.status(segment[25], by: HL7Status.report)
    statement.period = group.period
    statement.recorded = group.issued
    statement.author = group.performer
    statement.otherIdentifiers = orderNumbers(segment)
    statement.notes = codes.all(segment[31]).map { "Asked for because of: " + $0.title }
    if let parent = group.parent { statement.notes.append("Says more of: " + parent) }
    if let information = segment[13].text { statement.notes.append("Clinical: " + information) }
    return statement
  }

  /// The filler's number of the request, else the placer's, and what was asked for: the correction
  /// of a result comes under the same.
  func requestKey(_ segment: HL7Segment) -> String? {
    let number =
      segment[3].text ?? order?[3].text ?? segment[2].text ?? order?[2].text
    return number.map { $0 + "/" + (segment[4][1].text ?? segment[4][2].text ?? "") }
  }

  /// Placer's and filler's order numbers (HL7 table 0203).
  func orderNumbers(_ segment: HL7Segment) -> [Identifier] {
    let placer = segment[2].isValued ? segment[2] : order?[2] ?? segment[2]
    let filler = segment[3].isValued ? segment[3] : order?[3] ?? segment[3]
    return [(placer, "PLAC"), (filler, "FILL")].compactMap { field, type in
      field[1].text.map {
        Identifier(
          system: HL7People.assigner(field[2], field[3], field[4]), value: $0, type: type)
      }
    }
  }

  /// The specimen of the group (SPM, else the older OBR-15). In OUL it stands before its requests.
  private func addSpecimen(_ segment: HL7Segment, to group: inout HL7ResultGroup) {
    let rest = message.segments[(at + 1)...].prefix { $0.name != .obr && $0.name != .orc }
    if let specimen = rest.first(where: { $0.name == .spm }) ?? specimen {
      group.specimen = codes.some(specimen[4])
      let numbers = [specimen[2][2].sub(1), specimen[2][1].sub(1), specimen[30][1]]
      for number in numbers.compactMap(\.text) where !group.specimenIdentifiers.contains(number) {
        group.specimenIdentifiers.append(number)
      }
      if group.period.isUndated { group.period = HL7Times.moment(specimen[17]) }
      return
    }
    let old = segment[15]
    guard old.isValued else { return }
    // In v2.3 the source is a code in subcomponents.
    let kind = old[1]
    let coding = kind.sub(1).text.map {
      Coding(system: codes.system(kind.sub(3)), code: $0, display: kind.sub(2).text)
    }
    group.specimen = coding.map { Concept(codings: [$0]) } ?? kind.text.map { Concept(text: $0) }
  }

  /// Writes what was gathered into the report.
  mutating func closeGroup() {
    defer { group = nil }
    closeText()
    guard let group, let place = group.place else { return }
    var detail = group.detail
    detail.categories = group.categories
    detail.performer = group.performer
    detail.orderedBy = group.orderedBy
    detail.issued = group.issued
    builder.reading.statements[place].statement.detail = .report(detail)
  }
}
