"""Makes the page of benchmarks from the raw results; to be run by Tests/Benchmarks/measure."""
import statistics, sys
from pathlib import Path

import chart, results

root, mode = Path(sys.argv[1]), sys.argv[2]
catalog = root / "Sources/Griffie/Griffie.docc"
TITLE = "Letter text read or written in a second"
# What the plot shows: the maker, the work, and what it is called.
LINES = [
    ("griffie", "XML to text", "griffie, XML → text"),
    ("griffie", "text to XML", "griffie, text → XML"),
    ("griffie", "convert", "griffie, with all checks"),
    ("bluebell", "bluebell in Rust", "bluebell in Rust"),
    ("bluebell", "bluebell to text", "bluebell, XML → text"),
    ("bluebell", "bluebell in Python", "bluebell in Python"),
]
# What the ratios have to be: the work, what it is measured against, and the target, if any.
RATIOS = [
    ("promises", "libxml2 parse", None), ("least work", "libxml2 parse", None),
    ("text to XML", "libxml2 parse", 0.25), ("XML to text", "libxml2 parse", 1.3),
    ("convert", "libxml2 validate", 1.15),
]
PEERS = [
    ("text to XML", "bluebell in Rust", 20), ("text to XML", "bluebell in Python", 140),
    ("least work", "bluebell in Rust", None), ("least work", "bluebell in Python", None),
    ("XML to text", "bluebell to text", 15),
]
NAMES = {
    "promises": "what the promises alone take", "least work": "what the least converter takes",
    "text to XML": "text → XML", "XML to text": "XML → text", "convert": "text → XML with all checks",
    "libxml2 parse": "libxml2's parse of the XML", "libxml2 validate": "libxml2's parse and validation of it",
    "bluebell in Rust": "bluebell in Rust", "bluebell in Python": "bluebell in Python",
    "bluebell to text": "bluebell, XML → text",
}
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"


def table(heads, rows):
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines) + "\n"


def short(value):
    return f"{value:.2f}" if value < 10 else f"{value:.1f}" if value < 100 else grouped(value)


def grouped(value):
    return f"{value:,.0f}".replace(",", " ")


def verdict(value, target, isLeast):
    met = target is None or (value >= target if isLeast else value <= target)
    return short(value) + ("" if met else " *")


class Times:
    """The fastest times of each work on letters of each size."""

    def __init__(self):
        self.records = {(entry["maker"], entry["factor"]): entry for entry in results.read("times")}
        self.factors = sorted({factor for maker, factor in self.records if maker == "griffie"})

    def text(self, factor):
        return self.records["griffie", factor]["text"]

    def of(self, work, factor):
        for maker in ["griffie", "bluebell"]:
            seconds = self.records.get((maker, factor), {"seconds": {}})["seconds"]
            if work in seconds:
                return seconds[work]
        return None

    def lines(self):
        for _, work, name in LINES:
            # Always of griffie's text, so that the same content has the same size.
            points = [(self.text(factor), self.text(factor) / self.of(work, factor) / 1e6)
                      for factor in self.factors if self.of(work, factor)]
            yield name, points


def ratios(times):
    heads = ["", "against", "target", *(f"{chart.size(times.text(factor))}" for factor in times.factors)]
    rows = [[NAMES[work], NAMES[other], f"at most {target}" if target else "",
             *(verdict(times.of(work, factor) / times.of(other, factor), target, False)
               for factor in times.factors)]
            for work, other, target in RATIOS]
    return table(heads, rows)


def peers(times):
    factors = [factor for factor in times.factors if times.of("bluebell in Rust", factor)]
    heads = ["griffie", "times as fast as", "target", *(chart.size(times.text(factor)) for factor in factors)]
    rows = [[NAMES[work], NAMES[other], f"at least {target}" if target else "",
             *(verdict(times.of(other, factor) / times.of(work, factor), target, True) for factor in factors)]
            for work, other, target in PEERS]
    return table(heads, rows)


def speeds(times):
    works = [*(work for _, work, _ in LINES), "libxml2 parse", "libxml2 validate"]
    rows = [[NAMES[work], *(short(times.text(factor) / times.of(work, factor) / 1e6)
                            if times.of(work, factor) else "" for factor in times.factors)]
            for work in works]
    return table(["MB of text a second", *(chart.size(times.text(factor)) for factor in times.factors)], rows)


def processes(times):
    rows = [[chart.size(times.text(entry["factor"])),
             f"{entry['processor']['convert'] * 1000:.0f} ms", f"{entry['processor']['xmllint'] * 1000:.0f} ms",
             verdict(entry["processor"]["ratio"], 1.15, False), verdict(entry["clock"]["ratio"], 1.15, False)]
            for entry in results.read("processes")]
    return table(["text", "`griffie convert`", "`xmllint --schema`", "ratio", "ratio by the clock"], rows)


def batches():
    """The figures of batches, a sentence on the largest, and the bars of the plot."""
    records = {entry["what"]: entry for entry in results.read("batches")}
    if not records:
        return "", "", []
    one, all_, again = records["one job"], records["all"], records["resumed"]
    rows, bars = [], []
    for what in ["one job", "two jobs", "two processes"]:
        entry = records[what]
        rate = entry["letters"] / statistics.median(entry["seconds"])
        faster = statistics.median(a / b for a, b in zip(one["seconds"], entry["seconds"]))
        cost = statistics.median(a / b for a, b in zip(one["processor"], entry["processor"]))
        rows.append([what, grouped(entry["letters"]), short(rate), short(faster),
                     short(cost * (1 if what == "one job" else 2))])
        bars.append((what, rate))
    words = table(["", "letters", "letters a second", "times one job", "by the processor's time"], rows)
    sentence = (
        f"A batch of {grouped(all_['letters'])} letters, {grouped(all_['megabytes'])} MB, generated and real forms "
        f"mixed, with {all_['jobs']} jobs: {all_['seconds']:.0f} s, {grouped(all_['letters'] / all_['seconds'])} "
        f"letters a second, {all_['processor'] / all_['letters'] * 1e6:.0f} µs of processor a letter, "
        f"{all_['peak']:.0f} MB of memory at most (the target is 200). Resumed with nothing to do: "
        f"{again['seconds']:.1f} s, {grouped(again['letters'] / again['seconds'])} letters a second.\n")
    return words, sentence, bars


def profile():
    records = results.read("profile")
    if not records:
        return ""
    rows = [[entry["layer"], f"{entry['share']:.1%}"] for entry in records]
    return (f"Where the processor's time of a batch of {grouped(records[0]['letters'])} letters goes:\n\n"
            + table(["layer", "share"], rows))


def linearity():
    shapes = {}
    for entry in results.read("linearity"):
        shapes.setdefault(entry["shape"], []).append(entry)
    if not shapes:
        return ""
    rows = []
    for shape, entries in shapes.items():
        def each(entry):
            return entry["seconds"] / entry["bytes"] * 1e9
        # Below this the start of the process would be a good part of it.
        small = min((entry for entry in entries if entry["bytes"] >= 900_000), key=lambda entry: entry["bytes"],
                    default=entries[-1])
        large = max(entries, key=lambda entry: entry["bytes"])
        limit = next((entry["limit"] for entry in entries if "limit" in entry), "")
        rows.append([shape, chart.size(small["bytes"] // 1000 * 1000), f"{each(small):.0f}",
                     chart.size(large["bytes"] // 100000 * 100000), f"{each(large):.0f}",
                     grouped(large["peak"] / 1e6), f"{large['peak'] / large['bytes']:.0f}", limit])
    return table(["shape", "from", "ns a byte", "to", "ns a byte", "memory, MB", "bytes a byte", "limit"], rows)


def machine():
    known = results.read("machine")
    if not known:
        return ""
    entry = known[0]
    return (f"{entry['processor']}, {entry['cores']} cores, {entry['memory'] / 2**30:.0f} GiB of memory; "
            f"{entry['system']}; Swift {entry['swift']}, libxml2 {entry['libxml2']}.")


def pages():
    """The files of the documentation, with what is to be in them."""
    times = Times()
    batch_table, sentence, bars = batches()
    made = {}
    lines = list(times.lines())
    for look in ["light", "dark"]:
        suffix = "" if look == "light" else "~dark"
        made[f"Resources/throughput{suffix}.svg"] = chart.log_chart(
            TITLE, "size of the letter", "MB of text a second", lines, look)
        if bars:
            made[f"Resources/jobs{suffix}.svg"] = chart.bar_chart(
                "Letters converted in a second, with all checks", "letters a second", bars, look)
    figures = {
        "MACHINE": machine(), "RATIOS": ratios(times), "PEERS": peers(times), "SPEEDS": speeds(times),
        "PROCESSES": processes(times), "BATCHES": batch_table + "\n" + sentence, "LINEARITY": linearity(),
    }
    page = (Path(__file__).parent / "page.md").read_text()
    for name, text in figures.items():
        page = page.replace("{" + name + "}", text.rstrip("\n"))
    made["Benchmarks.md"] = page
    stock = (catalog / "Batches.md").read_text()
    before, _, rest = stock.partition(BEGIN)
    made["Batches.md"] = before + BEGIN + "\n" + sentence + "\n" + profile() + END + rest.partition(END)[2]
    return made


def main():
    stale = []
    for name, text in pages().items():
        path = catalog / name
        if mode == "--check":
            if not path.exists() or path.read_text() != text:
                stale.append(name)
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text)
    if stale:
        sys.exit(f"not what Tests/Benchmarks/Results gives: {', '.join(stale)}; run Tests/Benchmarks/measure --page")


main()
