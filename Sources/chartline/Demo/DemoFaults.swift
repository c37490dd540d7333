import Clinical
import Operations
import Portal
import SimulatedProviders

/// What goes wrong at the demo's providers on request.
extension DemoWire {
  /// The providers at which something can go wrong.
  var simulated: [SimulatedProvider] {
    house.faulty.map { provider in
      SimulatedProvider(
        name: provider.name,
        faults: provider.possible.map {
          SimulatedProvider.Fault(id: $0.rawValue, words: $0.words)
        }, next: provider.next?.words)
    }
  }

  /// Lets something go wrong at a provider; says what happens next. One that sends by itself sends its
  /// newest messages again, so that it can be seen.
  func setFault(_ name: String?, at provider: String) throws(OperationError) -> String {
    let fault = name.flatMap(Fault.init)
    guard house.setFault(fault, at: provider) else {
      throw OperationError(.missing, "\(provider) is no simulated provider")
    }
    guard let fault else { return "Nothing goes wrong at \(provider) any more." }
    guard provider != house.registry.name, house.servers[provider] == nil,
      let newest = ProviderHouse.newest(of: provider, in: documents)
    else { return "The next time \(provider) is asked, it \(fault.words). gj fetches." }
    sendAgain(newest)
    return "\(provider) sends its newest messages again, and \(fault.words). gw shows them."
  }
}
