/// The SHA-256 digest of bytes that may come in pieces.
///
/// Source: NIST, "Secure Hash Standard", FIPS 180-4, doi:10.6028/NIST.FIPS.180-4. Written here because the
/// packages that have it build all of a TLS library first.
public struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// The bytes of the block that is not yet full: fewer than 64.
  private var pending: [UInt8] = []
  private var schedule = [UInt32](repeating: 0, count: 64)
  private var length: UInt64 = 0

  /// The digest of nothing yet.
  public init() {}

  /// The digest of `bytes` as 64 hexadecimal digits.
  /// - Complexity: O(number of bytes).
  public static func hexDigest(of bytes: some Sequence<UInt8>) -> String {
    var digest = SHA256()
    digest.update(bytes)
    return digest.hexDigest()
  }

  /// Takes more bytes in.
  /// - Complexity: O(number of bytes).
  public mutating func update(_ bytes: some Sequence<UInt8>) {
    // One copy into an array, so that the blocks below are read by index whatever the sequence is.
    pending.append(contentsOf: bytes)
    let block = pending
    let end = block.count - block.count % 64
    for start in stride(from: 0, to: end, by: 64) { compress(block, at: start) }
    length += UInt64(end)
    pending = Array(block[end...])
  }

  /// The digest of all that was taken in, as 64 hexadecimal digits.
  public func hexDigest() -> String {
    var copy = self
    let bits = (length + UInt64(pending.count)) * 8
    // A one, zeros up to eight bytes before a block's end, and the number of bits.
    let zeros = (119 - pending.count) % 64
    copy.update(
      [0x80] + [UInt8](repeating: 0, count: zeros)
        + (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * $0)) })
    return copy.state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  /// Takes in the 64 bytes of `block` from `start` on.
  private mutating func compress(_ block: [UInt8], at start: Int) {
    for t in 0..<16 {
      let first = start + 4 * t
      schedule[t] =
        UInt32(block[first]) << 24 | UInt32(block[first + 1]) << 16
        | UInt32(block[first + 2]) << 8 | UInt32(block[first + 3])
    }
    for t in 16..<64 {
      let w15 = schedule[t - 15]
      let w2 = schedule[t - 2]
      let s0 = w15.rotated(7) ^ w15.rotated(18) ^ (w15 >> 3)
      let s1 = w2.rotated(17) ^ w2.rotated(19) ^ (w2 >> 10)
      schedule[t] = schedule[t - 16] &+ s0 &+ schedule[t - 7] &+ s1
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for t in 0..<64 {
      let s1 = e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)
      let choice = (e & f) ^ (~e & g)
      let t1 = h &+ s1 &+ choice &+ Self.constants[t] &+ schedule[t]
      let s0 = a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      (h, g, f, e) = (g, f, e, d &+ t1)
      (d, c, b, a) = (c, b, a, t1 &+ s0 &+ majority)
    }
    for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = {
    var primes: [UInt64] = []
    var candidate: UInt64 = 2
    while primes.count < 64 {
      if !primes.contains(where: { candidate.isMultiple(of: $0) }) { primes.append(candidate) }
      candidate += 1
    }
    return primes.map { UInt32(truncatingIfNeeded: cubeRootTimes2To32($0)) }
  }()

  /// ⌊∛n · 2³²⌋, by bisection in whole numbers: x³ ≤ n · 2⁹⁶.
  private static func cubeRootTimes2To32(_ n: UInt64) -> UInt64 {
    var (low, high): (UInt64, UInt64) = (0, 7 << 32)
    while low < high {
      let middle = (low + high + 1) / 2
      let x = UInt128(middle)
      if x * x <= (UInt128(n) << 96) / x { low = middle } else { high = middle - 1 }
    }
    return low
  }
}

extension UInt32 {
  fileprivate func rotated(_ count: UInt32) -> UInt32 { self >> count | self << (32 - count) }
}
