import Clinical
import Education
import Foundation
import Interchange
import RecordStore

/// Lessons from elsewhere, kept in the store: a copy of it holds them too.
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
    try requireCareTeam("only the care team brings lessons")
    var reader = HealthTopicReader()
    var (count, size) = (0, 0)
    while let piece = try? file.read(upToCount: 1 << 16), !piece.isEmpty {
      size += piece.count
      guard size <= Self.mostBytes else {
        throw OperationError(.badData, "\(path) is larger than \(Self.mostBytes) bytes")
      }
      let topics = try Self.reading(path) { () throws(ReadError) in try reader.take(piece) }
      let named = topics.filter { !$0.title.isEmpty }.map(LocalTopic.init)
      try OperationError.wrap { () throws(StoreError) in try store.keep(topics: named) }
      count += named.count
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
    try requireCareTeam("only the care team brings lessons")
    var (kept, leftOut): ([LocalTopic], [String]) = ([], [])
    for name in names.sorted().prefix(Self.mostFiles) where !name.hasPrefix(".") {
      do throws(OperationError) {
        if let topic = try own(path + "/" + name) { kept.append(topic) }
      } catch { leftOut.append("\(name): \(error.what)") }
    }
    if names.count > Self.mostFiles { leftOut.append("files after the first \(Self.mostFiles)") }
    return (kept, leftOut)
  }

  /// The lessons that were brought, by title; those in which all of some words stand. Without words their
  /// texts are left out.
  public func listLocalTopics(
    matching words: [String] = []
  ) throws(OperationError) -> [LocalTopic] {
    try OperationError.wrap { () throws(StoreError) in
      let heads = try store.topicHeads()
      guard !words.isEmpty else { return heads }
      var found: [LocalTopic] = []
      for head in heads {
        if let whole = try store.topic(head.key), whole.has(words) { found.append(whole) }
      }
      return found
    }
  }

  /// One lesson that was brought.
  public func localTopic(_ key: String) throws(OperationError) -> LocalTopic? {
    try OperationError.wrap { () throws(StoreError) in try store.topic(key) }
  }

  /// A lesson by its key: one of the program, else one that was brought.
  public func topic(
    _ key: String, in language: String = Topics.mainLanguage
  ) throws(OperationError) -> Topic? {
    if let own = Topics.named(key, in: language) { return own }
    return try localTopic(key).map { Topic($0) }
  }

  /// The lessons that were brought and can fit a record, without their texts.
  public func broughtTopics() throws(OperationError) -> [Topic] {
    try OperationError.wrap { () throws(StoreError) in
      try store.topicHeads(fitting: true).map { Topic($0) }
    }
  }

  /// What is saved or printed of such a lesson: the PDF as it came, else title, text and source.
  public func printed(_ topic: LocalTopic) throws(OperationError) -> [UInt8] {
    let pdf = try OperationError.wrap { () throws(StoreError) in try store.topicPDF(topic.key) }
    return pdf ?? Array(Topic(topic).plainText().utf8)
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
    let key = "own-" + LocalTopic.plain(stem)
    if ending == "pdf" {
      guard data.starts(with: Array("%PDF-".utf8)) else {
        throw OperationError(.badData, "no PDF, whatever its name says")
      }
      let topic = LocalTopic(key: key, title: stem, source: "own file", link: path, isPDF: true)
      try OperationError.wrap { () throws(StoreError) in
        try store.keep(topics: [topic], pdf: [key: Array(data)])
      }
      return topic
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw OperationError(.badData, "its text is not UTF-8")
    }
    let topic: LocalTopic
    do throws(TopicError) {
      topic = try LocalTopic(own: text, key: key, name: stem, link: path)
    } catch { throw OperationError(.badData, error.description) }
    try OperationError.wrap { () throws(StoreError) in try store.keep(topics: [topic]) }
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

extension LocalTopic {
  /// A topic of MedlinePlus's file.
  init(_ topic: HealthTopic) {
    let by = topic.institute.isEmpty ? "" : ", " + topic.institute
    self.init(
      key: "medlineplus-" + Self.plain(topic.id), title: topic.title, language: topic.language,
      source: "MedlinePlus, National Library of Medicine" + by, link: topic.url,
      isPrivate: topic.groups.contains { Self.privateGroups.contains($0) },
      triggers: topic.language == Topics.mainLanguage
        ? Self.triggers(titled: [topic.title] + topic.alsoCalled) : [], text: topic.text)
  }

  // Groups of MedlinePlus's health topics (medlineplus.gov/healthtopics.html) of which a list that others
  // may see does not tell.
  private static let privateGroups: Set<String> = [
    "Mental Health and Behavior", "Substance Use and Disorders", "Sexual Health Issues",
    "Pregnancy and Reproduction", "Female Reproductive System", "Male Reproductive System",
  ]
}
