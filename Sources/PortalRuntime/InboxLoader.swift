import Clinical
import Operations
import Portal

/// Gathers what patients asked, answered and were given, of everybody who may be seen.
struct InboxLoader {
  var services: Services

  func load() throws -> Inbox {
    let session = services.session
    var parts: [IdentityKey: Inbox.Part] = [:]
    var people: [IdentityKey: IdentityKey] = [:]
    func part(of identity: IdentityKey) throws -> IdentityKey? {
      if let known = people[identity] { return known }
      let identities = try session.identities(of: identity)
      guard let person = identities.first?.key else { return nil }
      people[identity] = person
      if parts[person] == nil {
        let patient = Patient.shown(among: identities.map(\.patient)) ?? Patient()
        parts[person] = Inbox.Part(person: person, listed: patient.listed)
      }
      return person
    }
    for thread in try session.listThreads() {
      guard let person = try part(of: thread.identity) else { continue }
      parts[person]?.threads.append(services.named(thread))
    }
    for given in try session.listAssignments() {
      guard let person = try part(of: given.identity) else { continue }
      parts[person]?.assignments.append(services.named(given))
    }
    return Inbox(parts: parts.values.sorted { ($0.listed, $0.person) < ($1.listed, $1.person) })
  }
}
