/// The workbook's chapters in their order, as its manifest lists them.
public struct Course: Hashable, Sendable {
  /// The number of the manifest's edition; a newer one keeps a student's progress.
  public var version: Int
  /// What the course is called.
  public var title: String
  /// The chapters, at least one.
  public var chapters: [Chapter]

  /// All exercises in the order in which they are done.
  public var exercises: [Exercise] { chapters.flatMap(\.exercises) }
}

/// A topic: text, exercises, quizzes and something to look at.
public struct Chapter: Hashable, Sendable {
  /// Counted from 1.
  public var number: Int
  /// The folder below `Exercises` and `Solutions`.
  public var folder: String
  /// What it is called.
  public var title: String
  /// Where the lecture has it.
  public var section: String
  /// What its picture shows.
  public var look: String
  /// Complete files that belong to the course but are no exercises.
  public var given: [Given]
  /// What there is to write.
  public var exercises: [Exercise]
  /// What there is to answer.
  public var quizzes: [Quiz]
}

/// A complete file that stands beside the exercises, for those behind a certain one.
public struct Given: Hashable, Sendable {
  /// The file's path below `Exercises`, and below `Solutions`.
  public var path: String
  /// The number of the exercise behind which it can be used.
  public var after: Int
}

/// A function to write.
public struct Exercise: Hashable, Sendable {
  /// Counted from 1 through the whole course.
  public var number: Int
  /// The chapter's number.
  public var chapter: Int
  /// The function's name, by which the exercise is called.
  public var name: String
  /// The file's path below `Exercises`, and below `Solutions`.
  public var path: String
  /// What it is called.
  public var title: String
  /// The equations that it computes.
  public var tags: [String]
  /// What it is worth, 1 to 5.
  public var points: Int
  /// Whether it lies on the path that leads to backpropagation in an afternoon.
  public var isCore: Bool
  /// What the stub says is missing.
  public var todo: String
  /// From the idea to nearly the line.
  public var hints: [String]
  /// What to know once it is passed.
  public var explanation: String
}

/// A question.
public struct Quiz: Hashable, Sendable {
  /// What it is called; unique in the course.
  public var name: String
  /// The question.
  public var question: String
  /// How it is answered.
  public var kind: Kind

  /// How a question is answered.
  public enum Kind: Hashable, Sendable {
    /// By one choice.
    case one([Choice])
    /// By all the choices that are right.
    case several([Choice])
    /// By a number, predicted before the program computes it in the experiment of that name; right if it is no
    /// farther off than `accept`.
    case number(experiment: String, accept: Double, explanation: String)
  }

  /// One of several answers.
  public struct Choice: Hashable, Sendable {
    /// The answer.
    public var text: String
    /// Whether it is right.
    public var isRight: Bool
    /// Why.
    public var explanation: String
  }
}
