import Foundation
import Griffie

/// Measures the command as a whole process: start-up, conversion and validation.
enum ProcessTime {
  /// Prints the CPU time of converting the sample, when the command is built beside this program.
  static func report(_ sample: Sample) throws {
    let directory = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let command = directory.appendingPathComponent("griffie")
    guard FileManager.default.isExecutableFile(atPath: command.path) else {
      print("griffie is not built beside this program; build it with --product griffie")
      return
    }
    let times = try (0..<21).map { _ in try cpuTime(command, sample.path) }.sorted()
    let milliseconds = rounded(times[times.count / 2] * 1000)
    print("griffie convert of the sample, as a process: \(milliseconds) ms of CPU (median of 21)")
  }

  /// Prints the time and the memory of validating as processes, griffie's and xmllint's in turn.
  ///
  /// The variable `GRIFFIE_LARGE` asks for documents of 100 and 200 MB too.
  static func reportValidation(_ sample: Sample) throws {
    let directory = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let griffie = directory.appendingPathComponent("griffie").path
    guard FileManager.default.isExecutableFile(atPath: griffie) else { return }
    let schema = Sample.package.appendingPathComponent("schemas/akn-nl-antwoord.xsd").path
    let isLarge = ProcessInfo.processInfo.environment["GRIFFIE_LARGE"] != nil
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("griffie-large.xml")
    defer { try? FileManager.default.removeItem(at: file) }
    print("XML       griffie ÷ xmllint, wall clock, medians; memory of both in MB")
    for (factor, rounds) in [(1, 21), (10, 15), (100, 9), (1000, 3)]
      + (isLarge ? [(8_000, 1), (16_000, 1)] : [])
    {
      let options = ConversionOptions(verifies: false)
      let xml = try Conversion(of: sample.repeated(factor), options: options).xml
      try Data(xml).write(to: file)
      var ratios: [Double] = []
      var memory = (0, 0)
      for _ in 0..<rounds {
        let xmllint = try measure(
          "/usr/bin/env", ["xmllint", "--noout", "--schema", schema, file.path])
        let own = try measure(griffie, ["validate", "--quiet", "--schema", schema, file.path])
        ratios.append(own.seconds / xmllint.seconds)
        memory = (own.memory, xmllint.memory)
      }
      print(
        pad("\(xml.count)") + pad(rounded(ratios.sorted()[ratios.count / 2]))
          + "\(memory.0) and \(memory.1)")
    }
  }

  /// The time that a process takes, and the most memory that it has, in MB.
  private static func measure(_ command: String, _ arguments: [String]) throws -> (
    seconds: Double, memory: Int
  ) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    let clock = ContinuousClock()
    let start = clock.now
    try process.run()
    var peak = 0
    // The system keeps the peak of a process only as long as it runs.
    while process.isRunning {
      peak = max(peak, memory(of: process.processIdentifier))
      usleep(200)
    }
    let (seconds, attoseconds) = (clock.now - start).components
    guard process.terminationStatus == 0 else { fatalError("\(command) failed") }
    return (Double(seconds) + Double(attoseconds) * 1e-18, peak / 1024)
  }

  private static func memory(of process: Int32) -> Int {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    else { return 0 }
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(separator: " ").dropLast().last.flatMap { Int($0) } ?? 0
  }

  private static func cpuTime(_ command: URL, _ path: String) throws -> Double {
    let before = childTime()
    let process = Process()
    process.executableURL = command
    process.arguments = ["convert", path]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { fatalError("griffie convert failed") }
    return childTime() - before
  }

  /// The CPU time of all children so far, in seconds.
  private static func childTime() -> Double {
    var usage = rusage()
    getrusage(Int32(RUSAGE_CHILDREN.rawValue), &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }
}
