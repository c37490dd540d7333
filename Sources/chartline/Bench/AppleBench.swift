import Foundation
import Operations

/// How fast an Apple Health export of hundreds of megabytes is stored, and in how much memory: it is read
/// piece by piece.
struct AppleBench {
  let session: Session
  let folder: String
  let megabytes: Int

  /// Bytes a second and memory at most (issue 10).
  func run() throws -> [Measurement] {
    let path = folder + "/export.xml"
    let made = try SyntheticExport(megabytes: megabytes).write(to: path)
    Self.forgetPeak()
    let watch = Stopwatch()
    var count: JobCount?
    let processor = try Stopwatch.processorSeconds {
      count = try session.importFiles([path])
    }
    let seconds = watch.seconds
    let size = Double(made.bytes) / 1e6
    let what = "Apple Health export of \(Int(size)) MB"
    guard let count, count.refused == 0 else {
      return [Measurement(what: what + ", refused", value: nil, unit: "MB/s")]
    }
    return [
      Measurement(
        what: what + ", stored", value: size / seconds, unit: "MB/s", mark: .atLeast(40),
        floor: "\(made.records) records, \(count.imported) documents, "
          + "\(Measurement.shown(processor)) s of processor time"),
      Measurement(
        what: "memory at most while it is stored", value: Self.peak, unit: "MB",
        mark: .atMost(200)),
    ]
  }

  /// Makes the kernel forget how much memory the process had at most (proc(5), `clear_refs`).
  private static func forgetPeak() {
    try? "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
  }

  /// Megabytes that the process held at most.
  private static var peak: Double? {
    let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(separator: " ").compactMap { Double($0) }.first.map { $0 * 1024 / 1e6 }
  }
}
