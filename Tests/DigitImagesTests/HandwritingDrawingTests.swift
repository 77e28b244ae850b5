import ExerciseKit
import Testing

@testable import DigitImages

@Suite struct HandwritingDrawingTests {
  @Test func everyWayOfWritingIsWellFormed() {
    #expect(Numeral.all.count == 10)
    for (digit, numeral) in Numeral.all.enumerated() {
      #expect(Set(numeral.ways.map(\.name)).count == numeral.ways.count, "names of \(digit) repeat")
      for way in numeral.ways {
        let place = "\(digit) \(way.name)"
        #expect(way.share > 0, "\(place)")
        for variant in way.variants {
          #expect(variant.map(\.corners) == way.variants[0].map(\.corners), "\(place)")
          let points = variant.flatMap(\.points)
          #expect(
            points.allSatisfy { (-0.5...1.3).contains($0.x) && (-0.1...1.1).contains($0.y) }, "\(place)")
          // Paths fill the height that jitter and pen are measured by.
          let height = points.map(\.y).max()! - points.map(\.y).min()!
          #expect((0.85...1.15).contains(height), "\(place)")
        }
        // Two variants that are the same add nothing.
        #expect(Set(way.variants.map { $0.map(\.points) }).count == way.variants.count, "\(place)")
      }
    }
  }

  @Test func drawingsFillTheUnitBox() {
    let generator = HandwritingGenerator(seed: 2)
    for index in 0..<500 {
      let drawing = generator.drawing(at: index)
      let points = drawing.strokes.joined()
      #expect(drawing.label == generator.digit(at: index).label)
      #expect(abs(points.map { $0.x - $0.radius }.min()!) <= 1e-9)
      #expect(abs(points.map { $0.y - $0.radius }.min()!) <= 1e-9)
      #expect(abs(points.map { $0.x + $0.radius }.max()! - drawing.width) <= 1e-9)
      #expect(abs(points.map { $0.y + $0.radius }.max()! - drawing.height) <= 1e-9)
      #expect(max(drawing.width, drawing.height) == 1)
      #expect(points.allSatisfy { $0.radius > 0.005 && $0.radius < 0.25 })
    }
  }

  @Test func aDrawnDigitIsTheDrawingAtTwentyPixels() {
    let generator = HandwritingGenerator(seed: 6)
    let drawing = generator.drawing(at: 8)
    var box = GrayImage(
      width: Int((20 * drawing.width).rounded(.up)), height: Int((20 * drawing.height).rounded(.up)))
    box.draw(
      drawing, level: 255,
      at: .init(centreX: Double(box.width) / 2, centreY: Double(box.height) / 2, size: 20))
    #expect(DigitImage(centredByMass: box) == generator.digit(at: 8).image)
  }

  @Test func aDiscCoversAsMuchAsGeometrySays() {
    // A line of almost no length with a round pen.
    let drawing = PenDrawing(
      lines: [[SIMD2(0, 0), SIMD2(1, 0)]], radii: [[0.2499, 0.2499]], label: 1)
    var page = GrayImage(width: 200, height: 200)
    page.draw(drawing, level: 255, at: .init(centreX: 100, centreY: 90, size: 100))
    let ink = page.pixels.reduce(0) { $0 + Double($1) } / 255
    let (radius, length) = (24.99, 100 - 2 * 24.99)
    let area = Double.pi * radius * radius + 2 * radius * length
    #expect(abs(ink - area) <= 0.002 * area)
    #expect(page[100, 90] == 255)
    #expect(page[50, 90] > 0 && page[48, 90] == 0 && page[149, 90] > 0 && page[151, 90] == 0)
  }

  @Test func aQuarterTurnIsClockwise() {
    let drawing = PenDrawing(
      lines: [[SIMD2(0, 0), SIMD2(1, 0), SIMD2(1, 0.4)]], radii: [[0.02, 0.02, 0.02]], label: 7)
    var page = GrayImage(width: 100, height: 100, filledWith: 255)
    page.draw(drawing, level: 40, at: .init(centreX: 50, centreY: 50, size: 80, rotation: .pi / 2))
    // What pointed to the right points down, what hung down points to the left.
    let inked = (0..<10_000).filter { page.pixels[$0] < 255 }
    let rows = inked.map { $0 / 100 }
    let columns = inked.map { $0 % 100 }
    #expect(rows.min() == 10 && rows.max() == 89)
    #expect(page[columns.max()! - 1, 50] == 40)
    #expect(page[columns.min()! + 1, 88] == 40 && page[columns.min()! + 1, 12] == 255)
  }

  @Test func inkOutsideOfThePictureIsCutOff() {
    let drawing = HandwritingGenerator(seed: 1).drawing(at: 0)
    var page = GrayImage(width: 9, height: 5, filledWith: 200)
    page.draw(drawing, level: 0, at: .init(centreX: -1e6, centreY: 1e12, size: 30))
    #expect(page == GrayImage(width: 9, height: 5, filledWith: 200))
    page.draw(drawing, level: 0, at: .init(centreX: 4, centreY: 2, size: 1e5))
    #expect(page.pixels.count == 45)
  }

  @Test func inkBlendsWithThePaper() {
    let drawing = PenDrawing(lines: [[SIMD2(0, 0), SIMD2(0, 1)]], radii: [[0.1, 0.1]], label: 1)
    var page = GrayImage(width: 40, height: 40, filledWith: 210)
    page.draw(drawing, level: 30, at: .init(centreX: 20, centreY: 20, size: 30, softness: 4))
    #expect(page[20, 20] == 30)
    #expect(page[0, 0] == 210)
    #expect(page.pixels.allSatisfy { (30...210).contains($0) })
    #expect(page.pixels.contains { (90...150).contains($0) })
  }
}
