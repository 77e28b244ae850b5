import ExerciseKit

public func forwardPass(through network: Network, from input: Vector) -> ForwardPass {
  var allZ: [Vector] = []
  var allA: [Vector] = [input]
  for layer in network.layers {
    let before = allA.last!
    var z = Vector(repeating: 0, count: layer.outputCount)
    var a = z
    for j in 0..<layer.outputCount {
      var sum = 0.0
      for k in 0..<layer.inputCount { sum += layer.weights[j, k] * before[k] }
      z[j] = sum + layer.biases[j]
      if layer.activation == .sigmoid {
        a[j] = 1 / (1 + exp(-z[j]))
      } else if layer.activation == .relu {
        a[j] = max(0, z[j])
      } else {
        a[j] = z[j]
      }
    }
    allZ.append(z)
    allA.append(a)
  }
  return ForwardPass(weightedInputs: allZ, activations: allA)
}
