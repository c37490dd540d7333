/// The steps of an import in order. A failure or a kill at any of them leaves the store as it was.
enum WriteStep: Int, Sendable, CaseIterable {
  case begun, document, source, identities, statements, rejects, standing, people, alerts, audit
  case change
}
