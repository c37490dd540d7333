import Clinical

extension BodyWriter {
  mutating func number(_ tag: UInt8, _ number: Number?) { text(tag, number?.text) }

  mutating func quantity(_ tag: UInt8, _ quantity: Quantity?) {
    guard let quantity else { return }
    message(tag) {
      $0.number(1, quantity.number)
      $0.code(2, quantity.comparator)
      $0.text(3, quantity.unit)
      $0.text(4, quantity.code)
      $0.system(5, quantity.system)
    }
  }

  mutating func value(_ tag: UInt8, _ value: Value?) {
    guard let value else { return }
    message(tag) {
      switch value {
      case .quantity(let quantity): $0.quantity(1, quantity)
      case .concept(let concept): $0.concept(2, concept)
      case .text(let text): $0.text(3, text)
      case .boolean(let isTrue): $0.choice(4, isTrue)
      case .integer(let number): $0.integer(5, number)
      case .range(let low, let high):
        $0.message(6) {
          $0.quantity(1, low)
          $0.quantity(2, high)
        }
      case .ratio(let numerator, let denominator):
        $0.message(7) {
          $0.quantity(1, numerator)
          $0.quantity(2, denominator)
        }
      case .date(let date): $0.date(8, date)
      case .period(let period): $0.message(9) { $0.period(1, period) }
      case .sampled(let samples): $0.samples(samples)
      }
    }
  }

  /// Numbers alone are written as they were before their scale was read.
  private mutating func samples(_ samples: Samples) {
    guard samples != Samples(samples.data) else { return text(10, samples.data) }
    message(11) {
      $0.text(1, samples.data)
      $0.quantity(2, samples.origin)
      $0.number(3, samples.factor)
      $0.number(4, samples.period)
      $0.integer(5, samples.dimensions)
    }
  }
}

extension BodyReader {
  mutating func number() throws(StoreError) -> Number {
    guard let number = Number(try text()) else { throw Self.damaged }
    return number
  }

  mutating func quantity() throws(StoreError) -> Quantity {
    var number: Number?
    var comparator: Quantity.Comparator?
    var unit: String?
    var code: String?
    var system: CodeSystem?
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: number = try reader.number()
      case 2: comparator = try reader.code()
      case 3: unit = try reader.text()
      case 4: code = try reader.text()
      case 5: system = try reader.system()
      default: throw Self.damaged
      }
    }
    guard let number else { throw Self.damaged }
    return Quantity(
      number: number, comparator: comparator, unit: unit, code: code, system: system)
  }

  mutating func value() throws(StoreError) -> Value {
    var value: Value?
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: value = .quantity(try reader.quantity())
      case 2: value = .concept(try reader.concept())
      case 3: value = .text(try reader.text())
      case 4: value = .boolean(try reader.choice())
      case 5: value = .integer(try reader.integer())
      case 6:
        let (low, high) = try reader.pair()
        value = .range(low: low, high: high)
      case 7:
        guard case (let numerator?, let denominator?) = try reader.pair() else {
          throw Self.damaged
        }
        value = .ratio(numerator: numerator, denominator: denominator)
      case 8: value = .date(try reader.date())
      case 9: value = .period(try reader.wrappedPeriod())
      case 10: value = .sampled(Samples(try reader.text()))
      case 11: value = .sampled(try reader.samples())
      default: throw Self.damaged
      }
    }
    guard let value else { throw Self.damaged }
    return value
  }

  private mutating func samples() throws(StoreError) -> Samples {
    var samples = Samples("")
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: samples.data = try reader.text()
      case 2: samples.origin = try reader.quantity()
      case 3: samples.factor = try reader.number()
      case 4: samples.period = try reader.number()
      case 5: samples.dimensions = try reader.integer()
      default: throw Self.damaged
      }
    }
    return samples
  }

  private mutating func pair() throws(StoreError) -> (Quantity?, Quantity?) {
    var first: Quantity?
    var second: Quantity?
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: first = try reader.quantity()
      case 2: second = try reader.quantity()
      default: throw Self.damaged
      }
    }
    return (first, second)
  }
}
