"""Disturbs batches of griffie in every way; to be run by Tests/Batches/interruption."""
import hashlib, json, os, random, shutil, signal, subprocess, sys, tempfile, threading, time
from pathlib import Path

import stock as stocks

griffie, kills, count, seeds, real = sys.argv[1:]
kills, count = int(kills), int(count)
chance = random.Random(int(os.environ.get("GRIFFIE_SEED", "1")))
work = Path(tempfile.mkdtemp(prefix="griffie-"))
stock = work / "stock"


def main():
    originals = stocks.texts(seeds, real)
    for number in range(count):
        path = stock / str(number % 7) / f"brief-{number:05}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(stocks.letter(number, originals))
    reference, seconds = undisturbed()
    print(f"{len(reference)} documents, {seconds:.2f} s undisturbed", flush=True)
    killed_folders(reference, seconds)
    killed_archives(seconds)
    full_disk(reference)
    lost_permission(reference)
    vanishing_letters(reference)
    two_at_once()
    print("whatever was done to it, nothing was lost")


def command(*arguments, jobs=2):
    return [griffie, "convert", "--quiet", "--jobs", str(jobs), *map(str, arguments)]


def run(*arguments, status=0, **options):
    done = subprocess.run(command(*arguments), capture_output=True, text=True, **options)
    check(done.returncode == status, f"exit code {done.returncode}, expected {status}: {done.stderr}")
    return done.stderr


def check(holds, message):
    if not holds:
        sys.exit(f"FAILED: {message} (in {work})")


def documents(folder):
    """The SHA-256 of every file below a folder, but for griffie's own."""
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*"))
            if path.is_file() and path.relative_to(folder).parts[0] != ".griffie"}


def undisturbed():
    start = time.monotonic()
    run(stock, "--output-directory", work / "reference")
    return documents(work / "reference"), time.monotonic() - start


def kill_after(moment, arguments):
    process = subprocess.Popen(command(*arguments), stderr=subprocess.DEVNULL)
    time.sleep(moment)
    process.send_signal(signal.SIGKILL)
    process.wait()
    return process.returncode == -signal.SIGKILL


def killed_folders(reference, seconds):
    """Each folder is killed one to four times, at times with other options, and resumed."""
    done, caught, folders = 0, 0, 0
    moments = []
    while done < kills:
        folder = work / "killed"
        missing = 1.0
        for _ in range(min(kills - done, chance.randint(1, 4))):
            options = ["--compact", "--force"] if chance.random() < 0.2 else []
            arguments = [stock, "--resume", "--output-directory", folder, *options]
            caught += kill_after(chance.uniform(0, seconds * missing), arguments)
            done += 1
            found = documents(folder) if folder.exists() else {}
            moments.append(len(found))
            missing = 1 - len(found.items() & reference.items()) / len(reference)
            for name in found.keys() - {name for name, _ in found.items() & reference.items()}:
                # A document of the other options is whole when it gives its text back.
                text = subprocess.run([griffie, "text", folder / name], capture_output=True)
                check(text.stdout == source(stock, name), f"{name} is half-written")
        run(stock, "--resume", "--output-directory", folder)
        check(documents(folder) == reference, "resumed, the folder is not as undisturbed")
        check(not (folder / ".griffie/unfinished").exists(), "unfinished files are left")
        report = work / "report.jsonl"
        run(stock, "--resume", "--report", report, "--output-directory", folder)
        outcomes = {json.loads(line)["outcome"] for line in report.open()}
        check(outcomes == {"unchanged"}, f"resumed again, letters are {outcomes}")
        shutil.rmtree(folder)
        folders += 1
    print(f"{done} kills ({caught} before the end) of {folders} folders, with {min(moments)} to "
          f"{max(moments)} documents written: none half-written, all resumed to the same bytes",
          flush=True)


def source(folder, document):
    """The text of a document."""
    return (folder / document.replace(".akn.xml", ".txt")).read_bytes()


def killed_archives(seconds):
    run(stock, "--output", work / "reference.tar")
    reference = (work / "reference.tar").read_bytes()
    rounds = max(2, kills // 10)
    for _ in range(rounds):
        target = work / "archives" / "killed.tar"
        target.parent.mkdir(exist_ok=True)
        if kill_after(chance.uniform(0, seconds), [stock, "--output", target]):
            check(not target.exists(), "an archive appeared that is not complete")
            run(stock, "--output", target)
        check(target.read_bytes() == reference, "the archive is not as undisturbed")
        check(os.listdir(target.parent) == ["killed.tar"], "something is left beside the archive")
        target.unlink()
    print(f"{rounds} kills of archives: none appeared before it was complete")


def full_disk(reference):
    disk = work / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True).returncode != 0:
        return print("LEFT OUT: a full disk, which needs the right to mount one")
    try:
        words = run(stock, "--report", work / "full.jsonl", "--output-directory", disk / "out",
                    status=3)
        check("No space left on device" in words and "--resume" in words, words)
        found = documents(disk / "out")
        check(found.items() <= reference.items(), "a document on the full disk is not whole")
        last = json.loads((work / "full.jsonl").read_text().splitlines()[-1])
        check(last["outcome"] == "failed", "the report does not end with the failure")
        full_archive(disk)
        subprocess.run([*mount[:4], "remount,size=1g", str(disk)], check=True)
        run(stock, "--resume", "--output-directory", disk / "out")
        check(documents(disk / "out") == reference, "with room again, it is not as undisturbed")
    finally:
        subprocess.run(["umount", str(disk)], check=True)
    print(f"a disk full after {len(found)} documents: said so, all whole, resumed to the same bytes")


def full_archive(disk):
    """Neither an archive nor a letter appears on a full disk, and what was being written goes away."""
    before = sorted(os.listdir(disk))
    letter = stock / "0" / f"brief-{0:05}.txt"
    for arguments in [[stock, "--output", disk / "letters.zip"], [letter, "--output", disk / "letter.xml"]]:
        try:
            with open(disk / "rest", "wb", buffering=0) as rest:
                while rest.write(bytes(512)):
                    pass
        except OSError:
            pass
        words = run(*arguments, status=3)
        check("No space left on device" in words, words)
        (disk / "rest").unlink(missing_ok=True)
        check(sorted(os.listdir(disk)) == before, f"the full disk has {os.listdir(disk)}")


def as_nobody():
    """What makes a command run by a user without rights, where the one who runs this is root."""
    return ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if os.getuid() == 0 else []


def lost_permission(reference):
    if as_nobody() and not shutil.which("setpriv"):
        return print("LEFT OUT: lost permission, which needs setpriv where root runs this")
    os.chmod(work, 0o755)
    folder = work / "locked"
    (folder / "3").mkdir(parents=True)
    for path in [folder, folder / "3"]:
        os.chmod(path, 0o777)
    os.chmod(folder / "3", 0o555)
    secret = stock / "4" / f"brief-{4:05}.txt"
    os.chmod(secret, 0)
    arguments = [stock, "--output-directory", folder]
    done = subprocess.run([*as_nobody(), *command(*arguments)], capture_output=True, text=True)
    os.chmod(secret, 0o644)
    os.chmod(folder / "3", 0o777)
    check(done.returncode == 1, f"exit code {done.returncode}: {done.stderr[-500:]}")
    expected = {name: digest for name, digest in reference.items()
                if not name.startswith("3/") and name != f"4/brief-{4:05}.akn.xml"}
    check(documents(folder) == expected, "not all but the forbidden was converted")
    check(f"{secret}: error: cannot read: Permission denied" in done.stderr, "the letter is not named")
    check(done.stderr.count("cannot write: Permission denied") == len(reference) - len(expected) - 1,
          "not every document that could not be written is named")
    arguments.append("--resume")
    done = subprocess.run([*as_nobody(), *command(*arguments)], capture_output=True, text=True)
    check(done.returncode == 0 and documents(folder) == reference,
          f"with permission again, it is not as undisturbed: {done.stderr[-500:]}")
    print("permission lost for a folder and a letter: each named, the rest converted, resumed")
    permission_lost_meanwhile(reference)


def permission_lost_meanwhile(reference):
    """A folder is locked while documents are being written into it."""
    folder = work / "lost"
    folder.mkdir()
    os.chmod(folder, 0o777)
    arguments = [stock, "--output-directory", folder]
    process = subprocess.Popen([*as_nobody(), *command(*arguments)], stderr=subprocess.PIPE, text=True)
    # The folders are written in the order of their names.
    while not (folder / "1").exists() and process.poll() is None:
        time.sleep(0.0005)
    os.chmod(folder / "1", 0o555)
    words = process.stderr.read()
    process.wait()
    found = documents(folder)
    check(found.items() <= reference.items(), "a document is not whole")
    named = words.count("cannot write: Permission denied")
    check(named == len(reference) - len(found), f"{named} named, {len(found)} written: {words[-500:]}")
    check(process.returncode == (1 if named else 0), f"exit code {process.returncode}")
    os.chmod(folder / "1", 0o777)
    done = subprocess.run([*as_nobody(), *command(*arguments, "--resume")], capture_output=True, text=True)
    check(done.returncode == 0 and documents(folder) == reference,
          f"with permission again, it is not as undisturbed: {done.stderr[-500:]}")
    print(f"permission lost meanwhile: {named} documents named, {len(found)} whole, resumed")


def vanishing_letters(reference):
    """Letters are deleted and rewritten while they are converted."""
    copy, folder = work / "copy", work / "vanishing"
    shutil.copytree(stock, copy)
    victims = [str(path.relative_to(copy)) for path in sorted(copy.rglob("*.txt"))]
    (work / "list").write_text("".join(name + "\n" for name in victims))
    chance.shuffle(victims)
    gone, changed = victims[:20], victims[20:40]
    arguments = ["--files-from", work / "list", "--resume", "--report", work / "vanishing.jsonl",
                 "--output-directory", folder]
    process = subprocess.Popen(command(*arguments), stderr=subprocess.PIPE, text=True, cwd=copy)
    for old, new in zip(gone, changed):
        (copy / old).unlink()
        with (copy / new).open("r+b") as file:
            file.truncate(10)
            time.sleep(0.001)
            file.write(b"Vraag 1\nWaarom?\n" * 500)
    words = process.stderr.read()
    status = process.wait()
    lines = [json.loads(line) for line in (work / "vanishing.jsonl").open()]
    check(len(lines) == len(reference), "a letter is not in the report")
    found = documents(folder)
    failed = [line["input"] for line in lines if line["outcome"] == "failed"]
    check(set(failed) <= set(gone + changed), f"of {failed}, some were left alone")
    check((status == 1) == bool(failed) and words.count("error:") == len(failed), words)
    for line in lines:
        if line["input"] in failed:
            check(line["diagnostics"], "a failure without a reason")
            continue
        name = os.path.relpath(line["output"], folder)
        check(found.pop(name) == line["outputSHA256"], f"{name} is not what the report says")
        if line["input"] not in gone + changed:
            check(line["outputSHA256"] == reference[name], f"{name} differs undisturbed")
        text = subprocess.run([griffie, "text", folder / name], capture_output=True).stdout
        check(hashlib.sha256(text).hexdigest() == line["sha256"], f"{name} lost its text")
    check(not found, f"documents that the report does not tell of: {found}")
    words = run(*arguments, status=1, cwd=copy)
    check(words.count("No such file") == len(gone), "not every deleted letter is named")
    for name in changed:
        document = name.replace(".txt", ".akn.xml")
        text = subprocess.run([griffie, "text", folder / document], capture_output=True).stdout
        check(text == source(copy, document), f"{name} is not what it is now")
    print(f"{len(gone)} letters deleted and {len(changed)} rewritten meanwhile: {len(failed)} named, "
          f"{len(lines) - len(failed)} whole, resumed")


def two_at_once():
    arguments = [stock, "--output-directory", work / "shared"]
    first = subprocess.Popen(command(*arguments), stderr=subprocess.DEVNULL)
    while not (work / "shared/.griffie/journal.jsonl").exists():
        time.sleep(0.001)
    words = run(*arguments, status=3)
    check("another batch is writing into it" in words, words)
    check(first.wait() == 0, "the first of two batches failed")
    print("two batches into one folder: the second is refused")


try:
    main()
finally:
    shutil.rmtree(work, ignore_errors=True)
