/// The three letters of a segment, packed into one number so that finding out which it is costs
/// nothing.
struct HL7Name: Hashable {
  private let packed: UInt32

  /// A name from its three ASCII characters.
  init(_ text: StaticString) {
    self.init(text.utf8Start[0], text.utf8Start[1], text.utf8Start[2])
  }

  init(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
    packed = UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
  }

  /// The three characters.
  var text: String { String(decoding: (0..<3).map(byte), as: UTF8.self) }

  /// One of the three characters, from 0.
  func byte(_ index: Int) -> UInt8 { UInt8(truncatingIfNeeded: packed >> UInt32(16 - 8 * index)) }

  /// MSH, FHS and BHS: their first field is what parts the fields.
  var isHeader: Bool { packed == 0x4D_5348 || packed == 0x46_4853 || packed == 0x42_4853 }

  /// A segment of the sender's own making.
  var isLocal: Bool { packed >> 16 == 0x5A }

  // HL7 v2 chapters 2 (control), 3 (patients), 4 (orders), 6 (finance), 7 (observations),
  // 9 (documents), 10 (scheduling), 11 (referral), 12 (care).
  static let msh = HL7Name("MSH")
  static let fhs = HL7Name("FHS")
  static let bhs = HL7Name("BHS")
  static let bts = HL7Name("BTS")
  static let fts = HL7Name("FTS")
  static let add = HL7Name("ADD")
  static let dsc = HL7Name("DSC")
  static let evn = HL7Name("EVN")
  static let pid = HL7Name("PID")
  static let pd1 = HL7Name("PD1")
  static let mrg = HL7Name("MRG")
  static let nk1 = HL7Name("NK1")
  static let pv1 = HL7Name("PV1")
  static let pv2 = HL7Name("PV2")
  static let al1 = HL7Name("AL1")
  static let iam = HL7Name("IAM")
  static let dg1 = HL7Name("DG1")
  static let prb = HL7Name("PRB")
  static let pr1 = HL7Name("PR1")
  static let gol = HL7Name("GOL")
  static let in1 = HL7Name("IN1")
  static let in2 = HL7Name("IN2")
  static let in3 = HL7Name("IN3")
  static let nte = HL7Name("NTE")
  static let orc = HL7Name("ORC")
  static let obr = HL7Name("OBR")
  static let obx = HL7Name("OBX")
  static let spm = HL7Name("SPM")
  static let tq1 = HL7Name("TQ1")
  static let txa = HL7Name("TXA")
  static let rxa = HL7Name("RXA")
  static let rxo = HL7Name("RXO")
  static let rxe = HL7Name("RXE")
  static let rxd = HL7Name("RXD")
  static let rxg = HL7Name("RXG")
  static let rxr = HL7Name("RXR")
  static let rxc = HL7Name("RXC")
  static let sch = HL7Name("SCH")
  static let rgs = HL7Name("RGS")
  static let ais = HL7Name("AIS")
  static let aig = HL7Name("AIG")
  static let ail = HL7Name("AIL")
  static let aip = HL7Name("AIP")
  static let rf1 = HL7Name("RF1")
}
