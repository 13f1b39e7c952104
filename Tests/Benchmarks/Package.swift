// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [
    .package(name: "griffie", path: "../.."),
    .package(url: "https://github.com/apple/swift-crypto", "3.12.3"..<"5.0.0"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2Bare", pkgConfig: "libxml-2.0"),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "CLibXML2Bare", .product(name: "Griffie", package: "griffie"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
