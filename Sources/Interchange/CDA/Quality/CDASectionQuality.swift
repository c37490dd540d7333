import Clinical

extension CDASectionRules {
  /// Whether a path names a section of the table.
  static func isKnown(_ path: String) -> Bool {
    byLOINC[String(path.dropFirst("section[".count).dropLast())] != nil
  }
}

extension CDAQuality {
  /// A section's own parts, its code against its template, and its text against its entries.
  mutating func check(section element: XMLElement) {
    let code = element.child("code")?["code"]
    let roots = element.children("templateId").compactMap { $0["root"] }
    let claimed = roots.lazy.compactMap { CDASectionRules.byRoot[$0] }.first
    let byCode = code.flatMap { CDASectionRules.byLOINC[$0] }
    let name = claimed?.title ?? byCode?.title ?? code ?? "without a code"
    for loinc in [code, claimed?.loinc] { if let loinc { sectionsFound.insert(loinc) } }
    if let claimed { check(code, of: element, against: claimed) }
    if claimed == nil, claimsCCDA, let byCode, !roots.contains(where: Self.isOfOtherGuide) {
      flag(
        .requiredMissing, "section template " + byCode.loinc,
        "the section \(name) bears none of its templates", at: element)
    }
    if code == nil, element.nullFlavor == nil {
      flag(.codeMissing, "section code", "a section without a code", at: element)
    }
    let text = element.child("text")
    let hasText = text.map { CDANarrative.hasWords($0) } ?? false
    let hasEntries = element.child("entry") != nil
    if hasEntries, !hasText {
      flag(
        .narrativeMissing, name, "the section \(name) has entries and no text", at: element)
    }
    let wantsEntries = claimed?.wantsEntries ?? byCode?.wantsEntries ?? false
    if wantsEntries, hasText, !hasEntries, element.nullFlavor == nil {
      flag(
        .narrativeOnly, name, "the section \(name) has text and no entries", at: element)
    }
    guard claimsCCDA else { return }
    if text == nil {
      flag(
        .requiredMissing, "section text", "the section \(name) has no text element",
        at: element)
    }
    if element.child("title") == nil {
      flag(
        .requiredMissing, "section title", "the section \(name) has no title", at: element)
    }
  }

  private mutating func check(
    _ code: String?, of element: XMLElement, against row: CDASectionRules.Row
  ) {
    guard let code, code != row.loinc,
      !(CDASectionRules.alsoAllowed[row.number]?.contains(code) ?? false)
    else { return }
    flag(
      .valueNotAllowed, "section code " + row.loinc,
      "the section \(row.title) has the code \(code.prefix(40)) instead of \(row.loinc)",
      at: element)
  }

  /// Templates of IHE and of C-CDA sections outside the table.
  private static func isOfOtherGuide(_ root: String) -> Bool {
    root.hasPrefix("1.3.6.1.4.1.19376.") || root.hasPrefix("2.16.840.1.113883.10.20.22.2.")
      || root.hasPrefix("2.16.840.1.113883.10.20.21.2.")
  }

  /// The sections that the type of document must have, by template or by code.
  mutating func checkSections() {
    guard claimsCCDA,
      root.children("component").contains(where: { $0.child("structuredBody") != nil })
    else { return }
    let types = Set(root.children("templateId").compactMap { $0["root"] })
    for row in CDASectionRules.ofDocuments
    where types.contains("2.16.840.1.113883.10.20.22.1." + row.number) && release >= row.from {
      for loinc in row.loincs where !sectionsFound.contains(loinc) {
        let title = CDASectionRules.byLOINC[loinc]?.title ?? loinc
        flag(
          .requiredMissing, "document section " + loinc,
          "the document has no section \(title), which its type requires", at: root)
      }
    }
  }
}
