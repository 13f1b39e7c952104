// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "griffie", path: "../..")],
  targets: [
    .systemLibrary(name: "CLibXML2Bare", pkgConfig: "libxml-2.0"),
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["CLibXML2Bare", .product(name: "Griffie", package: "griffie")]),
  ],
  swiftLanguageModes: [.v6]
)
