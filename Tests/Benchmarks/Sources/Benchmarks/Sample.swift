import Foundation

/// The sample letter, and letters many times as long made of it.
struct Sample {
  let path: String
  private let lines: [Substring]
  /// The number of questions of the sample.
  private static let questions = 7

  /// The folder of the package.
  static let package: URL = {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<5 { root.deleteLastPathComponent() }
    return root
  }()

  /// Reads the sample from the package, whatever directory the program runs in.
  static func read() throws -> Sample {
    let seeds = package.appendingPathComponent("seeds")
    let names = try FileManager.default.contentsOfDirectory(atPath: seeds.path).sorted()
    guard let name = names.first(where: { $0.hasSuffix(".txt") }) else {
      fatalError("no sample letter in \(seeds.path)")
    }
    let file = seeds.appendingPathComponent(name)
    let text = try String(contentsOf: file, encoding: .utf8)
    return Sample(
      path: file.path, lines: text.split(separator: "\n", omittingEmptySubsequences: false))
  }

  /// The letter with its questions and answers repeated under new numbers.
  func repeated(_ factor: Int) -> [UInt8] {
    let start = lines.firstIndex { $0.hasPrefix("Vraag 1") } ?? 0
    var output = Array(lines[..<start])
    for round in 0..<factor {
      output += lines[start...].map { Substring(Self.renumbered($0, by: round * Self.questions)) }
    }
    return Array(output.joined(separator: "\n").utf8)
  }

  /// A line with its question numbers raised.
  private static func renumbered(_ line: Substring, by offset: Int) -> String {
    String(line).replacing(/([Vv]raag )([0-9]+)( en )?([0-9]+)?/) { match in
      func raised(_ digits: Substring?) -> String {
        digits.flatMap { Int($0) }.map { String($0 + offset) } ?? ""
      }
      return "\(match.1)\(raised(match.2))\(match.3 ?? "")\(raised(match.4))"
    }
  }
}
