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
    let all = try session.listConnections().map(\.connection).filter { $0.kind != .mllp }
    let chosen = all.filter { source == nil || $0.name == source }
    let id = beginJob()
    var job = Job(id: id, title: "Fetching")
    job.total = chosen.count
    var failures = 0
    for connection in chosen where !isStopped(id) {
      job.title = "Fetching from \(connection.name)"
      mailbox.post(.jobChanged(job))
      let record = try services.sync(session, connection) { [self] _, _ in !isStopped(id) }
      if let failure = record.failure {
        failures += 1
        mailbox.post(.failed(UserError(failure, place: connection.name)))
      }
      job.done += 1
      job.outcome =
        source == nil
        ? "\(job.done) of \(chosen.count) sources asked, \(failures) with trouble."
        : "\(connection.name): \(record.failure == nil ? record.countWords : "see the message")."
      mailbox.post(.storeChanged)
    }
    end(job)
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
