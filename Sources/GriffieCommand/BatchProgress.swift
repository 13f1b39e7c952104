import Batching

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Tells how far a batch is: a bar on a terminal, else a line now and then, and a summary at the end.
struct BatchProgress {
  private let isShown: Bool
  private let isTerminal: Bool
  private let count: LetterCount?
  private let start = ContinuousClock.now
  private var told = ContinuousClock.now
  private var hasBar = false
  private var converted = 0
  private var unchanged = 0
  private var failed = 0
  private var passedOver = 0

  /// How often a bar is drawn, and a line printed.
  private static let redrawing = Duration.milliseconds(100)
  private static let telling = Duration.seconds(10)

  /// - Parameters:
  ///   - isShown: Whether anything is told at all.
  ///   - operands: The names on the command line, of which the letters are counted.
  init(isShown: Bool, operands: [String]) {
    self.isShown = isShown
    isTerminal = isatty(STDERR_FILENO) == 1
    count = isShown && isTerminal && !operands.isEmpty ? LetterCount(operands) : nil
  }

  private var letters: Int { converted + unchanged + failed }

  /// Counts a letter.
  mutating func add(_ entry: BatchEntry) {
    switch entry.outcome {
    case .converted: converted += 1
    case .unchanged: unchanged += 1
    case .failed: failed += 1
    }
    let now = ContinuousClock.now
    guard isShown, now - told >= (isTerminal ? Self.redrawing : Self.telling) else { return }
    told = now
    let line = self.line(after: now - start)
    Report.write(isTerminal ? "\r\(line)\u{1B}[K" : "griffie: \(line)\n")
    hasBar = isTerminal
  }

  /// Counts a file that is no letter.
  mutating func passOver() { passedOver += 1 }

  /// Takes the bar away, so that something else can be printed.
  mutating func clear() {
    if hasBar { Report.write("\r\u{1B}[K") }
    hasBar = false
  }

  /// Prints the summary.
  mutating func end() {
    clear()
    guard isShown else { return }
    var parts = ["\(converted) converted"]
    if unchanged > 0 { parts.append("\(unchanged) unchanged") }
    if failed > 0 { parts.append("\(failed) failed") }
    if passedOver > 0 {
      parts.append("\(passedOver) other \(passedOver == 1 ? "file" : "files") passed over")
    }
    let time = isTerminal ? " in \(Self.text(ContinuousClock.now - start))" : ""
    Report.write("griffie: \(parts.joined(separator: ", "))\(time)\n")
  }

  private func line(after time: Duration) -> String {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    let rate = Double(letters) / max(seconds, 1e-3)
    var parts: [String] = []
    if let total = count?.total, total > 0 {
      let share = min(1, Double(letters) / Double(total))
      let filled = Int(share * 20)
      let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: 20 - filled)
      let left = Duration.seconds(Double(max(0, total - letters)) / max(rate, 1e-3))
      parts.append("[\(bar)] \(letters) of \(total) letters")
      parts.append("\(Int(rate))/s")
      parts.append("\(Self.text(left)) left")
    } else {
      parts = ["\(letters) \(letters == 1 ? "letter" : "letters")", "\(Int(rate))/s"]
    }
    if failed > 0 { parts.append("\(failed) failed") }
    return parts.joined(separator: ", ")
  }

  /// A time as people say it.
  private static func text(_ time: Duration) -> String {
    let seconds = Int(time.components.seconds)
    switch seconds {
    case ..<60: return "\(seconds) s"
    case ..<3600: return "\(seconds / 60) min \(seconds % 60) s"
    default: return "\(seconds / 3600) h \(seconds % 3600 / 60) min"
    }
  }
}
