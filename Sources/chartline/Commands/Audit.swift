import Access
import ArgumentParser
import Operations

/// `chartline audit [verify]`
struct Audit: ParsableCommand {
  enum What: String, ExpressibleByArgument, CaseIterable {
    case list, verify
  }

  static let configuration = CommandConfiguration(
    abstract: "Who did what and when; verify checks that no row was changed.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "list or verify.")
  var what: What = .list

  func run() throws {
    switch what {
    case .list:
      try common.run { session in for event in try session.listAudit() { write(event) } }
    case .verify: try verify()
    }
  }

  private func write(_ event: AuditEvent) {
    if common.json {
      Output.json([
        ("seq", .integer(event.number)), ("at", .text(event.at.iso)),
        ("who", .text(event.account)), ("role", .text(event.role)),
        ("action", .text(event.action)), ("about", JSONValue(event.about)),
        ("what", .text(event.detail)),
      ])
    } else {
      let about = event.about.map { "  " + $0 } ?? ""
      Output.line(
        "\(event.number)  \(event.at.iso)  \(event.account) (\(event.role))  "
          + "\(event.action)\(about)  \(event.detail)")
    }
  }

  private func verify() throws {
    var isWhole = true
    try common.run { session in
      let chain = try session.verifyAudit()
      isWhole = chain.firstBreak == nil
      if common.json {
        Output.json([
          ("events", .integer(chain.rows)), ("whole", .boolean(isWhole)),
          ("firstBreak", chain.firstBreak.map { .integer($0) } ?? .null),
        ])
      } else {
        Output.line(
          chain.firstBreak.map { "broken at row \($0): it, or a row before it, was changed" }
            ?? "whole: \(chain.rows) rows, each with the hash of the one before")
      }
    }
    if !isWhole { throw ExitStatus.failure }
  }
}
