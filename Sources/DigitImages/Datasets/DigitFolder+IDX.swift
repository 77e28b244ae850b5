internal import SafeFiles

extension DigitFolder {
  /// The digits of a part that lies in IDX files.
  func loadIDX(_ part: DatasetPart) throws -> DigitDataset {
    let files = try idxFiles(of: part)
    return try IDX.read(images: files.images, labels: files.labels)
  }

  /// The paths of a part's two files, under whichever of their names they are there.
  func idxFiles(of part: DatasetPart) throws -> (images: String, labels: String) {
    let names = Set(try Files.names(in: path))
    func find(_ variants: [String]) throws -> String {
      guard let name = variants.first(where: names.contains) else {
        throw Failure(
          .notFound, at: "\(path)/\(variants[0])", "there is no such file, but there is its twin",
          remedy: "images and labels belong together")
      }
      return "\(path)/\(name)"
    }
    return (try find(IDXName.images(of: part)), try find(IDXName.labels(of: part)))
  }
}
