import SafeFiles
import Testing

struct FailureTests {
  @Test func `A failure is one line of place, reason and remedy`() {
    let failure = Failure(.notFound, at: "my-7.png", "there is no such file", remedy: "check the name")
    #expect(failure.description == "my-7.png: there is no such file; check the name")
    #expect(failure.message == "there is no such file; check the name")
    #expect(failure.code.rawValue == "not-found")
  }

  @Test func `Without a remedy the line ends with the reason`() {
    #expect("\(Failure(.system, at: "a", "b"))" == "a: b")
  }

  @Test(arguments: [
    ("a\nb", #"a\nb: x"#),
    ("a\r\u{1B}[2Jb", #"a\r\u{1B}[2Jb: x"#),
    ("a\u{85}\u{2028}\u{2029}b", #"a\u{0085}\u{2028}\u{2029}b: x"#),
    ("7\u{202E}gnp.exe", #"7\u{202E}gnp.exe: x"#),
    ("drei-ä-三.png", "drei-ä-三.png: x"),
  ])
  func `Control characters in a name can't break the line or steer a terminal`(name: String, line: String) {
    #expect(Failure(.system, at: name, "x").description == line)
  }

  @Test func `Control characters in the reason are escaped too`() {
    #expect(Failure(.system, at: "a", "b\nc", remedy: "d\te").message == #"b\nc; d\te"#)
  }
}
