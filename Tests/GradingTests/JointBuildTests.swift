import Testing

@testable import Grading

/// Which files may be compiled with others.
struct JointBuildTests {
  @Test(arguments: [
    "import ExerciseKit\n\nfunc relu(_ z: Double) -> Double { max(0, z) }\n",
    "\timport ExerciseKit\r\n// @main struct, import Foundation\r\nlet slope = 1.0\r\n",
    "let structure = 1, classes = 2, important = [structure]\n",
    "extension Network { var gröẞe: Int { layers.count } }\n",
  ])
  func aFileOfFunctionsAndConstantsIsPlain(text: String) {
    #expect(JointBuild.isPlain(text))
  }

  @Test(arguments: [
    "import Foundation\n", "import ExerciseKit; import Foundation\n", "import/**/Foundation\n",
    "import\nDispatch\n",
    "import", "import struct ExerciseKit.Network\n", "struct A {}\n", "enum A{}\n", "infix operator **\n",
    "@_cdecl(\"serve\") func serve() {}\n", "#if DEBUG\n#endif\n", "let `let` = 1\n",
    "/* a\n// */ class B {}\n",
    "let text = \"\"\"\n// \"\"\"; typealias Double = Int\n",
  ])
  func whatMayWorkInOtherFilesIsNot(text: String) {
    #expect(!JointBuild.isPlain(text))
  }
}
