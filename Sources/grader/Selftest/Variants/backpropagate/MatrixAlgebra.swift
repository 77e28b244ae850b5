import ExerciseKit

// Alles als Matrizen: Vektoren sind Matrizen mit einer Spalte.

private func * (a: Matrix, b: Matrix) -> Matrix {
  precondition(a.columns == b.rows)
  var c = Matrix(rows: a.rows, columns: b.columns)
  for i in 0..<a.rows {
    for j in 0..<b.columns {
      for k in 0..<a.columns { c[i, j] += a[i, k] * b[k, j] }
    }
  }
  return c
}

infix operator ⊙ : MultiplicationPrecedence
private func ⊙ (a: Matrix, b: Matrix) -> Matrix {
  Matrix(rows: a.rows, columns: a.columns, entries: zip(a.entries, b.entries).map(*))
}

postfix operator ^*
private postfix func ^* (a: Matrix) -> Matrix {
  Matrix(
    rows: a.columns, columns: a.rows,
    entries: (0..<a.columns).flatMap { k in (0..<a.rows).map { j in a[j, k] } })
}

private func column(_ v: Vector) -> Matrix { Matrix(rows: v.count, columns: 1, entries: v) }

public func backpropagate(_ example: Example, through network: Network) -> Gradient {
  let pass = forwardPass(through: network, from: example.input)
  let slopes = network.layers.indices.map { l in
    column(pass.weightedInputs[l].map { network.layers[l].activation.derivative(at: $0) })
  }
  var delta = column(zip(pass.output, example.target).map { 2 * $0 - 2 * $1 }) ⊙ slopes.last!
  var layers: [LayerGradient] = []
  for l in (0..<network.layers.count).reversed() {
    layers.append(LayerGradient(weights: delta * column(pass.activations[l])^*, biases: delta.entries))
    if l > 0 { delta = (network.layers[l].weights^* * delta) ⊙ slopes[l - 1] }
  }
  return Gradient(layers: layers.reversed())
}
