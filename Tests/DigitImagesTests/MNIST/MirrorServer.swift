import FlyingFox
import FlyingSocks
import Foundation
import Synchronization
import Testing

/// A mirror on this machine's loopback that serves made-up files, in good ways and bad.
final class MirrorServer: Sendable {
  /// How a folder of the mirror behaves.
  enum Behaviour: String, CaseIterable {
    /// Sends files, and ranges of them.
    case good
    /// Sends files whole whatever range is asked for.
    case whole
    /// Sends the first 1000 bytes of what is asked for, then closes the connection.
    case cutting
    /// Sends whole files whose contents differ in one bit.
    case wrong
    /// Sends files of which a bit was changed on the way.
    case corrupt
    /// Sends without an end.
    case endless
    /// Sends a header that announces 10 GB.
    case boastful
    /// Sends the good folder's address.
    case redirecting
    /// Sends its own address.
    case circular
    /// Has nothing.
    case missing
    /// Never answers.
    case silent
    /// Answers every range with 416.
    case refusingRanges
    /// Answers a range with another one.
    case lying
    /// Sends the file's contents, not compressed.
    case inflated
  }

  private let files: [String: [UInt8]]
  private let contents: [String: [UInt8]]
  private let seen = Mutex<[String]>([])

  /// A mirror of gzipped files that hold the given contents.
  init(contents: [String: [UInt8]]) throws {
    self.contents = contents
    files = try contents.mapValues(gzipped)
  }

  /// What was asked for: each request's path and range.
  var requests: [String] { seen.withLock { $0 } }

  /// Serves on a port that the system chooses while `body` runs, which gets the mirror's address.
  func run(_ body: (URL) async throws -> Void) async throws {
    let server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: 0), timeout: 30, logger: .disabled,
      handler: ClosureHTTPHandler { try await self.answer($0) })
    let running = Task { try await server.run() }
    do {
      try await server.waitUntilListening()
      guard case .ip4(_, let port)? = await server.listeningAddress else {
        throw URLError(.cannotConnectToHost)
      }
      try await body(URL(string: "http://127.0.0.1:\(port)/")!)
    } catch {
      running.cancel()
      await server.stop()
      throw error
    }
    running.cancel()
    await server.stop()
  }

  private func answer(_ request: HTTPRequest) async throws -> HTTPResponse {
    let parts = request.path.split(separator: "/")
    let range = request.headers[HTTPHeader("Range")]
    seen.withLock { $0.append(request.path + (range.map { " \($0)" } ?? "")) }
    guard parts.count == 2, let behaviour = Behaviour(rawValue: String(parts[0])),
      let file = files[String(parts[1])], let content = contents[String(parts[1])]
    else { return HTTPResponse(statusCode: .notFound) }
    let offset = range.flatMap { Int($0.dropFirst("bytes=".count).dropLast()) } ?? 0
    switch behaviour {
    case .good: return part(of: file, from: offset, named: offset)
    case .whole: return HTTPResponse(statusCode: .ok, body: Data(file))
    case .wrong:
      return part(of: try gzipped(Self.changed(content)), from: offset, named: offset)
    case .corrupt:
      return part(of: Self.changed(file), from: offset, named: offset)
    case .cutting:
      var response = part(of: file, from: offset, named: offset)
      let body = HTTPBodySequence(
        from: Cut(bytes: Array(file[offset...].prefix(1000))), count: file.count - offset)
      response.payload = .httpBody(body)
      return response
    case .endless: return HTTPResponse(statusCode: .ok, body: HTTPBodySequence(from: Zeros()))
    case .boastful:
      return HTTPResponse(statusCode: .ok, headers: HTTPHeaders([.contentLength: "10000000000"]))
    case .redirecting: return .redirect(to: "/good/\(parts[1])")
    case .circular: return .redirect(to: request.path)
    case .missing: return HTTPResponse(statusCode: .notFound)
    case .silent:
      try await Task.sleep(for: .seconds(60))
      return HTTPResponse(statusCode: .notFound)
    case .refusingRanges where offset > 0:
      return HTTPResponse(statusCode: HTTPStatusCode(416, phrase: "Range Not Satisfiable"))
    case .refusingRanges: return HTTPResponse(statusCode: .ok, body: Data(file))
    case .lying: return part(of: file, from: 0, named: offset == 0 ? 0 : offset - 1)
    case .inflated: return HTTPResponse(statusCode: .ok, body: Data(content))
    }
  }

  private static func changed(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    bytes[bytes.count / 2] ^= 1
    return bytes
  }

  private func part(of file: [UInt8], from offset: Int, named start: Int) -> HTTPResponse {
    let body = Data(file.dropFirst(offset))
    guard start > 0 else { return HTTPResponse(statusCode: .ok, body: body) }
    return HTTPResponse(
      statusCode: .partialContent,
      headers: HTTPHeaders([HTTPHeader("Content-Range"): "bytes \(start)-\(file.count - 1)/\(file.count)"]),
      body: body)
  }
}

extension HTTPResponse {
  fileprivate static func redirect(to place: String) -> HTTPResponse {
    HTTPResponse(statusCode: .found, headers: HTTPHeaders([.location: place]))
  }
}

/// Zeros without end, at a network's pace. On Linux, Foundation reads on while its delegate is busy, and what
/// comes faster than it can be read, as only a program on the same machine sends, keeps it from cancelling.
private struct Zeros: AsyncBufferedSequence, AsyncBufferedIteratorProtocol {
  typealias Element = UInt8
  func makeAsyncIterator() -> Zeros { self }
  func next() async throws -> UInt8? { 0 }
  func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
    try await Task.sleep(for: .milliseconds(1))
    return [UInt8](repeating: 0, count: count)
  }
}

/// Some bytes, then an error, upon which the server closes the connection.
private struct Cut: AsyncBufferedSequence, AsyncBufferedIteratorProtocol {
  typealias Element = UInt8
  var bytes: [UInt8]
  func makeAsyncIterator() -> Cut { self }
  mutating func next() async throws -> UInt8? { try await nextBuffer(suggested: 1)?.first }
  mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
    if bytes.isEmpty { throw URLError(.networkConnectionLost) }
    defer { bytes = Array(bytes.dropFirst(count)) }
    return Array(bytes.prefix(count))
  }
}
