import Clinical
import Education
import Foundation

/// Lessons, answers and messages as a FHIR R4 Bundle: the lesson as DocumentReference (LOINC 34895-3,
/// Education note), that it was given as Communication, what is to be done as Task, what was answered as
/// QuestionnaireResponse, each message as Communication (`standards.md` 8).
struct TaughtBundle {
  private typealias Object = [String: Any]

  let taught: TaughtRecord

  /// The Bundle as text.
  func text() throws(OperationError) -> String {
    var resources = [patient]
    for given in taught.given { resources += lesson(given) }
    for thread in taught.threads { resources += messages(thread) }
    let bundle: Object = [
      "resourceType": "Bundle", "type": "collection", "timestamp": taught.now.iso,
      "entry": resources.map { one -> Object in
        let place = "\(one["resourceType"] ?? "")/\(one["id"] ?? "")"
        return ["fullUrl": Self.base + place, "resource": one]
      },
    ]
    guard
      let data = try? JSONSerialization.data(
        withJSONObject: bundle, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    else { throw OperationError(.storage, "the lessons cannot be written as FHIR") }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private static let base = "https://chartline.invalid/"
  private static var subject: Object { ["reference": "Patient/patient"] }

  private var patient: Object {
    var object: Object = ["resourceType": "Patient", "id": "patient"]
    object["identifier"] = taught.patient.identifiers.map { one -> Object in
      var number: Object = ["value": one.value]
      number["system"] = one.system
      return number
    }
    object["name"] = taught.patient.names.prefix(1).map { name -> Object in
      ["family": name.family.joined(separator: " "), "given": name.given]
    }
    object["birthDate"] = taught.patient.birth?.iso
    object["gender"] = taught.patient.sex?.rawValue
    return object
  }

  private func lesson(_ given: Assignment) -> [Object] {
    let title = given.title
    let paper = taught.papers[given.topic]
    let document: Object = [
      "resourceType": "DocumentReference", "id": "lesson-\(given.id)", "status": "current",
      "type": Self.code("http://loinc.org", "34895-3", "Education note"), "subject": Self.subject,
      "date": given.givenAt.iso, "description": title, "author": [["display": given.givenBy]],
      "content": [
        [
          "attachment": [
            "contentType": paper?.contentType ?? "text/plain; charset=utf-8", "title": title,
            "data": Data(paper?.bytes ?? Array(title.utf8)).base64EncodedString(),
          ]
        ]
      ],
    ]
    var said: Object = [
      "resourceType": "Communication", "id": "given-\(given.id)", "status": "completed",
      "subject": Self.subject, "sent": given.givenAt.iso, "recipient": [Self.subject],
      "sender": ["display": given.givenBy], "topic": ["text": "Lesson given: \(title)"],
      "about": [["reference": "DocumentReference/lesson-\(given.id)"]],
    ]
    said["payload"] = given.terms.note.map { [["contentString": $0]] }
    said["received"] = given.openedAt?.iso
    return [document, said, task(given, title)] + [answers(given, title)].compactMap { $0 }
  }

  private func task(_ given: Assignment, _ title: String) -> Object {
    let status =
      given.endedAt != nil
      ? "cancelled"
      : given.readAt != nil ? "completed" : given.openedAt != nil ? "in-progress" : "requested"
    var task: Object = [
      "resourceType": "Task", "id": "task-\(given.id)", "status": status, "intent": "order",
      "code": Self.code("http://snomed.info/sct", "311401005", "Patient education"),
      "description": "Read: \(title)", "for": Self.subject, "authoredOn": given.givenAt.iso,
      "requester": ["display": given.givenBy],
      "focus": ["reference": "DocumentReference/lesson-\(given.id)"],
    ]
    task["reasonCode"] = given.terms.reason.map { ["text": $0] }
    task["restriction"] = given.terms.due.map { ["period": ["end": $0.iso]] }
    return task
  }

  private func answers(_ given: Assignment, _ title: String) -> Object? {
    guard let last = given.answers.map(\.at).max() else { return nil }
    let items = given.answers.enumerated().map { index, answer -> Object in
      var item: Object = [
        "linkId": "\(index + 1)", "text": answer.question,
        "answer": [["valueString": answer.words]],
      ]
      if let review = answer.review {
        let found = review.isUnderstood ? "understood" : "not yet understood"
        item["item"] = [
          [
            "linkId": "\(index + 1).1", "text": "Read by \(review.by), \(review.at.iso)",
            "answer": [["valueString": review.words.isEmpty ? found : "\(found): \(review.words)"]],
          ]
        ]
      } else if let isRight = answer.isRight {
        item["item"] = [
          [
            "linkId": "\(index + 1).1", "text": "The right answer",
            "answer": [["valueBoolean": isRight]],
          ]
        ]
      }
      return item
    }
    return [
      "resourceType": "QuestionnaireResponse", "id": "answers-\(given.id)",
      "status": given.readAt == nil ? "in-progress" : "completed", "subject": Self.subject,
      "authored": last.iso, "questionnaire": Self.base + "Questionnaire/" + given.topic,
      "source": Self.subject, "item": items,
      "_questionnaire": ["extension": [["url": Self.display, "valueString": title]]],
    ]
  }

  // HL7 FHIR R4, extension "display".
  private static let display = "http://hl7.org/fhir/StructureDefinition/display"

  private func messages(_ thread: CareThread) -> [Object] {
    thread.messages.map { message -> Object in
      var object: Object = [
        "resourceType": "Communication", "id": "message-\(message.id)", "status": "completed",
        "subject": Self.subject, "sent": message.at.iso, "topic": ["text": thread.title],
        "payload": [["contentString": message.words]],
      ]
      let writer: Object = ["display": message.by]
      object["sender"] = message.isFromPatient ? Self.subject : writer
      if !message.isFromPatient { object["recipient"] = [Self.subject] }
      object["received"] = message.readAt?.iso
      return object
    }
  }

  private static func code(_ system: String, _ code: String, _ display: String) -> Object {
    ["coding": [["system": system, "code": code, "display": display]], "text": display]
  }
}
