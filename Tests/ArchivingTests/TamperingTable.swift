import Foundation

@testable import Archiving

/// The ways to tamper that must be found.
extension Tampering {
  static let all = bags + folders + submissions

  private static let letter = "data/kamervragen/a/a"

  private static let bags: [Tampering] =
    [
      "\(letter).txt", "\(letter).akn.xml", "\(letter).mdto.xml", "\(letter).txt.bestand.mdto.xml",
      "\(letter).akn.xml.bestand.mdto.xml", "data/kamervragen/kamervragen.mdto.xml",
      "data/pakbon.xml", "bagit.txt", "bag-info.txt", "manifest-sha256.txt", "manifest-sha512.txt",
      "tagmanifest-sha256.txt", "tagmanifest-sha512.txt",
    ].map { .byte(.bagit, $0) }
    + [
      "\(letter).txt", "\(letter).akn.xml", "\(letter).mdto.xml", "\(letter).txt.bestand.mdto.xml",
      "data/pakbon.xml", "bagit.txt", "bag-info.txt", "manifest-sha512.txt",
      "tagmanifest-sha256.txt",
    ].map { .missing(.bagit, $0) }
    + [
      Tampering(.bagit, "a checksum in manifest-sha256.txt", "manifest-sha256.txt") {
        let first = String(decoding: try $0.read("manifest-sha256.txt").prefix(4), as: UTF8.self)
        try $0.replace("manifest-sha256.txt", first, first == "0000" ? "1111" : "0000")
      },
      Tampering(.bagit, "a file added to the payload", "data/kamervragen/a/d.txt") {
        try $0.write("data/kamervragen/a/d.txt", Array("d\n".utf8))
      },
      Tampering(.bagit, "a file added beside the payload", "note.md") {
        try $0.write("note.md", Array("d\n".utf8))
      },
      Tampering(
        .bagit, "a text renamed", "\(letter).txt", "data/kamervragen/a/x.txt"
      ) { try $0.move("\(letter).txt", "data/kamervragen/a/x.txt") },
      Tampering(
        .bagit, "two texts swapped", "\(letter).txt", "data/kamervragen/b/b.txt"
      ) { try $0.swap("\(letter).txt", "data/kamervragen/b/b.txt") },
      Tampering(
        .bagit, "two sidecars swapped", "\(letter).txt.bestand.mdto.xml",
        "data/kamervragen/b/b.txt.bestand.mdto.xml"
      ) {
        try $0.swap(
          "\(letter).txt.bestand.mdto.xml", "data/kamervragen/b/b.txt.bestand.mdto.xml")
      },
      Tampering(
        .bagit, "a letter's folder renamed", "\(letter).txt", "\(letter).akn.xml",
        "\(letter).mdto.xml", "\(letter).txt.bestand.mdto.xml",
        "\(letter).akn.xml.bestand.mdto.xml", "data/kamervragen/x/a.txt",
        "data/kamervragen/x/a.akn.xml", "data/kamervragen/x/a.mdto.xml",
        "data/kamervragen/x/a.txt.bestand.mdto.xml", "data/kamervragen/x/a.akn.xml.bestand.mdto.xml"
      ) { try $0.move("data/kamervragen/a", "data/kamervragen/x") },
      Tampering(
        .bagit, "a line taken out of manifest-sha256.txt, checksums mended",
        "manifest-sha256.txt"
      ) {
        let before = try $0.read("manifest-sha256.txt")
        let rest = before.drop { $0 != 0x0A }.dropFirst()
        try $0.write("manifest-sha256.txt", Array(rest))
        try $0.mend([("manifest-sha256.txt", before)])
      },
      Tampering(.bagit, "a text emptied", "\(letter).txt") { try $0.write("\(letter).txt", []) },
      Tampering(.bagit, "a link in the place of a text", "\(letter).txt") {
        try $0.remove("\(letter).txt")
        try FileManager.default.createSymbolicLink(
          atPath: $0.folder.appending(path: "\(letter).txt").path,
          withDestinationPath: "../b/b.txt")
      },
      .mended(.bagit, "\(letter).akn.xml", "kabinet", "cabinet"),
      .mended(.bagit, "\(letter).akn.xml", "showAs=\"minister\"", "showAs=\"minisler\""),
      .mended(.bagit, "\(letter).akn.xml", " eId=\"body\"", " cId=\"body\""),
      .mended(.bagit, "\(letter).txt", "kabinet", "cabinet"),
      .mended(.bagit, "\(letter).txt.bestand.mdto.xml", ">a.txt<", ">b.txt<"),
      .mended(.bagit, "\(letter).txt.bestand.mdto.xml", "x-fmt/111", "x-fmt/112"),
      .mended(.bagit, "\(letter).mdto.xml", "/mnre1013/", "/mnre1014/"),
      .mended(.bagit, "\(letter).mdto.xml", ">2025-03-24<", ">2025-03-25<"),
      .mended(.bagit, "\(letter).mdto.xml", "van minister Veldkamp", "van minister Weldkamp"),
      Tampering(.bagit, "Payload-Oxum, checksums mended", "bag-info.txt") {
        try $0.replaceAndMend("bag-info.txt", "Oxum: 1", "Oxum: 2")
      },
      Tampering(.bagit, "a count in the pakbon, checksums mended", "data/pakbon.xml") {
        try $0.replaceAndMendOwn(
          "data/pakbon.xml", "<aantalBestanden>6", "<aantalBestanden>7")
      },
    ]

  private static let inFolder = "kamervragen/b/b"

  private static let folders: [Tampering] =
    [
      "\(inFolder).txt", "\(inFolder).akn.xml", "\(inFolder).mdto.xml",
      "\(inFolder).akn.xml.bestand.mdto.xml", "kamervragen/kamervragen.mdto.xml", "pakbon.xml",
    ].map { .byte(.mdto, $0) }
    + [
      .missing(.mdto, "\(inFolder).txt"), .missing(.mdto, "\(inFolder).mdto.xml"),
      .missing(.mdto, "pakbon.xml"),
      Tampering(.mdto, "a file added", "kamervragen/d.txt") {
        try $0.write("kamervragen/d.txt", Array("d\n".utf8))
      },
      .mended(.mdto, "\(inFolder).akn.xml", "kabinet", "cabinet"),
      .mended(.mdto, "\(inFolder).txt", "kabinet", "cabinet"),
    ]

  private static let submissions: [Tampering] =
    [
      "METS.xml", "representations/source/METS.xml", "representations/akn/METS.xml",
      "metadata/preservation/c.premis.xml", "metadata/descriptive/c.mdto.xml",
      "metadata/descriptive/kamervragen.dossier.mdto.xml", "schemas/akn-nl-antwoord.xsd",
      "documentation/README.txt", "representations/source/data/c.txt",
      "representations/akn/data/c.akn.xml",
      "representations/akn/metadata/descriptive/c.akn.xml.bestand.mdto.xml",
    ].map { .byte(.eark, $0) }
    + [
      .missing(.eark, "METS.xml"), .missing(.eark, "representations/akn/METS.xml"),
      .missing(.eark, "metadata/preservation/c.premis.xml"),
      .missing(.eark, "representations/source/data/c.txt"),
      Tampering(.eark, "a file added", "representations/source/data/d.txt") {
        try $0.write("representations/source/data/d.txt", Array("d\n".utf8))
      },
      .mended(.eark, "representations/akn/data/c.akn.xml", "kabinet", "cabinet"),
      .mended(.eark, "representations/source/data/c.txt", "kabinet", "cabinet"),
      .mended(
        .eark, "metadata/preservation/c.premis.xml", "<size>7", "<size>8"),
    ]
}
