/// A small random number generator that gives the same numbers for the same seed everywhere
/// (Steele, Lea and Flood 2014).
package struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  /// Starts at a seed.
  package init(seed: UInt64) {
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension RandomNumberGenerator {
  /// A number of the range.
  package mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  /// A member of the list; the fallback when it is empty.
  package mutating func pick<T>(_ list: [T], else fallback: T) -> T {
    list.randomElement(using: &self) ?? fallback
  }

  /// `true` about once in so many times.
  package mutating func once(in times: Int) -> Bool {
    number(1...times) == 1
  }
}
