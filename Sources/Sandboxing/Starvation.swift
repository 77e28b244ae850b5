/// Whether a silent program is at work but rarely gets its turn, as on a busy machine; then it is given more time.
///
/// It is not where it uses next to no processor time: it sleeps. It is not either where it has used half a processor's
/// since its last word: then it has had its turns, and ignores the limit of its processor time.
struct Starvation {
  /// How long it was silent each time, in seconds.
  let silence: Double
  /// Seconds of processor time that it had used when it was last found silent, and by its last word at most.
  private var (used, usedByLastWord) = (0.0, 0.0)
  private var written = 0

  init(silence: Double) { self.silence = silence }

  /// Whether it is.
  /// - Parameters:
  ///   - processorSeconds: what it has used in all.
  ///   - bytes: what it has written in all.
  mutating func explainsSilence(processorSeconds: Double, bytes: Int) -> Bool {
    if bytes > written { (written, usedByLastWord) = (bytes, used) }
    defer { used = processorSeconds }
    return processorSeconds - used > 0.05 * silence && processorSeconds - usedByLastWord < 0.5 * silence
  }
}
