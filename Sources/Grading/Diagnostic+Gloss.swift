private import Synchronization

extension Diagnostic {
  /// What the compiler means, for those who come from Python; nil where its own words have to do.
  public var gloss: String? {
    guard isError else { return nil }
    let code = source.codeAlone
    // The compiler counts bytes.
    let (before, behind) = (code.utf8.prefix(column - 1), code.utf8.dropFirst(column - 1))
    let marked = String(decoding: before, as: UTF8.self) + "‸" + String(decoding: behind, as: UTF8.self)
    return Gloss.first(for: message, about: code, marked: marked)
  }

  /// The name that the compiler does not know.
  fileprivate var unknownName: Substring? { message.firstMatch(of: /cannot find '(\w+)' in scope/)?.1 }

  /// Whether a name is declared in its line.
  fileprivate func declares(_ name: Substring) -> Bool {
    source.matches(of: /\b(?:for|let|var) \(?(\w+)/).contains { $0.1 == name }
  }
}

extension [Diagnostic] {
  /// Each with what the compiler means by it, which is said once, and once of each unknown name.
  ///
  /// Of one place no more is left than one complaint with a gloss, and of one line no two with the same.
  public var glossed: [(diagnostic: Diagnostic, gloss: String?)] {
    let all = map { ($0, $0.gloss) }
    let explained = Set(all.filter { $0.1 != nil }.map { [$0.0.line, $0.0.column] })
    var (said, names, places, seen) = ([String: Int](), Set<Substring>(), Set<[Int]>(), Set<Diagnostic>())
    return all.compactMap { diagnostic, gloss in
      guard seen.insert(diagnostic).inserted else { return nil }
      let place = [diagnostic.line, diagnostic.column]
      guard let gloss else { return explained.contains(place) ? nil : (diagnostic, nil) }
      let earlier = said[gloss]
      guard places.insert(place).inserted, earlier != diagnostic.line else { return nil }
      said[gloss] = diagnostic.line
      let isNew = diagnostic.unknownName.map { name in
        // Where a line that declares it can't be read, nothing else is the matter with a name.
        names.insert(name).inserted && !seen.contains { $0.declares(name) }
      }
      return (diagnostic, earlier == nil && isNew ?? true ? gloss : nil)
    }
  }
}

extension Gloss {
  /// All of them for the compiler's errors. Made once: each pattern is compiled when it is first looked for, and
  /// that takes longer than all else.
  private static let all = Mutex(
    signs + powers + factors + python + names + numbers + arrays + members + calls + statements)

  /// The first that fits.
  fileprivate static func first(for message: String, about code: String, marked: String) -> String? {
    all.withLock { all in
      for gloss in all {
        if let sentence = gloss.sentence(for: message, about: code, marked: marked) { return sentence }
      }
      return nil
    }
  }
}
