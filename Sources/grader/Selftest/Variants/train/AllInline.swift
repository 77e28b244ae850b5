import ExerciseKit

public func train(
  _ network: Network, on examples: [Example], epochs: Int, miniBatchSize: Int, learningRate: Double,
  using generator: inout SeededGenerator
) -> Network {
  var layers = network.layers
  for _ in 0..<epochs {
    var order = Array(examples.indices)
    for last in stride(from: order.count - 1, to: 0, by: -1) {
      order.swapAt(last, generator.uniform(below: last + 1))
    }
    var start = 0
    while start < order.count {
      let end = min(start + miniBatchSize, order.count)
      var sum = Gradient(zerosLike: network).layers
      for i in order[start..<end] {
        accumulate(examples[i], layers, &sum)
      }
      let rate = learningRate / Double(end - start)
      for l in layers.indices {
        for j in 0..<layers[l].outputCount {
          layers[l].biases[j] -= rate * sum[l].biases[j]
          for k in 0..<layers[l].inputCount { layers[l].weights[j, k] -= rate * sum[l].weights[j, k] }
        }
      }
      start = end
    }
  }
  return Network(layers: layers)
}

private func accumulate(_ example: Example, _ layers: [Layer], _ sum: inout [LayerGradient]) {
  var a = [example.input]
  var slopes: [Vector] = []
  for layer in layers {
    var (out, slope) = (Vector(), Vector())
    for j in 0..<layer.outputCount {
      var z = layer.biases[j]
      for (k, x) in a[a.count - 1].enumerated() { z += layer.weights[j, k] * x }
      switch layer.activation {
      case .sigmoid:
        let s = 0.5 * (1 + tanh(z / 2))
        out.append(s)
        slope.append(s * (1 - s))
      case .relu:
        out.append(max(z, 0))
        slope.append(z > 0 ? 1 : 0)
      case .identity:
        out.append(z)
        slope.append(1)
      }
    }
    a.append(out)
    slopes.append(slope)
  }
  var byA = zip(a[layers.count], example.target).map { 2 * ($0 - $1) }
  for l in layers.indices.reversed() {
    var before = Vector(repeating: 0, count: layers[l].inputCount)
    for j in byA.indices {
      let delta = byA[j] * slopes[l][j]
      sum[l].biases[j] += delta
      for k in before.indices {
        sum[l].weights[j, k] += delta * a[l][k]
        before[k] += layers[l].weights[j, k] * delta
      }
    }
    byA = before
  }
}
