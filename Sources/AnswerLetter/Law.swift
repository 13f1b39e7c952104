/// A law or treaty, by the name under which letters cite it.
public enum Law: Sendable, Hashable {
  /// One of the Kingdom, or a treaty to which it is a party.
  ///
  /// - Parameters:
  ///   - kind: What it is.
  ///   - date: The day of the law or of the signing of the treaty, when it is known.
  ///   - name: The name in the form of an IRI: lower case, words joined by hyphens.
  case named(LawKind, date: CalendarDate?, name: String)
  /// An act of the European Union that has a name of its own, such as the AVG.
  case europeanUnion(Citation.UnionAct, year: Int, number: Int)
}

/// The kinds of law that a name shows.
public enum LawKind: String, Sendable, Hashable, CaseIterable {
  /// A treaty.
  case verdrag
  /// A law of parliament, the Grondwet among them.
  case wet
  /// A code of law.
  case wetboek
  /// A decree.
  case besluit
  /// A ministerial regulation.
  case regeling
}
