import ExerciseKit

public func centralDifference(of f: @escaping (Double) -> Double, at x: Double, h: Double) -> Double {
	let rise = { f($0) - f(x - h) }
	return rise(x + h) / h * 0.5
}
