import CSchemas

/// The note for a reader who has the package and nothing else.
enum PackageManual {
  static let text = Array(
    """
    This package holds letters in which members of the Dutch government answer written questions of
    the Kamer (Kamervragen).

    representations/source/data   each letter as it came, unaltered
    representations/akn/data      the same letter as Akoma Ntoso 3.0 (OASIS LegalDocML)
    metadata/descriptive          what each letter is, in MDTO (Nationaal Archief)
    metadata/preservation         what was done with it, in PREMIS 3.0
    schemas                       the profile of Akoma Ntoso that the documents follow

    Every file stands in a METS document with its length and its SHA-512. The METS.xml of the package
    carries its own SHA-512 as metsDocumentID, computed with 128 zeros in its place.

    The XML holds all of the text. FRBRManifestation/preservation lists where the source departed
    from the canonical layout, with its length and SHA-256, so that griffie can give the source back
    byte for byte: ‘griffie text LETTER.akn.xml’. ‘griffie verify PACKAGE’ does this for every letter.

    """.utf8)
}

/// The schemas that go into a package, so that its documents can be checked without griffie.
enum PackageSchemas {
  static let all: [(name: String, bytes: [UInt8])] = [
    (
      "akn-nl-antwoord.xsd",
      Array(
        UnsafeBufferPointer(
          start: griffie_profile_schema(), count: griffie_profile_schema_length()))
    ),
    (
      "griffie-preservation.xsd",
      Array(
        UnsafeBufferPointer(
          start: griffie_preservation_schema(), count: griffie_preservation_schema_length()))
    ),
  ]
}
