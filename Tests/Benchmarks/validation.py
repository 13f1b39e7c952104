"""Compares validation by griffie and by xmllint; to be run by Tests/Benchmarks/validation."""
import os, re, statistics, subprocess, sys, tempfile, time
from pathlib import Path

griffie, root, largest, rounds = sys.argv[1], Path(sys.argv[2]), float(sys.argv[3]), int(sys.argv[4])
sample = sorted((root / "seeds").glob("*.txt"))[0].read_text()
start = sample.index("Vraag 1")
official = Path(os.environ.get("OFFICIAL", root / ".cache/official-schema/akomantoso30.xsd"))
# How often the sample's questions and answers are repeated: 16 KB, 130 KB, … 90, 180 and 370 MB.
FACTORS = (1, 10, 100, 1_000, 8_000, 16_000, 32_000)
null = os.open(os.devnull, os.O_RDWR)


def letter(path, factor):
    """A letter with the sample's questions and answers, repeated under new numbers."""
    def renumbered(turn):
        return re.sub(r"([Vv]raag )(\d+)(?: en (\d+))?",
                      lambda match: match[1] + " en ".join(
                          str(int(digits) + 7 * turn) for digits in match.groups()[1:] if digits),
                      sample[start:]) + "\n"
    # Never as a whole in memory: a child counts as its own what its parent held when it began.
    with tempfile.TemporaryFile() as text, open(path, "wb") as xml:
        text.write(sample[:start].encode())
        for turn in range(factor):
            text.write(renumbered(turn).encode())
        text.seek(0)
        subprocess.run([griffie, "convert", "--quiet"], stdin=text, stdout=xml, check=True)


def measure(command):
    """Seconds by the clock, seconds of the processor, and the peak of memory in MB."""
    begin = time.perf_counter()
    streams = [(os.POSIX_SPAWN_DUP2, null, 1), (os.POSIX_SPAWN_DUP2, null, 2)]
    process = os.posix_spawnp(command[0], command, os.environ, file_actions=streams)
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - begin
    if status:
        sys.exit(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def compare(name, files, schema, count):
    """A line of ratios: the medians and the fastest runs, by the clock and by the processor."""
    paths = [str(file) for file in files]
    own = ["--schema", str(schema)] if schema == official else []
    commands = [
        ["xmllint", "--noout", "--schema", str(schema), *paths],
        [griffie, "validate", "--quiet", *own, "--layer", "schema", *paths],
        [griffie, "validate", "--quiet", *own, *paths],
    ]
    runs = [[] for _ in commands]
    for _ in range(count):
        for command, results in zip(commands, runs):
            results.append(measure(command))

    def ratios(pick, column):
        base, *others = (pick(run[column] for run in results) for results in runs)
        return [other / base for other in others]
    cells = [ratios(pick, column) for column in (0, 1) for pick in (statistics.median, min)]
    memory = "".join(f"{max(run[2] for run in results):7.0f}" for results in runs)
    print(f"{name:22}" + "".join(f"{schema:8.2f}{both:7.2f}" for schema, both in cells) + memory, flush=True)


def main():
    print(f"{'':22}{'clock, median':>15}{'clock, least':>15}{'CPU, median':>15}{'CPU, least':>15}{'peak in MB':>21}")
    print(f"{'griffie ÷ xmllint':22}" + f"{'schema':>8}{'all':>7}" * 4 + f"{'xmllint':>7}{'schema':>7}{'all':>7}")
    schemas = [("profile", root / "schemas/akn-nl-antwoord.xsd")]
    if official.exists():
        schemas.append(("official", official))
    with tempfile.TemporaryDirectory() as folder:
        for factor in FACTORS:
            if factor > 1 and factor * 11.5e3 > largest * 1e6:
                break
            file = Path(folder) / f"{factor}.xml"
            letter(file, factor)
            size = file.stat().st_size
            for name, schema in schemas:
                compare(f"{size:10,} {name}", [file], schema, max(1, rounds // factor, min(rounds, 3)))
            if factor == 1:
                for name, schema in schemas:
                    compare(f"{20:4} × {size:,} {name}", [file] * 20, schema, rounds)
            file.unlink()


main()
