import Access
import Clinical
import Testing

@Suite struct ScopeTests {
  private let own = IdentityKey(rawValue: "riverside|1")

  @Test func patientsSeeTheirOwnRecordAndCliniciansTheStore() {
    let patient = Viewer(account: "m", role: .patient, person: own)
    #expect(Scope(for: patient).people == .person(own))
    #expect(Scope(for: Viewer(account: "m", role: .patient)).people == .nobody)
    #expect(Scope(for: Viewer(account: "c", role: .clinician)).people == .everyone)
    #expect(Scope(for: Viewer(account: "d", role: .demo)).people == .everyone)
  }

  @Test func aScopeSaysInWordsWhatItHides() {
    #expect(Scope(people: .everyone).words == "all")
    let narrow = Scope(
      people: .everyone, sources: ["b", "a"], sections: [.vitals], withheldLabels: ["PSY"])
    #expect(narrow.words == "sources a, b; sections vitals; without PSY")
  }
}
