import ExerciseKit

/// A digit scaled so that its longer side is 20 pixels (SC1): a′ⱼₖ = the mean
/// of a over the area that the new pixel [j, k] covers, which is the rows from
/// j h/h′ to (j + 1) h/h′ and the columns from k w/w′ to (k + 1) w/w′.
///
/// h and w are the numbers of rows and columns of the old picture, h′ and w′
/// those of the new one. The longer side becomes 20 and the other one
/// shorter · 20 / longer, rounded to the nearest whole number, but at least 1.
/// An old pixel is a square of the same ink all over: where a new one covers a
/// part of it only, it counts by that part. The same rule makes small pictures
/// larger.
///
///     var ink = Matrix(rows: 30, columns: 1)  // zeros
///     ink[1, 0] = 1
///     scaledIntoBox(ink)
///     // 20 rows and 1 column; a new pixel covers 1.5 old ones. The first
///     // covers the 0 and half of the 1, the second the other half and the 0
///     // behind it: both are 0.5 / 1.5 = 1/3. All others are 0.
///
/// - Parameter ink: at least one row and one column of numbers from 0,
///   background, to 1, full ink.
/// - Returns: h′ × w′ numbers from 0 to 1.
public func scaledIntoBox(_ ink: Matrix) -> Matrix {
  todo("average the ink over the area of each new pixel")
}
