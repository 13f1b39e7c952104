"""Makes stocks of letters for the measurements of batches."""
import os, random, re
from pathlib import Path


def texts(seeds, real):
    """The letters to make others of: those of seeds/, and real ones where there are some."""
    folders = [Path(seeds)] + ([Path(real)] if os.path.isdir(real) else [])
    return [path.read_bytes() for folder in folders for path in sorted(folder.rglob("*.txt"))]


def letter(number, originals):
    """A letter of its own: one of the originals as it is, or with questions of several.

    Every letter has a line of its own, so that no two are the same.
    """
    chance = random.Random(number)
    text = chance.choice(originals)
    if number % 2:
        pieces = re.split(rb"(?m)^(?=Vraag [0-9])", text)
        others = re.split(rb"(?m)^(?=Vraag [0-9])", chance.choice(originals))[1:]
        chance.shuffle(others)
        kept = pieces[: chance.randint(1, len(pieces))]
        text = b"".join(kept + others[: chance.randint(0, len(others))])
    return text + b"\nBrief %d.\n" % number


def make(folder, count, originals, each=1000):
    """Writes letters, so many into one folder."""
    for number in range(count):
        place = Path(folder) / f"{number // each:04}"
        if number % each == 0:
            place.mkdir(parents=True, exist_ok=True)
        (place / f"brief-{number:07}.txt").write_bytes(letter(number, originals))
