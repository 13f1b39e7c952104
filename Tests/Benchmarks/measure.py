"""Measures griffie beside libxml2 and bluebell; to be run by Tests/Benchmarks/measure."""
import json, os, shutil, statistics, subprocess, sys, tempfile, time
from pathlib import Path

import results

root, griffie, benchmarks, newer = sys.argv[1:]
root = Path(root)
FACTORS = [1, 10, 100]
# The works of the page run by turns, so that what else the machine does slows all alike.
ROUNDS = 3
PROCESS_ROUNDS = 25
# How many letters a batch has.
LETTERS = os.environ.get("GRIFFIE_BATCH", "100000")
schema = root / "schemas/akn-nl-antwoord.xsd"


# Where bluebell is; no other program is to find modules there.
modules = os.environ.pop("PYTHONPATH")


def lines(*command, **variables):
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, text=True,
                          env={**os.environ, **variables})
    if done.returncode:
        sys.exit(f"{command[0]} ended with {done.returncode}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def add_times(best, folder, factors):
    """The fastest times of griffie, libxml2 and bluebell on the same letters, with those of a round more."""
    own = lines(benchmarks, "raw", folder, *factors)
    peer = lines(newer, root / "Tests/Benchmarks/bluebell_times.py", folder, *FACTORS, PYTHONPATH=modules)
    for maker, records in [("griffie", own), ("bluebell", peer)]:
        for record in records:
            known = best.setdefault((record["factor"], maker), {**record, "maker": maker})
            for work, seconds in record["seconds"].items():
                known["seconds"][work] = min(known["seconds"].get(work, seconds), seconds)


def spent(*command):
    """The processor's seconds and those of the clock that a process takes."""
    start = time.perf_counter()
    with open(os.devnull, "w") as null:
        process = subprocess.Popen([str(word) for word in command], stdout=null, stderr=null)
        _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command[0]} ended with {status}")
    return usage.ru_utime + usage.ru_stime, time.perf_counter() - start


def add_pairs(pairs, folder):
    """griffie convert, with all its checks, beside xmllint's validation of the result, by turns.

    Both are installed programs: what a linker has just written lies in memory in single pages, of which each
    costs more to run than those of a file that was copied.
    """
    installed = folder / "griffie"
    if not installed.exists():
        shutil.copy(griffie, installed)
    for factor in FACTORS:
        pairs.setdefault(factor, []).extend(
            (spent(installed, "convert", "--quiet", folder / f"{factor}.txt"),
             spent("xmllint", "--noout", "--schema", schema, folder / f"{factor}.xml"))
            for _ in range(PROCESS_ROUNDS))


def as_processes(pairs):
    """What processes take, and what griffie takes of what xmllint does right behind it."""
    for factor, ours in pairs.items():
        record = {"factor": factor}
        for number, kind in enumerate(["processor", "clock"]):
            record[kind] = {
                "convert": statistics.median(own[number] for own, _ in ours),
                "xmllint": statistics.median(other[number] for _, other in ours),
                "ratio": statistics.median(own[number] / other[number] for own, other in ours)}
        yield record


def main():
    best, pairs = {}, {}
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        for number in range(ROUNDS):
            print(f"round {number + 1} of {ROUNDS}", file=sys.stderr, flush=True)
            add_times(best, folder, [*FACTORS, *([1000] if number == 0 else [])])
            # In each round, for the machine can be slow for a minute.
            add_pairs(pairs, folder)
    results.write("times", [best[key] for key in sorted(best)])
    results.write("processes", list(as_processes(pairs)))
    results.write("machine", [results.machine()])
    subprocess.run([root / "Tests/Batches/speed", "--record", LETTERS], check=True,
                   env={**os.environ, "GRIFFIE": griffie})


main()
