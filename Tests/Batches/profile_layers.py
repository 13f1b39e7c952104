"""Tells where the time of a batch goes, by the layers of griffie; needs perf."""
import re, shutil, subprocess

# A sample belongs to the first layer of which a rule fits its stack. What is called by many, such as the
# memory's management, so belongs to those who called it. libxml2 of Debian has no frame pointers: below
# it the stack may be cut off, which is why its library comes before what calls it.
LAYERS = [
    ("SHA-256 of texts and documents", r"sha256|SHA256|10LetterTextAAO6digest"),
    ("files, journal and report: the system", r"do_syscall_64|entry_SYSCALL"),
    ("verification: libxml2's parser and schema", r"\(.*libxml2\.so"),
    ("verification: names, tags and keys", r"11Conformance|6XMLKit"),
    ("verification: the letter read from the XML, its text compared",
     r"15LetterXMLReader|10BodyReader|10MetaReader|16SourceEditReader|7restore|12ReadDocument|7compare"),
    ("writing XML", r"10AkomaNtoso"),
    ("reading text", r"10LetterText|12AnswerLetter"),
    ("files, journal and report: griffie", r"8Batching|7FileKit|14GriffieCommand|13_?JSON|LetterCounts"),
]
REST = "the rest: waiting, memory, start"


def layer(stack):
    return next((name for name, rule in LAYERS if re.search(rule, stack)), REST)


def shares(command, data):
    """The layers with their shares of a command's processor time; nothing without perf."""
    if not shutil.which("perf"):
        return None
    subprocess.run(["perf", "record", "-q", "-F", "299", "--call-graph", "fp", "-o", data, *command],
                   check=True)
    counts = {name: 0 for name, _ in LAYERS} | {REST: 0}
    with subprocess.Popen(["perf", "script", "-i", data, "-F", "ip,sym,dso"], text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, errors="replace") as process:
        stack = []
        for line in process.stdout:
            if line.strip():
                stack.append(line)
            elif stack:
                counts[layer("".join(stack))] += 1
                stack = []
        if stack:
            counts[layer("".join(stack))] += 1
    total = sum(counts.values()) or 1
    return [(name, count / total) for name, count in counts.items()]
