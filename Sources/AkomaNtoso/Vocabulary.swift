/// The vocabulary that griffie writes and reads: one place for the namespace and its version.
public enum Vocabulary {
  /// The namespace of Akoma Ntoso 3.0 (OASIS LegalDocML).
  public static let namespace: String = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
  /// The namespace of the record of the source, in `FRBRManifestation/preservation`.
  public static let preservationNamespace: String = "urn:griffie:preservation:1"
}
