@testable import NeuralKernels
import NeuralNetworks
import Testing

@Suite struct ShareTests {
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func sharesCoverARangeInOrderAndAreEven(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let start = generator.uniform(below: 2000) - 1000
    let range = start..<start + generator.uniform(below: 300)
    let workers = 1 + generator.uniform(below: 40)
    let shares = (0..<workers).map { share(of: range, rank: $0, of: workers) }
    #expect(shares.flatMap { Array($0) } == Array(range))
    let sizes = shares.map(\.count)
    #expect(sizes.max()! - sizes.min()! <= 1)
    #expect(shares.map { Worker(rank: 0, count: 1).share(of: $0) } == shares)
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func everyEntryOfAMatrixIsOneWorkersWork(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let (rows, panels) = (1 + generator.uniform(below: 50), 1 + generator.uniform(below: 50))
    let workers = 1 + generator.uniform(below: 40)
    var owners = Array(repeating: 0, count: rows * panels)
    for rank in 0..<workers {
      let part = Worker(rank: rank, count: workers).share(rows: rows, panels: panels)
      for row in part.rows {
        for panel in part.panels { owners[row * panels + panel] += 1 }
      }
    }
    #expect(owners.allSatisfy { $0 == 1 })
  }
}
