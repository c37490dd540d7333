import Access
import ArgumentParser
import Clinical
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
      try portal.run(
        Services(
          session: session, isDemo: true, care: DemoCare(story, keys).setting(of:),
          displayNames: Dictionary(
            uniqueKeysWithValues: story.accounts.map { ($0.name, $0.title) }),
          preferences: .ofUser,
          fillDemo: { session, progress throws(OperationError) in
            try DemoFill(story, keys, into: session).run(progress)
          }), start: join ? [] : [.startDemo])
    }
  }

  private func fill(_ story: DemoStory, _ folder: String) throws {
    let session = try Session(
      openingStoreAt: folder, viewer: Viewer(account: "visitor", role: .demo),
      clock: .fixed(story.start))
    try DemoFill(story, try DemoFill.keys(story), into: session).run { done, total in
      if done == total { Output.line("\(total) documents of invented people are in \(folder)") }
    }
  }

  private func viewer(_ story: DemoStory, _ keys: [String: IdentityKey]) throws -> Viewer {
    guard let who else { return Viewer(account: "visitor", role: .demo, displayName: "visitor") }
    guard let account = story.accounts.first(where: { $0.name == who }),
      let role = ViewerRole(rawValue: account.role)
    else {
      let names = story.accounts.map(\.name).joined(separator: ", ")
      throw OperationError(.missing, "nobody in the demo is called \(who)", "there are: \(names)")
    }
    return Viewer(
      account: account.name, role: role, person: account.number.flatMap { keys[$0] },
      displayName: String(account.title.prefix { $0 != "," }))
  }
}

/// Whom to call and who is watching, by the story.
struct DemoCare: Sendable {
  private var settings: [IdentityKey: CareSetting] = [:]

  init(_ story: DemoStory, _ keys: [String: IdentityKey]) {
    for remark in story.watching {
      guard let key = keys[remark.number], let words = remark.fields.first else { continue }
      settings[key, default: CareSetting()].watching = words
    }
    for remark in story.contacts where remark.fields.count == 3 {
      guard let key = keys[remark.number],
        let purpose = Contact.Purpose(rawValue: remark.fields[0])
      else { continue }
      settings[key, default: CareSetting()].contacts.append(
        Contact(purpose: purpose, name: remark.fields[1], phone: remark.fields[2]))
    }
  }

  /// The setting of a person, by any identity.
  @Sendable func setting(of identities: [IdentityKey]) -> CareSetting {
    identities.lazy.compactMap { settings[$0] }.first ?? CareSetting()
  }
}
