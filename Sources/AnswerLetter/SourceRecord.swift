/// How the text from which a letter was read departs from the letter's canonical text.
///
/// The record holds differences only, never a copy: with the canonical text, which any holder of
/// the letter can make, it gives the source back byte for byte.
public struct SourceRecord: Sendable, Hashable {
  /// The length of the source in bytes.
  public var byteCount: Int
  /// The SHA-256 of the source, 64 lower-case hexadecimal digits.
  public var sha256: String
  /// The name of the form as which the source was read, such as `plain` or `pdf`.
  public var form: String
  /// The character encoding of the source.
  public var encoding: TextEncoding
  /// Whether the source begins with a byte order mark.
  public var hasByteOrderMark: Bool
  /// How every line of the source ends.
  public var newline: Newline
  /// The edits that turn the canonical text into the source, from first to last.
  public var edits: Edits

  /// Makes a record.
  public init(
    byteCount: Int, sha256: String, form: String, encoding: TextEncoding,
    hasByteOrderMark: Bool, newline: Newline, edits: Edits
  ) {
    self.byteCount = byteCount
    self.sha256 = sha256
    self.form = form
    self.encoding = encoding
    self.hasByteOrderMark = hasByteOrderMark
    self.newline = newline
    self.edits = edits
  }

  /// One departure from the canonical text.
  public struct Edit: Sendable, Hashable {
    /// The bytes of canonical UTF-8 text that are kept since the edit before.
    public var skip: Int
    /// The bytes of canonical text that are left out before the next edit; when negative, how far
    /// to go back, to text that stands earlier in the canonical text than in the source.
    public var delete: Int
    /// The text that the source has in their place: white space, a character that XML forbids, or
    /// what belongs to the page and not to the letter, such as running heads.
    public var insert: String

    /// Makes an edit.
    public init(skip: Int, delete: Int, insert: String) {
      self.skip = skip
      self.delete = delete
      self.insert = insert
    }
  }
}

/// The character encodings of source texts.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  /// UTF-8.
  case utf8 = "utf-8"
  /// UTF-16, least significant byte first.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, most significant byte first.
  case utf16BigEndian = "utf-16be"
  /// Windows code page 1252, as older Word documents and their extracts have it.
  case windows1252 = "windows-1252"
}

/// The line endings of source texts.
public enum Newline: String, Sendable, Hashable, CaseIterable {
  /// A line feed; also said of a text whose lines do not all end alike.
  case lf
  /// A carriage return and a line feed.
  case crlf
  /// A carriage return alone.
  case cr
}
