/// An identifier of a document, or a reference to one, as two numbers: a hash, and where it stands.
///
/// Hashes are seeded anew by every run of the program, so that nobody can make documents whose
/// identifiers collide.
struct Link {
  /// The kinds of element that references are particular about.
  enum Kind: UInt8 {
    case other, person, organization, role, concept, object, otherEntity, entry, event, period, vote

    init(_ name: String) {
      switch name {
      case "TLCPerson": self = .person
      case "TLCOrganization": self = .organization
      case "TLCRole": self = .role
      case "TLCConcept": self = .concept
      case "TLCObject": self = .object
      case "eventRef": self = .event
      case "temporalGroup": self = .period
      case "quorum", "count": self = .vote
      default: self = name.hasPrefix("TLC") ? .otherEntity : .other
      }
    }
  }

  /// Where a link stands: in the attribute, by its number, of the tag at an offset.
  struct Place {
    let offset: Int
    let attribute: Int

    /// The number of the key that a schema asks for here, when that is what stands here.
    var key: Int? { attribute >= Self.firstKey ? attribute - Self.firstKey : nil }

    private static let firstKey = 0x800

    fileprivate var bits: UInt64 {
      UInt64(offset) << 12 | UInt64(min(attribute, 0xFFF))
    }

    init(offset: Int, attribute: Int) {
      self.offset = offset
      self.attribute = attribute
    }

    init(offset: Int, key: Int) {
      self.init(offset: offset, attribute: Self.firstKey + key)
    }

    fileprivate init(bits: UInt64) {
      offset = Int(bits >> 12)
      attribute = Int(bits & 0xFFF)
    }
  }

  /// The hash of a value; values in different contexts have different hashes.
  static func hash(_ value: ArraySlice<UInt8>, of context: [Int] = []) -> UInt64 {
    var hasher = Hasher()
    for number in context { hasher.combine(number) }
    value.withUnsafeBytes { hasher.combine(bytes: $0) }
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }
}

/// What is wrong with a link.
struct LinkProblem {
  enum Kind: UInt8 {
    case duplicate, unresolved, wrongKind, backwards, context
  }

  let place: Link.Place
  let kind: Kind
  /// The hash of a reference; the offset of the tag that had the same identifier.
  let detail: UInt64

  fileprivate var record: Record {
    Record(key: place.bits << 4 | UInt64(kind.rawValue), value: detail)
  }

  fileprivate init(_ place: Link.Place, _ kind: Kind, _ detail: UInt64) {
    self.place = place
    self.kind = kind
    self.detail = detail
  }

  fileprivate init(_ record: Record) {
    self.init(
      Link.Place(bits: record.key >> 4), Kind(rawValue: UInt8(record.key & 0xF)) ?? .unresolved,
      record.value)
  }
}

/// The identifiers of a document and the references to them, joined when all are known.
///
/// It grows with the document by 16 bytes for each, most of them on disk (``SortedRecords``).
struct LinkTable {
  private var links: SortedRecords
  private var problems = SortedRecords()
  /// Whether some could not be joined, because what was put on disk could not be read.
  private(set) var isBroken = false

  init(_ links: SortedRecords = SortedRecords()) { self.links = links }

  private static let isReference: UInt64 = 1 << 63

  /// Takes an identifier.
  mutating func add(_ hash: UInt64, _ kind: Link.Kind, at place: Link.Place) {
    links.append(Record(key: hash, value: place.bits << 4 | UInt64(kind.rawValue)))
  }

  /// Takes a reference.
  mutating func add(_ hash: UInt64, _ target: ReferenceTarget, at place: Link.Place) {
    links.append(
      Record(key: hash, value: Self.isReference | place.bits << 4 | UInt64(target.rawValue)))
  }

  /// Finds what is wrong; `true` when anything is.
  mutating func join() -> Bool {
    var ranges = SortedRecords()
    var group = Group()
    var records = links.drain()
    while let record = records.next() {
      if record.key != group.hash { group = Group(hash: record.key) }
      let place = Link.Place(bits: (record.value & ~Self.isReference) >> 4)
      if record.value & Self.isReference == 0 {
        if let last = group.last {
          problems.append(LinkProblem(place, .duplicate, UInt64(last)).record)
        }
        group.add(Link.Kind(rawValue: UInt8(record.value & 0xF)) ?? .other, at: place.offset)
      } else if let target = ReferenceTarget(rawValue: UInt8(record.value & 0xF)) {
        if let kind = group.problem(of: target) {
          problems.append(LinkProblem(place, kind, record.key).record)
        } else if target == .rangeStart || target == .rangeEnd, let first = group.first {
          ranges.append(
            Record(
              key: UInt64(place.offset) << 1 | (target == .rangeEnd ? 1 : 0), value: UInt64(first)))
        }
      }
    }
    findBackwardRanges(&ranges)
    isBroken = isBroken || records.isBroken
    return !problems.isEmpty
  }

  private mutating func findBackwardRanges(_ ranges: inout SortedRecords) {
    var start: Record?
    var records = ranges.drain()
    while let record = records.next() {
      if record.key & 1 == 0 {
        start = record
      } else if let first = start, first.key | 1 == record.key, first.value >= record.value {
        let place = Link.Place(offset: Int(record.key >> 1), attribute: 0)
        problems.append(LinkProblem(place, .backwards, 0).record)
      }
    }
    isBroken = isBroken || records.isBroken
  }

  /// Gives what is wrong, in the order of the document, and lets go of it.
  mutating func drainProblems() -> LinkProblems { LinkProblems(problems.drain()) }
}

/// What is wrong with the links of a document, in its order.
struct LinkProblems {
  /// The problem that is next.
  private(set) var next: LinkProblem?
  private var rest: RecordStream

  /// Whether some are missing, because what was put on disk could not be read.
  var isBroken: Bool { rest.isBroken }

  fileprivate init(_ records: RecordStream) {
    rest = records
    advance()
  }

  mutating func advance() { next = rest.next().map { LinkProblem($0) } }
}

/// The identifiers of one hash.
private struct Group {
  var hash: UInt64?
  private(set) var first: Int?
  private(set) var last: Int?
  /// The kinds of their elements, a bit for each.
  private var kinds: UInt16 = 0

  init(hash: UInt64? = nil) {
    self.hash = hash
  }

  mutating func add(_ kind: Link.Kind, at offset: Int) {
    first = first ?? offset
    last = offset
    kinds |= 1 << UInt16(kind.rawValue)
  }

  /// What is wrong with a reference to them.
  func problem(of target: ReferenceTarget) -> LinkProblem.Kind? {
    var rest = kinds
    while rest != 0 {
      if let kind = Link.Kind(rawValue: UInt8(rest.trailingZeroBitCount)), target.allows(kind) {
        return nil
      }
      rest &= rest - 1
    }
    if first != nil { return .wrongKind }
    return target == .context ? .context : .unresolved
  }
}
