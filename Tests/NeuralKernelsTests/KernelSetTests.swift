import NeuralKernels
import SafeFiles
import Testing

@Suite struct KernelSetTests {
  @Test func withoutTheVariableTheFastestIsChosen() throws {
    #expect(try KernelSet.chosen(environment: [:]) == .fastest)
    #expect(try KernelSet.chosen(environment: ["NEURAL_KERNELS": ""]) == .fastest)
    #expect(try KernelSet.chosen(environment: ["neural_kernels": "none", "PATH": "/bin"]) == .fastest)
    #expect(KernelSet.fastest == KernelSet.supported[0])
  }

  @Test(arguments: KernelSet.supported)
  func theVariableForcesASetByItsName(set: KernelSet) throws {
    #expect(try KernelSet.chosen(environment: ["NEURAL_KERNELS": set.name]) == set)
    #expect("\(set)" == set.name)
  }

  @Test(arguments: ["sse9", "AVX2", " portable", "portable ", "avx512,avx2", "\n"])
  func anUnknownNameIsRefusedWithTheNamesThatThereAre(name: String) throws {
    let failure = try #require(throws: Failure.self) {
      try KernelSet.chosen(environment: ["NEURAL_KERNELS": name])
    }
    #expect(failure.code == .noSuchKernels)
    let line = "\(failure)"
    #expect(line.hasPrefix("NEURAL_KERNELS=") && !line.contains("\n"))
    #expect(KernelSet.supported.allSatisfy { line.contains($0.name) })
    #expect(line.hasSuffix("choose one of them, or unset the variable"))
  }

  @Test func portableIsTheLastOfSetsOfDifferentNames() {
    let names = KernelSet.supported.map(\.name)
    #expect(names.last == "portable")
    #expect(Set(names).count == names.count && Set(KernelSet.supported).count == names.count)
    #expect(Set(names).isSubset(of: ["avx512", "avx2", "neon", "portable"]))
    #if arch(arm64)
      #expect(names == ["neon", "portable"])
    #endif
  }
}
