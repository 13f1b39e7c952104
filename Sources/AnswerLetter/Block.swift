/// A piece of running text that stands on its own.
public enum Block: Sendable, Hashable {
  /// A paragraph (Akoma Ntoso `p`).
  case paragraph(Paragraph)
  /// A list (Akoma Ntoso `blockList`).
  case list(BlockList)
  /// A table (Akoma Ntoso `table`).
  case table(Table)
  /// Text under a heading of its own (Akoma Ntoso `tblock`).
  case titled(TitledBlock)
  /// Paragraphs quoted from elsewhere (Akoma Ntoso `embeddedStructure`).
  case quotation([Paragraph])
}

/// A heading within a question or an answer, and the text below it.
public struct TitledBlock: Sendable, Hashable {
  /// The heading.
  public var heading: [Inline]
  /// The text up to the next heading.
  public var blocks: [Block]

  /// Makes a block under a heading.
  public init(heading: [Inline], blocks: [Block] = []) {
    self.heading = heading
    self.blocks = blocks
  }
}

/// A paragraph of text.
public struct Paragraph: Sendable, Hashable {
  /// How the pieces are kept: most paragraphs are plain text, for which no array is needed.
  @usableFromInline
  enum Pieces: Sendable, Hashable {
    case text(Words)
    case list([Inline])

    init(_ content: [Inline]) {
      if content.count == 1, case .text(let words) = content[0] {
        self = .text(words)
      } else {
        self = .list(content)
      }
    }
  }

  @usableFromInline var pieces: Pieces

  /// The text with its marked-up pieces; concatenated, they give the paragraph.
  public var content: [Inline] {
    get {
      switch pieces {
      case .text(let words): [.text(words)]
      case .list(let content): content
      }
    }
    set { pieces = Pieces(newValue) }
  }

  /// Makes a paragraph.
  public init(_ content: [Inline] = []) {
    pieces = Pieces(content)
  }

  /// Makes a paragraph of plain text.
  package init(_ words: Words) {
    pieces = words.isEmpty ? .list([]) : .text(words)
  }

  /// Whether there is nothing in it.
  public var isEmpty: Bool {
    if case .list(let content) = pieces { content.isEmpty } else { false }
  }

  /// The words, when they are all that there is: ``content`` without an array for it.
  @inlinable
  package var plainText: Words? {
    if case .text(let words) = pieces { words } else { nil }
  }
}

/// A list of items, each on a line of its own with a marker before it.
public struct BlockList: Sendable, Hashable {
  /// The items, one or more.
  public var items: [Item]

  /// Makes a list.
  public init(items: [Item]) {
    self.items = items
  }

  /// An item of a list.
  public struct Item: Sendable, Hashable {
    /// The marker as it stands: `-`, `•`, `1.`, `a)` (Akoma Ntoso `num`).
    public var num: String
    /// The text of the item, then any list inside it.
    public var blocks: [Block]

    /// Makes an item.
    public init(num: String, blocks: [Block]) {
      self.num = num
      self.blocks = blocks
    }
  }
}

/// A footnote (Akoma Ntoso `authorialNote`), at the place of its mark in the text.
public struct Note: Sendable, Hashable {
  /// The mark, as in `[footnoteRef:1]`.
  public var marker: String
  /// The paragraphs of the note, one or more; an empty note has one empty paragraph.
  public var paragraphs: [Paragraph]

  /// Makes a note.
  public init(marker: String, paragraphs: [Paragraph]) {
    self.marker = marker
    self.paragraphs = paragraphs
  }
}
