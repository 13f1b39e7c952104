#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Colours, where standard error is a terminal and `NO_COLOR` is not set.
struct TerminalStyle {
  /// The colours of ECMA-48 that are used.
  enum Colour: Int {
    case bold = 1
    case red = 31
    case green = 32
    case yellow = 33
  }

  private let isOn: Bool

  /// Looks at the terminal and at `NO_COLOR` (no-color.org: set and not empty means no colour).
  init() {
    let isForbidden = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    isOn = !isForbidden && isatty(STDERR_FILENO) == 1
  }

  /// A text in a colour.
  func paint(_ text: String, _ colour: Colour) -> String {
    isOn ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }
}
