import Clinical

extension BodyWriter {
  mutating func document(_ detail: DocumentDetail) {
    text(1, detail.title)
    text(2, detail.contentType)
    integer(3, detail.size)
    text(4, detail.hash)
    text(5, detail.text)
    text(6, detail.url)
    concepts(7, detail.categories)
    integer(8, detail.versionNumber)
  }
}

extension BodyReader {
  mutating func document() throws(StoreError) -> DocumentDetail {
    var detail = DocumentDetail()
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: detail.title = try reader.text()
      case 2: detail.contentType = try reader.text()
      case 3: detail.size = try reader.integer()
      case 4: detail.hash = try reader.text()
      case 5: detail.text = try reader.text()
      case 6: detail.url = try reader.text()
      case 7: detail.categories.append(try reader.concept())
      case 8: detail.versionNumber = try reader.integer()
      default: throw Self.damaged
      }
    }
    return detail
  }
}
