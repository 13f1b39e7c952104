/// The version of griffie, as packages name the software that made them.
public enum GriffieVersion {
  /// The version: `0.2.0`.
  public static let current = "0.2.0"
}
