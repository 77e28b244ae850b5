import ExerciseKit
import Foundation
import NetworkFiles
import SafeFiles
import Testing

/// Calls `body` with a folder of its own, which is removed behind it.
func withFolder(_ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "networks-\(UUID().uuidString)")
  try Files.makeFolder(folder.path())
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder.path())
}

@Suite struct SavedNetworkTests {
  let saved = SavedNetwork(
    network: Network(layers: [
      Layer(weights: Matrix([[0.1, -2, 3e-300], [.pi, 0, -0.0]]), biases: [1, -1], activation: .relu),
      Layer(weights: Matrix([[0.5, 0.25]]), biases: [1e100]),
    ]), facts: ["dataset": "generated:\"60000\" / \n ü", "epochs": "30"])

  /// The sentence that reading a file fails with.
  func failure(reading path: String) -> String? {
    do {
      _ = try SavedNetwork(readingFrom: path)
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test func aNetworkComesBackAsItWasWritten() throws {
    try withFolder { folder in
      try saved.write(to: folder + "/a.safetensors")
      #expect(try SavedNetwork(readingFrom: folder + "/a.safetensors") == saved)
    }
  }

  @Test func theSameNetworkMakesTheSameFile() throws {
    try withFolder { folder in
      try saved.write(to: folder + "/a")
      try saved.write(to: folder + "/b")
      #expect(try Files.read(folder + "/a", limit: 10_000) == Files.read(folder + "/b", limit: 10_000))
    }
  }

  @Test func theHeaderIsWhatOtherProgramsRead() throws {
    try withFolder { folder in
      try saved.write(to: folder + "/a")
      let bytes = Array(try Files.read(folder + "/a", limit: 10_000))
      let length = Int(bytes[0]) + 256 * Int(bytes[1])
      #expect(length.isMultiple(of: 8))
      let header = String(decoding: bytes[8..<8 + length], as: UTF8.self)
      #expect(header.contains(#""activations":"relu sigmoid""#))
      #expect(header.contains(#""layer2.weights":{"data_offsets":[16,64],"dtype":"F64","shape":[2,3]}"#))
      #expect(bytes.count == 8 + length + 8 * 11)
    }
  }

  @Test func everyFlippedByteIsNoticed() throws {
    try withFolder { folder in
      try saved.write(to: folder + "/a")
      let bytes = Array(try Files.read(folder + "/a", limit: 10_000))
      for position in bytes.indices {
        var damaged = bytes
        damaged[position] ^= 1 << UInt8(position % 8)
        try Files.write(Data(damaged), to: folder + "/b")
        #expect(failure(reading: folder + "/b") != nil, "byte \(position)")
      }
    }
  }

  @Test func everyCutIsNoticed() throws {
    try withFolder { folder in
      try saved.write(to: folder + "/a")
      let bytes = Array(try Files.read(folder + "/a", limit: 10_000))
      for length in 0..<bytes.count {
        try Files.write(Data(bytes[..<length]), to: folder + "/b")
        #expect(failure(reading: folder + "/b") != nil, "cut at \(length)")
      }
    }
  }

  @Test func failuresSayWhatWhereAndWhatToDo() throws {
    try withFolder { folder in
      let path = folder + "/a"
      #expect(
        failure(reading: path) == "\(path): there is no such file or folder; check the name")
      try Files.write(Data("hello, world".utf8), to: path)
      #expect(
        failure(reading: path)
          == "\(path): is no safetensors file, so it is no network; make one with: exercises train")
      try saved.write(to: path)
      var bytes = Array(try Files.read(path, limit: 10_000))
      bytes[bytes.count - 1] ^= 1
      try Files.write(Data(bytes), to: path)
      #expect(
        failure(reading: path)
          == "\(path): was changed since it was written: its checksum does not fit; train it again")
    }
  }

  @Test func numbersThatAreNoneAreNoNetwork() throws {
    try withFolder { folder in
      for bad in [Double.nan, .infinity] {
        var spoilt = saved
        spoilt.network.layers[1].biases[0] = bad
        #expect(!spoilt.network.isFinite && saved.network.isFinite)
        try spoilt.write(to: folder + "/a")
        #expect(failure(reading: folder + "/a")?.contains("numbers that are none") == true)
      }
    }
  }

  @Test func aDigestOfOtherCharactersIsNoDigest() throws {
    try withFolder { folder in
      let digest = String(repeating: "é", count: 64)
      let header =
        #"{"__metadata__":{"format":"neural-network-workbook 1","sha256":"\#(digest)","activations":"relu"}}"#
      let count = header.utf8.count
      let length = [UInt8(count % 256), UInt8(count / 256), 0, 0, 0, 0, 0, 0]
      try Files.write(Data(length + Array(header.utf8)), to: folder + "/a")
      #expect(failure(reading: folder + "/a")?.contains("of another program") == true)
    }
  }

  @Test func aHeaderOfAbsurdSizesCostsNothing() throws {
    try withFolder { folder in
      let headers = [
        #"{"a":{"dtype":"F64","shape":[1099511627776,8],"data_offsets":[0,8]}}"#,
        #"{"a":{"dtype":"F64","shape":[-1],"data_offsets":[0,-8]}}"#,
        #"{"a":{"dtype":"F64","shape":[9223372036854775807,9223372036854775807],"data_offsets":[0,8]}}"#,
        #"{"a":{"dtype":"F64","shape":[1],"data_offsets":[]}}"#,
        #"{"a":{"dtype":"F64","shape":[1000000000],"data_offsets":[0,8000000000]}}"#,
      ]
      for header in headers {
        let count = UInt8(header.utf8.count)
        try Files.write(Data([count, 0, 0, 0, 0, 0, 0, 0] + Array(header.utf8)), to: folder + "/a")
        #expect(failure(reading: folder + "/a")?.contains("no network") == true)
      }
    }
  }
}
