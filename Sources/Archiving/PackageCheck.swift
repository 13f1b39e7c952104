import AnswerLetter

/// The check of a package of which every file was inspected.
struct PackageCheck {
  private let contents: PackageContents
  private let layout: PackageLayout
  private(set) var faults: [PackageFault]
  private(set) var letterCount = 0
  private(set) var provedCount = 0
  /// What the letters prove of their files.
  private var proved: [String: Bool] = [:]
  /// The files at fault: what follows from their faults is not reported again.
  private var blamed: Set<String> = []
  /// The identifiers of the aggregations.
  private let parents: Set<String>

  init(_ contents: PackageContents, kind: PackageKind) {
    self.contents = contents
    layout = PackageLayout(kind: kind)
    faults = contents.faults
    parents = contents.files.values.reduce(into: []) { parents, file in
      guard case .sidecar(.object(let object)) = file.content, object.representations.isEmpty
      else { return }
      parents.formUnion(object.identifiers)
    }
    for path in layout.required where contents.files[path] == nil {
      faults.append(PackageFault(path, "missing", "is missing"))
    }
    for (path, file) in contents.files {
      if case .unreadable(let why) = file.content {
        faults.append(PackageFault(path, "unreadable", why))
      }
    }
    checkOwnChecksums()
    checkLetters()
    let proved = proved
    faults += Witnesses.faults(of: contents, layout) { proved[$0] }
    blamed = Set(faults.map(\.path))
    checkSidecars()
    checkTotals()
    // One fault of each kind for a file says enough.
    var known: Set<PackageFault> = []
    faults = faults.filter { known.insert($0).inserted }
      .sorted { ($0.path, $0.identifier, $0.message) < ($1.path, $1.identifier, $1.message) }
  }

  /// Checks each document, and derives its text.
  private mutating func checkLetters() {
    for (path, file) in contents.files {
      guard case .akomaNtoso(let proof) = file.content else { continue }
      letterCount += 1
      for fault in proof.faults {
        faults.append(PackageFault(path, fault.identifier, fault.message))
      }
      let source = layout.source(of: path)
      guard let archived = contents.files[source]?.file else { continue }
      let isText = proof.text.map { $0.sha512 == archived.sha512 && $0.size == archived.size }
      if isText == true, proof.faults.isEmpty { provedCount += 1 }
      if isText == false {
        faults.append(
          PackageFault(
            source, "not-the-text", "is not the text that \(path) was made from, byte for byte"))
      }
      proved[source] = isText
      let madeBy = objectSidecar(of: path)?.converter
      if madeBy == GriffieVersion.current, proof.text != nil, !proof.isReproduced {
        faults.append(
          PackageFault(
            path, "not-reproduced",
            "is not what griffie \(GriffieVersion.current), which made it, makes of its text"))
        proved[path] = false
      } else {
        proved[path] = proof.faults.isEmpty ? (isText == true ? true : nil) : false
      }
    }
  }

  /// Reports what is wrong with a file, unless it follows from a fault of another one.
  private mutating func report(
    _ path: String, _ identifier: String, _ message: String, unless others: String...
  ) {
    guard blamed.isDisjoint(with: others) else { return }
    faults.append(PackageFault(path, identifier, message))
  }

  /// Checks each sidecar against the file or the letter that it describes: letters first, since
  /// those of files refer to them.
  private mutating func checkSidecars() {
    let files = contents.files.sorted { $0.key < $1.key }
    var objects: [String: String] = [:]
    for (path, file) in files {
      guard case .sidecar(.object(let object)) = file.content else { continue }
      check(object, at: path)
      for identifier in object.identifiers.prefix(1) {
        if let other = objects.updateValue(path, forKey: identifier) {
          report(path, "same-object", "identifies the same object as \(other)", unless: path, other)
        }
      }
    }
    blamed = Set(faults.map(\.path))
    for (path, file) in files {
      switch file.content {
      case .sidecar(.file(let description)): check(description, at: path)
      case .text where layout.isData(path): checkCompanions(of: path)
      case .akomaNtoso: checkCompanions(of: path)
      default: break
      }
    }
  }

  /// Checks that a file of a letter has its sidecars, and a document its text.
  private mutating func checkCompanions(of path: String) {
    let (sidecar, object, source) = (
      layout.sidecar(of: path), layout.object(of: path), layout.source(of: path)
    )
    for (companion, name) in [
      (sidecar, "the sidecar"), (object, "the sidecar of the letter"), (source, "the text"),
    ] where contents.files[companion] == nil {
      report(companion, "missing", "is missing: \(name) of \(path)", unless: path, companion)
    }
  }

  private mutating func check(_ sidecar: Sidecar.FileSidecar, at path: String) {
    for name in sidecar.missing { report(path, "incomplete", "has no \(name)", unless: path) }
    let described = layout.described(by: path)
    let name = described.split(separator: "/").last.map(String.init) ?? described
    guard let file = contents.files[described]?.file else {
      return report(
        path, "nothing-described", "describes \(name), which is not there", unless: described, path)
    }
    if sidecar.name != name {
      report(path, "wrong-name", "names the file ‘\(sidecar.name)’", unless: path)
    }
    let format: FileFormat = name.hasSuffix(".akn.xml") ? .akomaNtoso : .text
    if sidecar.format != format.pronom {
      let given = sidecar.format ?? "none"
      report(
        path, "wrong-format", "says the format is \(given), not \(format.pronom)", unless: path)
    }
    let objectPath = layout.object(of: described)
    if let object = objectSidecar(of: described) {
      if !object.identifiers.contains(sidecar.represents) {
        report(
          path, "wrong-object", "says that the file represents \(sidecar.represents)",
          unless: path, objectPath)
      }
      if object.representations[name] != sidecar.identifier {
        report(
          path, "wrong-identifier", "identifies the file by \(sidecar.identifier)",
          unless: path, objectPath)
      }
    }
    if !sidecar.claim(of: described).agrees(with: file) {
      report(
        path, "wrong-checksum", "has another length or checksum of \(name)",
        unless: path, described)
    }
  }

  private mutating func check(_ object: Sidecar.ObjectSidecar, at path: String) {
    for name in object.missing { report(path, "incomplete", "has no \(name)", unless: path) }
    guard !object.representations.isEmpty else { return }
    let document = layout.document(of: path)
    guard case .akomaNtoso(let proof)? = contents.files[document]?.content, let facts = proof.facts
    else {
      return report(
        path, "nothing-described", "describes \(document), which is not there or no letter",
        unless: document, path)
    }
    if !object.identifiers.contains(facts.work) {
      report(
        path, "wrong-identifier", "does not name \(facts.work), the letter that lies beside it",
        unless: path, document)
    }
    if let received = facts.received?.description, object.received != received {
      report(
        path, "wrong-date",
        "gives \(object.received ?? "no day") for the day of receipt \(received)",
        unless: path, document)
    }
    // A letter without a day of its own has that of outside metadata in its name.
    if object.converter == GriffieVersion.current, facts.received != nil,
      object.name != facts.title
    {
      report(
        path, "wrong-name", "names the letter ‘\(object.name)’, not ‘\(facts.title)’",
        unless: path, document)
    }
    if !parents.isEmpty, !parents.contains(object.parent ?? "") {
      report(
        path, "wrong-parent", "is part of ‘\(object.parent ?? "")’, which is not in the package",
        unless: path)
    }
  }

  /// Checks the files that hold a checksum of themselves.
  private mutating func checkOwnChecksums() {
    for (path, file) in contents.files {
      switch file.content {
      case .pakbon(let pakbon) where !pakbon.isIntact: break
      case .list(_, isIntact: false): break
      default: continue
      }
      faults.append(
        PackageFault(path, "changed", "is not as it was: its own checksum does not fit"))
    }
  }

  /// Checks the counts of the pakbon and of the bag, when every file is as it should be.
  private mutating func checkTotals() {
    guard blamed.isEmpty else { return }
    let files = contents.files.values
    let data = files.filter {
      switch $0.content {
      case .akomaNtoso: true
      case .text: layout.isData($0.file.path)
      default: false
      }
    }
    let path = layout.base + Pakbon.path
    if case .pakbon(let pakbon)? = contents.files[path]?.content {
      let objects = files.count { if case .sidecar(.object) = $0.content { true } else { false } }
      let counts: [(String, Int?, Int)] = [
        ("aantalInformatieobjecten", pakbon.objects, objects),
        ("aantalBestanden", pakbon.files, data.count),
        ("omvangBestanden", pakbon.bytes, data.reduce(0) { $0 + $1.file.size }),
      ]
      for (name, said, found) in counts where said != found {
        report(path, "wrong-count", "says \(name) \(said.map(String.init) ?? "-"), found \(found)")
      }
    }
    // RFC 8493, section 2.2.2: the bytes and the number of the payload's files.
    if case .bagInformation(let fields)? = contents.files["bag-info.txt"]?.content {
      let payload = files.filter { $0.file.path.hasPrefix(BagIt.payload) }
      let oxum = "\(payload.reduce(0) { $0 + $1.file.size }).\(payload.count)"
      let said = fields["Payload-Oxum"] ?? "-"
      if said != oxum {
        report("bag-info.txt", "wrong-count", "says Payload-Oxum \(said), found \(oxum)")
      }
    }
  }

  /// What is said of the letter that a file belongs to.
  private func objectSidecar(of path: String) -> Sidecar.ObjectSidecar? {
    guard case .sidecar(.object(let object))? = contents.files[layout.object(of: path)]?.content
    else {
      return nil
    }
    return object
  }
}
