private import Foundation
internal import SafeFiles
internal import Yams

extension Course {
  /// The manifest's name below `Exercises`.
  public static let manifestName = "course.yaml"

  /// The course that a manifest describes.
  /// - Throws: `Failure` with `badManifest` and the line, or as `Files.read(_:limit:)`.
  public init(manifest path: String) throws {
    let data = try Files.read(path, limit: 2 << 20)
    guard let text = String(data: data, encoding: .utf8) else {
      throw Failure(.badManifest, at: path, "is not in UTF-8", remedy: "save it in that encoding")
    }
    try self.init(manifestText: text, file: path)
  }

  /// The course that a manifest's text describes.
  /// - Parameter file: what the text is called in failures.
  /// - Throws: `Failure` with `badManifest` and the line.
  public init(manifestText text: String, file: String) throws {
    // An alias can stand for as much as it likes, many times over.
    guard text.names(behind: UInt8(ascii: "&")).isDisjoint(with: text.names(behind: UInt8(ascii: "*"))) else {
      throw Failure(.badManifest, at: file, "uses anchors or aliases", remedy: "write the text out")
    }
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      let (line, problem) = error.lineAndProblem
      throw Failure(
        .badManifest, at: "\(file):\(line)", "is no YAML: \(problem)", remedy: "correct this line")
    }
    guard let root else { throw Failure(.badManifest, at: file, "is empty", remedy: "restore it") }
    let fields = try ManifestReader(node: root, file: file, name: "course")
      .fields(required: ["version", "title", "chapters"])
    version = try fields["version"]!.integer(in: 1...1_000_000)
    title = try fields["title"]!.text()
    chapters = []
    var names = Set<String>()
    var count = 0
    for reader in try fields["chapters"]!.items(atLeast: 1) {
      let chapter = try Chapter(reader, number: chapters.count + 1, exercisesBefore: count)
      for name in chapter.exercises.map(\.name) + chapter.quizzes.map(\.name) {
        guard names.insert(name).inserted else { throw reader.mistake("the name '\(name)' is used twice") }
      }
      count += chapter.exercises.count
      chapters.append(chapter)
    }
  }
}

extension Chapter {
  fileprivate init(_ reader: ManifestReader, number: Int, exercisesBefore: Int) throws {
    let fields = try reader.fields(
      required: ["folder", "title", "section", "look", "exercises", "quizzes"], optional: ["given"])
    self.number = number
    let folder = try fields["folder"]!.word { $0.isLetter || $0.isNumber || $0 == "_" }
    self.folder = folder
    title = try fields["title"]!.text()
    section = try fields["section"]!.text()
    look = try fields["look"]!.text()
    exercises = []
    for (index, item) in try fields["exercises"]!.items().enumerated() {
      exercises.append(
        try Exercise(item, number: exercisesBefore + index + 1, chapter: number, folder: folder))
    }
    let written = exercises
    given = try (fields["given"]?.items() ?? []).map { item in
      let fields = try item.fields(required: ["file", "after"])
      let name = try fields["after"]!.text()
      guard let exercise = written.first(where: { $0.name == name }) else {
        throw fields["after"]!.mistake("this chapter has no exercise '\(name)'")
      }
      let file = try fields["file"]!.word { $0.isLetter || $0.isNumber || $0 == "." }
      return Given(path: folder + "/" + file, after: exercise.number)
    }
    quizzes = try fields["quizzes"]!.items().map { try Quiz($0) }
  }
}

extension Exercise {
  fileprivate init(_ reader: ManifestReader, number: Int, chapter: Int, folder: String) throws {
    let fields = try reader.fields(
      required: ["name", "file", "title", "tags", "points", "todo", "hints", "explanation"],
      optional: ["core"])
    self.number = number
    self.chapter = chapter
    name = try fields["name"]!.word { $0.isLetter || $0.isNumber }
    path = folder + "/" + (try fields["file"]!.word { $0.isLetter || $0.isNumber || $0 == "." })
    guard path.hasSuffix(".swift") else { throw fields["file"]!.mistake("a Swift file is wanted") }
    title = try fields["title"]!.text()
    tags = try fields["tags"]!.texts(atLeast: 1)
    points = try fields["points"]!.integer(in: 1...5)
    isCore = try fields["core"]?.boolean() ?? false
    todo = try fields["todo"]!.text()
    guard !todo.contains(where: { "\"\\\n".contains($0) }) else {
      throw fields["todo"]!.mistake("quotes and backslashes can't stand in it")
    }
    hints = try fields["hints"]!.texts(atLeast: 3)
    explanation = try fields["explanation"]!.text()
  }
}

extension Quiz {
  fileprivate init(_ reader: ManifestReader) throws {
    let fields = try reader.fields(
      required: ["name", "kind", "question"], optional: ["choices", "experiment", "accept", "explanation"])
    name = try fields["name"]!.word { $0.isLowercase || $0.isNumber || $0 == "-" }
    question = try fields["question"]!.text()
    switch try fields["kind"]!.text() {
    case "one":
      let choices = try Self.choices(fields, of: reader)
      guard choices.count(where: \.isRight) == 1 else {
        throw reader.mistake("of the kind 'one', which has one right choice")
      }
      kind = .one(choices)
    case "several":
      let choices = try Self.choices(fields, of: reader)
      guard choices.contains(where: \.isRight) else { throw reader.mistake("no choice is right") }
      kind = .several(choices)
    case "number":
      let number = try reader.fields(
        required: ["name", "kind", "question", "experiment", "accept", "explanation"])
      kind = .number(
        experiment: try number["experiment"]!.text(), accept: try number["accept"]!.number(),
        explanation: try number["explanation"]!.text())
    case let kind: throw fields["kind"]!.mistake("'\(kind)' is none of one, several, number")
    }
  }

  private static func choices(
    _ fields: [String: ManifestReader], of reader: ManifestReader
  ) throws -> [Choice] {
    guard let choices = fields["choices"] else { throw reader.mistake("the field 'choices' is missing") }
    return try choices.items(atLeast: 2).map { item in
      let fields = try item.fields(required: ["text", "explanation"], optional: ["right"])
      return Choice(
        text: try fields["text"]!.text(), isRight: try fields["right"]?.boolean() ?? false,
        explanation: try fields["explanation"]!.text())
    }
  }
}
