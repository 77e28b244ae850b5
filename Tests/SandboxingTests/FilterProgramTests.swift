import Foundation
import Testing

@testable import Sandboxing

/// The filters beside the programs that libseccomp makes of the same rules, where that is installed: both are run
/// here as the kernel runs them.
@Suite(.enabled(if: libseccomp != nil, "libseccomp is not installed"))
struct FilterProgramTests {
  private static let machines: [UInt32] = [0xC000_003E, 0xC000_00B7, 0x4000_0003]
  private static let cloneThread: UInt64 = 0x10000

  @Test func aProgramsFilterAnswersAsLibseccompsDoes() throws {
    let clone = try #require(SystemCall.clone.number)
    let rules =
      SystemCall.ofPrograms.compactMap(\.number).map { Rule(call: $0, answer: Self.allow) }
      + [
        Rule(call: clone, answer: Self.allow, flagsOfFirst: Self.cloneThread),
        Rule(call: try #require(SystemCall.clone3.number), answer: Self.refuse(38)),
      ]
    try compare(.ofPrograms, with: program(of: rules, else: Self.refuse(1)))
  }

  @Test func aCompilersFilterAnswersAsLibseccompsDoes() throws {
    let rules = SystemCall.deniedToCompilers.compactMap(\.number).map {
      Rule(call: $0, answer: Self.refuse(1))
    }
    try compare(.ofCompilers, with: program(of: rules, else: Self.allow))
  }

  private func compare(_ filter: SystemCallFilter, with other: [UInt8]) throws {
    #expect(other.count > 50 * 8, "libseccomp's program is a whole one")
    for machine in Self.machines {
      for call in UInt32(0)..<1000 {
        let isClone = call == SystemCall.clone.number
        for argument in isClone ? [0, 17, Self.cloneThread, 0x3D0F00, 0xFFFF_0000_0000, .max] : [0] {
          let answers = try [filter.bytes, other].map {
            try Self.run($0, call: call, machine: machine, firstArgument: argument)
          }
          #expect(answers[0] == answers[1], "call \(call) of machine \(machine), argument \(argument)")
        }
      }
    }
  }

  // MARK: libseccomp

  private struct Rule {
    var call: UInt32
    var answer: UInt32
    /// The bits that have to be set in the first argument.
    var flagsOfFirst: UInt64?
  }

  private static let allow: UInt32 = 0x7FFF_0000
  private static func refuse(_ error: UInt32) -> UInt32 { 0x0005_0000 | error }

  /// `struct scmp_arg_cmp` of seccomp.h.
  private struct Comparison {
    var argument: UInt32 = 0
    var kind: UInt32 = 7  // SCMP_CMP_MASKED_EQ
    var mask: UInt64
    var value: UInt64
  }

  /// The program that libseccomp makes of rules.
  private func program(of rules: [Rule], else other: UInt32) throws -> [UInt8] {
    typealias Begin = @convention(c) (UInt32) -> OpaquePointer?
    typealias Set = @convention(c) (OpaquePointer, Int32, UInt32) -> Int32
    typealias Add = @convention(c) (OpaquePointer, UInt32, Int32, UInt32, UnsafeRawPointer?) -> Int32
    typealias Export = @convention(c) (OpaquePointer, Int32) -> Int32
    func function<Function>(_ name: String, as: Function.Type) throws -> Function {
      unsafeBitCast(try #require(dlsym(libseccomp, name), "\(name)"), to: Function.self)
    }
    let begin = try function("seccomp_init", as: Begin.self)
    let context = try #require(begin(other))
    typealias Release = @convention(c) (OpaquePointer) -> Void
    let release = try function("seccomp_release", as: Release.self)
    defer { release(context) }
    let endsOtherMachines = try function("seccomp_attr_set", as: Set.self)(context, 2, 0x8000_0000)
    try #require(endsOtherMachines == 0)
    let add = try function("seccomp_rule_add_array", as: Add.self)
    for rule in rules {
      var comparison = rule.flagsOfFirst.map { Comparison(mask: $0, value: $0) }
      let result =
        comparison == nil
        ? add(context, rule.answer, Int32(rule.call), 0, nil)
        : add(context, rule.answer, Int32(rule.call), 1, &comparison)
      try #require(result == 0, "call \(rule.call)")
    }
    let file = try #require(tmpfile())
    defer { fclose(file) }
    let export = try function("seccomp_export_bpf", as: Export.self)
    try #require(export(context, fileno(file)) == 0)
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = pread(fileno(file), &bytes, bytes.count, 0)
    return Array(bytes.prefix(max(0, count)))
  }

  // MARK: the kernel's part

  /// What a filter's program answers to a call.
  ///
  /// Source: Linux, Documentation/networking/filter.rst, and `struct seccomp_data` of linux/seccomp.h.
  private static func run(
    _ program: [UInt8], call: UInt32, machine: UInt32, firstArgument: UInt64
  ) throws -> UInt32 {
    var data = [UInt32](repeating: 0, count: 16)  // in words of four bytes
    data[0] = call
    data[1] = machine
    data[4] = UInt32(truncatingIfNeeded: firstArgument)
    data[5] = UInt32(firstArgument >> 32)
    var (place, value) = (0, UInt32(0))
    while true {
      let instruction = program.dropFirst(8 * place).prefix(8).map(UInt32.init)
      try #require(instruction.count == 8, "it ends with an answer")
      let code = instruction[0] | instruction[1] << 8
      let operand = instruction[4...].enumerated().reduce(0) { $0 | $1.element << (8 * $1.offset) }
      place += 1
      func jump(if isTrue: Bool) { place += Int(instruction[isTrue ? 2 : 3]) }
      switch code {
      case 0x20: value = data[Int(operand) / 4]
      case 0x54: value &= operand
      case 0x05: place += Int(operand)
      case 0x15: jump(if: value == operand)
      case 0x25: jump(if: value > operand)
      case 0x35: jump(if: value >= operand)
      case 0x45: jump(if: value & operand != 0)
      default:
        try #require(code == 0x06, "instruction \(code)")
        return operand
      }
    }
  }
}
