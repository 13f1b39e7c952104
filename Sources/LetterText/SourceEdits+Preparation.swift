import AnswerLetter

extension SourceEdits {
  /// The edits that turn canonical text into the source of a prepared text, given those that turn it
  /// into the prepared text.
  static func composed(
    _ edits: SourceRecord.Edits, canonicalCount: Int, _ prepared: PreparedText, source: [UInt8]
  ) -> SourceRecord.Edits {
    let kept = stretches(kept: edits, canonicalCount: canonicalCount)
    var output = MovingEdits(source: source)
    var reached = 0
    var index = 0
    for copy in prepared.copiesBySource {
      output.insert(reached..<copy.source)
      reached = copy.source + copy.count
      var position = copy.text
      index = firstStretch(kept, endingAfter: position, near: index)
      while position < copy.textEnd {
        let offset = copy.source - copy.text
        guard index < kept.count, kept[index].text < copy.textEnd else {
          output.insert(position + offset..<copy.textEnd + offset)
          break
        }
        let stretch = kept[index]
        if stretch.text > position {
          output.insert(position + offset..<stretch.text + offset)
          position = stretch.text
        }
        let end = min(copy.textEnd, stretch.text + stretch.count)
        output.keep(from: stretch.canonical + position - stretch.text, count: end - position)
        position = end
        index += 1
      }
    }
    output.insert(reached..<source.count)
    return output.finish(canonicalCount: canonicalCount)
  }

  /// A stretch of canonical text that edits keep, and where it stands in their result.
  private struct Stretch {
    var canonical: Int
    var text: Int
    var count: Int
  }

  private static func stretches(kept edits: SourceRecord.Edits, canonicalCount: Int) -> [Stretch] {
    var stretches = KeptStretches()
    edits.forEach { skip, delete, insert in
      stretches.add(skip)
      stretches.here += delete
      stretches.there += insert.count
    }
    stretches.add(canonicalCount - stretches.here)
    return stretches.all
  }

  private struct KeptStretches {
    var all: [Stretch] = []
    var here = 0
    var there = 0

    mutating func add(_ count: Int) {
      if count > 0 { all.append(Stretch(canonical: here, text: there, count: count)) }
      here += count
      there += count
    }
  }

  /// The first stretch that ends behind an offset; most often it is near a place, from where it is sought
  /// in steps that double.
  private static func firstStretch(
    _ stretches: [Stretch], endingAfter offset: Int, near place: Int
  ) -> Int {
    func ends(_ index: Int) -> Bool {
      stretches[index].text + stretches[index].count <= offset
    }
    var (low, high, step) = (place, place, 1)
    if place == 0 || ends(place - 1) {
      while high < stretches.count, ends(high) {
        low = high + 1
        high += step
        step *= 2
      }
      high = min(high, stretches.count)
    } else {
      while low > 0, !ends(low - 1) {
        high = low - 1
        low = max(0, low - step)
        step *= 2
      }
    }
    while low < high {
      let middle = (low + high) / 2
      if ends(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Edits that may go back in the canonical text, in the making.
private struct MovingEdits {
  let source: [UInt8]
  private var all = SourceRecord.Edits()
  /// Where the canonical text is read next.
  private var position = 0
  private var skip = 0
  /// What is to be inserted: bytes that were put together, and behind them a run of the source.
  private var pending: [UInt8] = []
  private var run = 0..<0

  init(source: [UInt8]) { self.source = source }

  /// Inserts a run of the source.
  mutating func insert(_ range: Range<Int>) {
    if range.isEmpty { return }
    if range.lowerBound == run.upperBound {
      run = run.lowerBound..<range.upperBound
    } else {
      pending.append(contentsOf: source[run])
      run = range
    }
  }

  mutating func keep(from start: Int, count: Int) {
    if start != position || !run.isEmpty { close(at: start) }
    skip += count
    position = start + count
  }

  mutating func finish(canonicalCount: Int) -> SourceRecord.Edits {
    if position != canonicalCount || !run.isEmpty { close(at: canonicalCount) }
    return all
  }

  private mutating func close(at start: Int) {
    if pending.isEmpty {
      source.withUnsafeBytes {
        all.append(
          skip: skip, delete: start - position, insert: UnsafeRawBufferPointer(rebasing: $0[run]))
      }
    } else {
      pending.append(contentsOf: source[run])
      pending.withUnsafeBytes { all.append(skip: skip, delete: start - position, insert: $0) }
      pending.removeAll(keepingCapacity: true)
    }
    run = run.upperBound..<run.upperBound
    position = start
    skip = 0
  }
}
