/// An axis of a plot: where a number stands on it, from 0 to 1, and what is written beside it.
struct PlotAxis {
  typealias Scale = LinePlot.Scale

  /// A place on the axis with its label.
  struct Tick: Hashable, Sendable {
    /// The number that stands here.
    var value: Double
    /// The share of the axis that lies before it, from 0 to 1.
    var position: Double
    var label: String
  }

  /// Steps of 1, 2 or 5 times a power of ten; powers of ten on a logarithmic axis.
  private(set) var ticks: [Tick] = []
  /// The places of 2 to 9 times a power of ten on a short logarithmic axis.
  private(set) var minorPositions: [Double] = []
  /// Whether labels stand for cells or bars rather than for numbers.
  private(set) var isCategorical = false
  private var scale = Scale.linear
  /// The axis' ends; their logarithms on a logarithmic axis.
  private var (lower, upper) = (0.0, 1.0)

  /// An axis from one tick to another, with all numbers between them that can be shown.
  init(covering values: [Double], scale: Scale = .linear, tickCount: Int) {
    self.scale = scale
    let values = values.filter { Self.isShown($0, scale) }
    switch scale {
    case .linear:
      let range = Self.widened(values.min() ?? 0, values.max() ?? 1)
      placeTicks(Self.steps(range, tickCount: tickCount, isInside: false))
    case .logarithmic:
      placePowers(from: values.min() ?? 1, to: values.max() ?? 10, tickCount: tickCount)
    }
  }

  /// A linear axis of just this range, its ticks inside.
  init(exactly range: ClosedRange<Double>, tickCount: Int) {
    let isShown = Self.isShown(range.lowerBound, .linear) && Self.isShown(range.upperBound, .linear)
    let range = isShown ? Self.widened(range.lowerBound, range.upperBound) : 0...1
    placeTicks(Self.steps(range, tickCount: tickCount, isInside: true), ends: range)
  }

  /// An axis of cells side by side, a label in the middle of each that is not empty.
  init(labels: [String], isReversed: Bool = false) {
    isCategorical = true
    upper = Double(max(labels.count, 1))
    ticks = labels.enumerated().filter { !$0.element.isEmpty }.map { index, label in
      let share = (Double(index) + 0.5) / upper
      return Tick(value: Double(index), position: isReversed ? 1 - share : share, label: label)
    }
  }

  /// The share of the axis before a number; `nil` if it can't be shown.
  func position(of value: Double) -> Double? {
    guard Self.isShown(value, scale) else { return nil }
    return ((scale == .linear ? value : PlotNumber.logarithm(value)) - lower) / (upper - lower)
  }

  private static func isShown(_ value: Double, _ scale: Scale) -> Bool {
    abs(value) < 1e300 && (scale == .linear || value > 1e-300)
  }

  /// A range that is not empty.
  private static func widened(_ least: Double, _ most: Double) -> ClosedRange<Double> {
    let size = max(abs(least), abs(most))
    guard most - least <= max(size * 1e-9, 1e-290) else { return least...most }
    let margin = size < 1e-280 ? 1 : size / 10
    return (least - margin)...(most + margin)
  }

  /// The multiples of a round step that cover a range, or that lie inside it, and the step's power of ten.
  private static func steps(_ range: ClosedRange<Double>, tickCount: Int, isInside: Bool) -> ([Double], Int) {
    let rough = (range.upperBound - range.lowerBound) / Double(max(tickCount, 1))
    let exponent = PlotNumber.exponent(of: rough)
    let factor = [1, 2, 5, 10].first { Double($0) * PlotNumber.powerOfTen(exponent) >= rough } ?? 10
    let step = Double(factor) * PlotNumber.powerOfTen(exponent)
    let (start, end) = (range.lowerBound / step, range.upperBound / step)
    let first = isInside ? (start - 1e-9).rounded(.up) : (start + 1e-9).rounded(.down)
    let last = isInside ? (end + 1e-9).rounded(.down) : (end - 1e-9).rounded(.up)
    // A division by a power of ten is rounded once: 3 / 10 is 0.3, 3 * 0.1 is not.
    let values = stride(from: first, through: last, by: 1).map { count in
      let multiple = count * Double(factor) + 0
      return exponent < 0
        ? multiple / PlotNumber.powerOfTen(-exponent) : multiple * PlotNumber.powerOfTen(exponent)
    }
    return (values, factor == 10 ? exponent + 1 : exponent)
  }

  private mutating func placeTicks(_ steps: ([Double], Int), ends: ClosedRange<Double>? = nil) {
    let (values, exponent) = steps
    (lower, upper) = (ends?.lowerBound ?? values[0], ends?.upperBound ?? values[values.count - 1])
    let largest = values.reduce(0) { max($0, abs($1)) }
    ticks = values.map { value in
      let label: String
      if value != 0, largest >= 1e6 || exponent < -5 {
        let digits = max(0, PlotNumber.exponent(of: abs(value)) - exponent)
        label = PlotNumber.scientific(value, digits: digits)
      } else {
        label = PlotNumber.grouped(value.rounded(to: largest == 0 ? 0 : max(0, min(-exponent, 6))))
      }
      return Tick(value: value, position: (value - lower) / (upper - lower), label: label)
    }
  }

  /// An axis of powers of ten of a second, labelled in µs, ms and s.
  init(coveringSeconds values: [Double], tickCount: Int) {
    self.init(covering: values, scale: .logarithmic, tickCount: tickCount)
    for index in ticks.indices { ticks[index].label = PlotNumber.time(ticks[index].value) }
  }

  private mutating func placePowers(from least: Double, to most: Double, tickCount: Int) {
    let first = PlotNumber.exponent(of: least)
    var last = PlotNumber.exponent(of: most)
    if PlotNumber.powerOfTen(last) < most || last == first { last += 1 }
    let step = max(1, (last - first + max(tickCount, 1) - 1) / max(tickCount, 1))
    let count = (last - first + step - 1) / step
    (lower, upper) = (Double(first), Double(first + count * step))
    let isPlain = first >= -4 && first + count * step <= 5
    ticks = (0...count).map { number in
      let power = first + number * step
      return Tick(
        value: PlotNumber.powerOfTen(power), position: Double(number) / Double(count),
        label: PlotNumber.powerLabel(power, isPlain: isPlain))
    }
    guard step == 1, count <= 4 else { return }
    minorPositions = (0..<count).flatMap { decade in
      (2...9).map { (Double(decade) + PlotNumber.logarithm(Double($0))) / Double(count) }
    }
  }
}
