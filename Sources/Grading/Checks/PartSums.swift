internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

/// A gradient that was answered, beside the gradients of its examples: which parts of them is it made of?
struct PartSums {
  /// The sum of the first i gradients for each i from 0, all numbers in a row.
  private let sums: [Vector]
  /// The answer in the same way.
  private let answer: Vector
  /// How near two numbers are that are the same.
  private let error: Double

  /// The examples' gradients and the answer to them; nil where it is none, or not the same in every run.
  /// - Complexity: one pass back for each example.
  init?(_ answered: Answered) {
    guard let (network, examples, _) = read(answered.arguments, as: Network.self, [Example].self, Int.self),
      let runs = [Gradient](wire: answered.answer)?.map(Self.numbers), let first = runs.first
    else { return nil }
    var sums = [Self.numbers(Gradient(zerosLike: network))]
    for example in examples {
      let gradient = Self.numbers(network.backpropagate(example))
      sums.append(gradient.indices.map { sums[sums.count - 1][$0] + gradient[$0] })
    }
    let error = 1e-9 * first.reduce(0) { max($0, abs($1)) }
    guard
      runs.allSatisfy({ run in
        run.count == sums[0].count && run.indices.allSatisfy { abs(run[$0] - first[$0]) <= error }
      })
    else { return nil }
    (self.sums, answer, self.error) = (sums, first, error)
  }

  private static func numbers(_ gradient: Gradient) -> Vector {
    gradient.layers.flatMap { $0.weights.entries + $0.biases }
  }

  /// How many examples there are.
  private var m: Int { sums.count - 1 }

  /// Whether there is a size of parts for which this is the sum of the parts' means, each times one share.
  /// - Complexity: O(*m* log *m*), where *m* is the number of examples.
  func isSum(withShares share: (_ size: Int, _ m: Int, _ parts: Int) -> Double) -> Bool {
    (1...max(m, 2048)).contains { size in
      let starts = stride(from: 0, to: m, by: size)
      let factor = share(size, m, (m + size - 1) / size)
      return answer.indices.allSatisfy { i in
        var sum = 0.0
        for start in starts {
          let end = min(start + size, m)
          sum += (sums[end][i] - sums[start][i]) / Double(end - start)
        }
        return abs(factor * sum - answer[i]) <= error
      }
    }
  }

  /// How many of the first examples this is the sum of, divided by their number or by that of all; nil where it is
  /// no such sum.
  var used: Int? {
    (0...m).last { count in
      [Double(m), Double(max(count, 1))].contains { divisor in
        answer.indices.allSatisfy { abs(sums[count][$0] / divisor - answer[$0]) <= error }
      }
    }
  }
}
