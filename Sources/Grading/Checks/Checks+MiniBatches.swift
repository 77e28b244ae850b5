internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  // T3
  static let miniBatchesCheck = Check(
    "miniBatches(count:size:using:)",
    // Some cases ask for the batches of two epochs, from one generator.
    adapter: """
      serve { (count: Int, size: Int, seed: Int, epochs: Int) -> AnswerChannel.Value in
        var generator = SeededGenerator(seed: UInt64(seed))
        let epoch = miniBatches(count: count, size: size, using: &generator)
        guard epochs == 2 else { return epoch.wire }
        return [epoch, miniBatches(count: count, size: size, using: &generator)].wire
      }
      """,
    mistakes: [
      orderMistake("The numbers are not shuffled: they come in order (T3).") { count, _ in Array(0..<count) },
      orderMistake("The draws leave out `last` itself: draw below last + 1, so that it may stay (T3).") {
        count, generator in
        swapping(count) { $0 > 0 ? generator.uniform(below: $0) : 0 }
      },
      orderMistake("Every draw is from all the numbers: draw below last + 1 (T3).") { count, generator in
        swapping(count) { _ in generator.uniform(below: count) }
      },
      orderMistake("The loop ends at place 2; it goes down to 1 (T3).") { count, generator in
        swapping(count) { $0 > 1 ? generator.uniform(below: $0 + 1) : 1 }
      },
      orderMistake(
        "The loop goes down to place 0: that draws once more than it says, and the next epoch differs (T3)."
      ) {
        count, generator in
        let order = generator.shuffled(count)
        if count > 0 { _ = generator.uniform(below: 1) }
        return order
      },
      orderMistake("The loop goes from the first place to the last; begin at the last (T3).") {
        count, generator in
        var order = Array(0..<count)
        for place in order.indices.dropFirst() { order.swapAt(place, generator.uniform(below: place + 1)) }
        return order
      },
      orderMistake(
        "This is the order of Swift's own `shuffle(using:)`, which swaps from the front; begin at the last (T3)."
      ) {
        count, generator in
        var order = Array(0..<count)
        for place in order.indices.dropLast() {
          order.swapAt(place, place + generator.uniform(below: count - place))
        }
        return order
      },
      orderMistake("The numbers are drawn anew each time, so that some come twice; shuffle them (T3).") {
        count, generator in (0..<count).map { _ in generator.uniform(below: count) }
      },
      orderMistake(
        "Numbers are drawn out one after the other; swap each place with one up to it instead (T3)."
      ) {
        count, generator in
        var rest = Array(0..<count)
        return (0..<count).map { _ in rest.remove(at: generator.uniform(below: rest.count)) }
      },
      orderMistake("The numbers begin with 1; the first example is number 0 (T3).") { count, generator in
        generator.shuffled(count).map { $0 + 1 }
      },
      Mistake(
        "The second epoch has the order of the first: draw from `generator` itself, not from a copy (T3)."
      ) {
        (count: Int, size: Int, seed: Int, epochs: Int) in
        var generator = SeededGenerator(seed: UInt64(seed))
        let epoch = pieces(generator.shuffled(count), size)
        return epochs == 2 ? [epoch, epoch].wire : epoch.wire
      },
      cutMistake("The last mini-batch is left out where it is smaller (T3).") { order, size in
        pieces(order, size).filter { $0.count == size }
      },
      cutMistake("The last mini-batch is joined to the one before where it is smaller (T3).") { order, size in
        var batches = pieces(order, size)
        if let last = batches.last, last.count < size, batches.count > 1 {
          batches.removeLast()
          batches[batches.count - 1] += last
        }
        return batches
      },
      cutMistake("The last mini-batch is filled up from the front, so that some numbers come twice (T3).") {
        order, size in
        var batches = pieces(order, size)
        if let last = batches.last, last.count < size {
          batches[batches.count - 1] += (last.count..<size).map { order[($0 - last.count) % order.count] }
        }
        return batches
      },
      cutMistake("The smaller batch comes first; cut from the front, so that it comes last (T3).") {
        order, size in
        let first = order.count % size
        return first == 0
          ? pieces(order, size) : [Array(order[..<first])] + pieces(Array(order[first...]), size)
      },
      cutMistake("The batches are cut from the back; cut the order into pieces from the front (T3).") {
        order, size in
        stride(from: order.count, to: 0, by: -size).map { Array(order[max(0, $0 - size)..<$0]) }
      }
      .or(cutMistake("") { order, size in pieces(order.reversed(), size) }),
      cutMistake("There are `size` batches; each should hold `size` numbers (T3).") { order, size in
        pieces(order, max(1, (order.count + size - 1) / size))
      },
      cutMistake("The numbers are dealt out in turns; cut the order into pieces from the front (T3).") {
        order, size in
        let count = (order.count + size - 1) / size
        return (0..<count).map { k in stride(from: k, to: order.count, by: count).map { order[$0] } }
      },
      cutMistake("The numbers of each batch are sorted; leave them as the shuffle has put them (T3).") {
        order, size in pieces(order, size).map { $0.sorted() }
      },
      cutMistake("All numbers are in one batch; cut them into pieces of `size` (T3).") { order, _ in [order]
      },
      cutMistake("Every batch holds one number; it should hold `size` (T3).") { order, _ in order.map { [$0] }
      },
      cutMistake("Only the first batch is there; an epoch goes through all the numbers (T3).") {
        order, size in
        Array(pieces(order, size).prefix(1))
      },
      Mistake("The batches are shuffled after they were cut; shuffle the numbers first (T3).") {
        (count: Int, size: Int, seed: Int, epochs: Int) in
        epochsOf(epochs, seed) { generator in
          let batches = pieces(Array(0..<count), size)
          return generator.shuffled(batches.count).map { batches[$0] }
        }
      },
      ownSeed(1).or(ownSeed(42)).known(byAll: { answers in
        (0...1000).contains { seed in answers.allSatisfy { ownSeed(seed).isGiven(by: $0) } }
      }),
    ]
  ) { generator in
    let sizes = [
      (5, 2, 1), (4, 2, 1), (6, 3, 1), (1, 1, 1), (3, 5, 1), (7, 7, 1), (10, 4, 1), (6, 1, 2), (23, 5, 2),
      (50, 10, 2), (9, 4, 1), (0, 3, 1), (0, 1, 2), (250, 120, 1),
    ]
    return sizes.enumerated().map { number, sizes in
      let (count, size, epochs) = sizes
      let seed = number == 0 ? 1 : 1 + generator.uniform(below: 1000)
      let call = "miniBatches(count: \(count), size: \(size), using: &generator)"
      let twice = epochs == 2 ? ", twice" : ""
      let expected = epochsOf(epochs, seed) { pieces($0.shuffled(count), size) }
      return Case(
        call: "\(call)\(twice)  // SeededGenerator(seed: \(seed))",
        arguments: [count.wire, size.wire, seed.wire, epochs.wire], expected: expected
      ) { answer in
        guard var mismatch = Mismatch.between(answer, expected, tolerance: 0) else { return nil }
        // Whoever calls `shuffle()` gets another order each time: no list of mistakes can hold it.
        let inOrder = pieces(Array(0..<count), size)
        let isShuffled = batches(answer, epochs).allSatisfy { epoch in
          epoch.map(\.count) == inOrder.map(\.count) && epoch.flatMap(\.self).sorted() == Array(0..<count)
        }
        if isShuffled { mismatch.expected += "; the order has to come of the draws from `generator`" }
        return mismatch
      }
    }
  }

  /// The batches of each epoch in an answer.
  private static func batches(_ answer: Value, _ epochs: Int) -> [[[Int]]] {
    epochs == 2 ? [[[Int]]](wire: answer) ?? [[]] : [[[Int]](wire: answer) ?? []]
  }

  /// An epoch's batches or those of two epochs, as the adapter gives them.
  private static func epochsOf(
    _ epochs: Int, _ seed: Int, _ batches: (inout SeededGenerator) -> [[Int]]
  ) -> Value {
    var generator = SeededGenerator(seed: UInt64(seed))
    let epoch = batches(&generator)
    return epochs == 2 ? [epoch, batches(&generator)].wire : epoch.wire
  }

  /// A shuffle that draws from a new generator in each epoch.
  private static func ownSeed(_ seed: UInt64) -> Mistake {
    orderMistake("The draws come from a new generator with a seed of its own; draw from `generator` (T3).") {
      count, _ in
      var generator = SeededGenerator(seed: seed)
      return generator.shuffled(count)
    }
  }

  private static func orderMistake(
    _ sentence: String, _ order: @escaping @Sendable (_ count: Int, inout SeededGenerator) -> [Int]
  ) -> Mistake {
    Mistake(sentence) { (count: Int, size: Int, seed: Int, epochs: Int) in
      epochsOf(epochs, seed) { pieces(order(count, &$0), size) }
    }
  }

  private static func cutMistake(
    _ sentence: String, _ batches: @escaping @Sendable (_ order: [Int], _ size: Int) -> [[Int]]
  ) -> Mistake {
    Mistake(sentence) { (count: Int, size: Int, seed: Int, epochs: Int) in
      epochsOf(epochs, seed) { batches($0.shuffled(count), size) }
    }
  }

  /// Numbers in pieces of a size, the last one smaller if need be.
  static func pieces(_ order: [Int], _ size: Int) -> [[Int]] {
    stride(from: 0, to: order.count, by: size).map { Array(order[$0..<min($0 + size, order.count)]) }
  }

  /// 0, 1, 2, … with each place swapped, from the last to the second.
  private static func swapping(_ count: Int, _ partner: (_ last: Int) -> Int) -> [Int] {
    var order = Array(0..<count)
    for last in order.indices.dropFirst().reversed() { order.swapAt(last, partner(last)) }
    return order
  }
}
