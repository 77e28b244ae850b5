//= exercise: relu
//= verdict: does-not-compile
//= why:
//= row: type-checker bomb: a generic function that needs itself for ever larger types
import ExerciseKit

struct Box<Content> { var content: Content }

@inline(never) @_specialize(where A == Double) func deeper<A>(_ a: A, _ n: Int) -> Int { n == 0 ? 0 : deeper(Box(content: a), n - 1) }

protocol Counting { associatedtype Next: Counting where Next.Next.Next == Self, Next.Next == Box<Self> }

public func relu(_ z: Double) -> Double { max(0, z + Double(deeper(z, 3))) }
