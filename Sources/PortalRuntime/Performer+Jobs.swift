import Operations
import Portal

/// Work that takes long: it tells how far it is, and can be stopped between two documents.
extension Performer {
  func importPaths(_ paths: [String], source: String?) throws {
    let id = beginJob()
    var job = Job(id: id, title: "Importing")
    mailbox.post(.jobChanged(job))
    var refused = 0
    do {
      try session.importFiles(paths, source: source) { outcome, total in
        job.done += 1
        job.total = total
        if case .failure(let error) = outcome.result {
          refused += 1
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
    let rest = (job.total ?? job.done) - job.done
    job.outcome =
      "\(job.done - refused) imported, \(refused) refused"
      + (rest > 0 ? ", \(rest) left out: stopped." : ".")
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
