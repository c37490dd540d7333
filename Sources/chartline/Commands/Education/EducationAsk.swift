import ArgumentParser
import Clinical
import Connections
import Education
import Foundation
import Interchange
import Operations

/// `chartline education server`
struct LibraryServer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "server",
    abstract: "Say which library of health topics may be asked; off until you name one.",
    discussion: """
      A question names one code, such as that of a diagnosis, to whoever runs the library. Nothing is \
      asked by itself: education ask shows the exact address first.
      Example: chartline education server https://connect.medlineplus.gov/service
      """)

  /// The line of the configuration file.
  static let key = "education-server"

  @Argument(help: "The address, or off; without it, what is set.")
  var address: String?

  func run() throws {
    try Failure.reporting {
      guard let address else {
        return Output.line(Configuration()[Self.key] ?? "off: no library is asked")
      }
      guard address == "off" || LibraryClient.mayAsk(address) else {
        throw OperationError(
          .refused, "\(address) is no address to ask", "it must begin with https://")
      }
      try Configuration.keep([Self.key: address == "off" ? "" : address])
      Output.line(
        address == "off" ? "off: no library is asked" : "education ask may ask \(address)")
    }
  }
}

/// `chartline education ask CODE`
struct AskLibrary: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Ask the library that was set about one code, after showing what would be sent.",
    discussion: """
      HL7 Infobutton. Sent are the code, its code system, the language and whether a patient or a \
      clinician reads; never a name, a number, an age or a sex. An answer is kept for a day.
      Example: chartline education ask E11.9 --system icd-10-cm
      """)

  /// Code systems that libraries know.
  enum System: String, ExpressibleByArgument, CaseIterable {
    case icd10cm = "icd-10-cm"
    case icd9cm = "icd-9-cm"
    case snomed, rxnorm, ndc, loinc

    var codeSystem: CodeSystem {
      switch self {
      case .icd10cm: .icd10cm
      case .icd9cm: .icd9cm
      case .snomed: .snomed
      case .rxnorm: .rxnorm
      case .ndc: .ndc
      case .loinc: .loinc
      }
    }
  }

  @OptionGroup var common: CommonOptions

  @Option(help: "The code system: icd-10-cm, icd-9-cm, snomed, rxnorm, ndc, loinc.")
  var system: System

  @Option(help: "The language of the answer: en, es.")
  var language = Topics.mainLanguage

  @Flag(help: "Send it without asking once more.")
  var yes = false

  @Argument(help: "The code.")
  var code: String

  func run() throws {
    try common.run { session in
      guard let server = Configuration()[LibraryServer.key] else {
        throw OperationError(
          .refused, "no library is asked: it is off",
          "see chartline education server --help, or chartline education list \(code)")
      }
      let coding = Coding(system: system.codeSystem, code: code)
      guard
        let request = InfobuttonRequest(
          to: server, about: coding, language: language, reader: .init(session))
      else { throw OperationError(.refused, "\(code) has not the shape of a code") }
      let client = LibraryClient(session)
      if let reply = client.kept(request) { return write(reply) }
      Output.remark("This would be sent, and nothing else:")
      Output.remark(request.url)
      guard yes || agreed() else { throw OperationError(.refused, "nothing was sent") }
      write(try client.ask(request))
    }
  }

  /// Whether somebody at the keyboard says yes.
  private func agreed() -> Bool {
    guard isatty(STDIN_FILENO) == 1 else {
      Output.remark("Nobody can be asked here: --yes sends it.")
      return false
    }
    Output.remark("Send it? y or n")
    return ["y", "yes"].contains(readLine()?.lowercased())
  }

  private func write(_ reply: LibraryClient.Reply) {
    let answer = reply.answer
    for entry in answer.entries {
      if common.json {
        Output.json([
          ("title", .text(entry.title)), ("link", .text(entry.link)), ("text", .text(entry.text)),
          ("updated", .text(entry.updated)), ("library", .text(answer.library)),
          ("author", .text(answer.author)), ("kept", .boolean(reply.wasKept)),
          ("at", .text(reply.at.iso)),
        ])
      } else {
        Output.line(entry.title)
        Output.lines(entry.text)
        Output.line("  \(entry.link)")
        Output.line()
      }
    }
    guard !common.json else { return }
    if answer.entries.isEmpty { Output.line("The library has nothing on it.") }
    let from = [answer.library, answer.author].filter { !$0.isEmpty }.joined(separator: ", ")
    Output.line("From \(from)\(reply.wasKept ? ", kept" : ""), \(reply.at.iso). Not our text.")
  }
}
