// swift-tools-version: 6.1
import PackageDescription

let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "griffie",
  products: [
    .library(name: "Griffie", targets: ["Griffie", "AnswerLetter"]),
    .library(name: "Archiving", targets: ["Archiving"]),
    .executable(name: "griffie", targets: ["GriffieCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-crypto", "3.12.3"..<"5.0.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2",
      pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .yum(["libxml2-devel"]), .brew(["libxml2"])]
    ),
    .target(name: "FileKit", dependencies: ["CFileSystem", "MemoryKit"], swiftSettings: house),
    .target(
      name: "Batching",
      dependencies: [
        "AnswerLetter", "ArchiveKit", "CFileSystem", "FileKit", "Griffie", "LetterText",
      ],
      swiftSettings: house
    ),
    .target(name: "ArchiveKit", dependencies: ["CLibArchive"], swiftSettings: house),
    .target(name: "CBytes"),
    .target(name: "CLibArchive"),
    .target(name: "CSchemas"),
    .target(name: "CFileSystem"),
    .target(name: "CMemory"),
    .target(name: "CThreads"),
    .target(name: "MemoryKit", dependencies: ["CMemory"], swiftSettings: house),
    .target(name: "XMLKit", dependencies: ["CLibXML2"], swiftSettings: house),
    .target(name: "AnswerLetter", swiftSettings: house),
    .target(
      name: "LetterText",
      dependencies: [
        "AnswerLetter", "CBytes", "MemoryKit", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: house
    ),
    .target(
      name: "AkomaNtoso",
      dependencies: ["AnswerLetter", "CBytes", "CSchemas", "MemoryKit", "XMLKit"],
      swiftSettings: house
    ),
    .target(
      name: "Conformance",
      dependencies: ["AnswerLetter", "XMLKit"],
      swiftSettings: house
    ),
    .target(
      name: "Griffie",
      dependencies: [
        "AnswerLetter", "LetterText", "AkomaNtoso", "Conformance", "CThreads", "XMLKit",
      ],
      swiftSettings: house
    ),
    .target(
      name: "Archiving",
      dependencies: [
        "AnswerLetter", "AkomaNtoso", "ArchiveKit", "Batching", "CFileSystem", "CSchemas",
        "Griffie", "XMLKit",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: house
    ),
    .executableTarget(
      name: "GriffieCommand",
      dependencies: [
        "AnswerLetter", "ArchiveKit", "Archiving", "Batching", "CMemory", "FileKit", "Griffie",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house
    ),
    .target(
      name: "TestSupport",
      dependencies: ["XMLKit"],
      path: "Tests/TestSupport",
      swiftSettings: house
    ),
    .testTarget(
      name: "XMLKitTests",
      dependencies: ["XMLKit", "TestSupport"],
      swiftSettings: house
    ),
    .testTarget(
      name: "LetterTextTests",
      dependencies: ["LetterText", "AnswerLetter", "TestSupport"],
      exclude: ["Goldens", "Letters"],
      swiftSettings: house
    ),
    .testTarget(
      name: "AkomaNtosoTests",
      dependencies: ["AkomaNtoso", "LetterText", "AnswerLetter", "XMLKit", "TestSupport"],
      exclude: ["Goldens"],
      swiftSettings: house
    ),
    .testTarget(
      name: "ProfileTests",
      dependencies: ["XMLKit", "TestSupport"],
      swiftSettings: house
    ),
    .testTarget(
      name: "GriffieTests",
      dependencies: [
        "Griffie", "AkomaNtoso", "AnswerLetter", "LetterText", "XMLKit", "TestSupport",
      ],
      swiftSettings: house
    ),
    .testTarget(
      name: "UnderstandingTests",
      dependencies: ["LetterText", "AkomaNtoso", "AnswerLetter", "TestSupport"],
      exclude: ["Labels"],
      swiftSettings: house
    ),
    .testTarget(
      name: "ArchivingTests",
      dependencies: [
        "Archiving", "AnswerLetter", "Griffie", "XMLKit", "TestSupport",
      ],
      exclude: ["Goldens", "judge.py", "bag-profile.json"],
      swiftSettings: house
    ),
    .testTarget(
      name: "ValidationTests",
      dependencies: [
        "Griffie", "AnswerLetter", "Conformance", "LetterText", "XMLKit", "TestSupport",
      ],
      exclude: ["Examples", "Goldens"],
      swiftSettings: house
    ),
    .testTarget(
      name: "BatchingTests",
      dependencies: ["Batching", "FileKit", "TestSupport"],
      swiftSettings: house
    ),
    .testTarget(
      name: "CommandTests",
      dependencies: ["GriffieCommand", "TestSupport"],
      exclude: ["Cases"],
      swiftSettings: house
    ),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
