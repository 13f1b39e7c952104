import Foundation
import TestSupport
import Testing

/// The JSON that griffie writes, judged by its schemas.
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
  /// A program that judges each line of standard input by the schema that its argument names, and says
  /// which it was under when it has several: the name of its `outcome`.
  private static let lineJudge = """
    import json, sys, jsonschema
    schema = json.load(open(sys.argv[1]))
    judge = jsonschema.validators.validator_for(schema)
    judge.check_schema(schema)
    outcomes = []
    for line in sys.stdin:
        for error in judge(schema).iter_errors(json.loads(line)):
            print(error.json_path, error.message[:200])
        outcomes.append(json.loads(line).get("outcome", "letter"))
    print(*sorted(set(outcomes)))
    """

  @Test func reportsFollowTheirSchema() throws {
    let lines = try judged(
      "griffie-batch",
      """
      mkdir stock; cp letter.txt stock/a.txt; printf 'Vraag 1\\n' > stock/b.txt
      : > stock/c.txt; ln -s nowhere stock/d.txt; tar cf e.tar stock
      griffie convert --output-directory out stock/a.txt stock/b.txt
      griffie convert --resume --report - --output-directory out stock e.tar missing > result
      griffie convert --force --report - --output out.zip e.tar >> result
      griffie convert --report - --output - < letter.txt | grep '^{' >> result
      """)
    #expect(lines == ["converted failed unchanged"])
  }

  @Test func recordsFollowTheirSchema() throws {
    let lines = try judged(
      "griffie-record",
      """
      cat > records <<'EOF'
      {"id": 1, "text": "Vraag 1\\nWaarom?", "metadata": {"a": [1]}, "extra": 1}
      {"id": "b", "base64": "VnJhYWcgMQ==", "encoding": "utf-8", "form": null}
      {"id": null, "text": ""}
      EOF
      cp records result
      (cat records; echo; echo none; echo '{}') | griffie pipe >> result
      griffie pipe --product outline < records >> result
      """)
    #expect(lines == ["converted failed letter"])
  }

  /// What the judge says of the lines that commands leave in `result`.
  private func judged(_ schema: String, _ commands: String) throws -> [String] {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let file = PackageFiles.package.appending(path: "schemas/\(schema).schema.json")
    try runner.write(Array(Self.lineJudge.utf8), to: "judge.py")
    let modules = PackageFiles.python.appending(path: "modules").path
    let outcome = try runner.run(
      """
      { \(commands)
      } 2> /dev/null
      PYTHONPATH='\(modules)' python3 judge.py '\(file.path)' < result
      """, joinsOutputs: true)
    return String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
