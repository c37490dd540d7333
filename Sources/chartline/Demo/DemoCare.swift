import Access
import Clinical
import Operations
import Portal
import PortalRuntime

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

extension DemoStory {
  /// An account of the story as a viewer; nil where nobody is called so.
  func viewer(_ name: String, _ keys: [String: IdentityKey]) -> Viewer? {
    guard let account = accounts.first(where: { $0.name == name }),
      let role = ViewerRole(rawValue: account.role)
    else { return nil }
    return Viewer(
      account: account.name, role: role, person: account.number.flatMap { keys[$0] },
      displayName: String(account.title.prefix { $0 != "," }))
  }
}

extension Services {
  /// The services of a store that the story happens in.
  static func ofDemo(
    _ session: Session, _ story: DemoStory, _ keys: [String: IdentityKey],
    through providers: DemoProviders? = nil
  ) -> Services {
    var services = Services(
      session: session, isDemo: true, care: DemoCare(story, keys).setting(of:),
      displayNames: Dictionary(uniqueKeysWithValues: story.accounts.map { ($0.name, $0.title) }),
      preferences: .ofUser,
      fillDemo: { session, progress throws(OperationError) in
        if let providers {
          try providers.tell(story, keys, into: session, progress)
        } else {
          try DemoFill(story, keys, into: session).run(progress)
        }
      })
    services.speakWithOthers()
    if let providers {
      services.simulated = { providers.simulated }
      services.setFault = { (source, fault) throws(OperationError) in
        try providers.setFault(fault, at: source)
      }
    }
    return services
  }
}
