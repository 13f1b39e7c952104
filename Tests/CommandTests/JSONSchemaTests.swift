import Foundation
import TestSupport
import Testing

/// The JSON and SARIF of `griffie validate`, judged by their schemas.
@Suite struct JSONSchemaTests {
  /// A program that judges standard input by the schema that its argument names.
  private static let judge = """
    import json, sys, jsonschema
    schema = json.load(open(sys.argv[1]))
    judge = jsonschema.validators.validator_for(schema)
    judge.check_schema(schema)
    for error in judge(schema).iter_errors(json.load(sys.stdin)):
        print(error.json_path, error.message[:200])
    """

  /// Commands that make documents of every kind: valid, invalid, broken, missing, no Akoma Ntoso.
  private static let prepare = """
    griffie convert letter.txt > 'a good one.xml'
    sed 's/language="nld"/language="nl"/; s/>Ja/>é <ref href="x"\\/>/; s/<num>/<nummer>/' \
      'a good one.xml' > broken.xml
    sed 's/<num>/<nummer>/; s/<\\/num>/<\\/nummer>/; s/#minister/#kok/' 'a good one.xml' > bad.xml
    sed '/<preservation>/,/<\\/preservation>/d' 'a good one.xml' > gone.xml
    echo '<note/>' > note.xml
    : > empty.xml
    cp "$PACKAGE/Tests/ValidationTests/Examples/act.xml" .
    """

  @Test(arguments: ["json", "sarif"]) func followsItsSchema(_ format: String) throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let schema =
      format == "json"
      ? PackageFiles.package.appending(path: "schemas/griffie-validation.schema.json")
      : PackageFiles.python.appending(path: "sarif-2.1.0.json")
    _ = try PackageFiles.bytes(schema, advice: "Run Tests/run, which fetches it.")
    let modules = PackageFiles.python.appending(path: "modules").path
    try runner.write(Array(Self.judge.utf8), to: "judge.py")
    let outcome = try runner.run(
      """
      \(Self.prepare)
      griffie validate --format \(format) *.xml missing.xml > result 2> /dev/null
      PYTHONPATH='\(modules)' python3 judge.py '\(schema.path)' < result
      wc -l < result
      """, joinsOutputs: true)
    let lines = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n")
    #expect(lines.dropLast() == [])
    #expect(Int(lines.last ?? "").map { $0 > 100 } == true)
  }
}
