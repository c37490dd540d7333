import ArgumentParser
import Operations
import Portal

/// `chartline packet --person ID`
struct Packet: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Two pages to bring to a visit: reactions, what is not settled, medicines, results.",
    discussion: "Nothing is chosen: where sources disagree, each is named.")

  @OptionGroup var common: CommonOptions

  @Option(help: "The id of the person; not needed when there is one person.")
  var person: String?

  @Option(help: "Write it to this file, which only you may read.", completion: .file())
  var output: String?

  func run() throws {
    try common.run { session in
      let opened = try session.openPacket(of: try PersonChoice.key(person, session))
      if common.json {
        for part in opened.packet.parts {
          Output.json([("title", .text(part.title)), ("lines", JSONValue(part.lines))])
        }
        return
      }
      let text = PacketText.pages(of: opened.packet, person: opened.person, made: opened.made)
      guard let output else { return Output.lines(text) }
      try PrivateFiles.write(Array(text.utf8), to: output)
      Output.line("written to \(output), readable by you alone")
    }
  }
}
