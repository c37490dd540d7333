import Cells
import Support
import Testing

@testable import Portal

@Suite("Bindings: one table for footer, help, menu, palette and KEYS.md")
struct BindingsTests {
  @Test("One letter is one verb on every screen")
  func oneLetterOneVerb() {
    var verbs: [[Key]: Command] = [:]
    for binding in Keymap.bindings {
      for sequence in binding.sequences {
        guard case .character = sequence.first else { continue }
        let known = verbs[sequence]
        #expect(
          known == nil || known == binding.command,
          "\(binding.keys) is \(binding.command.rawValue) here and \(known?.rawValue ?? "") there")
        verbs[sequence] = binding.command
      }
    }
  }

  @Test("Every binding has keys that exist, a title and a sentence of help")
  func everyBindingHasHelp() {
    for binding in Keymap.bindings {
      #expect(!binding.keys.isEmpty && binding.sequences.allSatisfy { !$0.isEmpty })
      #expect(!binding.title.isEmpty && binding.help.hasSuffix("."))
      for name in binding.keys {
        #expect(Key.sequence(name).allSatisfy { $0 != .character("P") || name == "P" })
      }
    }
  }

  @Test("No sequence of keys is the beginning of another")
  func noPrefixIsACommand() {
    let all = Keymap.bindings.flatMap(\.sequences)
    for short in all {
      #expect(!all.contains { $0.count > short.count && $0.starts(with: short) }, "\(short)")
    }
  }

  @Test("Every command can be given: by a key")
  func everyCommandIsBound() {
    let bound = Set(Keymap.bindings.map(\.command))
    for command in Command.allCases { #expect(bound.contains(command), "\(command)") }
  }

  @Test("KEYS.md lists every command of the table, and is the one in the repository")
  func keysDocumentIsWhole() {
    let text = Keymap.keysDocument()
    if let difference = Golden.difference("../../KEYS.md", text) { Issue.record("\(difference)") }
    for binding in Keymap.bindings {
      #expect(text.contains(binding.help))
      for key in binding.keys { #expect(text.contains("`\(key)`")) }
    }
  }
}
