/// A table (Akoma Ntoso `table`).
public struct Table: Sendable, Hashable {
  /// The rows, two or more, each with the same number of cells.
  public var rows: [Row]

  /// Makes a table.
  public init(rows: [Row]) {
    self.rows = rows
  }

  /// A row of a table (`tr`).
  public struct Row: Sendable, Hashable {
    /// Whether its cells are headings (`th`).
    public var isHeader: Bool
    /// The cells; an empty cell has an empty paragraph.
    public var cells: [Paragraph]

    /// Makes a row.
    public init(isHeader: Bool = false, cells: [Paragraph]) {
      self.isHeader = isHeader
      self.cells = cells
    }
  }
}
