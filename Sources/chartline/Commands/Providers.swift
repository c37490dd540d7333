import ArgumentParser
import Clinical
import Connections
import Foundation
import Operations
import SimulatedProviders

extension Fault: ExpressibleByArgument {}

/// `chartline providers`
struct Providers: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run the demo's providers on this machine, to test a client against.",
    discussion: """
      Four speak FHIR R4 on ports from --port on: a hospital that wants a token (with --client and --public-key), a clinic \
      with C-CDA documents, a pharmacy and a payer with Bulk Data; the registry answers questions for vaccines \
      on the port after them. With --to the laboratory, the registry \
      and the home hub send what they have to an MLLP listener. Everybody in it is invented. Ctrl-C ends.
      """)

  @Option(help: "The first of five ports.")
  var port: UInt16 = 8101

  @Option(help: "What the client that the hospital lets in is called; anybody when not given.")
  var client: String?

  @Option(help: "The file of the public half of that client's key.")
  var publicKey: String?

  @Option(help: "The folder in which files appear.")
  var folder = NSTemporaryDirectory() + "chartline-providers"

  @Option(help: "A listener on this machine to send HL7 v2 to: mllp://127.0.0.1:2575.")
  var to: String?

  @Option(
    name: .customLong("fault"),
    help:
      "What goes wrong at every provider, once: \(Fault.allCases.map(\.rawValue).joined(separator: ", "))."
  )
  var faults: [Fault] = []

  func run() throws {
    try Failure.reporting {
      let documents = DemoStory().providerDocuments
      let house = try house(documents)
      for fault in faults { house.fail(by: fault) }
      let listener = try to.map(Self.port)
      let failure = Awaiting.result { () -> String? in
        do {
          try await house.start()
          Self.tell(house)
          for document in documents {
            guard let listener else { break }
            for sent in try await house.give(document, listener: listener) {
              Self.tell(document, sent)
            }
          }
        } catch {
          return "\(error)"
        }
        await Self.untilEnded()
        await house.stop()
        return nil
      }
      if let failure { throw OperationError(.refused, "the providers ended: \(failure)") }
    }
  }

  private func house(_ documents: [ProviderDocument]) throws -> ProviderHouse {
    var known: (name: String, publicKey: String)?
    if let client, let publicKey {
      known = (client, String(decoding: try InputFiles.bytes(of: publicKey), as: UTF8.self))
    }
    let clock = WallClock.system
    return try ProviderHouse(
      documents, client: known, folder: folder, port: port, now: clock.now)
  }

  private static func port(_ address: String) throws(OperationError) -> UInt16 {
    let listener = try MLLPAddress(address)
    guard listener.host == "127.0.0.1" else {
      throw OperationError(
        .refused, "\(address) is no listener on this machine", "as in mllp://127.0.0.1:2575")
    }
    return listener.port
  }

  private static func tell(_ house: ProviderHouse) {
    for (name, _) in ProviderHouse.ways {
      guard let server = house.servers[name] else { continue }
      Output.line("\(name)  \(server.base)  patients \(server.patients.joined(separator: ", "))")
    }
    Output.line("\(house.registry.name)  mllp://127.0.0.1:\(house.registry.port)  asked by QBP^Q11")
    Output.flush()
  }

  private static func tell(_ document: ProviderDocument, _ sent: MLLPFeed.Sent) {
    let answer = sent.answer.map { "\($0.code) \($0.controlID) \($0.words)" } ?? "no answer"
    Output.line("\(document.provider): \(answer)")
    Output.flush()
  }

  /// Returns when Ctrl-C or a polite request to end has come.
  private static func untilEnded() async {
    let waiting = Task { try? await Task.sleep(for: .seconds(1 << 32)) }
    let ending = EndingSignals { waiting.cancel() }
    _ = await waiting.value
    withExtendedLifetime(ending) {}
  }
}
