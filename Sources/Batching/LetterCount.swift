import FileKit
import Griffie
import Synchronization

/// How many letters the names on a command line stand for, counted while the batch goes on.
package final class LetterCount: Sendable {
  private let count = Atomic<Int>(0)
  private let isComplete = Atomic<Bool>(false)

  /// Starts to count; archives, lists and standard input cannot be counted before they are read.
  package init(_ operands: [String], naming: OutputNaming = .letters) {
    guard operands.allSatisfy({ $0 != Files.standard && !LetterSource.isArchive($0) }) else {
      return
    }
    // The process ends without waiting for this thread: it only reads.
    _ = WorkerThread { [self] in
      for operand in operands { count(operand, naming) }
      isComplete.store(true, ordering: .releasing)
    }
  }

  /// The number of letters; nothing until all are counted.
  package var total: Int? {
    isComplete.load(ordering: .acquiring) ? count.load(ordering: .relaxed) : nil
  }

  private func count(_ operand: String, _ naming: OutputNaming) {
    if LetterSource.isOneLetter(operand) {
      count.add(1, ordering: .relaxed)
      return
    }
    let pattern = Files.exists(operand) ? nil : PathPattern(operand)
    var walk = FileWalk(pattern?.base ?? operand, pattern: pattern)
    while let step = walk.next() {
      if case .file(let path, _, let isNamed) = step, isNamed || naming.fits(path) {
        count.add(1, ordering: .relaxed)
      }
    }
  }
}
