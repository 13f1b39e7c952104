public import Griffie

/// The kinds of package.
public enum PackageKind: String, Sendable, Hashable, CaseIterable {
  /// A SIP after the specification of MDTO: folders with sidecars and a pakbon.
  case mdto
  /// That SIP as the payload of a bag (BagIt 1.0, RFC 8493).
  case bagit
  /// An E-ARK SIP 2.2.0: METS, PREMIS, and MDTO as descriptive metadata.
  case eark
}

/// What a package is told besides its letters.
public struct PackageOptions: Sendable {
  /// The kind of package.
  public var kind: PackageKind
  /// What the archive decided.
  public var configuration: ArchiveConfiguration
  /// When the package is made.
  public var time: Timestamp
  /// How texts are converted.
  public var conversion: ConversionOptions

  /// Makes options.
  public init(
    kind: PackageKind, configuration: ArchiveConfiguration, time: Timestamp,
    conversion: ConversionOptions = ConversionOptions()
  ) {
    self.kind = kind
    self.configuration = configuration
    self.time = time
    self.conversion = conversion
  }
}
