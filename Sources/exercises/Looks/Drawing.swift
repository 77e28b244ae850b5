import DigitImages
import Foundation
import Plots
import SafeFiles

/// Something to look at: in the terminal, and as a file to open.
struct Drawing {
  /// What is to be seen in it.
  var caption: String
  /// The lines for a terminal, at most so many columns wide and about so many rows high.
  var text: (_ columns: Int, _ rows: Int, _ colour: Bool) -> [String]
  /// How the file's name ends.
  var ending: String
  /// Writes the file.
  var write: (_ path: String) throws -> Void

  /// Curves.
  init(_ plot: LinePlot, _ caption: String) {
    self.init(caption, plot.text, svg: plot.svg())
  }

  /// A table of numbers as colours.
  init(_ map: HeatMap, _ caption: String) {
    self.init(caption, map.text, svg: map.svg())
  }

  /// Bars.
  init(_ plot: BarPlot, _ caption: String) {
    self.init(caption, plot.text, svg: plot.svg())
  }

  /// A picture in greys, with what stands for it in a terminal.
  init(_ picture: GrayImage, _ caption: String, lines: @escaping (_ colour: Bool) -> [String]) {
    self.init(caption: caption, text: { lines($2) }, ending: "png") { try PNG.write(picture, to: $0) }
  }

  /// A picture in colours, with a table that stands for it in a terminal.
  init(_ picture: ColourImage, _ caption: String, asText map: HeatMap) {
    self.init(caption: caption, text: map.text, ending: "png") { try PNG.write(picture, to: $0) }
  }

  private init(
    caption: String, text: @escaping (Int, Int, Bool) -> [String], ending: String,
    write: @escaping (String) throws -> Void
  ) {
    self.caption = caption
    self.text = text
    self.ending = ending
    self.write = write
  }

  private init(_ caption: String, _ text: @escaping (Int, Int, Bool) -> [String], svg: String) {
    self.init(caption: caption, text: text, ending: "svg") { try Files.write(Data(svg.utf8), to: $0) }
  }
}
