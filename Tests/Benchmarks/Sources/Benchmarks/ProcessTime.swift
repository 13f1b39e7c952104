import Foundation
import Griffie

/// Measures the command as a whole process: start-up and conversion.
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
