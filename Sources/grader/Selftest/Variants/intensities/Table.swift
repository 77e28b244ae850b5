import ExerciseKit

private let table = (0...255).map { Double($0) / 255 }

public func intensities(ofPixels pixels: [UInt8]) -> Vector {
  pixels.map { table[Int($0)] }
}
