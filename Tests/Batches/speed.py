"""Measures batches of griffie; to be run by Tests/Batches/speed."""
import os, shutil, statistics, subprocess, sys, time
from pathlib import Path

import stock as stocks

griffie, count, seeds, real, work = sys.argv[1:]
count, work = int(count), Path(work)
# How many letters are enough to compare one job with two, and how often that is done.
SOME, ROUNDS = min(count, 4000), 5


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
    seconds, processor, peak = convert(stock, target, os.cpu_count(), "--resume")
    print(f"resumed with nothing to do: {seconds:.1f} s, {count / seconds:.0f} letters/s; "
          f"peak {peak:.0f} MB", flush=True)
    shutil.rmtree(stock)
    shutil.rmtree(target)


def two_jobs():
    """One job, two, and two processes of one job by turns.

    The processes share nothing: what they are slower than twice as fast is the machine's doing, and
    what two jobs are slower than they is griffie's. The processor's time hardly depends on what else
    the machine does.
    """
    stock = work / "some"
    stocks.make(stock, SOME, originals)
    one, two, apart = [], [], []
    for number in range(ROUNDS):
        # What is deleted meanwhile would slow the file system down.
        target = work / f"target-{number}"
        one.append(convert(stock, f"{target}-1", 1))
        two.append(convert(stock, f"{target}-2", 2))
        apart.append(convert_apart(stock, target))
    for name, times in [("two jobs", two), ("two processes", apart)]:
        wall = [a[0] / b[0] for a, b in zip(one, times)]
        cost = [a[1] / b[1] for a, b in zip(one, times)]
        print(f"{name} are {statistics.median(wall):.2f} times as fast as one job by the clock "
              f"({min(wall):.2f} to {max(wall):.2f}); by the processor's time "
              f"{2 * statistics.median(cost):.2f} times, were there nobody else", flush=True)
    for number in range(ROUNDS):
        for name in ["1", "2", "a", "b"]:
            shutil.rmtree(work / f"target-{number}-{name}")
    return stock


def profile(stock):
    """Where the time goes."""
    command = [griffie, "convert", "--quiet", "--jobs", "2", str(stock), "--output-directory",
               str(work / "profiled")]
    if not shutil.which("perf"):
        return print("where the time goes: install perf to be told")
    data = str(work / "perf.data")
    subprocess.run(["perf", "record", "-q", "-g", "-o", data, *command], check=True)
    table = subprocess.run(
        ["perf", "report", "-i", data, "--no-children", "--stdio", "-g", "none", "--percent-limit",
         "1"], capture_output=True, text=True, check=True).stdout
    print("\n".join(line for line in table.splitlines() if line and not line.startswith("#")))


originals = stocks.texts(seeds, real)
profile(two_jobs())
many()
