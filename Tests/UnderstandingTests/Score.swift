/// How two lists of facts agree.
struct Score {
  /// Facts in both.
  var hits = 0
  /// Facts that are read and not labelled.
  var extra = 0
  /// Facts that are labelled and not read.
  var missed = 0

  /// Of what was read, how much is right.
  var precision: Double { hits + extra == 0 ? 1 : Double(hits) / Double(hits + extra) }
  /// Of what there is, how much was read.
  var recall: Double { hits + missed == 0 ? 1 : Double(hits) / Double(hits + missed) }

  /// Compares; gives what is extra and what is missed.
  mutating func add<Fact: Hashable>(_ read: [Fact], _ labelled: [Fact]) -> (
    extra: [Fact], missed: [Fact]
  ) {
    var open: [Fact: Int] = [:]
    for fact in labelled { open[fact, default: 0] += 1 }
    var extra: [Fact] = []
    for fact in read {
      if let count = open[fact], count > 0 {
        open[fact] = count - 1
        hits += 1
      } else {
        extra.append(fact)
      }
    }
    let missed = labelled.filter { fact in
      guard let count = open[fact], count > 0 else { return false }
      open[fact] = count - 1
      return true
    }
    self.extra += extra.count
    self.missed += missed.count
    return (extra, missed)
  }

  /// A percentage with two digits behind the point.
  static func percent(_ share: Double) -> String {
    let hundredths = Int((share * 10000).rounded(.down))
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) %"
  }
}
