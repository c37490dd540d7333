import ArgumentParser

/// `chartline education …`
struct EducationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "education",
    abstract: "The library of lessons: list, read, find what fits a record, check.",
    subcommands: [
      EducationList.self, EducationShow.self, EducationSuggest.self, EducationCheck.self,
    ])
}
