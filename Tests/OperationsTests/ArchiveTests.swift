import Clinical
import Foundation
import Testing

@testable import Operations

/// Archives come from anywhere: what is in them is read in memory, within limits, and what is refused is
/// refused by name.
@Suite("Archives")
struct ArchiveTests {
  private let folder =
    FileManager.default.temporaryDirectory.path + "/chartline-zip-"
    + UUID().uuidString

  /// What a walk says of each thing in a zip file.
  private func walk(
    _ zip: ZipFile, limits: ArchiveLimits = .standard
  ) throws -> [(name: String, words: String)] {
    try walk(zip.data, limits: limits)
  }

  private func walk(
    _ data: Data, named name: String = "a.zip", limits: ArchiveLimits = .standard
  ) throws -> [(name: String, words: String)] {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/" + name
    try data.write(to: URL(fileURLWithPath: path))
    let walk = try InputWalk([path], limits: limits)
    walk.count()
    var found: [(String, String)] = []
    while let item = walk.next() {
      let words =
        switch item.content {
        case .bytes(let bytes): "\(bytes.count) bytes"
        case .refused(let error): error.what
        case .noRecord(let why): "no record: " + why
        case .doneBefore: "done"
        }
      found.append((String(item.name.dropFirst(folder.count + 1)), words))
    }
    #expect(walk.total >= found.count || found.last?.1.contains("rest of it") == true)
    return found
  }

  private static let record = #"{"resourceType":"Patient"}"#

  @Test("entries are read; what is no record is listed with its reason; folders are passed over")
  func entries() throws {
    var zip = ZipFile()
    zip.add("records/", [], mode: 0o040755)
    zip.add("records/a.json", Self.record)
    zip.add("records/readme.txt", "hello")
    let found = try walk(zip)
    #expect(found.map(\.name) == ["a.zip/records/a.json", "a.zip/records/readme.txt"])
    #expect(found[0].words == "\(Self.record.utf8.count) bytes")
    #expect(found[1].words.hasPrefix("no record: not a format"))
  }

  static let names: [(name: String, why: String)] = [
    ("/etc/passwd", "an absolute path"), ("C:/x.json", "an absolute path"),
    ("../x.json", "a path that leads out of the archive"),
    ("a/../../x.json", "a path that leads out of the archive"),
    ("a\\..\\x.json", "a name with a backslash"),
    ("a\u{1}b.json", "a name with control characters"),
    (String(repeating: "d/", count: 40) + "x.json", "more than 32 folders deep"),
    (String(repeating: "n", count: 1_100), "a name of more than 1024 bytes"),
  ]

  @Test("names that play tricks are refused by name, and the others are read", arguments: names)
  func tricks(_ row: (name: String, why: String)) throws {
    #expect(EntryName.refusal(row.name, limits: .standard) == row.why)
    var zip = ZipFile()
    zip.add(row.name, Self.record)
    zip.add("good.json", Self.record)
    let found = try walk(zip)
    #expect(found.count == 2 && found[1].words.hasSuffix("bytes"), "\(found)")
    #expect(!found[0].words.hasSuffix(" bytes") || found[0].words.contains(": "), "\(found)")
  }

  @Test("a link, a device, an encrypted entry and a second entry of one name are refused")
  func kinds() throws {
    var zip = ZipFile()
    zip.add("link.json", Array("/etc/passwd".utf8), mode: 0o120777)
    zip.add("secret.json", Array(Self.record.utf8), flags: 1)
    zip.add("twice.json", Self.record)
    zip.add("./TWICE.json", Self.record)
    let words = try walk(zip).map(\.words)
    #expect(words.count == 4)
    #expect(words[0].hasSuffix("link.json: a link"))
    #expect(words[1].hasSuffix("secret.json: encrypted"))
    #expect(words[2] == "\(Self.record.utf8.count) bytes")
    #expect(words[3].hasSuffix("TWICE.json: a second entry of this name"))
  }

  @Test("too many entries, too much in all: the rest is not read, what was read stays")
  func limits() throws {
    var zip = ZipFile()
    for index in 0..<5 { zip.add("\(index).json", Self.record) }
    var few = ArchiveLimits.standard
    few.entries = 3
    let many = try walk(zip, limits: few)
    #expect(many.count == 4)
    #expect(many[3].words.hasSuffix("more than 3 entries; the rest of it is not read"))
    var small = ArchiveLimits.standard
    small.total = 60
    let large = try walk(zip, limits: small)
    #expect(large.count == 3 && large[2].words.contains("when unpacked"))
  }

  @Test("a device or a pipe in a tar file, or in a folder, is refused, not opened")
  func special() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(mkfifo(folder + "/pipe.json", 0o600) == 0)
    let tar = try tar("pipe.json")
    guard case .refused(let error)? = try InputWalk([tar]).next()?.content else {
      Issue.record("not refused")
      return
    }
    #expect(error.what.hasSuffix("pipe.json: a device or another special file"))
    try FileManager.default.removeItem(atPath: tar)
    guard case .noRecord(let why)? = try InputWalk([folder]).next()?.content else {
      Issue.record("not listed")
      return
    }
    #expect(why == "a device or another special file")
  }

  /// A compressed tar file of one file of the folder.
  private func tar(_ name: String) throws -> String {
    let path = folder + "/archive.tar.gz"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["tar", "-czf", path, "-C", folder, name]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return path
  }

  @Test("a bomb: what unpacks to more than a hundred times its size is not unpacked")
  func bomb() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let zeros = folder + "/zeros.json"
    try Data(count: 20_000_000).write(to: URL(fileURLWithPath: zeros))
    let walk = try InputWalk([try tar("zeros.json")])
    guard case .refused(let error)? = walk.next()?.content else {
      Issue.record("not refused")
      return
    }
    #expect(error.what.contains("unpacks to more than 100 times its size"))
    #expect(walk.next() == nil)
  }

  @Test("an archive within an archive is refused; an office document is no record")
  func nested() throws {
    var inner = ZipFile()
    inner.add("a.json", Self.record)
    var outer = ZipFile()
    outer.add("inner.zip", Array(inner.data))
    #expect(try walk(outer).map(\.words)[0].hasSuffix("inner.zip: an archive within an archive"))
    var office = ZipFile()
    office.add("[Content_Types].xml", "<Types/>")
    office.add("word/document.xml", "<w/>")
    #expect(try walk(office).map(\.words) == ["no record: an office document"])
  }

  @Test("damaged archives are refused in one line")
  func damaged() throws {
    var zip = ZipFile()
    zip.add("a.json", Self.record)
    for data in [Data(zip.data.prefix(40)), Data([0x50, 0x4B, 3, 4]), Data([0x1F, 0x8B, 8, 0])] {
      let found = try walk(data)
      #expect(found.count == 1)
      #expect(!found[0].words.contains("\n") && !found[0].words.hasSuffix("26 bytes"), "\(found)")
    }
  }

  @Test("in a folder: links and hidden files are listed, not read")
  func folderOfOthers() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data(Self.record.utf8).write(to: URL(fileURLWithPath: folder + "/a.json"))
    try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/.hidden"))
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/link.json", withDestinationPath: "/etc/passwd")
    let walk = try InputWalk([folder])
    var words: [String] = []
    while let item = walk.next() {
      if case .noRecord(let why) = item.content { words.append(why) } else { words.append("read") }
    }
    #expect(words == ["a hidden file", "read", "a link; name the file itself to import it"])
  }

  @Test("check looks into archives as import does, and refuses what import refuses")
  func check() throws {
    var zip = ZipFile()
    zip.add("a.json", Desk.bundle([Desk.condition("c1", "Asthma")]))
    zip.add("notes.txt", "nothing that anybody reads")
    zip.add("../b.json", Desk.bundle([Desk.condition("c2", "Gout")]))
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try zip.data.write(to: URL(fileURLWithPath: folder + "/a.zip"))
    var checks: [FileCheck] = []
    CheckFile.each(in: [folder, "/nowhere"], now: .init(milliseconds: 0)) { check in
      checks.append(check)
      return true
    }
    #expect(
      checks.map { $0.file.hasSuffix("/a.zip/a.json") } == [true, false, false, false])
    #expect(checks.map { $0.error == nil } == [true, true, false, false])
    #expect(checks.map { $0.noRecord != nil } == [false, true, false, false])
    #expect(checks.first?.read[.problems] == 1)
    var first = 0
    CheckFile.each(in: [folder, "/nowhere"], now: .init(milliseconds: 0)) { _ in
      first += 1
      return false
    }
    #expect(first == 1)
  }
}
