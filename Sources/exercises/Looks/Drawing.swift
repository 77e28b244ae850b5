import DigitImages
import Foundation
import Plots
import SafeFiles

/// Something to look at: in the terminal, in words, and as a file to open.
struct Drawing {
  /// What is to be seen in it.
  var caption: String
  /// The lines for a terminal by pages, at most so many columns wide and about so many rows high.
  var pages: (_ columns: Int, _ rows: Int, _ colour: Bool) -> [[String]]
  /// What it says, in lines to be read aloud.
  var words: [String]
  /// How the file's name ends.
  var ending: String
  /// Writes the file.
  var write: (_ path: String) throws -> Void

  /// Curves.
  init(_ plot: LinePlot, _ caption: String) {
    self.init(caption, plot.text, plot.words(), svg: plot.svg())
  }

  /// A table of numbers as colours.
  init(_ map: HeatMap, _ caption: String) {
    self.init(caption, map.text, map.words(), svg: map.svg())
  }

  /// Bars.
  init(_ plot: BarPlot, _ caption: String) {
    self.init(caption, plot.text, plot.words(), svg: plot.svg())
  }

  /// A picture in greys, with what stands for it in a terminal.
  init(
    _ picture: GrayImage, _ caption: String, words: [String],
    lines: @escaping (_ rows: Int, _ colour: Bool) -> [String]
  ) {
    self.init(caption: caption, pages: { [lines($1, $2)] }, words: words, ending: "png") {
      try PNG.write(picture, to: $0)
    }
  }

  /// A picture in colours, with tables that stand for it in a terminal.
  init(_ picture: ColourImage, _ caption: String, asText maps: HeatMapSheet) {
    self.init(caption: caption, pages: maps.pages, words: maps.words(), ending: "png") {
      try PNG.write(picture, to: $0)
    }
  }

  private init(
    caption: String, pages: @escaping (Int, Int, Bool) -> [[String]], words: [String], ending: String,
    write: @escaping (String) throws -> Void
  ) {
    self.caption = caption
    self.pages = pages
    self.words = words
    self.ending = ending
    self.write = write
  }

  private init(
    _ caption: String, _ text: @escaping (Int, Int, Bool) -> [String], _ words: [String], svg: String
  ) {
    self.init(caption: caption, pages: { [text($0, $1, $2)] }, words: words, ending: "svg") {
      try Files.write(Data(svg.utf8), to: $0)
    }
  }
}
