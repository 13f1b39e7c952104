internal import CLibXML2
import Synchronization

/// The state of libxml2 that is shared by the whole process.
enum LibXML2 {
  /// Prepares libxml2: once its tables, and a loader that reads nothing but what a schema was given;
  /// for each thread, silence on the error stream.
  static func start() {
    _ = started
    griffie_silence_generic_errors()
  }

  private static let started: Void = {
    xmlInitParser()
    // Without this, two threads that compile their first schemas race.
    xmlSchemaInitTypes()
    xmlSetExternalEntityLoader { url, _, context in
      LibXML2.load(url.map { String(cString: $0) }, context)
    }
  }()

  /// The files that the schema being compiled may draw in, by name.
  private static let resources = Mutex<[String: [UInt8]]>([:])
  private static let compiling = Mutex<Void>(())

  /// Runs a compilation; one runs at a time, because the loader has no context of its own.
  static func compiling<Result>(
    with resources: [XMLSchemaResource], _ body: () -> sending Result
  ) -> sending Result {
    compiling.withLock { _ in
      self.resources.withLock { table in
        for resource in resources { table[resource.name] = resource.bytes }
      }
      defer { self.resources.withLock { $0 = [:] } }
      return body()
    }
  }

  /// Serves a resource by the last part of its name; anything else is refused unread.
  private static func load(
    _ url: String?, _ context: xmlParserCtxtPtr?
  ) -> xmlParserInputPtr? {
    guard let name = url?.split(separator: "/").last,
      let bytes = resources.withLock({ $0[String(name)] }),
      let buffer = bytes.withUnsafeBytes({ bytes in
        // libxml2 copies the bytes.
        xmlParserInputBufferCreateMem(
          bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count),
          XML_CHAR_ENCODING_NONE)
      })
    else { return nil }
    guard let input = xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE) else {
      xmlFreeParserInputBuffer(buffer)
      return nil
    }
    return input
  }
}
