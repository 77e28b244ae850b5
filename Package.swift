// swift-tools-version: 6.2
import PackageDescription

// With CI set, a compiler warning in one of our own targets fails the build.
let settings: [SwiftSetting] =
  Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

// What talks, reads and judges is not worth the optimiser's time: it would take half of the first build, and the
// work is done in other targets.
let quickToBuild: [SwiftSetting] = settings + [.unsafeFlags(["-Onone"], .when(configuration: .release))]

/// The folders of `Exercises`, each of which has a text beside its files.
let chapters = [
  "01_Deep_learning", "02_The_neuron", "03_Layers_and_networks", "04_Forward_pass", "05_Cost",
  "06_Gradient_descent", "07_Backpropagation", "08_Training", "09_In_parallel", "10_Your_own_digit",
]

let package = Package(
  name: "neural-network-workbook",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "NeuralNetworks", targets: ["NeuralNetworks"]),
    .library(name: "NeuralKernels", targets: ["NeuralKernels"]),
    .executable(name: "exercises", targets: ["exercises"]),
    .executable(name: "grader", targets: ["grader"]),
    .executable(name: "benchmark", targets: ["benchmark"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.6.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.0"),
  ],
  targets: [
    // What students and library share: types, maths functions, `todo`.
    .target(name: "ExerciseKit", swiftSettings: settings),
    // The lecture's equations, in Double.
    .target(name: "NeuralNetworks", dependencies: ["ExerciseKit"], swiftSettings: settings),
    // Numerical gradients with a certified error for every entry.
    .target(name: "GradientChecking", dependencies: ["NeuralNetworks"], swiftSettings: settings),

    // Failures that say what, where and what to do; files written whole or not at all.
    .target(name: "SafeFiles", swiftSettings: settings),
    .systemLibrary(
      name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"]), .brew(["libpng"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    // From a photo, a data set or the handwriting generator to 784 intensities.
    .target(
      name: "DigitImages", dependencies: ["CPNG", "CZlib", "ExerciseKit", "SafeFiles"],
      swiftSettings: settings),

    // Trained networks on disk.
    .target(
      name: "NetworkFiles", dependencies: ["ExerciseKit", "SafeFiles"], swiftSettings: quickToBuild),

    // The innermost loops of training, in C: one file of them, compiled for each instruction set.
    .target(name: "CNeuralKernels", exclude: ["Kernels.inc"]),
    // Training and evaluation in Float, on every core.
    .target(
      name: "NeuralKernels", dependencies: ["CNeuralKernels", "NeuralNetworks", "SafeFiles"],
      swiftSettings: settings),

    // Curves, heat maps and bars, as SVG and for a terminal.
    .target(name: "Plots", dependencies: ["ExerciseKit"], swiftSettings: quickToBuild),
    // Programs run apart: watched, limited and, where they are strangers', in a sandbox.
    .target(
      name: "Sandboxing",
      dependencies: [
        "SafeFiles", .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: quickToBuild),
    // How calls of a student's function and its answers travel between processes.
    .target(name: "AnswerChannel", dependencies: ["ExerciseKit"], swiftSettings: settings),
    // Chapters, exercises, hints and quizzes as the manifest lists them, and a student's progress.
    .target(
      name: "Course", dependencies: ["SafeFiles", .product(name: "Yams", package: "Yams")],
      swiftSettings: quickToBuild),
    // Builds a student's file, runs it apart, asks it for answers and judges them.
    .target(
      name: "Grading",
      dependencies: [
        "AnswerChannel", "CZlib", "Course", "GradientChecking", "DigitImages", "NeuralNetworks", "SafeFiles",
        "Sandboxing",
      ],
      swiftSettings: quickToBuild),

    // The files that students write, and the published ones: for editors, which complete in what belongs to a
    // package, and for whoever builds everything. No other target may depend on them, so that a file that does
    // not compile keeps no program from building.
    .target(
      name: "StudentFiles", dependencies: ["ExerciseKit"], path: "Exercises",
      exclude: ["README.md", "SWIFT.md", "course.yaml"] + chapters.map { "\($0)/README.md" },
      swiftSettings: [.swiftLanguageMode(.v5)]),
    .target(
      name: "PublishedFiles", dependencies: ["ExerciseKit"], path: "Solutions",
      swiftSettings: settings + [.swiftLanguageMode(.v5)]),

    .executableTarget(
      name: "exercises",
      dependencies: [
        "AnswerChannel", "CZlib", "Course", "DigitImages", "Grading", "NetworkFiles", "NeuralKernels",
        "NeuralNetworks", "Plots", "SafeFiles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: quickToBuild),
    .executableTarget(
      name: "grader",
      dependencies: [
        "Course", "ExerciseKit", "Grading", "Plots", "SafeFiles", "Sandboxing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Selftest", "Reports/report.schema.json"], swiftSettings: quickToBuild),
    .executableTarget(
      name: "benchmark",
      dependencies: [
        "CZlib", "NeuralKernels", "NeuralNetworks", "NetworkFiles", "GradientChecking", "DigitImages",
        "SafeFiles", "Sandboxing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["SideBySide"], swiftSettings: settings),

    .testTarget(name: "PlotsTests", dependencies: ["ExerciseKit", "Plots"], swiftSettings: settings),
    .testTarget(name: "SafeFilesTests", dependencies: ["SafeFiles"], swiftSettings: settings),
    .testTarget(
      name: "NeuralNetworksTests", dependencies: ["NeuralNetworks"], swiftSettings: settings),
    .testTarget(
      name: "NeuralKernelsTests", dependencies: ["NeuralKernels"], swiftSettings: settings),
    .testTarget(
      name: "GradientCheckingTests", dependencies: ["GradientChecking"], swiftSettings: settings),
    .testTarget(
      name: "NetworkFilesTests", dependencies: ["NetworkFiles"], swiftSettings: settings),
    .testTarget(
      name: "DigitImagesTests",
      dependencies: [
        "DigitImages", "NeuralNetworks", "CZlib", .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "AnswerChannelTests", dependencies: ["AnswerChannel", "NeuralNetworks"],
      swiftSettings: settings),
    .testTarget(
      name: "CourseTests", dependencies: ["Course", "SafeFiles"], swiftSettings: settings),
    .testTarget(
      name: "SandboxingTests", dependencies: ["SafeFiles", "Sandboxing"], swiftSettings: settings),
    .testTarget(
      name: "GradingTests",
      dependencies: [
        "Grading", "Course", "AnswerChannel", "ExerciseKit", "NeuralNetworks", "SafeFiles",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "GraderTests",
      dependencies: [
        "Grading", "SafeFiles", "grader", .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ExercisesTests",
      dependencies: [
        "exercises", "benchmark", "DigitImages", "NetworkFiles", "SafeFiles",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
