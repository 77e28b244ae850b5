internal import CNeuralKernels

extension Workspace {
  /// Puts the inputs and targets of a batch into rows, a worker its share.
  /// - Precondition: The batch fits, and the examples have the form that the workspace was made for.
  func load(
    _ batch: Batch, from store: ExampleStore, shape: NetworkShape, _ kernels: NeuralKernelSet,
    _ worker: Worker
  ) {
    precondition(batch.count <= capacity, "\(batch.count) examples in room for \(capacity)")
    let rows = worker.share(of: 0..<batch.count)
    if let ink = store.ink {
      find(ink, of: batch, rows)
    } else {
      loadInputs(of: batch, rows, from: store, row: shape.inputRow, kernels)
    }
    loadTargets(of: batch, rows, from: store, row: shape.layers[shape.layers.count - 1].row)
  }

  /// Notes where the entries of each row are; the kernels read them there.
  private func find(_ ink: InkLists, of batch: Batch, _ rows: Range<Int>) {
    for row in rows {
      let position = batch.position(ofRow: row)
      inkStarts[row] = ink.starts[position]
      inkEnds[row] = ink.starts[position + 1]
      if let next = batch.position(after: Self.prefetchDistance, row: row) {
        Self.prefetch(ink.inputs, ink.starts[next]..<ink.starts[next + 1])
        Self.prefetch(ink.values, ink.starts[next]..<ink.starts[next + 1])
      }
    }
  }

  /// Examples are read in random order, which no processor guesses: each is asked for this many before.
  private static let prefetchDistance = 16

  private static func prefetch<Value>(_ values: UnsafePointer<Value>, _ range: Range<Int>) {
    for k in stride(from: range.lowerBound, to: range.upperBound, by: 64 / MemoryLayout<Value>.stride) {
      neural_prefetch(values + k)
    }
  }

  private func loadInputs(
    of batch: Batch, _ rows: Range<Int>, from store: ExampleStore, row distance: Int,
    _ kernels: NeuralKernelSet
  ) {
    let count = store.inputCount
    switch store.inputs {
    case .bytes(let pixels):
      pixels.withUnsafeBufferPointer { pixels in
        for row in rows {
          let first = pixels.baseAddress! + batch.position(ofRow: row) * count
          kernels.widen(count, first, 1 / 255, inputs + row * distance)
        }
      }
    case .floats(let values):
      values.withUnsafeBufferPointer { values in
        for row in rows {
          let first = values.baseAddress! + batch.position(ofRow: row) * count
          (inputs + row * distance).update(from: first, count: count)
        }
      }
    }
  }

  private func loadTargets(of batch: Batch, _ rows: Range<Int>, from store: ExampleStore, row distance: Int) {
    let count = store.outputCount
    switch store.targets {
    case .labels(let labels):
      labels.withUnsafeBufferPointer { labels in
        for row in rows {
          let target = targets + row * distance
          target.update(repeating: 0, count: count)
          target[Int(labels[batch.position(ofRow: row)])] = 1
        }
      }
    case .floats(let values):
      values.withUnsafeBufferPointer { values in
        for row in rows {
          let first = values.baseAddress! + batch.position(ofRow: row) * count
          (targets + row * distance).update(from: first, count: count)
        }
      }
    }
  }
}
