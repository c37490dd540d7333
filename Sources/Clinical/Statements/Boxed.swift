/// A value behind one reference: passed on, sorted and grouped without touching the texts in it. To
/// change it makes a new one; whoever holds the old one keeps it.
public struct Boxed<Value: Sendable>: Sendable {
  @usableFromInline var box: Box

  /// Boxes a value.
  @inlinable public init(_ value: Value) { box = Box(value) }

  /// The value: lent, not copied.
  @inlinable public var value: Value {
    _read { yield box.value }
    _modify {
      var value = box.value
      yield &value
      box = Box(value)
    }
  }

  @usableFromInline final class Box: Sendable {
    @usableFromInline let value: Value

    @usableFromInline init(_ value: Value) { self.value = value }
  }
}

extension Boxed: Equatable where Value: Equatable {
  /// Whether both hold the same.
  @inlinable public static func == (left: Boxed, right: Boxed) -> Bool {
    left.box === right.box || left.box.value == right.box.value
  }
}

extension Boxed: Hashable where Value: Hashable {
  /// Adds the value to a hash.
  @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(box.value) }
}
