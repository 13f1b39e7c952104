"""Measures how time and memory grow with letters of many shapes; to be run by Tests/Benchmarks/linearity."""
import os, re, subprocess, sys, tempfile
from pathlib import Path

griffie, largest, seeds, *chosen = sys.argv[1:]
largest = int(float(largest) * 1e6)
sample = sorted(Path(seeds).glob("*.txt"))[0].read_text()
head = sample[: sample.index("Vraag 1")]
# A run that takes longer than this is the last of its shape, in seconds of the processor.
PATIENCE = 240
# Growth of the time for a byte that is more than noise, over a factor of 8 in size.
TOLERANCE = 1.5


def repeated(pieces):
    """Pieces of text, by number, until there are enough."""
    def make(size):
        made, length, number = [head], len(head), 0
        while length < size:
            number += 1
            piece = pieces(number)
            made.append(piece)
            length += len(piece)
        return "".join(made)
    return make


def renumbered(number):
    """The sample's questions and answers under new numbers."""
    questions = sample[sample.index("Vraag 1"):]
    return re.sub(r"([Vv]raag )(\d+)(?: en (\d+))?",
                  lambda match: match[1] + " en ".join(
                      str(int(digits) + 7 * (number - 1)) for digits in match.groups()[1:] if digits),
                  questions) + "\n"


def nested(number):
    """A list that goes nine levels deep."""
    marks = ["-", "1.", "a)", "i.", "•", "(1)", "–", "A.", "*"]
    return "".join(f"{'  ' * level}{mark} Stuk {number}.\n" for level, mark in enumerate(marks))


def notes(number):
    return f"Zie noot[footnoteRef:{number}].\n[{number}: Kamerstuk 33 694, nr. {number % 99 + 1}.]\n"


SHAPES = {
    "letters": repeated(renumbered),
    "one endless line": repeated(lambda number: "Zie Kamerstuk 33 694, nr. 16, en de minister van Defensie. "),
    "one endless word": repeated(lambda number: "woord" * 20),
    "headings": repeated(lambda number: f"Vraag {number}\n"),
    "answers": repeated(lambda number: f"Antwoord op vraag {number}\n"),
    "questions, then answers": lambda size: (
        repeated(lambda number: f"Vraag {number}\nWaarom?\n")(size // 2)
        + "".join(f"Antwoord {number}\nDaarom.\n" for number in range(1, size // 50))),
    "notes": repeated(notes),
    "notes without bodies": repeated(lambda number: f"Zie[footnoteRef:{number}] "),
    "bodies without notes": repeated(lambda number: f"[{number}: Los stuk.]\n"),
    "notes in one paragraph": lambda size: head + "Vraag 1\n" + "".join(
        f"a[footnoteRef:{number}]" for number in range(1, size // 40)) + "\n" + "".join(
        f"[{number}: Los stuk.]\n" for number in range(1, size // 40)),
    "open brackets": repeated(lambda number: "[1: [footnoteRef: "),
    "blank lines": repeated(lambda number: "\n"),
    "spaces": repeated(lambda number: " "),
    "lines of one letter": repeated(lambda number: "a\n"),
    "stray spaces": repeated(lambda number: "een  woord \t\n"),
    "nested lists": repeated(nested),
    "list that goes ever deeper": lambda size: head + "".join(
        f"{' ' * (level % 4000)}- a\n" for level in range(max(1, int(size ** 0.5)))),
    "cross-references": repeated(lambda number: f"Vraag {number}\nZie het antwoord op vraag {number * 7 % 99999}.\n"),
    "web addresses": repeated(lambda number: f"https://www.tweedekamer.nl/{number} "),
    "numbers": repeated(lambda number: f"{number} "),
    "dates": repeated(lambda number: f"{number % 28 + 1} maart 2025 "),
    "page feet": repeated(lambda number: (
        f"Een regel tekst op een pagina.\n{number}Noot {number}.\n"
        f"Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel {number}\n")),
    "Markdown": repeated(lambda number: f"**Vraag {number}**\n\n*Waarom* \\[{number}\\]?[^{number}]\n\n[^{number}]: Noot.\n"),
    "carriage returns": repeated(lambda number: "a\rb\r\nc\n"),
    "controls": repeated(lambda number: "a\x01b\x7f\n"),
    "capitals": repeated(lambda number: "De Minister Van De Heer Van Der "),
}


def measure(path, *arguments):
    """Seconds of the processor, and the peak in bytes; the exit code."""
    with open(os.devnull, "w") as null:
        process = subprocess.Popen([griffie, *arguments, str(path)], stdout=null, stderr=null)
        _, status, usage = os.wait4(process.pid, 0)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, os.waitstatus_to_exitcode(status)


def main():
    growing = []
    work = Path(tempfile.mkdtemp())
    print(f"{'shape':28} {'bytes':>11} {'s':>8} {'ns/byte':>8} {'peak MB':>8} {'bytes of memory a byte':>23}")
    empty = work / "empty.txt"
    empty.write_text("Vraag 1\n")
    start, floor, _ = min(measure(empty, "convert") for _ in range(5))
    for name, make in SHAPES.items():
        if chosen and name not in chosen:
            continue
        before = None
        size = 1000
        while size <= largest * 1.001:
            path = work / "letter.txt"
            path.write_bytes(make(size).encode())
            count = path.stat().st_size
            seconds, peak, status = min(measure(path, "convert") for _ in range(3 if size < 4e6 else 1))
            each = max(seconds - start, 0) / count * 1e9
            print(f"{name:28} {count:11} {seconds:8.3f} {each:8.1f} {peak / 1e6:8.1f} "
                  f"{(peak - floor) / count:23.1f}{'' if status == 0 else f'  exit code {status}'}",
                  flush=True)
            if status not in (0, 1, 2):
                growing.append(f"{name}: ended with {status} at {count} bytes")
            # Below a tenth of a second the clock is too coarse to compare.
            if before and before[1] > start + 0.1 and each > before[0] * TOLERANCE:
                growing.append(f"{name}: {each / before[0]:.1f} times as long a byte at {count} bytes")
            before = (each, seconds)
            if seconds > PATIENCE:
                growing.append(f"{name}: given up after {seconds:.0f} s at {count} bytes")
                break
            size = size * 8 if size * 8 <= largest or size >= largest else largest
        path.unlink()
    print("\n".join(f"NOT LINEAR: {line}" for line in growing) or "linear in all shapes")
    return bool(growing)


sys.exit(main())
