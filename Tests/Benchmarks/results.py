"""The raw results of the benchmarks: JSON Lines in Tests/Benchmarks/Results."""
import json, os, platform, re, subprocess
from pathlib import Path

FOLDER = Path(__file__).parent / "Results"


def write(name, records):
    FOLDER.mkdir(exist_ok=True)
    lines = (json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    (FOLDER / f"{name}.jsonl").write_text("".join(lines))


def read(name):
    """The records of a name; none when nobody has measured them yet."""
    path = FOLDER / f"{name}.jsonl"
    return [json.loads(line) for line in path.open()] if path.exists() else []


def machine():
    """What a machine is, without its name."""
    words = Path("/proc/cpuinfo").read_text() if os.path.exists("/proc/cpuinfo") else ""
    model = re.search(r"model name\s*: (.*)", words)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "processor": model[1] if model else platform.machine(), "cores": os.cpu_count(),
        "memory": memory, "system": system(), "swift": version(["swift", "--version"], r"Swift version (\S+)"),
        "libxml2": version(["xmllint", "--version"], r"version (\d)(\d\d)(\d\d)"),
    }


def system():
    fields = {}
    if os.path.exists("/etc/os-release"):
        fields = platform.freedesktop_os_release()
    return fields.get("PRETTY_NAME", platform.system())


def version(command, pattern):
    done = subprocess.run(command, capture_output=True, text=True)
    found = re.search(pattern, done.stdout + done.stderr)
    return ".".join(str(int(part)) if part.isdigit() else part for part in found.groups()) if found else ""
