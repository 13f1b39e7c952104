import AnswerLetter
import ArchiveKit
import ArgumentParser
import Batching
import FileKit
import Griffie

/// One run of a batch: where it writes, what it tells, how it ends.
struct BatchRun {
  /// Where documents go.
  enum Target {
    case file(String)
    case folder(String)
    case archive(String, ArchiveFormat, seconds: Int)
  }

  let settings: Batch.Settings
  /// Whether there is one letter and no more; then its failure decides the exit code.
  let isOneLetter: Bool
  let isQuiet: Bool
  let reportPath: String?
  /// What is to be counted to know how much is left.
  var operands: [String] = []

  /// Converts letters.
  func convert(_ source: sending LetterSource, to target: Target) throws {
    let report = try reportPath.map {
      try BatchReport($0, replacing: settings.replaces || settings.resumes)
    }
    var progress = BatchProgress(
      isShown: !isQuiet && !isOneLetter, operands: operands)
    let code: ExitCode?
    switch target {
    case .file(let path):
      code = try run(source, .file(path), report, &progress) { result, document in
        try Files.write(document, to: path, replacing: settings.replaces)
      }
    case .folder(let path):
      let folder = try OutputFolder(path, remembers: settings.resumes)
      do {
        code = try run(source, .folder(folder), report, &progress) { _, _ in }
      } catch let error as FileError {
        // What was written stays, and so does the report on it.
        try? report?.finish()
        progress.end()
        throw error.endingBatch
      }
      try folder.finish()
    case .archive(let path, let format, let seconds):
      let archive = try OutputArchive(
        path, format: format, seconds: seconds, replacing: settings.replaces)
      code = try run(source, .archive, report, &progress) { result, document in
        try archive.add(result.relative, document)
      }
      try archive.finish()
    }
    try report?.finish()
    progress.end()
    if let code { throw code }
  }

  /// Converts letters, and gives the exit code when it is not 0.
  private func run(
    _ source: sending LetterSource, _ destination: Batch.Destination, _ report: BatchReport?,
    _ progress: inout BatchProgress, write: (Batch.Result, [UInt8]) throws -> Void
  ) throws -> ExitCode? {
    let printsRemarks = !isQuiet && report == nil
    let batch = Batch(settings, to: destination) { name, bytes, diagnostics in
      guard printsRemarks || diagnostics.contains(where: { $0.severity == .error }) else {
        return ""
      }
      return Report(input: name.description, bytes: bytes).text(diagnostics)
    }
    var code: ExitCode?
    try batch.run(source) { result in
      guard let entry = result.entry else { return progress.passOver() }
      let error = entry.fileError
      if let error, error.endsAllWriting {
        try report?.add(result.line)
        throw error
      }
      if !result.remarks.isEmpty || error != nil {
        progress.clear()
        Report.write(result.remarks)
        if let error { Report.print(error) }
      }
      if let document = result.document { try write(result, document) }
      try report?.add(result.line)
      progress.add(entry)
      if entry.outcome == .failed { code = isOneLetter ? entry.exitCode : .invalid }
    }
    return code
  }
}

extension BatchEntry {
  /// The exit code when this is the only letter.
  var exitCode: ExitCode {
    if let fileError { return fileError.exitCode }
    switch failure {
    case .invalid: return .invalid
    case .fault: return .fault
    case .unreadable, nil: return .unreadable
    }
  }
}

extension FileError {
  /// The error with what to do about the rest of a batch.
  fileprivate var endingBatch: FileError {
    var error = self
    error.message += "; the batch stops here, and --resume goes on with it"
    return error
  }
}

/// The report of a batch, a line of JSON for each letter.
struct BatchReport {
  private let file: AtomicFile?
  private let device: Int32
  private let path: String

  /// Starts a report; `-` is standard output. A device or a pipe is written to directly.
  init(_ path: String, replacing: Bool) throws {
    self.path = path
    let open = path == Files.standard ? Files.standardOutput : try Files.openDevice(path)
    device = open ?? -1
    file = open == nil ? try AtomicFile(path, replacing: replacing) : nil
  }

  /// Adds a line.
  func add(_ line: [UInt8]) throws {
    if let file { return try file.write(line) }
    try Files.write(line, to: device, path: path)
  }

  /// Lets the report appear.
  func finish() throws { try file?.finish() }
}
