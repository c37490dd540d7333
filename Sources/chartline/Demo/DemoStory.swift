import Assets
import Clinical
import Interchange
import SimulatedProviders

/// The demo's manifest (`Assets/demo/manifest`, where its lines are explained), as data.
struct DemoStory {
  /// A document and when it was received.
  struct Document {
    var at: PartialDate
    var source: String
    var file: String
    var bytes: [UInt8]
    /// The number of the message within its file, from 1; 0 for a whole file.
    var message = 0

    /// What its provider calls it.
    var name: String { message == 0 ? file : "\(file)#\(message)" }
  }

  /// What a human said of two numbers.
  struct Saying {
    var verdict: Decision.Verdict
    var numbers: [String]
    var by: String
    var role: String
    var at: PartialDate
    var why: String
  }

  /// A line about one patient: the number, then the other fields.
  struct Remark {
    var number: String
    var fields: [String]
  }

  /// An account of the demo.
  struct Account {
    var name: String
    var role: String
    var title: String
    var number: String?
  }

  /// The instant at which the demo begins.
  private(set) var start = Instant(milliseconds: 0)
  private(set) var documents: [Document] = []
  private(set) var sayings: [Saying] = []
  private(set) var limits: [Remark] = []
  private(set) var contacts: [Remark] = []
  private(set) var watching: [Remark] = []
  private(set) var lessons: [Remark] = []
  private(set) var groups: [Remark] = []
  private(set) var schedules: [Remark] = []
  private(set) var coverage: [Remark] = []
  private(set) var deeds: [Remark] = []
  private(set) var accounts: [Account] = []

  /// The story that is built into the program; a line that is not understood is left out, and a test
  /// sees that there is none.
  init() { self.init(text: String(decoding: Self.asset("demo/manifest"), as: UTF8.self)) }

  init(text: String) {
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let fields = line[line.index(after: colon)...]
        .split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmed }
      add(String(line[..<colon]), fields)
    }
    // Sorting keeps the order of those that came at once.
    documents = documents.enumerated().sorted { left, right in
      let (one, other) = (left.element.at.lowerBound(), right.element.at.lowerBound())
      return (one, left.offset) < (other, right.offset)
    }.map(\.element)
  }

  private mutating func add(_ kind: String, _ fields: [String]) {
    let date = { (index: Int) in fields.count > index ? PartialDate(iso: fields[index]) : nil }
    switch kind {
    case "clock": if let at = date(0) { start = at.lowerBound() }
    case "document":
      guard fields.count == 3, let at = date(0) else { return }
      documents.append(
        Document(
          at: at, source: fields[1], file: fields[2], bytes: Self.asset("demo/" + fields[2])))
    case "messages":
      guard fields.count == 2 else { return }
      addMessages(of: fields[0], file: fields[1])
    case "same", "apart":
      guard fields.count == 6, let at = date(4) else { return }
      sayings.append(
        Saying(
          verdict: kind == "same" ? .same : .different, numbers: Array(fields[0...1]),
          by: fields[2], role: fields[3], at: at, why: fields[5]))
    case "account":
      guard fields.count >= 3 else { return }
      let number = fields.count > 3 && !fields[3].isEmpty ? fields[3] : nil
      accounts.append(
        Account(name: fields[0], role: fields[1], title: fields[2], number: number))
    default: addRemark(kind, fields)
    }
  }

  /// Each message of a file is a document that arrives when it says that it was sent.
  private mutating func addMessages(of source: String, file: String) {
    for message in HL7Messages.split(Self.asset("demo/" + file)) {
      guard let sent = HL7Header(of: message)?.sent else { continue }
      let number = documents.count { $0.file == file } + 1
      documents.append(
        Document(at: sent, source: source, file: file, bytes: message, message: number))
    }
  }

  private mutating func addRemark(_ kind: String, _ fields: [String]) {
    guard let number = fields.first else { return }
    let remark = Remark(number: number, fields: Array(fields.dropFirst()))
    switch kind {
    case "limit": limits.append(remark)
    case "contact": contacts.append(remark)
    case "watching": watching.append(remark)
    case "lesson": lessons.append(remark)
    case "group": groups.append(remark)
    case "expected": schedules.append(remark)
    case "cover": coverage.append(remark)
    case "did": deeds.append(remark)
    default: break
    }
  }

  /// The documents as those have them who send them.
  var providerDocuments: [ProviderDocument] {
    documents.map {
      ProviderDocument(
        at: $0.at.lowerBound(), provider: $0.source, name: $0.name, bytes: $0.bytes)
    }
  }

  /// The bytes of a file that is built into the program; none when there is no such file.
  static func asset(_ name: String) -> [UInt8] {
    guard let asset = asset_named(name)?.pointee else { return [] }
    return Array(UnsafeBufferPointer(start: asset.bytes, count: Int(asset.size)))
  }
}
