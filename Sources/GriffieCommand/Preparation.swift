import CMemory
import Griffie

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What is made ready while the arguments are parsed, which for a small document takes as long as all the
/// rest.
enum Preparation {
  /// griffie's own schema is compiled.
  case profile
  /// That, and what conversions need besides.
  case conversion

  /// Runs the command on a thread of its own, while this one prepares.
  ///
  /// Here the profile has the first memory of the process, which is the fastest. Each part is made once, and
  /// who needs it waits for it. So does the end of the process by the parser of arguments: libxml2 takes away
  /// then what it shares.
  func beside(_ run: @escaping @Sendable () -> Void) {
    griffie_make_variables()
    switch self {
    case .profile: atexit { Self.profile.make() }
    case .conversion: atexit { Self.conversion.make() }
    }
    guard let thread = WorkerThread(startsElsewhere: true, run) else { return run() }
    make()
    thread.join()
  }

  private func make() {
    switch self {
    // What is wrong with the profile is said where it is used.
    case .profile: _ = try? ValidationSchema.profile()
    case .conversion: Conversion.prepare()
    }
  }

  /// What the arguments of the process suggest will be needed; nothing when they suggest none.
  ///
  /// They are looked at as they came: to make strings of them alone takes a part of the time that is to be
  /// saved.
  static var needed: Preparation? {
    if argument(1, is: "convert") || argument(1, is: "pipe") || argument(1, is: "package") {
      let asksForHelp = arguments.contains {
        argument($0, beginsWith: "-h") || argument($0, beginsWith: "--h")
      }
      return asksForHelp ? nil : .conversion
    }
    return argument(1, is: "validate") && validationNeedsProfile ? .profile : nil
  }

  private static var validationNeedsProfile: Bool {
    let others: [StaticString] = ["--schema", "--no-schema", "--help", "-h"]
    let namesOthers = arguments.contains { place in
      others.contains { argument(place, beginsWith: $0) }
    }
    let namesLayers = arguments.contains { argument($0, beginsWith: "--layer") }
    let namesSchema = arguments.contains {
      argument($0, is: "schema") || argument($0, is: "--layer=schema")
    }
    return !namesOthers && (namesSchema || !namesLayers)
  }

  /// The places of the arguments behind the subcommand.
  private static var arguments: Range<Int> { 2..<max(2, Int(CommandLine.argc)) }

  private static func argument(_ place: Int, is word: StaticString) -> Bool {
    argument(place, beginsWith: word)
      && CommandLine.unsafeArgv[place]?[word.utf8CodeUnitCount] == 0
  }

  private static func argument(_ place: Int, beginsWith word: StaticString) -> Bool {
    guard place < Int(CommandLine.argc), let argument = CommandLine.unsafeArgv[place] else {
      return false
    }
    let start = UnsafeRawPointer(word.utf8Start).assumingMemoryBound(to: CChar.self)
    return strncmp(argument, start, word.utf8CodeUnitCount) == 0
  }
}
