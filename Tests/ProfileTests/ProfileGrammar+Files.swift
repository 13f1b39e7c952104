import TestSupport

extension ProfileGrammar {
  /// The grammar of the profile's schemas.
  static func ofProfile() throws -> ProfileGrammar {
    var reader = GrammarReader()
    try reader.add(try PackageFiles.profile("akn-nl-antwoord.xsd"), prefix: "akn")
    try reader.add(try PackageFiles.profile("griffie-preservation.xsd"), prefix: "p")
    return try reader.finish()
  }
}
