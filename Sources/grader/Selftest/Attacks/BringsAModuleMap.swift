//= exercise: relu
//= verdict: does-not-compile
//= why:
//= row: brings its own module map and flags
// swift-tools-version: 6.2
// swiftc-flags: -Xcc -I/ -load-plugin-library /tmp/evil.so -Xlinker -T/etc/passwd
module Evil [system] { header "/etc/passwd" link "evil" export * }
import Evil

public func relu(_ z: Double) -> Double { max(0, z) }
