"""Measures how time and memory grow with letters of many shapes; to be run by Tests/Benchmarks/linearity."""
import os, re, subprocess, sys, tempfile
from pathlib import Path

import results

griffie, record, largest, seeds, *chosen = sys.argv[1:]
largest = int(float(largest) * 1e6)
sample = sorted(Path(seeds).glob("*.txt"))[0].read_text()
head = sample[: sample.index("Vraag 1")]
# A run that would take longer than this is left out, in seconds of the processor.
PATIENCE = 900
# Growth of the time for a byte that is more than noise, over a factor of 10 in size.
TOLERANCE = 1.5
# The part of the free memory that a run may be expected to take.
SHARE = 0.8


def repeated(pieces, opening=head):
    """Pieces of text, by number, until there are enough."""
    def make(size):
        yield opening
        length, number = len(opening), 0
        while length < size:
            number += 1
            piece = pieces(number)
            length += len(piece)
            yield piece
    return make


def chain(*makers):
    """One text after the other, each of a part of the size."""
    def make(size):
        for part, maker in makers:
            yield from maker(size // part)
    return make


# The highest number of a question that griffie believes; numbers begin anew behind it.
HIGHEST = 999


def anew(number):
    """A number of a question."""
    return (number - 1) % HIGHEST + 1


def renumbered(number):
    """The sample's questions and answers under new numbers."""
    questions = sample[sample.index("Vraag 1"):]
    return re.sub(r"([Vv]raag )(\d+)(?: en (\d+))?",
                  lambda match: match[1] + " en ".join(
                      str(anew(int(digits) + 7 * (number - 1))) for digits in match.groups()[1:] if digits),
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
    "headings": repeated(lambda number: f"Vraag {anew(number)}\n"),
    "answers": repeated(lambda number: f"Antwoord op vraag {anew(number)}\n"),
    "questions, then answers": chain(
        (2, repeated(lambda number: f"Vraag {anew(number)}\nWaarom?\n")),
        (2, repeated(lambda number: f"Antwoord {anew(number)}\nDaarom.\n", ""))),
    "notes": repeated(notes),
    "notes without bodies": repeated(lambda number: f"Zie[footnoteRef:{number}] "),
    "bodies without notes": repeated(lambda number: f"[{number}: Los stuk.]\n"),
    "notes in one paragraph": chain(
        (2, repeated(lambda number: f"a[footnoteRef:{number}]", head + "Vraag 1\n")),
        (2, repeated(lambda number: f"\n[{number}: Los stuk.]", ""))),
    "marks, then text": chain(
        (4, repeated(lambda number: f"a[footnoteRef:{number}]", head + "Vraag 1\n")),
        (2, repeated(lambda number: " [geen noot] en nog wat tekst", ""))),
    "open brackets": repeated(lambda number: "[1: [footnoteRef: "),
    "blank lines": repeated(lambda number: "\n" * 100),
    "spaces": repeated(lambda number: " " * 100),
    "lines of one letter": repeated(lambda number: "a\n" * 50),
    "stray spaces": repeated(lambda number: "een  woord \t\n" * 10),
    "nested lists": repeated(nested),
    "list that goes ever deeper": repeated(lambda number: f"{' ' * (number % 4000)}- a\n"),
    "cross-references": repeated(lambda number: f"Vraag {anew(number)}\nZie het antwoord op vraag {number * 7 % HIGHEST + 1}.\n"),
    "web addresses": repeated(lambda number: f"https://www.tweedekamer.nl/{number} "),
    "numbers": repeated(lambda number: f"{number} "),
    "dates": repeated(lambda number: f"{number % 28 + 1} maart 2025 "),
    "page feet": repeated(lambda number: (
        f"Een regel tekst op een pagina.\n{number}Noot {number}.\n"
        f"Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel {number}\n")),
    "Markdown": repeated(lambda number: f"**Vraag {anew(number)}**\n\n*Waarom* \\[{number}\\]?[^{number}]\n\n[^{number}]: Noot.\n"),
    "carriage returns": repeated(lambda number: "a\rb\r\nc\n" * 10),
    "controls": repeated(lambda number: "a\x01b\x7f\n" * 20),
    "capitals": repeated(lambda number: "De Minister Van De Heer Van Der "),
}


def measure(path, *arguments):
    """Seconds of the processor, and the peak in bytes; the exit code."""
    with open(os.devnull, "w") as null:
        process = subprocess.Popen([griffie, *arguments, str(path)], stdout=null, stderr=null)
        _, status, usage = os.wait4(process.pid, 0)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, os.waitstatus_to_exitcode(status)


def free_memory():
    words = Path("/proc/meminfo").read_text()
    return int(re.search(r"MemAvailable:\s*(\d+)", words)[1]) * 1024


def next_size(size, count, peak, floor):
    """Ten times the size, or as much less as there is room for; none when that is hardly more."""
    # What a byte of text costs may be a little more on the next size.
    fits = int(free_memory() * SHARE / (max(peak - floor, 1) / count * 1.1))
    found = min(size * 10, max(largest, size), fits)
    return (found, found == fits) if found > size * 1.5 else (None, fits < largest)


def grow(name, make, path, start, floor):
    """Measures a shape at every size; gives the records, and what is not linear."""
    records, faults, before, size = [], [], None, 1000
    while size:
        with path.open("w") as file:
            file.writelines(make(size))
        count = path.stat().st_size
        seconds, peak, status = min(measure(path, "convert", "--quiet") for _ in range(3 if size < 1e6 else 1))
        each = max(seconds - start, 0) / count * 1e9
        print(f"{name:28} {count:11} {seconds:8.3f} {each:8.1f} {peak / 1e6:8.1f} "
              f"{(peak - floor) / count:23.1f}{'' if status == 0 else f'  exit code {status}'}", flush=True)
        records.append({"shape": name, "bytes": count, "seconds": seconds, "peak": peak, "status": status})
        if status not in (0, 1, 2):
            faults.append(f"{name}: ended with {status} at {count} bytes")
            break
        # Below a tenth of a second the clock is too coarse to compare.
        if before and before[1] > start + 0.1 and each > before[0] * TOLERANCE:
            faults.append(f"{name}: {each / before[0]:.1f} times as long a byte at {count} bytes")
        before = (each, seconds)
        size, isFull = next_size(size, count, peak, floor)
        if isFull:
            records[-1]["limit"] = "memory"
            print(f"{name:28} goes on to {size or count} bytes: memory has room for no more", flush=True)
        if size and each * size / 1e9 > PATIENCE:
            records[-1]["limit"] = "time"
            print(f"{name:28} left out {size} bytes: more than {PATIENCE} s of processor", flush=True)
            break
    return records, faults


def main():
    faults = []
    with tempfile.TemporaryDirectory() as work:
        path = Path(work) / "letter.txt"
        print(f"{'shape':28} {'bytes':>11} {'s':>8} {'ns/byte':>8} {'peak MB':>8} {'bytes of memory a byte':>23}")
        path.write_text("Vraag 1\n")
        start, floor, _ = min(measure(path, "convert", "--quiet") for _ in range(5))
        for name, make in SHAPES.items():
            if chosen and name not in chosen:
                continue
            grown, wrong = grow(name, make, path, start, floor)
            faults += wrong
            if record:
                # What was measured before of other shapes stays.
                results.write("linearity", [entry for entry in results.read("linearity")
                                            if entry["shape"] != name] + grown)
    print("\n".join(f"NOT LINEAR: {line}" for line in faults) or "linear in all shapes")
    return bool(faults)


sys.exit(main())
