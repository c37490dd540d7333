import Clinical

extension FHIRStatementReader {
  /// Device of a patient: an implant, a monitor, an aid.
  func device() -> Statement {
    var statement = outline(.device, .devices)
    statement.concept = FHIRConcepts.concept(node["type"] ?? node["code"])
    var detail = Self.device(node)
    if statement.concept.isEmpty {
      statement.concept.text = FHIRNames.name(of: resource, in: document)
    }
    detail.reasons = FHIRConcepts.all(node.list("reason"))
    statement.status = FHIRStatus.status(node["status"]?.words, by: FHIRStatus.general)
    statement.author = name(node["owner"])
    statement.detail = .device(detail)
    return statement
  }

  /// DeviceUseStatement: the patient uses a device. What the Device says of itself comes along.
  func deviceUse() -> Statement {
    var statement = outline(.device, .devices)
    var detail = DeviceDetail()
    let reference =
      node["device"]?["reference"]?.isObject == true ? node["device"]?["reference"] : node["device"]
    if let target = document.target(of: reference, from: resource) {
      detail = Self.device(target.node)
      statement.concept = FHIRConcepts.concept(target.node["type"])
      if statement.concept.isEmpty {
        statement.concept.text = FHIRNames.name(of: target, in: document)
      }
    }
    if statement.concept.isEmpty {
      statement.concept =
        FHIRConcepts.some(node["device"]?["concept"] ?? node["code"])
        ?? Concept(text: reference?["display"]?.label)
    }
    detail.sites = FHIRConcepts.all(node.list("bodySite"))
    detail.reasons = reasons() + FHIRConcepts.all(node.list("indication"))
    statement.status = FHIRStatus.status(node["status"]?.words, by: FHIRStatus.report)
    statement.period =
      FHIRTimes.period(node["timingPeriod", "timingDateTime", "timingTiming", "whenUsed"])
      ?? Period()
    statement.recorded = FHIRTimes.date(node["recordedOn", "dateAsserted"])
    statement.author = firstName([node["source"], node["informationSource"]])
    statement.detail = .device(detail)
    return statement
  }

  /// What a Device says of itself, by the names of R4, STU3 and DSTU2.
  private static func device(_ node: JSONNode) -> DeviceDetail {
    var detail = DeviceDetail()
    let carrier = node.list("udiCarrier").first ?? node["udi"]
    detail.udi = (carrier?["carrierHRF", "deviceIdentifier"])?.label ?? carrier?.label
    detail.maker = node["manufacturer"]?.label
    detail.model =
      (node["modelNumber", "model"])?.label
      ?? node.list("deviceName").lazy.compactMap { $0["name"]?.label }.first
    detail.serial = node["serialNumber"]?.label
    detail.lot = node["lotNumber"]?.label
    detail.made = FHIRTimes.date(node["manufactureDate"])
    detail.expires = FHIRTimes.date(node["expirationDate", "expiry"])
    return detail
  }
}
