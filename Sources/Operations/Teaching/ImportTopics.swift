import Clinical
import Foundation
import Interchange

/// Lessons from elsewhere, kept as private files beside the store.
extension Session {
  /// What is taken of a folder at most: files, bytes of a text, bytes of a PDF.
  private static let (mostFiles, mostText, mostPDF) = (1_000, 200_000, 20_000_000)
  /// Bytes of the file of health topics: the whole in both languages has about 60 MB.
  private static let mostBytes = 200_000_000

  /// Keeps the topics of MedlinePlus's file of health topics, read piece by piece; those that were kept
  /// before are replaced. Returns how many.
  /// - Throws: ``OperationError`` `.badData` where it is no such file; what came before the fault is kept.
  public func importHealthTopics(_ path: String) throws(OperationError) -> Int {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw OperationError(.missing, "\(path) cannot be read")
    }
    try PrivateFiles.makeFolder(topicsFolder)
    var reader = HealthTopicReader()
    var (count, size) = (0, 0)
    while let piece = try? file.read(upToCount: 1 << 16), !piece.isEmpty {
      size += piece.count
      guard size <= Self.mostBytes else {
        throw OperationError(.badData, "\(path) is larger than \(Self.mostBytes) bytes")
      }
      let topics = try Self.reading(path) { () throws(ReadError) in try reader.take(piece) }
      for topic in topics where !topic.title.isEmpty {
        try keep(LocalTopic(topic))
        count += 1
      }
    }
    try Self.reading(path) { () throws(ReadError) in try reader.finish() }
    return count
  }

  /// Keeps the Markdown (`.md`) and PDF files of a folder, not those of folders in it; returns the topics,
  /// and why others were left out.
  public func importTopics(
    inFolder path: String
  ) throws(OperationError) -> (kept: [LocalTopic], leftOut: [String]) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw OperationError(.missing, "the folder \(path) cannot be read")
    }
    try PrivateFiles.makeFolder(topicsFolder)
    var (kept, leftOut): ([LocalTopic], [String]) = ([], [])
    for name in names.sorted().prefix(Self.mostFiles) where !name.hasPrefix(".") {
      do throws(OperationError) {
        if let topic = try own(path + "/" + name) { kept.append(topic) }
      } catch { leftOut.append("\(name): \(error.what)") }
    }
    if names.count > Self.mostFiles { leftOut.append("files after the first \(Self.mostFiles)") }
    return (kept, leftOut)
  }

  /// The lessons that were brought, by title; those in which all of some words stand.
  public func listLocalTopics(matching words: [String] = []) -> [LocalTopic] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: topicsFolder)) ?? []
    return names.filter { $0.hasSuffix(".md") }.compactMap { localTopic(String($0.dropLast(3))) }
      .filter { $0.has(words) }.sorted { ($0.title, $0.key) < ($1.title, $1.key) }
  }

  /// One lesson that was brought.
  public func localTopic(_ key: String) -> LocalTopic? {
    guard key == LocalTopic.plain(key),
      let data = FileManager.default.contents(atPath: topicsFolder + "/\(key).md")
    else { return nil }
    return LocalTopic(key: key, file: String(decoding: data, as: UTF8.self))
  }

  /// What is saved or printed of such a lesson: the PDF as it came, else title, text and source.
  public func printed(_ topic: LocalTopic) -> [UInt8] {
    if topic.isPDF, let data = FileManager.default.contents(atPath: pdf(topic.key)) {
      return Array(data)
    }
    let from = "From: \(topic.source). \(topic.link)\nNot Chartline's text."
    return Array("\(topic.title)\n\n\(topic.text)\n\n\(from)\n".utf8)
  }

  private var topicsFolder: String { libraryFolder + "/topics" }

  private func pdf(_ key: String) -> String { topicsFolder + "/\(key).pdf" }

  private func keep(_ topic: LocalTopic) throws(OperationError) {
    try PrivateFiles.replace(Array(topic.file.utf8), at: topicsFolder + "/\(topic.key).md")
  }

  /// A file of one's own; nil for one that is neither Markdown nor PDF, or no regular file.
  private func own(_ path: String) throws(OperationError) -> LocalTopic? {
    let name = (path as NSString).lastPathComponent
    let stem = (name as NSString).deletingPathExtension
    let ending = (name as NSString).pathExtension.lowercased()
    let found = try? FileManager.default.attributesOfItem(atPath: path)
    guard ["md", "pdf"].contains(ending), found?[.type] as? FileAttributeType == .typeRegular,
      let size = found?[.size] as? Int
    else { return nil }
    guard size <= (ending == "pdf" ? Self.mostPDF : Self.mostText),
      let data = FileManager.default.contents(atPath: path)
    else { throw OperationError(.badData, "too large, \(size) bytes") }
    var topic = LocalTopic(
      key: "own-" + LocalTopic.plain(stem), title: stem, language: "", source: "own file",
      link: path,
      text: "", isPDF: ending == "pdf")
    if topic.isPDF {
      guard data.starts(with: Array("%PDF-".utf8)) else {
        throw OperationError(.badData, "no PDF, whatever its name says")
      }
      try PrivateFiles.replace(Array(data), at: pdf(topic.key))
    } else {
      guard let text = String(data: data, encoding: .utf8) else {
        throw OperationError(.badData, "its text is not UTF-8")
      }
      let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: true)
      let heading = lines.first.flatMap { $0.hasPrefix("# ") ? $0.dropFirst(2) : nil }
      topic.title = heading.map { String($0) } ?? stem
      topic.text = heading == nil ? text : lines.dropFirst().map { String($0) }.joined()
    }
    try keep(topic)
    return topic
  }

  private static func reading<T>(
    _ path: String, _ body: () throws(ReadError) -> T
  ) throws(OperationError) -> T {
    do throws(ReadError) {
      return try body()
    } catch {
      throw OperationError(.badData, "\(path): \(error.why)", "is it the file of health topics?")
    }
  }
}
