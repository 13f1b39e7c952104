import AnswerLetter

/// Puts items into lists, one within another, by the form and order of their markers.
///
/// Indentation is layout and says nothing reliable in extracted text, so the markers decide: a
/// marker that continues an open list belongs to it; a bullet, or a first number or letter, of
/// another form opens a list within the last item. No two open lists share a form, so the depth is
/// bounded by the number of forms.
struct ListBuilder {
  private struct Level {
    var form: ListMarker.Form
    var ordinal: Int
    var items: [BlockList.Item]
  }

  private var levels: [Level] = []
  /// The last number of each form in the lists before, which a later list may continue.
  private var reached: [ListMarker.Form: Int] = [:]
  private var finished: [Block] = []

  /// Whether a marker can stand where it does: it begins a list or goes on with one.
  func accepts(_ marker: ListMarker) -> Bool { reading(of: marker) != nil }

  /// Adds an item; the marker must be one that is accepted.
  mutating func add(_ marker: ListMarker, num: String, content: Paragraph) {
    guard let (form, ordinal) = reading(of: marker) else { return }
    let item = BlockList.Item(num: num, blocks: [.paragraph(content)])
    reached[form] = ordinal
    if let depth = levels.lastIndex(where: { $0.form == form }) {
      if continues(levels[depth], ordinal) {
        while levels.count > depth + 1 { closeInnermost() }
        levels[depth].items.append(item)
        levels[depth].ordinal = ordinal
        return
      }
      closeAll()
    }
    levels.append(Level(form: form, ordinal: ordinal, items: [item]))
  }

  /// Ends the open lists and adds what was built since the last call to other blocks.
  mutating func finish(into blocks: inout [Block]) {
    closeAll()
    guard !finished.isEmpty else { return }
    blocks += finished
    finished = []
  }

  /// Forgets the numbers reached: a new question or answer begins.
  mutating func reset() { reached = [:] }

  private func reading(of marker: ListMarker) -> (ListMarker.Form, Int)? {
    let continued = marker.readings.first { reading in
      levels.contains { $0.form == reading.form && continues($0, reading.ordinal) }
    }
    if let continued { return (continued.form, continued.ordinal) }
    let begun = marker.readings.first { reading in
      if case .bullet = reading.form { return true }
      return reading.ordinal == 1 || reached[reading.form] == reading.ordinal - 1
    }
    return begun.map { ($0.form, $0.ordinal) }
  }

  private func continues(_ level: Level, _ ordinal: Int) -> Bool {
    if case .bullet = level.form { return true }
    return ordinal == level.ordinal + 1
  }

  private mutating func closeAll() {
    while !levels.isEmpty { closeInnermost() }
  }

  private mutating func closeInnermost() {
    guard let level = levels.popLast() else { return }
    let list = Block.list(BlockList(items: level.items))
    if let parent = levels.indices.last, let item = levels[parent].items.indices.last {
      levels[parent].items[item].blocks.append(list)
    } else {
      finished.append(list)
    }
  }
}
