import ExerciseKit

func weightedSum<Numbers: Collection>(weights: Numbers, inputs: Numbers) -> Numbers.Element
where Numbers.Element: Numeric {
  var result = Numbers.Element.zero
  var (i, j) = (weights.startIndex, inputs.startIndex)
  while i != weights.endIndex {
    result += weights[i] * inputs[j]
    weights.formIndex(after: &i)
    inputs.formIndex(after: &j)
  }
  return result
}
