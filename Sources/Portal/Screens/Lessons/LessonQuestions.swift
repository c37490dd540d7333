import Clinical
import Education

extension Page {
  /// The questions at the end of a lesson that was given: the patient answers; the clinician sees what
  /// was answered.
  mutating func questions(of lesson: Lesson, _ given: Assignment, _ state: PortalState) {
    guard !lesson.questions.isEmpty else { return }
    heading(
      state.isPatient
        ? "\(counted(lesson.questions.count, "QUESTION", "QUESTIONS")) FOR YOU" : "QUESTIONS")
    for (index, question) in lesson.questions.enumerated() {
      let answers = given.answers.filter { $0.question == question.text }
      for (line, row) in wrapped(question.text, at: 6).enumerated() {
        var row = row
        if line == 0 { row.add(Piece("\(index + 1)", at: 3)) }
        add(row)
      }
      if state.isPatient {
        ask(question, number: index + 1, answers, given, state)
      } else {
        tell(answers, given)
      }
      gap()
    }
  }

  /// What the patient can answer; a wrong answer is explained and the question stays open, without
  /// blame.
  private mutating func ask(
    _ question: TopicQuestion, number: Int, _ answers: [TopicAnswer], _ given: Assignment,
    _ state: PortalState
  ) {
    let last = answers.last
    if question.isTeachBack {
      if let last { said(last) }
      if last?.review?.isUnderstood == true { return }
      let words = last == nil ? "Answer in your own words" : "Say it in another way"
      let form = Form.answer(given.id, question.text, giver: given.givenBy)
      add(Item("answer:\(number)", .form(form)), Row(Piece(words, at: 6, .link)))
      return
    }
    if let last {
      let opening = last.isRight == true ? "Yes: " : "You chose: "
      text(opening + last.words, indent: 6, last.isRight == true ? .ok : .text)
      text(question.explanation, indent: 6)
      if last.isRight == true { return }
      text("Choose again:", indent: 6, .muted)
    }
    for (place, choice) in question.choices.enumerated() where choice.text != last?.words {
      let effect = Effect.answer(
        assignment: given.id, question: question.text, words: choice.text)
      let item = Item(
        "answer:\(number).\(place)",
        .ask("Is this your answer?", "\(choice.text). \(given.givenBy) will see it.", effect))
      add(item, wrapped("o " + choice.text, at: 6, .link))
    }
  }

  /// What the patient said in own words, and what the one who read it said.
  private mutating func said(_ answer: TopicAnswer) {
    text("You said: \"\(answer.words)\"", indent: 6)
    guard let review = answer.review else {
      return text("Kept. A person reads it and tells you.", indent: 6, .muted)
    }
    let words = review.words.isEmpty ? "" : ": \"\(review.words)\""
    text(
      "\(review.by) \(review.isUnderstood ? "says: understood" : "says: not yet")\(words)",
      indent: 6, review.isUnderstood ? .ok : .accent)
  }

  /// What the clinician found, or can say now.
  private mutating func judge(_ answer: TopicAnswer, _ given: Assignment) {
    if let review = answer.review {
      let words = review.words.isEmpty ? "" : ": \"\(review.words)\""
      text(
        "\(review.by): \(review.isUnderstood ? "understood" : "not yet")\(words)", indent: 6,
        review.isUnderstood ? .ok : .warning)
      return
    }
    for isUnderstood in [true, false] {
      let form = Form.review(answer, of: given, isUnderstood: isUnderstood)
      add(
        Item("review:\(answer.id):\(isUnderstood)", .form(form)),
        Row(Piece(isUnderstood ? "Understood" : "Not yet", at: 6, .link)))
    }
  }

  private mutating func tell(_ answers: [TopicAnswer], _ given: Assignment) {
    guard let last = answers.last else { return text("not answered yet", indent: 6, .muted) }
    switch last.isRight {
    case true?:
      let tries = answers.count == 1 ? "" : ", at the \(Self.ordinal(answers.count)) try"
      text("answered right\(tries): \(last.words)", indent: 6, .ok)
    case false?: text("not yet right: \(last.words)", indent: 6, .warning)
    case nil:
      text("in the patient's own words: \"\(last.words)\"", indent: 6)
      judge(last, given)
    }
  }

  private static func ordinal(_ number: Int) -> String {
    switch number {
    case 2: "second"
    case 3: "third"
    default: "\(number)th"
    }
  }
}

extension Form {
  /// An answer in the patient's own words.
  static func answer(_ assignment: Int64, _ question: String, giver: String) -> Form {
    Form(
      .answer(assignment: assignment, question: question), title: "In your own words",
      note: question + " \(giver) reads what you write. There is no wrong way to say it.",
      fields: [
        Field(
          "I would say", hint: "as you would tell it to a friend",
          longest: CareThread.longestMessage)
      ])
  }

  /// The answer that was typed.
  func answer(_ assignment: Int64, _ question: String) -> Result<Effect, UserError> {
    let words = value("I would say")
    if words.isEmpty { return .failure(UserError("Type a few words")) }
    return .success(.answer(assignment: assignment, question: question, words: words))
  }
}
