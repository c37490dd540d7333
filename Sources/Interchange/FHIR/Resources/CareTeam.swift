import Clinical

extension FHIRStatementReader {
  /// CareTeam: one team with all its members.
  func careTeam() -> Statement {
    var statement = outline(.careTeam, .careTeam)
    var detail = CareTeamDetail()
    statement.concept = title
    statement.status = FHIRStatus.status(node["status"]?.words, by: FHIRStatus.general)
    statement.period = FHIRTimes.period(node["period"]) ?? Period()
    detail.members = node.list("participant").compactMap { member($0) }
    detail.reasons = reasons()
    statement.author = firstName(node.list("managingOrganization").map { $0 })
    statement.detail = .careTeam(detail)
    return statement
  }

  private func member(_ node: JSONNode) -> CareTeamDetail.Member? {
    let roles = FHIRConcepts.all(node.list("role"))
    let reference = node["member"]
    let target = document.target(of: reference, from: resource)
    let specialty = target.flatMap { target in
      FHIRConcepts.all(target.node.list("specialty")).first
        ?? FHIRConcepts.all(target.node.list("code")).first
    }
    let role = roles.first ?? (target?.type == "PractitionerRole" ? specialty : nil)
    guard let name = self.name(reference) ?? Self.fallback(reference) ?? role?.words else {
      return nil
    }
    let organization = self.name(node["onBehalfOf"]) ?? employer(of: target)
    return CareTeamDetail.Member(
      name: name, role: role, organization: organization == name ? nil : organization,
      telecoms: target.map { FHIRPeople.telecoms($0.node) } ?? [],
      period: FHIRTimes.period(node["period"]) ?? Period())
  }

  private func employer(of role: FHIRResource?) -> String? {
    guard let role, role.type == "PractitionerRole" else { return nil }
    return FHIRStatementReader(document: document, resource: role).name(role.node["organization"])
  }
}
