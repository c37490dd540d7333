/// What libFuzzer calls for each input. It stops on a fault, so that libFuzzer keeps the input;
/// crashes, time and memory are watched by libFuzzer itself.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: data, count: size))
  if let fault = ReadingFault.first(in: bytes) { fatalError(fault) }
  return 0
}
