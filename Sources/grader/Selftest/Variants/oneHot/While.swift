import ExerciseKit

public func oneHot(_ index: Int, count: Int) -> Vector {
	var y: [Double] = []
	var j = 0
	while j < count {
		if j == index {
			y.append(1)
		} else {
			y.append(0)
		}
		j += 1
	}
	return y
}
