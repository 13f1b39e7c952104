import AnswerLetter

/// Writes what stands around the body: `coverPage`, `conclusions`, `attachments`.
extension BodyWriter {
  mutating func write(_ cover: CoverPage) {
    open("coverPage", eId: Array("coverPage".utf8)[...])
    writeContainer(.briefhoofd, cover.letterhead.map(Block.paragraph))
    if let salutation = cover.salutation {
      open("formula", eId: identifiers.next(.formula), isFinished: false)
      output.attribute("name", "aanhef")
      output.finishStart()
      write(salutation)
      close("formula")
    }
    writeContainer(.brief, cover.letter)
    writeContainer(.ondertekening, cover.closing.map(Block.paragraph))
    close("coverPage")
  }

  private mutating func writeContainer(_ name: CoverPart, _ blocks: [Block]) {
    if blocks.isEmpty { return }
    open("container", eId: identifiers.next(.container), isFinished: false)
    output.attribute("name", name.rawValue)
    output.finishStart()
    write(blocks)
    close("container")
  }

  mutating func writeConclusions(_ lines: [Paragraph]) {
    if lines.isEmpty { return }
    open("conclusions", eId: Array("conclusions".utf8)[...])
    for line in lines { write(line) }
    close("conclusions")
  }

  /// Each annex is a document within the document, with a `meta` of its own.
  mutating func write(_ attachments: [Attachment]) {
    if attachments.isEmpty { return }
    output.open("attachments")
    output.finishStart()
    for (position, attachment) in attachments.enumerated() {
      let eId = Array("att_\(position + 1)".utf8)[...]
      open("attachment", eId: eId)
      startHeading(of: eId)
      write(attachment.heading)
      output.end("heading")
      output.open("doc")
      output.attribute("name", "bijlage")
      output.attribute("contains", "originalVersion")
      output.finishStart()
      metaPlaces.append(output.count)
      output.open("mainBody")
      output.finishStart()
      write(attachment.blocks)
      output.close("mainBody")
      output.close("doc")
      close("attachment")
    }
    output.close("attachments")
  }
}

/// The names of the parts of a cover page that are containers.
enum CoverPart: String {
  case briefhoofd
  case brief
  case ondertekening
}
