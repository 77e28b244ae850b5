// Whoever imports the library wants its types too: vectors, matrices, layers, networks.
@_exported public import ExerciseKit
