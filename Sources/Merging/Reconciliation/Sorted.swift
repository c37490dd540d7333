/// Arrays that are kept sorted by a key which each element has by itself.
extension Array {
  /// The element of a key.
  func named<Key: Comparable>(_ key: Key, by own: (Element) -> Key) -> Element? {
    let place = partitioningIndex { own($0) >= key }
    return place < count && own(self[place]) == key ? self[place] : nil
  }

  /// Takes out the element of a key.
  @discardableResult
  mutating func remove<Key: Comparable>(named key: Key, by own: (Element) -> Key) -> Element? {
    let place = partitioningIndex { own($0) >= key }
    return place < count && own(self[place]) == key ? remove(at: place) : nil
  }

  /// Puts an element in its place.
  mutating func insert<Key: Comparable>(_ element: Element, by own: (Element) -> Key) {
    let key = own(element)
    insert(element, at: partitioningIndex { own($0) > key })
  }

  /// The first place whose element meets a condition that all later ones meet too.
  public func partitioningIndex(where belongsAfter: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if belongsAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
