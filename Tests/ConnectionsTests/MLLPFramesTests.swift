import Interchange
import Testing

@Suite("Messages in a stream of bytes")
struct MLLPFramesTests {
  private static let message = Array("MSH|^~\\&|LAB|LL\rPID|1\r".utf8)

  @Test("A message is whole only at its end, however the bytes are cut")
  func cut() throws {
    let sent = MLLPFrames.framed(Self.message) + MLLPFrames.framed(Self.message)
    for size in [1, 2, 3, 7, sent.count] {
      var frames = MLLPFrames()
      var got: [[UInt8]] = []
      for start in stride(from: 0, to: sent.count, by: size) {
        got += try frames.take(sent[start..<min(start + size, sent.count)])
      }
      #expect(got == [Self.message, Self.message])
      #expect(frames.strayBytes == 0 && !frames.isInside)
    }
  }

  @Test("A message that its sender cut off is none; what stands between frames is counted")
  func broken() throws {
    var frames = MLLPFrames()
    let sent = [0x0B] + Array("MSH|cut".utf8) + Array("\u{0B}".utf8) + Self.message + [0x1C, 0x0D]
    #expect(try frames.take(sent) == [Self.message])
    #expect(try frames.take(Array("junk\r\n".utf8)).isEmpty)
    #expect(frames.strayBytes == 4)
  }

  @Test("A message without end is refused at the limit, not kept in memory for ever")
  func tooLong() throws {
    var frames = MLLPFrames(limit: 100)
    #expect(throws: MLLPFrames.TooLong.self) {
      _ = try frames.take([0x0B] + Array(repeating: 0x41, count: 200))
    }
  }
}
