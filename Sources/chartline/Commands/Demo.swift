import Access
import ArgumentParser
import Clinical
import Foundation
import Operations
import Portal
import PortalRuntime

/// `chartline demo`
struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Walk the records of three invented people.",
    discussion: """
      The store lives as long as the demo and is removed at its end. Another window joins the \
      running demo with --join; --as says who looks: marisol (a patient), ovanne (her doctor).
      """)

  @Flag(help: "Open a second window on the demo that runs.")
  var join = false

  @Option(name: .customLong("as"), help: "Who looks: marisol, ovanne; else everybody's record.")
  var who: String?

  @Option(help: "Fill a store in this folder with the demo and open no screens.")
  var into: String?

  @Flag(help: "With --into: let the documents arrive by the providers' own protocols.")
  var wire = false

  @Flag(
    help:
      "For a guest, over SSH for one: no file of this machine is read or written, no other system reached."
  )
  var guest = false

  @OptionGroup var portal: PortalOptions

  func run() throws {
    try Failure.reporting {
      let story = DemoStory()
      if let into {
        try fill(story, into)
        return
      }
      let demo = join ? try DemoStore.running() : try DemoStore.make()
      defer { if !join { demo.remove() } }
      let keys = try DemoFill.keys(story)
      let session = try Session(
        openingStoreAt: demo.store, viewer: try viewer(story, keys), clock: demo.clock(story))
      let providers = DemoProviders(folder: demo.folder, clock: session.clock)
      defer { providers.stop() }
      var services = Services.ofDemo(session, story, keys, through: providers)
      services.isGuest = guest
      try portal.run(services, start: join ? [] : [.startDemo])
    }
  }

  private func fill(_ story: DemoStory, _ folder: String) throws {
    let session = try Session(
      openingStoreAt: folder, viewer: Viewer(account: "visitor", role: .demo),
      clock: .fixed(story.start))
    let drops = NSTemporaryDirectory() + "chartline-demo-wire-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: drops) }
    let providers = wire ? try DemoWire(story, into: session, folder: drops) : nil
    defer { providers?.stop() }
    try DemoFill(story, try DemoFill.keys(story), into: session).run(through: providers) {
      done, total in
      if done == total { Output.line("\(total) documents of invented people are in \(folder)") }
      return true
    }
  }

  private func viewer(_ story: DemoStory, _ keys: [String: IdentityKey]) throws -> Viewer {
    guard let who else { return Viewer(account: "visitor", role: .demo, displayName: "visitor") }
    guard let viewer = story.viewer(who, keys) else {
      let names = story.accounts.map(\.name).joined(separator: ", ")
      throw OperationError(.missing, "nobody in the demo is called \(who)", "there are: \(names)")
    }
    return viewer
  }
}
