import Clinical
import Foundation
import Operations
import Testing

/// A folder of many files is one job: it can be stopped, and goes on where it stood.
@Suite("Jobs")
struct JobTests {
  /// A folder of `count` records and one file that is none.
  private func folder(_ desk: Desk, _ count: Int) throws -> String {
    let folder = desk.folder + "/many"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for index in 0..<count {
      let text = Desk.bundle(mrn: "R-\(index)", [Desk.condition("c\(index)", "Asthma")])
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/\(index + 10).json"))
    }
    try Data("no record".utf8).write(to: URL(fileURLWithPath: folder + "/00.txt"))
    return folder
  }

  @Test("stopped in the middle, the same paths go on where it stood, as one job")
  func resume() throws {
    let desk = try Desk()
    let folder = try folder(desk, 8)
    let first = try desk.session.importFiles([folder]) { _, count in count.done < 4 }
    #expect(first.total == 9 && first.imported == 3 && first.noRecords == 1)
    var told: [String] = []
    let second = try desk.session.importFiles([folder + "/../many"]) { outcome, _ in
      if case .imported = outcome.fate { told.append(outcome.file) }
      return true
    }
    #expect(second.job == first.job && second.doneBefore == 4 && second.imported == 5)
    #expect(told.count == 5)
    #expect(try desk.session.listImports().count == 8)
    #expect(try desk.session.listPeople().count == 8)
    // It came to its end: the same again is a new job, and adds nothing.
    let third = try desk.session.importFiles([folder])
    #expect(third.job != first.job && third.doneBefore == 0 && third.imported == 8)
  }

  @Test("what has changed meanwhile, and what was undone, is read again")
  func changed() throws {
    let desk = try Desk()
    let folder = try folder(desk, 4)
    _ = try desk.session.importFiles([folder]) { _, count in count.done < 4 }
    let imports = try desk.session.listImports()
    try #require(imports.count == 3)
    try desk.session.undo(import: imports[0].id)
    let changed = Desk.bundle(mrn: "R-0", [Desk.condition("c0", "Gout and more")])
    try Data(changed.utf8).write(to: URL(fileURLWithPath: folder + "/10.json"))
    let second = try desk.session.importFiles([folder])
    #expect(second.imported == 3 && second.doneBefore == 2)
  }

  @Test("an archive is a job too, its entries undone as a whole")
  func archive() throws {
    let desk = try Desk()
    var zip = ZipFile()
    for index in 0..<3 {
      zip.add("r/\(index).json", Desk.bundle(mrn: "R-\(index)", [Desk.condition("c", "Asthma")]))
    }
    zip.add("../out.json", "{}")
    let path = desk.folder + "/records.zip"
    try zip.data.write(to: URL(fileURLWithPath: path))
    let stopped = try desk.session.importFiles([path]) { _, count in count.imported < 2 }
    #expect(stopped.imported == 2)
    let count = try desk.session.importFiles([path])
    #expect(count.total == 4 && count.imported == 1 && count.refused == 1 && count.doneBefore == 2)
    #expect(try desk.session.listImports().contains { $0.via.hasSuffix("records.zip/r/2.json") })
    #expect(try desk.session.undo(job: count.job).count == 3)
    #expect(try desk.session.listPeople().isEmpty)
  }
}
