"""Measures batches of griffie; to be run by Tests/Batches/speed.

Nothing is deleted before the end: for half a minute ext4 looks for places that were not freed just now.
"""
import os, statistics, subprocess, sys, time
from pathlib import Path

import profile_layers as profiles
import stock as stocks

sys.path.append(str(Path(__file__).parent.parent / "Benchmarks"))
import results

griffie, record, count, seeds, real, work = sys.argv[1:]
record = record == "--record"
count, work = int(count), Path(work)
# How many letters are enough to compare one job with two, and how often that is done.
SOME, ROUNDS = min(count, 4000), 5
# What is recorded, by the name of the file.
raw = {"batches": [], "profile": []}


def start(sources, target, jobs, *options):
    """Starts to convert a stock."""
    return subprocess.Popen([griffie, "convert", "--quiet", "--jobs", str(jobs), *options,
                             *map(str, sources), "--output-directory", str(target)])


def end(process):
    """Waits for a process, and gives the processor's seconds and the peak in MB."""
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"griffie ended with {status}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def convert(source, target, jobs, *options):
    """Converts a stock, and gives the seconds, the processor's seconds and the peak in MB."""
    before = time.monotonic()
    processor, peak = end(start([source], target, jobs, *options))
    return time.monotonic() - before, processor, peak


def convert_apart(source, target):
    """Converts a stock in two processes of one job, and gives the seconds and the processor's."""
    folders = sorted(source.iterdir())
    half = len(folders) // 2
    before = time.monotonic()
    processes = [start(folders[:half], f"{target}-a", 1), start(folders[half:], f"{target}-b", 1)]
    processor = sum(end(process)[0] for process in processes)
    return time.monotonic() - before, processor


def size(folder):
    return sum(os.path.getsize(os.path.join(place, name))
               for place, _, names in os.walk(folder) for name in names) / 1e6


def many():
    """The whole stock in one batch, and a resumed one of which nothing is left to do."""
    stock, target = work / "stock", work / "target"
    stocks.make(stock, count, originals)
    megabytes = size(stock)
    seconds, processor, peak = convert(stock, target, os.cpu_count())
    print(f"{count} letters, {megabytes:.0f} MB, {os.cpu_count()} jobs: {seconds:.1f} s, "
          f"{count / seconds:.0f} letters/s, {megabytes / seconds:.1f} MB/s of text; "
          f"{processor / count * 1e6:.0f} µs of processor a letter; peak {peak:.0f} MB; "
          f"written {size(target):.0f} MB", flush=True)
    raw["batches"].append({"what": "all", "letters": count, "jobs": os.cpu_count(), "megabytes": megabytes,
                           "seconds": seconds, "processor": processor, "peak": peak})
    seconds, processor, peak = convert(stock, target, os.cpu_count(), "--resume")
    print(f"resumed with nothing to do: {seconds:.1f} s, {count / seconds:.0f} letters/s; "
          f"peak {peak:.0f} MB", flush=True)
    raw["batches"].append({"what": "resumed", "letters": count, "jobs": os.cpu_count(),
                           "seconds": seconds, "processor": processor, "peak": peak})
    profile(stock)


def two_jobs():
    """One job, two, and two processes of one job by turns.

    The processes share nothing: what they are slower than twice as fast is the machine's doing, and
    what two jobs are slower than they is griffie's. The processor's time hardly depends on what else
    the machine does.
    """
    stock = work / "some"
    # Two processes have half of the folders each.
    stocks.make(stock, SOME, originals, each=max(1, SOME // 8))
    one, two, apart = [], [], []
    for number in range(ROUNDS):
        target = work / f"target-{number}"
        one.append(convert(stock, f"{target}-1", 1))
        two.append(convert(stock, f"{target}-2", 2))
        apart.append(convert_apart(stock, target))
    megabytes = size(stock)
    for what, times in [("one job", one), ("two jobs", two), ("two processes", apart)]:
        raw["batches"].append({
            "what": what, "letters": SOME, "megabytes": megabytes,
            "seconds": [sample[0] for sample in times], "processor": [sample[1] for sample in times]})
    for name, times in [("two jobs", two), ("two processes", apart)]:
        wall = [a[0] / b[0] for a, b in zip(one, times)]
        cost = [a[1] / b[1] for a, b in zip(one, times)]
        print(f"{name} are {statistics.median(wall):.2f} times as fast as one job by the clock "
              f"({min(wall):.2f} to {max(wall):.2f}); by the processor's time "
              f"{2 * statistics.median(cost):.2f} times, were there nobody else", flush=True)


def profile(stock):
    """Where the time goes, by layer."""
    command = [griffie, "convert", "--quiet", "--jobs", str(os.cpu_count()), str(stock),
               "--output-directory", str(work / "profiled")]
    shares = profiles.shares(command, str(work / "perf.data"))
    if not shares:
        return print("where the time goes: install perf to be told")
    for name, share in shares:
        print(f"{share:7.1%}  {name}", flush=True)
    raw["profile"] = [{"layer": name, "share": round(share, 4), "letters": count}
                      for name, share in shares]


originals = stocks.texts(seeds, real)
two_jobs()
many()
if record:
    for name, records in raw.items():
        results.write(name, records)
