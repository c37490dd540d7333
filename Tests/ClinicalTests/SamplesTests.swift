import Clinical
import Testing

@Suite("The numbers of a waveform")
struct SamplesTests {
  @Test("Zero and step are applied; a missing number stays a gap")
  func scaled() throws {
    let unit = Quantity(number: try #require(Number("2048")), unit: "uV")
    let samples = Samples("0 10 E -10 U", origin: unit, factor: Number("0.5"))
    #expect(samples.channels == [[2048, 2053, nil, 2043, nil]])
    #expect(samples.unit == "uV" && samples.words == "waveform of 5 values")
  }

  @Test("Channels take turns; both marks of HL7 v2 part numbers")
  func channels() {
    #expect(Samples("1 2 3 4", dimensions: 2).channels == [[1, 3], [2, 4]])
    #expect(Samples("1^2~3^4").channels == [[1, 2, 3, 4]])
    #expect(Samples("", dimensions: -3).channels == [[]])
    #expect(Samples("x", dimensions: 1_000_000).channels.count == 64)
  }
}
