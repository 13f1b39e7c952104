/// The groups of both chambers since 1994, by the names that letters use.
///
/// A name in brackets behind that of a member is a group whatever it is; only where nothing else
/// says that somebody sits in the Kamer must the group be one of these.
enum KnownGroup {
  /// Whether a name is that of a group: of the table, or of one that a member formed.
  static func contains(_ name: ArraySlice<UInt8>) -> Bool {
    let name = String(decoding: name, as: UTF8.self)
    return names.contains(name) || prefixes.contains(where: name.hasPrefix)
  }

  /// What groups that members formed are called before a name.
  private static let prefixes = ["Groep ", "Lid ", "Fractie "]

  private static let names: Set<String> = [
    "50PLUS", "AOV", "BBB", "BIJ1", "BoerBurgerBeweging", "CD", "CDA", "ChristenUnie", "CU", "D66",
    "DENK", "FVD", "Forum voor Democratie", "FvD", "GL-PvdA", "GPV", "GroenLinks",
    "GroenLinks-PvdA", "GroenLinks/PvdA", "JA21", "LN", "LPF", "Leefbaar Nederland", "NSC",
    "Nieuw Sociaal Contract", "OSF", "PVV", "Partij voor de Dieren", "PvdA", "PvdD", "RPF",
    "RPF/GPV", "SGP", "SP", "Unie 55+", "VVD", "Volt",
  ]
}
