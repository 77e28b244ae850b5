import Foundation
import SafeFiles
import Testing

/// The table that says what every attack meets.
struct AttackTableTests {
  private static let root = GraderProgramTests.root
  private static let folder = "\(root)/Sources/grader/Selftest"

  /// The cells of the table's rows, without their headings.
  private static func rows() throws -> [[String]] {
    let text = String(decoding: try Files.read("\(folder)/ATTACKS.md", limit: 1 << 20), as: UTF8.self)
    return text.split(separator: "\n").filter { $0.hasPrefix("| ") }.map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }.filter { !["Row", "---"].contains($0[0]) }
  }

  @Test func everyRowHasTwoLinesOfDefenceAndSomethingThatTriesThem() throws {
    let attacks = try Files.names(in: "\(Self.folder)/Attacks").map { name -> String in
      let text = String(
        decoding: try Files.read("\(Self.folder)/Attacks/\(name)", limit: 1 << 20), as: UTF8.self)
      let line = text.split(whereSeparator: \.isNewline).first { $0.hasPrefix("//= row: ") }
      return String(line?.dropFirst("//= row: ".count) ?? "no row in \(name)")
    }
    let rows = try Self.rows()
    for row in rows {
      #expect(row.count >= 4 && row.allSatisfy { !$0.isEmpty }, "\(row[0])")
      if row.count == 5 {
        let file = row[4].replacing("`", with: "")
        #expect(FileManager.default.fileExists(atPath: "\(Self.root)/\(file)"), "\(file)")
      } else {
        #expect(attacks.contains { $0.hasPrefix(row[0]) }, "no attack tries: \(row[0])")
      }
    }
    for attack in attacks {
      #expect(rows.contains { attack.hasPrefix($0[0]) }, "no row for: \(attack)")
    }
  }
}
