/// A picture of real numbers, row by row: what the steps from photo to digit compute on.
struct Plane {
  let width: Int
  let height: Int
  var values: [Float]

  init(width: Int, height: Int, values: [Float]) {
    precondition(
      values.count == width * height, "\(values.count) values don't make \(height) rows of \(width)")
    self.width = width
    self.height = height
    self.values = values
  }

  init(width: Int, height: Int, filledWith value: Float = 0) {
    self.init(width: width, height: height, values: Array(repeating: value, count: width * height))
  }

  var longestSide: Int { max(width, height) }

  /// The plane as a picture: 0 becomes level 0, 1 level 255.
  var image: GrayImage {
    GrayImage(width: width, height: height, pixels: values.map { UInt8(min(max($0, 0), 1) * 255 + 0.5) })
  }

  /// A picture with levels from 0 to 1, each block of `side` × `side` pixels averaged into one.
  /// - Complexity: O(number of the image's pixels).
  init(averaging image: GrayImage, blocksOf side: Int = 1) {
    let width = (image.width + side - 1) / side
    let height = (image.height + side - 1) / side
    var values: [Float] = []
    values.reserveCapacity(width * height)
    var sums = [Int](repeating: 0, count: width)
    for top in stride(from: 0, to: image.height, by: side) {
      let rows = min(side, image.height - top)
      for x in 0..<width { sums[x] = 0 }
      for y in top..<top + rows {
        let row = y * image.width
        for x in 0..<width {
          let left = x * side
          var sum = 0
          for column in left..<min(left + side, image.width) { sum += Int(image.pixels[row + column]) }
          sums[x] += sum
        }
      }
      for x in 0..<width {
        let columns = min(side, image.width - x * side)
        values.append(Float(sums[x]) / Float(255 * rows * columns))
      }
    }
    self.init(width: width, height: height, values: values)
  }

  /// The same for a plane.
  func averaged(blocksOf side: Int) -> Plane {
    let columns = (width + side - 1) / side
    let rows = (height + side - 1) / side
    var sums = Plane(width: columns, height: rows)
    for y in 0..<height {
      let row = y / side * columns
      for x in 0..<width { sums.values[row + x / side] += values[y * width + x] }
    }
    for y in 0..<rows {
      for x in 0..<columns {
        sums.values[y * columns + x] /= Float(min(side, width - x * side) * min(side, height - y * side))
      }
    }
    return sums
  }

  /// Each value replaced by the mean of the (2r + 1)² around it, as far as they lie in the plane.
  /// - Complexity: O(number of values), whatever the radius.
  func boxAveraged(radius: Int) -> Plane {
    radius == 0 ? self : averagedAlongRows(radius).transposed().averagedAlongRows(radius).transposed()
  }

  private func averagedAlongRows(_ radius: Int) -> Plane {
    var result = self
    for y in 0..<height {
      let row = y * width
      var sum: Double = 0
      for x in 0..<min(radius, width) { sum += Double(values[row + x]) }
      for x in 0..<width {
        if x + radius < width { sum += Double(values[row + x + radius]) }
        if x > radius { sum -= Double(values[row + x - radius - 1]) }
        result.values[row + x] = Float(sum / Double(min(x + radius, width - 1) - max(x - radius, 0) + 1))
      }
    }
    return result
  }

  func transposed() -> Plane {
    var result = Plane(width: height, height: width)
    for y in 0..<height {
      for x in 0..<width { result.values[x * height + y] = values[y * width + x] }
    }
    return result
  }

  /// The plane in `width` × `height` values, each cell's value standing at its middle, straight lines
  /// between.
  /// - Parameter cell: how many of the new values one of the old is wide and high.
  func interpolated(width newWidth: Int, height newHeight: Int, cell: Int) -> Plane {
    func positions(_ count: Int, _ cells: Int) -> [(low: Int, high: Int, part: Float)] {
      (0..<count).map { index in
        let position = max((Float(index) + 0.5) / Float(cell) - 0.5, 0)
        let low = min(Int(position), cells - 1)
        return (low, min(low + 1, cells - 1), min(position - Float(low), 1))
      }
    }
    let columns = positions(newWidth, width)
    var result = Plane(width: newWidth, height: newHeight)
    for (y, row) in positions(newHeight, height).enumerated() {
      let between = (0..<width).map { x in
        let (above, below) = (values[row.low * width + x], values[row.high * width + x])
        return above + (below - above) * row.part
      }
      for x in 0..<newWidth {
        let column = columns[x]
        let left = between[column.low]
        result.values[y * newWidth + x] = left + (between[column.high] - left) * column.part
      }
    }
    return result
  }

  /// Each value replaced by the largest of the (2r + 1)² around it.
  ///
  /// Source: M. van Herk: "A fast algorithm for local minimum and maximum filters on rectangular and
  /// octagonal kernels" (1992), doi:10.1016/0167-8655(92)90069-C.
  /// - Complexity: O(number of values), whatever the radius.
  func dilated(radius: Int) -> Plane {
    dilatedAlongRows(radius).transposed().dilatedAlongRows(radius).transposed()
  }

  /// Every window reaches over at most two blocks of its own length: the largest value in it is that of the
  /// end of one and the beginning of the next.
  private func dilatedAlongRows(_ radius: Int) -> Plane {
    var result = self
    let window = 2 * radius + 1
    var fromStart = [Float](repeating: 0, count: width)
    var toEnd = fromStart
    for y in 0..<height {
      let row = y * width
      for x in 0..<width {
        let value = values[row + x]
        fromStart[x] = x % window == 0 ? value : max(fromStart[x - 1], value)
      }
      for x in (0..<width).reversed() {
        let value = values[row + x]
        toEnd[x] = x % window == window - 1 || x == width - 1 ? value : max(toEnd[x + 1], value)
      }
      for x in 0..<width {
        let (left, right) = (max(x - radius, 0), min(x + radius, width - 1))
        // At the row's ends the window is shorter, and may lie within one block.
        if left == 0 {
          result.values[row + x] = fromStart[right]
        } else if left / window == right / window {
          result.values[row + x] = toEnd[left]
        } else {
          result.values[row + x] = max(toEnd[left], fromStart[right])
        }
      }
    }
    return result
  }

  /// Each value replaced by `transform` of it.
  func map(_ transform: (Float) -> Float) -> Plane {
    Plane(width: width, height: height, values: values.map(transform))
  }
}
