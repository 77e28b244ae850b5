import SafeFiles

/// Names of files for reports: whatever a submission is called, its report has a plain name of its own.
enum ReportNames {
  /// A name for each; the same for the same names.
  static func all(for names: [String]) -> [String: String] {
    var taken: Set<String> = []
    var result: [String: String] = [:]
    for name in names.sorted() {
      let plain = String(
        name.unicodeScalars.prefix(80).map { scalar -> Character in
          let isPlain =
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            || "-_. ".unicodeScalars.contains(scalar)
          return isPlain ? Character(scalar) : "_"
        })
      let isRisky = plain.isEmpty || plain.hasPrefix(".") || plain.hasPrefix("-")
      var candidate = isRisky ? "_" + plain : plain
      if candidate != name || candidate.lowercased() != candidate && taken.contains(candidate.lowercased()) {
        candidate += "-" + SHA256.hexDigest(of: name.utf8).prefix(6)
      }
      if !taken.insert(candidate.lowercased()).inserted {
        candidate += "-" + SHA256.hexDigest(of: name.utf8).prefix(6)
        taken.insert(candidate.lowercased())
      }
      result[name] = candidate
    }
    return result
  }
}
