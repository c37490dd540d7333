import Clinical
import Operations
import Portal
import Terminal

/// Effects that read.
extension Performer {
  func answer(_ effect: Effect) throws {
    switch effect {
    case .loadStore: mailbox.post(.storeRead(try storeFacts()))
    case .loadPeople(let filter): mailbox.post(.peopleLoaded(try people(filter)))
    case .loadPanel:
      let loader = PanelLoader(services: services, settings: settings.withLock { $0 })
      mailbox.post(.panelLoaded(try loader.load()))
    case .loadInbox: mailbox.post(.inboxLoaded(try InboxLoader(services: services).load()))
    case .loadTopics: mailbox.post(.topicsLoaded(try topics()))
    case .loadLesson(let key):
      if let lesson = try lesson(key) { mailbox.post(.lessonLoaded(lesson)) }
    case .openPerson(let key):
      openPerson.withLock { $0 = key }
      let loader = PersonLoader(services: services, settings: settings.withLock { $0 })
      let look = try loader.load(key, since: openChart.withLock { $0 })
      openChart.withLock { $0 = look.opened }
      mailbox.post(.personOpened(look.person))
      session.store.releaseMemory()
      ProcessMemory.trim()
    case .loadLens(let thing, let content, let from):
      mailbox.post(.lensLoaded(try lens(thing, content, from)))
    case .loadPlace(let place, let from): mailbox.post(.lensLoaded(try lens(place, from)))
    case .loadLedger(let source): mailbox.post(.ledgerLoaded(try ledger(source)))
    case .loadChanges(let person, let choice, let by):
      mailbox.post(.changesLoaded(try changes(of: person, choice, by)))
    case .loadImports: mailbox.post(.importsLoaded(try imports()))
    case .loadConnections:
      mailbox.post(
        .connectionsLoaded(
          try session.listConnections().map {
            ConnectionRow(
              connection: $0.connection, newest: $0.newest, due: $0.due, questions: $0.questions)
          }))
    case .loadWire:
      mailbox.post(
        .wireLoaded(WirePage(exchanges: try session.listExchanges(limit: Self.mostExchanges))))
    case .loadExchange(let id):
      let opened = try session.openExchange(id)
      mailbox.post(
        .exchangeLoaded(
          ExchangePage(
            exchange: opened.exchange, request: opened.request, response: opened.response,
            again: again(opened.exchange))))
    case .loadXRay(let subject):
      mailbox.post(
        .xrayLoaded(XRayPage(subject: subject, xray: try session.xray(of: subject))))
    case .loadQuestions: mailbox.post(.questionsLoaded(try session.listQuestions()))
    case .search(let words, let person):
      mailbox.post(.searched(try search(words, person)))
    default: break
    }
  }

  private func again(_ exchange: Exchange) -> ExchangePage.Again? {
    guard exchange.transport == .fhir else { return nil }
    do throws(OperationError) {
      let request = try session.repeated(exchange)
      return .init(
        words: "to \(request.connection.name), \(request.asWhom)",
        path: request.method == "GET" ? request.path : nil)
    } catch {
      return .init(obstacle: error.what)
    }
  }

  /// The most exchanges on one screen; `chartline wire` lists them all.
  private static let mostExchanges = 500

  private func storeFacts() throws -> StoreFacts {
    StoreFacts(
      path: session.store.location.folder, people: try session.countPeople(),
      documents: try session.countImports(), isDemo: services.isDemo,
      simulated: services.simulated())
  }

  /// The most rows of one list of people; more are reached by typing.
  private static let mostPeople = 300

  private func people(_ filter: String) throws -> PeopleList {
    let alerts = try session.listOpenAlerts().map(\.kept).filter { !$0.isAcknowledged }
    let found = try session.listPeople(matching: filter, limit: Self.mostPeople)
    let rows = found.map { person in
      let own = alerts.filter { person.identities.contains($0.alert.identity) }
      return PersonRow(
        key: person.key, listed: person.name, birth: person.birth, sex: person.sex,
        sources: person.sources.count, openAlerts: own.count,
        remark: own.first?.alert.words ?? "")
    }
    let total =
      filter.isEmpty && found.count == Self.mostPeople ? try session.countPeople() : rows.count
    return PeopleList(filter: filter, rows: rows, total: total)
  }

  private func lens(_ thing: ThingID, _ content: String?, _ from: Int?) throws -> LensPage {
    let passage = try session.source(of: thing, content: content, from: from)
    let document = passage.sighting.document
    let statement = passage.kept.statement
    return LensPage(
      subject: .thing(thing),
      title: statement.concept.title
        + (passage.isMasked ? ", masked: each * is a byte that was kept" : ""),
      sourceName: passage.kept.sourceName,
      dialect: [document.dialect.title, document.version].compactMap { $0 }.joined(separator: " "),
      document: document.title ?? passage.sighting.via, hash: document.sha256,
      written: passage.sighting.written, received: passage.sighting.at,
      range: passage.sighting.range, size: document.size, start: passage.start,
      bytes: passage.bytes, parts: passage.parts)
  }

  private func imports() throws -> [ImportRow] {
    try session.listImports().map { one in
      let sections = one.sections.sorted { $0.key < $1.key }.map { section, counts in
        ImportRow.SectionAccount(
          section: section,
          account: ImportRow.Account(
            new: counts.new, same: counts.same, superseding: counts.superseding,
            rejected: counts.rejected))
      }
      let account = sections.reduce(into: ImportRow.Account()) { $0 += $1.account }
      return ImportRow(
        id: one.id, file: one.via, sourceName: one.sourceName, dialect: one.document.dialect,
        at: one.at, by: one.by, endedAt: one.endedAt, account: account, sections: sections,
        rejects: account.rejected > 0 ? try session.rejects(of: one.id) : [])
    }
  }

  private func search(_ words: String, _ person: IdentityKey?) throws -> SearchResults {
    let hits = try session.search(words, person: person).map { hit in
      let statement = hit.kept.statement
      return SearchHit(
        thing: hit.kept.thing, title: statement.concept.title, section: statement.section,
        excerpt: [hit.kept.sourceName, statement.period.sortDate?.words].compactMap { $0 }
          .joined(separator: ", "),
        person: hit.person, personName: hit.personName)
    }
    return SearchResults(query: words, person: person, hits: hits)
  }
}
