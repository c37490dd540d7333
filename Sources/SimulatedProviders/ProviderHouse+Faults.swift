import Interchange

/// What can go wrong at whom, and what does next.
extension ProviderHouse {
  /// A provider at which something can go wrong.
  public struct Faulty: Sendable {
    /// Its name.
    public var name: String
    /// What can go wrong at it.
    public var possible: [Fault]
    /// What goes wrong next; nil where nothing will.
    public var next: Fault?
  }

  private static let overHTTP: [Fault] = [.slow, .tooMany, .broken, .cut, .truncated, .garbage]
  private static let whenSending: [Fault] = [.slow, .cut, .duplicate, .outOfOrder, .garbage]

  /// The providers at which something can go wrong, in the order in which they are shown.
  public var faulty: [Faulty] {
    Self.ways.compactMap { name, way in
      guard let faults = faults(of: name) else { return nil }
      let possible =
        switch way {
        case .records: Self.overHTTP + [.expiredToken, .wrongPatient]
        case .bulk, .documents: Self.overHTTP
        case .mllp where name == registry.name: Self.overHTTP + [.duplicate, .wrongPatient]
        case .mllp: Self.whenSending
        case .folder: [Fault]()
        }
      return Faulty(name: name, possible: possible, next: faults.next)
    }
  }

  /// Lets something go wrong at one provider the next time, nil for nothing.
  /// - Returns: whether there is such a provider.
  public func setFault(_ fault: Fault?, at provider: String) -> Bool {
    guard let faults = faults(of: provider) else { return false }
    faults.clear()
    if let fault { faults.add(fault) }
    return true
  }

  private func faults(of provider: String) -> Faults? {
    servers[provider]?.faults ?? faults[provider]
  }

  /// What a provider that sends by itself sent last, to be sent again; several messages rather than one,
  /// since only these can be in the wrong order.
  public static func newest(
    of provider: String, in documents: [ProviderDocument]
  ) -> ProviderDocument? {
    let own = documents.filter { $0.provider == provider && way(of: $0) == .mllp }
    return own.last { HL7Messages.split($0.bytes).count > 1 } ?? own.last
  }
}
