import Assets
import Monitoring
import Testing

/// The limits of the demo's people.
struct ManifestTests {
  @Test("Every limit of the manifest is understood, and reads back as it stands there")
  func limits() throws {
    let asset = try #require(asset_named("demo/manifest")).pointee
    let bytes = UnsafeBufferPointer(start: asset.bytes, count: Int(asset.size))
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let limits = lines.filter { $0.hasPrefix("limit: ") }.map { line in
      line.dropFirst(7).split(separator: "|", maxSplits: 2).map { field in
        String(field.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
    }
    #expect(limits.count == 16)
    for fields in limits {
      #expect(Limit(analyte: fields[1], text: fields[2]) != nil, "\(fields)")
    }
  }
}
