import Testing

@testable import Interchange

@Suite("The file that a statement holds")
struct PaperFileTests {
  private func file(_ statement: String) -> PaperFile? { PaperFile(in: Array(statement.utf8)) }

  @Test(
    "It is found in each dialect, and named by its own first bytes",
    arguments: [
      #"{"resourceType":"DocumentReference","content":[{"attachment":{"contentType":"image/png","data":"JVBERi0x"}}]}"#,
      #"{"resourceType":"Media","content":{"contentType":"application/pdf","data":"JVBERi0x"}}"#,
      #"<observationMedia><value mediaType="application/pdf" representation="B64">JVBERi0x</value></observationMedia>"#,
      "OBX|1|ED|PDF^^L||^application^pdf^Base64^JVBERi0x||||||F\r",
    ])
  func found(_ statement: String) throws {
    let file = try #require(self.file(statement))
    #expect(file.bytes == Array("%PDF-1".utf8))
    #expect(file.ending == "pdf")
  }

  @Test("Where none came along there is none; a page for a browser is saved as text")
  func none() {
    #expect(file(#"{"content":[{"attachment":{"url":"https://x/y.pdf"}}]}"#) == nil)
    #expect(file("<a><b representation=\"B64\">***</b></a>") == nil)
    #expect(file("OBX|1|TX|a||text") == nil && file("") == nil && file("{") == nil)
    let page = file(#"{"contentType":"text/html","data":"PGI+eDwvYj4="}"#)
    #expect(page?.ending == "html.txt")
    #expect(file(#"{"contentType":"x/y","data":"AAEC"}"#)?.ending == "bin")
  }
}
