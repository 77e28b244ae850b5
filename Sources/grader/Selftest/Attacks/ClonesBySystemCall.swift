//= exercise: relu
//= verdict: passed
//= why:
//= row: forks without end: past the C library, by clone and clone3; no child may come of it
import ExerciseKit

@_silgen_name("syscall") private func c_syscall(
  _ number: Int, _ a: Int, _ b: Int, _ c: Int, _ d: Int, _ e: Int
) -> Int
@_silgen_name("_exit") private func c_quit(_ code: Int32) -> Never

#if arch(x86_64)
  private let (clone, clone3, fork, vfork) = (56, 435, 57, 58)
#else
  private let (clone, clone3, fork, vfork) = (220, 435, -1, -1)
#endif

nonisolated(unsafe) private var children = -1

public func relu(_ z: Double) -> Double {
  guard children < 0 else { return children == 0 ? max(0, z) : 42 }
  children = 0
  func count(_ result: Int) {
    if result == 0 { c_quit(0) }
    if result > 0 { children += 1 }
  }
  count(c_syscall(clone, 17, 0, 0, 0, 0))  // SIGCHLD: what fork does
  count(c_syscall(clone, 0x1000_0011, 0, 0, 0, 0))  // CLONE_NEWUSER
  var arguments = [UInt64](repeating: 0, count: 11)
  arguments[4] = 17
  arguments.withUnsafeBytes { count(c_syscall(clone3, Int(bitPattern: $0.baseAddress!), 88, 0, 0, 0)) }
  // vfork by name only where it can't share this stack with a child.
  if fork > 0 && vfork > 0 { count(c_syscall(fork, 0, 0, 0, 0, 0)) }
  print(children, "children")
  return children == 0 ? max(0, z) : 42
}
