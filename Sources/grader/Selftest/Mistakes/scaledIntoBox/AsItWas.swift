//= named: The picture comes back as it was (SC1).
import ExerciseKit

/// A digit scaled so that its longer side is 20 pixels (SC1): a′ⱼₖ = the mean of a over the area that the new
/// pixel [j, k] covers: rows j h/h′ to (j + 1) h/h′, columns k w/w′ to (k + 1) w/w′.
public func scaledIntoBox(_ ink: Matrix) -> Matrix {
  return ink
}
