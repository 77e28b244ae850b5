/// A column of numbers.
public typealias Vector = [Double]
