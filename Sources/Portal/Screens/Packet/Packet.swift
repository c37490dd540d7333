import Merging

extension Page {
  /// What to bring to a clinician, as it will be printed.
  static func packet(_ state: PortalState) -> Page {
    var page = Page(state)
    page.text(
      "Two pages to bring to a visit. P writes them to a file. Nothing is chosen: where sources "
        + "disagree, each is named.", .muted)
    for part in state.packet?.parts ?? [] {
      page.heading(part.title)
      for line in part.lines {
        let isBelow = line.hasPrefix("  ")
        page.text(String(line.drop { $0 == " " }), indent: isBelow ? 5 : 3)
      }
    }
    page.gap()
    page.text("For information. Not medical advice.", .muted)
    return page
  }
}
