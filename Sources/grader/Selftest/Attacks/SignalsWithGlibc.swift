//= exercise: relu
//= verdict: stopped
//= or: does-not-compile
//= why: processor-time|wall-time
//= row: ignores SIGTERM, SIGINT and SIGXCPU, and loops
import ExerciseKit
import Glibc

public func relu(_ z: Double) -> Double {
  for number in [SIGTERM, SIGINT, SIGXCPU, SIGHUP, SIGQUIT] { signal(number, SIG_IGN) }
  var mask = sigset_t()
  sigfillset(&mask)
  sigprocmask(SIG_BLOCK, &mask, nil)
  var x = z
  while x < .infinity { x = (x.magnitude + 1).squareRoot() }
  return x
}
