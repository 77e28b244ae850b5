import Foundation
import Testing

@testable import Sandboxing

/// The numbers of system calls beside those that libseccomp knows, where that is installed.
@Suite(.enabled(if: libseccomp != nil, "libseccomp is not installed"))
struct SystemCallNumberTests {
  private typealias Resolve = @convention(c) (UInt32, UnsafePointer<CChar>) -> Int32

  @Test(arguments: [(UInt32(0xC000_003E), true), (0xC000_00B7, false)])
  func everyNumberIsThatOfItsName(machine: UInt32, isX86: Bool) throws {
    let symbol = try #require(dlsym(libseccomp, "seccomp_syscall_resolve_name_arch"))
    let resolve = unsafeBitCast(symbol, to: Resolve.self)
    for call in SystemCall.ofPrograms + SystemCall.deniedToCompilers + [.clone, .clone3] {
      let known = resolve(machine, call.name)
      let ours = isX86 ? Int32(call.x86) : call.arm.map { Int32($0) }
      // A negative number stands for a call that the machine has not, or for one that is too new for the library.
      guard known >= 0 || ours == nil else { continue }
      #expect(known < 0 ? ours == nil : known == ours, "\(call.name) is \(known)")
    }
  }

  @Test func enoughOfTheNamesAreKnown() throws {
    let symbol = try #require(dlsym(libseccomp, "seccomp_syscall_resolve_name_arch"))
    let resolve = unsafeBitCast(symbol, to: Resolve.self)
    let names = (SystemCall.ofPrograms + SystemCall.deniedToCompilers).map(\.name)
    #expect(names.count { resolve(0xC000_003E, $0) >= 0 } > names.count * 9 / 10)
  }
}

nonisolated(unsafe) let libseccomp = dlopen("libseccomp.so.2", RTLD_NOW)
