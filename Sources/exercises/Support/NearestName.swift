extension String {
  /// The name that this one may be a slip of: not more than a third of its letters differ.
  func nearest(of names: [String]) -> String? {
    let distances = names.map { ($0, Self.distance($0.lowercased(), lowercased())) }
    guard let best = distances.min(by: { $0.1 < $1.1 }), 3 * best.1 <= best.0.count else { return nil }
    return best.0
  }

  /// The least number of letters to put in, take out or change to get from one word to another.
  private static func distance(_ a: String, _ b: String) -> Int {
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var before = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        (before, row[j + 1]) = (row[j + 1], Swift.min(before + (x == y ? 0 : 1), row[j] + 1, row[j + 1] + 1))
      }
    }
    return row[b.count]
  }
}
