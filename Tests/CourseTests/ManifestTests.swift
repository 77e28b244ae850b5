import SafeFiles
import Testing

@testable import Course

@Suite struct ManifestTests {
  static let good = """
    version: 1
    title: A course
    chapters:
      - folder: 01_First
        title: First
        section: "1.1"
        look: something
        exercises:
          - name: double
            file: Double.swift
            title: Doubling
            tags: [D1]
            points: 1
            core: true
            todo: the product
            hints: [one, two, three]
            explanation: It doubles.
        quizzes:
          - name: which
            kind: one
            question: Which?
            choices:
              - text: "Yes"
                right: true
                explanation: It is.
              - text: "No"
                explanation: It is not.
    """

  private func failure(_ change: (inout String) -> Void) -> Failure? {
    var text = Self.good
    change(&text)
    do {
      _ = try Course(manifestText: text, file: "course.yaml")
      return nil
    } catch {
      return error as? Failure
    }
  }

  @Test func aGoodManifestGivesItsCourse() throws {
    let course = try Course(manifestText: Self.good, file: "course.yaml")
    #expect(course.exercises.map(\.name) == ["double"])
    #expect(course.exercises[0].path == "01_First/Double.swift")
    #expect(course.exercises[0].isCore)
    #expect(course.chapters[0].quizzes.map(\.name) == ["which"])
  }

  @Test(arguments: [
    ("points: 1", "points: 9", 13, "points: a whole number from 1 to 5 is wanted"),
    ("core: true", "cote: true", 14, "there is no field 'cote'"),
    ("kind: one", "kind: both", 20, "'both' is none of one, several, number"),
    ("tags: [D1]", "tags: []", 12, "at least 1 are wanted"),
    ("hints: [one, two, three]", "hints: [one]", 16, "at least 3 are wanted"),
    ("file: Double.swift", "file: ../Double.swift", 10, "can't be a name here"),
    ("right: true", "right: false", 19, "one right choice"),
    ("name: which", "name: double", 4, "'double' is used twice"),
  ])
  func aMistakeIsSaidWithItsLine(old: String, new: String, line: Int, words: String) throws {
    let found = try #require(failure { $0 = $0.replacing(old, with: new) })
    #expect(found.code == .badManifest)
    #expect(found.place == "course.yaml:\(line)")
    #expect(found.message.contains(words))
  }

  @Test func everyFieldThatIsLeftOutIsMissed() throws {
    let optional = ["core", "right", "explanation: It is not", "choices"]
    let lines = Self.good.split(separator: "\n").map(String.init)
    for (index, line) in lines.enumerated() where line.contains(": ") && !line.contains("- ") {
      guard !optional.contains(where: line.contains) else { continue }
      var shorter = lines
      shorter.remove(at: index)
      #expect(throws: Failure.self, "without line \(index + 1): \(line)") {
        try Course(manifestText: shorter.joined(separator: "\n"), file: "course.yaml")
      }
    }
  }

  @Test func whateverTheTextHoldsItIsACourseOrAFailure() {
    var generator = Randomness(state: 7)
    let bytes = Array(Self.good.utf8)
    for _ in 0..<2000 {
      var changed = bytes
      for _ in 0...generator.below(4) {
        let place = generator.below(changed.count)
        switch generator.below(3) {
        case 0: changed[place] = UInt8(generator.below(128))
        case 1: changed.remove(at: place)
        default: changed.insert(UInt8(32 + generator.below(95)), at: place)
        }
      }
      let text = String(decoding: changed, as: UTF8.self)
      do {
        _ = try Course(manifestText: text, file: "course.yaml")
      } catch {
        #expect(error is Failure)
      }
    }
  }

  @Test func aTextThatIsNoYamlIsSaidWithItsLineAndWithoutTheText() throws {
    let long = "version: 1\n" + String(repeating: "[", count: 100_000)
    let found = try #require(throws: Failure.self) { try Course(manifestText: long, file: "course.yaml") }
    #expect(found.place == "course.yaml:2")
    #expect(found.message.count < 200)
  }

  @Test func aliasesThatMultiplyAreRefused() throws {
    let bomb = "a: &a\n  - x\nb:\n  - *a\n"
    let found = #expect(throws: Failure.self) { try Course(manifestText: bomb, file: "course.yaml") }
    #expect(found?.message.contains("anchors or aliases") == true)
    // Each line stands for nine of the one above, and as a key all of them are looked at.
    let lines = zip("bcdefghij", "abcdefghi").map { name, above in
      "\(name): &\(name) [" + Array(repeating: "*\(above)", count: 9).joined(separator: ",") + "]\n"
    }
    let inner = "a: &a [x,x,x]\n" + lines.joined() + "? *j\n: 1\n"
    let other = #expect(throws: Failure.self) { try Course(manifestText: inner, file: "course.yaml") }
    #expect(other?.message.contains("anchors or aliases") == true)
  }
}

/// A small generator for tests.
struct Randomness {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
