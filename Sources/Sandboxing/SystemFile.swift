private import Foundation

/// Text of the files that the kernel makes up as they are read, such as those below `/proc`.
///
/// Foundation's own reading leaks its buffer for a file that claims to be empty, as these do.
enum SystemFile {
  /// What is in a file; empty where it can't be read.
  static func text(_ path: String) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = read(file, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }
}
