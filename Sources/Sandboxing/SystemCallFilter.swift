/// A seccomp filter: which system calls a process may make, as a program that the kernel runs before each.
///
/// Source: Linux, Documentation/userspace-api/seccomp_filter.rst, and S. McCanne, V. Jacobson: "The BSD packet
/// filter" (1993) for the instructions.
package struct SystemCallFilter: Sendable {
  /// One instruction of a classic BPF program.
  struct Instruction: Hashable, Sendable {
    var code: UInt16
    var jumpIfTrue: UInt8 = 0
    var jumpIfFalse: UInt8 = 0
    var operand: UInt32
  }

  let instructions: [Instruction]

  /// For a student's program: what is not listed is refused, so there are no other processes, no network, no
  /// mounts. New threads are allowed.
  package static let ofPrograms: SystemCallFilter = {
    var program = beginning
    program += [SystemCall.clone].compactMap(\.number).flatMap { clone in
      [
        // Four instructions are skipped by any other call.
        Instruction(code: jumpIfEqual, jumpIfFalse: 4, operand: clone),
        Instruction(code: load, operand: argumentOffset),
        Instruction(code: jumpIfAnyBit, jumpIfFalse: 1, operand: cloneThread),
        Instruction(code: answer, operand: allow),
        Instruction(code: answer, operand: refuse(notPermitted)),
      ]
    }
    // Its flags lie in memory, where a filter can't look; without it clone is tried.
    program += [SystemCall.clone3].compactMap(\.number).flatMap { clone in
      [
        Instruction(code: jumpIfEqual, jumpIfFalse: 1, operand: clone),
        Instruction(code: answer, operand: refuse(notImplemented)),
      ]
    }
    return SystemCallFilter(
      instructions: program + search(SystemCall.ofPrograms, found: allow, else: refuse(notPermitted)))
  }()

  /// For the compiler, which starts other programs: all but what is listed.
  package static let ofCompilers = SystemCallFilter(
    instructions: beginning
      + search(SystemCall.deniedToCompilers, found: refuse(notPermitted), else: allow))

  /// The program as the kernel takes it, in this machine's byte order.
  package var bytes: [UInt8] {
    instructions.flatMap { instruction in
      withUnsafeBytes(of: instruction.code, Array.init)
        + [instruction.jumpIfTrue, instruction.jumpIfFalse]
        + withUnsafeBytes(of: instruction.operand, Array.init)
    }
  }

  // `BPF_LD | BPF_W | BPF_ABS`, `BPF_JMP | BPF_JEQ | BPF_K` and so on.
  private static let load: UInt16 = 0x20
  private static let jumpIfEqual: UInt16 = 0x15
  private static let jumpIfAtLeast: UInt16 = 0x35
  private static let jumpIfAnyBit: UInt16 = 0x45
  private static let answer: UInt16 = 0x06

  // Where `struct seccomp_data` holds the call's number, the machine, and the low half of the first argument.
  private static let numberOffset: UInt32 = 0
  private static let machineOffset: UInt32 = 4
  private static let argumentOffset: UInt32 = 16

  // `SECCOMP_RET_…`.
  private static let allow: UInt32 = 0x7FFF_0000
  private static let killProcess: UInt32 = 0x8000_0000
  private static func refuse(_ error: UInt32) -> UInt32 { 0x0005_0000 | error }
  private static let notPermitted: UInt32 = 1  // EPERM
  private static let notImplemented: UInt32 = 38  // ENOSYS
  private static let cloneThread: UInt32 = 0x10000  // CLONE_THREAD

  #if arch(x86_64)
    private static let machine: UInt32 = 0xC000_003E  // AUDIT_ARCH_X86_64
  #else
    private static let machine: UInt32 = 0xC000_00B7  // AUDIT_ARCH_AARCH64
  #endif

  /// Ends a process that speaks another machine's calls, whose numbers mean something else, and refuses those
  /// of x86-64's 32-bit sibling.
  private static let beginning: [Instruction] = [
    Instruction(code: load, operand: machineOffset),
    Instruction(code: jumpIfEqual, jumpIfTrue: 1, operand: machine),
    Instruction(code: answer, operand: killProcess),
    Instruction(code: load, operand: numberOffset),
    Instruction(code: jumpIfAtLeast, jumpIfFalse: 1, operand: 0x4000_0000),
    Instruction(code: answer, operand: refuse(notPermitted)),
  ]

  /// Looks for the call among some by halves. The kernel tries each call on a new filter once, so a sandbox starts
  /// sooner than with one comparison after the other.
  private static func search(_ calls: [SystemCall], found: UInt32, else other: UInt32) -> [Instruction] {
    func search(_ numbers: ArraySlice<UInt32>) -> [Instruction] {
      guard numbers.count > 4 else {
        return numbers.enumerated().map { index, number in
          Instruction(code: jumpIfEqual, jumpIfTrue: UInt8(numbers.count - index), operand: number)
        } + [Instruction(code: answer, operand: other), Instruction(code: answer, operand: found)]
      }
      let middle = numbers.startIndex + numbers.count / 2
      let (low, high) = (search(numbers[..<middle]), search(numbers[middle...]))
      let branch = Instruction(code: jumpIfAtLeast, jumpIfTrue: UInt8(low.count), operand: numbers[middle])
      return [branch] + low + high
    }
    return search(calls.compactMap(\.number).sorted()[...])
  }

  /// What the filter answers to a call, found by running the program here.
  func verdict(number: UInt32, machine: UInt32 = Self.machine, firstArgument: UInt32 = 0) -> UInt32 {
    var (place, value) = (0, UInt32(0))
    while true {
      let instruction = instructions[place]
      place += 1
      func jump(_ isTrue: Bool) { place += Int(isTrue ? instruction.jumpIfTrue : instruction.jumpIfFalse) }
      switch instruction.code {
      case Self.load:
        value =
          switch instruction.operand {
          case Self.numberOffset: number
          case Self.machineOffset: machine
          default: firstArgument
          }
      case Self.jumpIfEqual: jump(value == instruction.operand)
      case Self.jumpIfAtLeast: jump(value >= instruction.operand)
      case Self.jumpIfAnyBit: jump(value & instruction.operand != 0)
      default: return instruction.operand
      }
    }
  }
}
