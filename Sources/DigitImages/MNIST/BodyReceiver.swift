internal import Foundation
internal import SafeFiles
private import Synchronization

#if canImport(FoundationNetworking)
  internal import FoundationNetworking
#endif

/// Receives the body of one HTTP answer into a file as it comes, behind what the file holds already.
final class BodyReceiver: NSObject, URLSessionDataDelegate, Sendable {
  /// Why a body did not come whole.
  enum Problem: Error {
    /// The connection failed. What came is in the file and can be gone on from.
    case network(String)
    /// The server's answer is of no use.
    case refused(String)
    /// What the file holds and what the server sends don't make the wanted file.
    case unusable(String)
    /// The file can't be written.
    case local(Failure)
  }

  private struct State {
    var file: FileHandle?
    var size: Int
    var problem: Problem?
    var completion: CheckedContinuation<Void, any Error>?
  }

  private let path: String
  private let offset: Int
  private let sizeLimit: Int
  private let report: @Sendable (Int) -> Void
  private let state: Mutex<State>

  private init(path: String, offset: Int, sizeLimit: Int, report: @escaping @Sendable (Int) -> Void) {
    self.path = path
    self.offset = offset
    self.sizeLimit = sizeLimit
    self.report = report
    state = Mutex(State(size: offset))
  }

  /// Asks for what is behind an address and writes it to a file, going on where the file ends if the server
  /// can.
  /// - Parameters:
  ///   - sizeLimit: the most bytes that the file may grow to.
  ///   - silence: the most seconds to wait for the next bytes.
  ///   - report: called with the file's size as it grows.
  /// - Throws: `Problem`.
  static func receive(
    _ url: URL, into path: String, sizeLimit: Int, silence: Double,
    report: @escaping @Sendable (Int) -> Void
  ) async throws {
    let offset = (try? Files.requireFile(path)) ?? 0
    let receiver = BodyReceiver(path: path, offset: offset, sizeLimit: sizeLimit, report: report)
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForRequest = silence
    configuration.urlCache = nil
    let session = URLSession(configuration: configuration, delegate: receiver, delegateQueue: nil)
    defer { session.finishTasksAndInvalidate() }
    var request = URLRequest(url: url)
    // The files are compressed already, and a range counts the bytes as they are stored.
    request.setValue("identity", forHTTPHeaderField: "Accept-Encoding")
    if offset > 0 { request.setValue("bytes=\(offset)-", forHTTPHeaderField: "Range") }
    let task = session.dataTask(with: request)
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        receiver.state.withLock { $0.completion = continuation }
        task.resume()
      }
    } onCancel: {
      task.cancel()
    }
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
  ) {
    let isWanted = state.withLock { state in
      do throws(Problem) {
        try begin(response, state: &state)
        return true
      } catch {
        state.problem = error
        return false
      }
    }
    completionHandler(isWanted ? .allow : .cancel)
    // On Linux `.cancel` alone waits for the body to end or time out.
    if !isWanted { dataTask.cancel() }
  }

  /// Opens the file at the place that the answer goes on from.
  private func begin(_ response: URLResponse, state: inout State) throws(Problem) {
    guard let response = response as? HTTPURLResponse else { throw .refused("no HTTP answer") }
    switch response.statusCode {
    case 200:
      state.size = 0
    case 206 where offset > 0:
      let range = response.value(forHTTPHeaderField: "Content-Range") ?? ""
      guard range.hasPrefix("bytes \(offset)-") else { throw .unusable("does not go on where the file ends") }
    case 416 where offset > 0:
      throw .unusable("does not go on where the file ends")
    default:
      throw .refused("HTTP status \(response.statusCode)")
    }
    if response.expectedContentLength > sizeLimit - state.size { throw tooLong }
    do {
      if state.size == 0 { try Data().write(to: URL(filePath: path)) }
      let file = try FileHandle(forWritingTo: URL(filePath: path))
      try file.seekToEnd()
      state.file = file
    } catch {
      throw .local(Files.failure(error, path: path, doing: .writing))
    }
  }

  private var tooLong: Problem { .unusable("sends more than \(sizeLimit) bytes") }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    let size: Int? = state.withLock { state in
      // What was on its way when the task was cancelled is dropped.
      guard state.problem == nil, let file = state.file else { return nil }
      do throws(Problem) {
        try append(data, to: file, size: &state.size)
        return state.size
      } catch {
        state.problem = error
        dataTask.cancel()
        return nil
      }
    }
    if let size { report(size) }
  }

  private func append(_ data: Data, to file: FileHandle, size: inout Int) throws(Problem) {
    guard data.count <= sizeLimit - size else { throw tooLong }
    do {
      try file.write(contentsOf: data)
    } catch {
      throw .local(Files.failure(error, path: path, doing: .writing))
    }
    size += data.count
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    let (completion, problem) = state.withLock { state in
      if state.problem == nil, let error { state.problem = .network(Self.words(for: error)) }
      if state.problem == nil, state.file == nil { state.problem = .network("no answer") }
      try? state.file?.close()
      state.file = nil
      defer { state.completion = nil }
      return (state.completion, state.problem)
    }
    if let problem { completion?.resume(throwing: problem) } else { completion?.resume() }
  }

  /// What an error of the network's means to a person.
  private static func words(for error: any Error) -> String {
    switch (error as? URLError)?.code {
    case .timedOut?: "no answer in time"
    case .cannotFindHost?, .dnsLookupFailed?, .notConnectedToInternet?: "can't be found from here"
    case .cannotConnectToHost?: "can't connect"
    case .networkConnectionLost?: "the connection was lost"
    case .httpTooManyRedirects?: "redirects in a circle"
    default: error.localizedDescription
    }
  }
}
