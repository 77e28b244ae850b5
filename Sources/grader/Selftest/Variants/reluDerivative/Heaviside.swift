import ExerciseKit

struct Heaviside {
	var step = 0.0
	func callAsFunction(_ x: Double) -> Double {
		return x <= step ? 0 : 1
	}
}

private let heaviside = Heaviside()

public func reluDerivative(_ z: Double) -> Double {
	heaviside(z)
}
