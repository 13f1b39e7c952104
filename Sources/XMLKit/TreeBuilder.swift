/// Builds the elements of a document from its tags and text.
struct TreeBuilder {
  private(set) var root: XMLElement?
  private var open: [XMLElement] = []
  private var text: [UInt8] = []

  mutating func start(_ tag: XMLTag) {
    flushText()
    open.append(
      XMLElement(
        name: tag.name, namespace: tag.namespace, attributes: tag.attributes, children: [],
        position: tag.position))
  }

  mutating func end() {
    flushText()
    guard let element = open.popLast() else { return }
    if open.isEmpty {
      root = element
    } else {
      open[open.count - 1].children.append(.element(element))
    }
  }

  mutating func characters(_ characters: UnsafeBufferPointer<UInt8>) {
    if !open.isEmpty { text.append(contentsOf: characters) }
  }

  private mutating func flushText() {
    guard !text.isEmpty else { return }
    open[open.count - 1].children.append(.text(String(decoding: text, as: UTF8.self)))
    text.removeAll(keepingCapacity: true)
  }
}
