import Clinical

/// A kind of section whose blocks make statements: the heading, the label that each block begins with,
/// and the labels within (reports of versions 12 to 12.6).
struct BlueButtonKind {
  /// What makes the statement of a block.
  enum Maker {
    case prescription, ownMedicine, allergy, problem, vaccine, appointment, vital, ownVital, ownTest
  }

  let maker: Maker
  let section: Section
  /// Its headings, without `VA` and `SELF REPORTED`.
  let headings: Set<String>
  /// The label that each block begins with.
  let first: String
  let others: [String]
  /// Whether a rule does not end a block.
  var goesPastRules = false

  /// The labels, longer ones first: `Date/Time Entered` before `Date`.
  var labels: [String] { ([first] + others).sorted { $0.count > $1.count } }

  /// Whether people write freely behind a label.
  func isProse(_ label: String) -> Bool {
    ["Comments", "Reason for taking", "Results", "Response"].contains(label)
  }

  /// The kind of a section by its heading and by who wrote it; nil for one that is kept as a paper only.
  static func of(_ section: BlueButtonText.Section) -> BlueButtonKind? {
    var name = section.name
    for prefix in ["VA ", "SELF REPORTED "] where name.hasPrefix(prefix) {
      name.removeFirst(prefix.count)
    }
    return (section.isSelfEntered ? own : official).first { $0.headings.contains(name) }
  }

  private static let official = [
    BlueButtonKind(
      maker: .prescription, section: .medications, headings: ["MEDICATION HISTORY"],
      first: "Medication",
      others: [
        "Instructions", "Status", "Refills Remaining", "Last Filled On", "Initially Ordered On",
        "Quantity", "Days Supply", "Pharmacy", "Prescription Number",
      ]),
    BlueButtonKind(
      maker: .allergy, section: .allergies, headings: ["ALLERGIES"], first: "Allergy Name",
      others: [
        "Location", "Date Entered", "Reaction", "Allergy Type", "VA Drug Class",
        "Observed/Historical", "Comments",
      ]),
    BlueButtonKind(
      maker: .problem, section: .problems, headings: ["PROBLEM LIST"], first: "Problem",
      others: ["Date/Time Entered", "Location", "Status", "Provider", "Comments"]),
    BlueButtonKind(
      maker: .vaccine, section: .immunizations, headings: ["IMMUNIZATIONS"], first: "Immunization",
      others: ["Date Received", "Location", "Reaction", "Reaction:*", "Comments"]),
    BlueButtonKind(
      maker: .appointment, section: .plan, headings: ["APPOINTMENTS"], first: "Date/Time",
      others: ["Location", "Status", "Clinic", "Phone Number", "Type"]),
    BlueButtonKind(
      maker: .vital, section: .vitals, headings: ["VITALS AND READINGS"], first: "Vital Sign",
      others: ["Measurement", "Comments", "Location", "Date/Time Collected"]),
  ]

  private static let own = [
    BlueButtonKind(
      maker: .ownMedicine, section: .medications, headings: ["MEDICATIONS AND SUPPLEMENTS"],
      first: "Category",
      others: [
        "Drug Name", "Prescription Number", "Strength", "Dose", "Frequency", "Start Date",
        "Stop Date", "Pharmacy Name", "Pharmacy Phone", "Reason for taking", "Comments",
      ]),
    BlueButtonKind(
      maker: .allergy, section: .allergies,
      headings: ["ALLERGIES", "ALLERGIES/ADVERSE REACTIONS"], first: "Allergy Name",
      others: ["Date", "Severity", "Diagnosed", "Reaction", "Comments"]),
    BlueButtonKind(
      maker: .vaccine, section: .immunizations, headings: ["IMMUNIZATIONS"], first: "Immunization",
      others: ["Other", "Method", "Date Received", "Reactions", "Comments"], goesPastRules: true),
    BlueButtonKind(
      maker: .ownVital, section: .vitals, headings: ["VITALS AND READINGS"],
      first: "Measurement Type",
      others: [
        "Date", "Time", "Systolic", "Diastolic", "Heart Rate", "Body Weight", "Body temperature",
        "Pain Level", "Blood sugar count", "INR value", "Target range", "Measure", "Method",
        "Location", "Provider", "Comments", "Pulse Oximetry", "Oxygen Setting", "Symptoms",
        "Respiratory Rate", "Total Cholesterol", "HDL", "LDL", "Triglycerides",
        "Physical activity during measurement", "Device",
      ]),
    BlueButtonKind(
      maker: .ownTest, section: .results, headings: ["LABS AND TESTS"], first: "Test Name",
      others: ["Date", "Location performed", "Provider", "Results", "Comments"]),
  ]
}
