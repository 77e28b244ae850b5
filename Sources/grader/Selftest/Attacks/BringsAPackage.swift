//= exercise: relu
//= verdict: does-not-compile
//= why:
//= row: brings its own Package.swift, in its file
// swift-tools-version: 6.2
import PackageDescription

let package = Package(name: "Evil", targets: [.target(name: "Exercise", swiftSettings: [.unsafeFlags(["-Ounchecked"])])])

public func relu(_ z: Double) -> Double { max(0, z) }
