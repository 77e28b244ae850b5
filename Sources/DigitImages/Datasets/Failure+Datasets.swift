public import SafeFiles

extension Failure.Code {
  /// The file does not begin as an IDX file of the wanted kind does.
  public static let notIDX = Self(rawValue: "not-idx")
  /// The file goes on behind what its header announces.
  public static let goesOn = Self(rawValue: "goes-on")
  /// The pictures are not 28 × 28.
  public static let wrongImageSize = Self(rawValue: "wrong-image-size")
  /// A label is not a digit from 0 to 9.
  public static let wrongLabel = Self(rawValue: "wrong-label")
  /// There are not as many labels as pictures.
  public static let countsDiffer = Self(rawValue: "counts-differ")
  /// The folder holds no digits in a format that is known, or in two.
  public static let notADataset = Self(rawValue: "not-a-data-set")
  /// The data set has no such part.
  public static let noSuchPart = Self(rawValue: "no-such-part")
  /// The picture is not a sheet of digits.
  public static let notASheet = Self(rawValue: "not-a-sheet")
}
