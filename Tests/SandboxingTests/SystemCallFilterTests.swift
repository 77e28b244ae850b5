import Testing

@testable import Sandboxing

/// What the seccomp filters answer to calls.
struct SystemCallFilterTests {
  private let allowed: UInt32 = 0x7FFF_0000
  private func refused(_ error: UInt32) -> UInt32 { 0x0005_0000 | error }

  private func number(_ name: String) throws -> UInt32 {
    let calls = SystemCall.ofPrograms + SystemCall.deniedToCompilers
    return try #require(calls.first { $0.name == name }?.number, "\(name)")
  }

  @Test func aProgramMayDoWhatIsListedAndNothingElse() throws {
    let listed = Set(SystemCall.ofPrograms.compactMap(\.number))
    let clone: UInt32 = SystemCall.clone.number!
    for call in UInt32(0)..<1000 where call != clone && call != 435 {
      let verdict = SystemCallFilter.ofPrograms.verdict(number: call)
      #expect(verdict == (listed.contains(call) ? allowed : refused(1)), "call \(call)")
    }
    for name in ["socket", "ptrace", "mount", "unshare", "bpf", "io_uring_setup", "keyctl"] {
      #expect(SystemCallFilter.ofPrograms.verdict(number: try number(name)) == refused(1), "\(name)")
    }
  }

  @Test func aProgramMayStartThreadsAndNoProcesses() {
    let clone: UInt32 = SystemCall.clone.number!
    let filter = SystemCallFilter.ofPrograms
    let threadFlags: UInt32 = 0x3D0F00  // what glibc starts a thread with
    #expect(filter.verdict(number: clone, firstArgument: threadFlags) == allowed)
    #expect(filter.verdict(number: clone, firstArgument: 17) == refused(1))  // fork
    #expect(filter.verdict(number: clone, firstArgument: 0x4111) == refused(1))  // vfork
    #expect(filter.verdict(number: 435) == refused(38))
    #if arch(x86_64)
      #expect(filter.verdict(number: 57) == refused(1))
      #expect(filter.verdict(number: 58) == refused(1))
    #endif
  }

  @Test func callsOfAnotherMachineAreRefused() {
    for filter in [SystemCallFilter.ofPrograms, .ofCompilers] {
      #expect(filter.verdict(number: 1, machine: 0x4000_0003) == 0x8000_0000)
      #expect(filter.verdict(number: 0x4000_0001) == refused(1))
    }
  }

  @Test func aCompilerMayDoAllButWhatIsListed() throws {
    let denied = Set(SystemCall.deniedToCompilers.compactMap(\.number))
    for call in UInt32(0)..<1000 {
      let verdict = SystemCallFilter.ofCompilers.verdict(number: call)
      #expect(verdict == (denied.contains(call) ? refused(1) : allowed), "call \(call)")
    }
    #expect(SystemCallFilter.ofCompilers.verdict(number: try number("ptrace")) == refused(1))
  }

  @Test func noCallIsInBothLists() {
    let both = Set(SystemCall.ofPrograms.map(\.name)).intersection(SystemCall.deniedToCompilers.map(\.name))
    #expect(both.isEmpty)
  }

  @Test func theBytesAreEightAnInstruction() {
    let filter = SystemCallFilter.ofPrograms
    #expect(filter.bytes.count == 8 * filter.instructions.count)
    #expect(filter.bytes.prefix(8) == [0x20, 0, 0, 0, 4, 0, 0, 0])
  }
}
