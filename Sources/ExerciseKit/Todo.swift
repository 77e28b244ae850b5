/// Stands where the student's own line is missing, and ends the program there.
public func todo(_ what: String, file: StaticString = #fileID, line: UInt = #line) -> Never {
  fatalError("not attempted yet: \(what)", file: file, line: line)
}
