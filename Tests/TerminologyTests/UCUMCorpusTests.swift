import Foundation
import Testing

@testable import Terminology

/// The functional tests of UCUM (Grahame Grieve and others), where they are beside the checkout.
@Suite("UCUM: its functional tests")
struct UCUMCorpusTests {
  /// Cases that we answer otherwise, by file and number, each with its reason.
  private static let exceptions = [
    "UcumFunctionalTests.2.xml 3-115":
      "s/4.m is (s/4).m, from left to right (UCUM 2.1, section 1): no s/m; the newer file has s/4/m"
  ]

  @Test("what is valid is a unit, what is not is none")
  func validation() throws {
    let cases = Self.cases().filter { $0.value["valid"] != nil }
    guard !cases.isEmpty else { return print("UCUMCorpusTests: no shared/data here") }
    var agreeing = 0
    for (name, one) in cases where Self.exceptions[name] == nil {
      let isValid = one["valid"] == "true"
      #expect(UCUM.isUnit(one["unit"] ?? "") == isValid, "\(name) \(one["unit"] ?? "")")
      agreeing += UCUM.isUnit(one["unit"] ?? "") == isValid ? 1 : 0
    }
    print("UCUM: \(agreeing) of \(cases.count) validations")
  }

  @Test("a conversion gives the outcome, to the digits that it has")
  func conversion() throws {
    let cases = Self.cases().filter { $0.value["srcUnit"] != nil }
    guard !cases.isEmpty else { return print("UCUMCorpusTests: no shared/data here") }
    var agreeing = 0
    for (name, one) in cases where Self.exceptions[name] == nil {
      let value = try #require(Double(one["value"] ?? ""))
      let outcome = try #require(one["outcome"])
      let found = UCUM.convert(value, from: one["srcUnit"] ?? "", to: one["dstUnit"] ?? "")
      let isSame = found.map { abs($0 - (Double(outcome) ?? 0)) <= Self.halfStep(outcome) } ?? false
      #expect(isSame, "\(name) \(one): \(found ?? .nan)")
      agreeing += isSame ? 1 : 0
    }
    print("UCUM: \(agreeing) of \(cases.count) conversions")
  }

  /// Half of the last digit, and no finer than a Double is.
  private static func halfStep(_ text: String) -> Double {
    let mantissa = text.lowercased().split(separator: "e")[0]
    let power = text.lowercased().split(separator: "e").dropFirst().first.flatMap { Int($0) } ?? 0
    let digits = mantissa.split(separator: ".").dropFirst().first?.count ?? 0
    return max(0.5 * pow(10, Double(power - digits)), abs(Double(text) ?? 0) * 1e-9)
  }

  /// The cases of both files, by file and number.
  private static func cases() -> [String: [String: String]] {
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
      let data = folder.appendingPathComponent("shared/data/dev/ucum")
      if FileManager.default.fileExists(atPath: data.path) { return cases(in: data) }
      folder.deleteLastPathComponent()
    }
    return [:]
  }

  private static func cases(in folder: URL) -> [String: [String: String]] {
    var found: [String: [String: String]] = [:]
    for name in ["UcumFunctionalTests.xml", "UcumFunctionalTests.2.xml"] {
      guard let bytes = try? Data(contentsOf: folder.appendingPathComponent(name)) else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      let commented = /<!--.*?-->/.dotMatchesNewlines()
      for element in text.replacing(commented, with: "").matches(of: /<case([^>]*)>/) {
        var attributes: [String: String] = [:]
        for pair in element.output.1.matches(of: /(\w+)="([^"]*)"/) {
          attributes[String(pair.output.1)] = String(pair.output.2).replacing("&lt;", with: "<")
            .replacing("&amp;", with: "&").replacing("&quot;", with: "\"")
        }
        found["\(name) \(attributes["id"] ?? "")"] = attributes
      }
    }
    return found
  }
}
