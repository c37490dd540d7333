import Clinical
import Operations
import Portal

/// Work that takes long: it tells how far it is, and can be stopped between two documents.
extension Performer {
  func importPaths(_ paths: [String], source: String?) throws {
    let id = beginJob()
    var job = Job(id: id, title: "Importing")
    mailbox.post(.jobChanged(job))
    let count: JobCount
    do {
      count = try session.importFiles(paths, source: source) { outcome, count in
        job.done = count.done
        job.total = count.total
        if case .refused(let error) = outcome.fate {
          mailbox.post(.failed(UserError(error.what, place: outcome.file)))
        }
        job.note(outcome)
        mailbox.post(.jobChanged(job))
        mailbox.post(.storeChanged)
        return !isStopped(id)
      }
    } catch {
      job.outcome = "Nothing was imported."
      end(job)
      throw error
    }
    job.outcome = Self.words(count)
    end(job)
  }

  private static func words(_ count: JobCount) -> String {
    var words = ["\(count.imported) imported", "\(count.refused) refused"]
    if count.noRecords > 0 { words.append("\(count.noRecords) no records") }
    if count.doneBefore > 0 { words.append("\(count.doneBefore) done before") }
    let rest = count.total - count.done
    if rest > 0 { words.append("\(rest) left: stopped; import it again to go on") }
    return words.joined(separator: ", ") + "."
  }

  func sync(_ source: String?) throws {
    let all = try session.listConnections().map(\.connection).filter(\.kind.isFetched)
    try fetch(all.filter { source == nil || $0.name == source }, isAlone: source != nil)
  }

  /// Fetches from the sources that are due; nothing is said where none is, or another window does it.
  func syncDue() throws {
    guard session.viewer.role != .patient else { return }
    let due = try session.listDue()
    if !due.isEmpty { try fetch(due, isAlone: due.count == 1, onSchedule: true) }
  }

  private func fetch(
    _ chosen: [SourceConnection], isAlone: Bool, onSchedule: Bool = false
  ) throws {
    let id = beginJob()
    var job = Job(id: id, title: "Fetching")
    job.total = chosen.count
    var failures = 0
    for connection in chosen where !isStopped(id) {
      job.title = "Fetching from \(connection.name)"
      mailbox.post(.jobChanged(job))
      let record: SyncRecord
      do throws(OperationError) {
        record = try services.sync(session, connection, onSchedule) { [self] _, _ in !isStopped(id)
        }
      } catch {
        // On schedule another window does it; what was asked for is refused in words.
        guard onSchedule, error.reason == .busy else {
          drop(job)
          throw error
        }
        continue
      }
      if let failure = record.failure {
        failures += 1
        mailbox.post(.failed(UserError(failure, place: connection.name)))
      }
      job.done += 1
      job.outcome =
        !isAlone
        ? "\(job.done) of \(chosen.count) sources asked, \(failures) with trouble."
        : "\(connection.name): \(record.failure == nil ? record.countWords : "see the message")."
      mailbox.post(.storeChanged)
    }
    if job.outcome == nil { return drop(job) }
    end(job)
  }

  /// Ends a job of which there is nothing to say.
  private func drop(_ job: Job) {
    _ = jobs.withLock { $0.removeValue(forKey: job.id) }
    mailbox.post(.jobDropped(job.id))
  }

  func fillDemo() throws {
    let id = beginJob()
    var job = Job(id: id, title: "The providers send", canCancel: false)
    do {
      try services.fillDemo(session) { done, total in
        job.done = done
        job.total = total
        mailbox.post(.jobChanged(job))
        mailbox.post(.storeChanged)
        return !isStopped(id)
      }
    } catch {
      job.outcome = "The demo could not be filled."
      end(job)
      throw error
    }
    job.outcome = "\(job.done) documents arrived."
    end(job)
  }

  private func end(_ job: Job) {
    _ = jobs.withLock { $0.removeValue(forKey: job.id) }
    mailbox.post(.jobChanged(job))
    mailbox.post(.storeChanged)
  }
}

extension Job {
  /// Lines that the screen lists; `chartline import` lists them all.
  private static let mostLeft = 20

  /// Notes what is no record or was refused, with its reason.
  fileprivate mutating func note(_ outcome: FileOutcome) {
    let name = outcome.file.split(separator: "/").suffix(2).joined(separator: "/")
    let line: String
    switch outcome.fate {
    case .noRecord(let why): line = "no record: \(name): \(why)"
    case .refused(let error): line = "refused: \(name): \(error.what)"
    case .imported, .doneBefore: return
    }
    if left.count < Self.mostLeft {
      left.append(line)
    } else if left.count == Self.mostLeft {
      left.append("and more: chartline import lists all")
    }
  }
}
