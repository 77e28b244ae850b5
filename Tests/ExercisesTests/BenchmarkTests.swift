import Foundation
import Testing

@Suite struct BenchmarkTests {
  private func run(_ command: String, kernels: String? = nil) async throws -> Program.Result {
    try await withFolder { folder in
      try await Program.run(
        command.split(separator: " ").map(String.init), cache: folder, program: Program.benchmark,
        kernels: kernels)
    }
  }

  @Test func theListNamesEveryBenchmarkInALineOfJSON() async throws {
    struct Entry: Decodable {
      var name: String
      var measures: String
    }
    let result = try await run("list")
    #expect(result.exitCode == 0)
    let entries = try result.outputLines.map { try JSONDecoder().decode(Entry.self, from: Data($0.utf8)) }
    #expect(
      entries.map(\.name) == [
        "train", "gradient", "infer", "gemm", "peak", "scaling", "accuracy", "classify", "generator",
        "certificates", "memory", "photographs", "saves", "grading", "sandbox",
      ])
    #expect(entries.allSatisfy { $0.measures.hasSuffix(".") })
  }

  @Test(arguments: [
    ("train --threads 0", "Error: --threads 0: choose 1 to 1024"),
    ("train --threads 1000000", "Error: --threads 1000000: choose 1 to 1024"),
    ("train --batch 0", "Error: --batch 0: choose 1 to 1000000"),
    ("train --runs 4", "Error: --runs 4: choose 5 to 10000"),
    ("train --layers 784,0,10", "Error: The value '784,0,10' is invalid"),
    ("train --layers 784,10000,10000,10", "Error: The value '784,10000,10000,10' is invalid"),
    ("gradient --layers 784", "Error: The value '784' is invalid"),
    ("gemm --size 0", "Error: --size 0: choose 1 to 8192"),
    ("gemm --size 99999999999", "Error: --size 99999999999: choose 1 to 8192"),
    ("scaling --threads 1", "Error: --threads 1: choose 2 or more"),
    ("infer --dataset generated:0", "is invalid for '--dataset <dataset>': generated:0: '0' is not a number"),
  ])
  func aWrongOptionIsNamed(command: String, line: String) async throws {
    let result = try await run(command)
    #expect(result.exitCode == 64)
    #expect(result.output.isEmpty)
    #expect(result.errors.split(separator: "\n").first?.contains(line) == true)
  }

  @Test(arguments: ["z80", "AVX2", "avx2 "])
  func anInstructionSetThatIsNotThereIsRefused(name: String) async throws {
    for program in [Program.benchmark, Program.path] {
      let command = program == Program.path ? ["train", "--epochs", "1"] : ["peak"]
      let result = try await withFolder { folder in
        try await Program.run(command, cache: folder, program: program, kernels: name)
      }
      #expect(result.exitCode == 1)
      #expect(result.output.isEmpty)
      #expect(
        result.errors.contains(
          /NEURAL_KERNELS=.+: this machine runs .*portable; choose one of them, or unset the variable\n$/))
    }
  }

  #if !DEBUG
    /// In a debug build the machine's peak alone takes many seconds.
    @Test(arguments: [
      "train --dataset generated:300 --batch 7 --threads 2", "gradient --dataset generated:300 --inverted",
      "infer --dataset generated:50", "gemm --size 33", "peak", "scaling --dataset generated:300 --threads 2",
    ])
    func aFigureIsALineOfJSONThatSaysHowItWasMeasured(command: String) async throws {
      let result = try await run(command + " --runs 5", kernels: "portable")
      #expect(result.exitCode == 0)
      #expect(result.errors.isEmpty)
      #expect(result.outputLines.count == 1)
      let figure = try #require(
        try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
      let name = String(command.prefix { $0 != " " })
      #expect(figure["name"] as? String == name)
      #expect(figure["kernel"] as? String == "portable")
      #expect(figure["runs"] as? Int == 5)
      let speed = ["train": "samples_per_second", "gradient": "samples_per_second", "infer": "microseconds"]
      let key = name == "scaling" ? "gain_by_threads" : speed[name] ?? "gflops"
      #expect((figure[key] as? Double).map { 0 < $0 && $0 < .infinity } == true)
      guard name != "scaling" else { return }
      #expect((figure["share_of_peak"] as? Double).map { 0 < $0 && $0 < .infinity } == true)
      #expect((figure["spread"] as? Double).map { 0 <= $0 && $0 < .infinity } == true)
    }
  #endif
}
