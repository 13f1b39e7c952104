import ArgumentParser
import FileKit
import Griffie

extension ExitCode {
  /// A document is invalid.
  static let invalid = ExitCode(1)
  /// An input cannot be read.
  static let unreadable = ExitCode(2)
  /// An output cannot be written.
  static let unwritable = ExitCode(3)
  /// griffie itself is at fault (`EX_SOFTWARE`).
  static let fault = ExitCode(70)
}

extension FileError {
  /// The exit code of a failure.
  var exitCode: ExitCode {
    switch kind {
    case .unreadable: .unreadable
    case .unwritable: .unwritable
    }
  }
}

extension GriffieError {
  /// The exit code of a failure.
  var exitCode: ExitCode {
    switch kind {
    case .unreadable: .unreadable
    case .invalid: .invalid
    case .fault: .fault
    }
  }
}
