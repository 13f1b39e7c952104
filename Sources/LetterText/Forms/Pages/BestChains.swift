/// The best chain of marks for each note so far, of which the best below a note is found in few steps
/// (a Fenwick tree of maxima).
struct BestChains {
  private var tree: [(sum: Int, place: Int)?]

  init(count: Int) {
    tree = Array(repeating: nil, count: count + 1)
  }

  /// Adds a chain that ends in a mark of a note.
  mutating func add(sum: Int, place: Int, note: Int) {
    var index = note + 1
    while index < tree.count {
      if sum > tree[index]?.sum ?? 0 { tree[index] = (sum, place) }
      index += index & -index
    }
  }

  /// The best chain that ends in a mark of a note before another.
  func best(before note: Int) -> (sum: Int, place: Int)? {
    var best: (sum: Int, place: Int)?
    var index = note
    while index > 0 {
      if let found = tree[index], found.sum > best?.sum ?? 0 { best = found }
      index -= index & -index
    }
    return best
  }
}
