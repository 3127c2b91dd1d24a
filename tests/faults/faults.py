#!/usr/bin/env python3
"""What a disk may do to the database: errors of its calls, no room left, and power cuts.

    faults.py KUMPPANI [--faults 1000] [--cuts 1000] [--seed 1]

Needs strace, which injects the errors and tells every byte that was written. Ends with 1 where something that was
acknowledged is lost, where the file is not sound, or where the program says anything but one clear line.
"""

import argparse
import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

LIBRARIES = "id,name,municipality,kind,postcode,lat,lon\n" + "".join(
    f"{86000 + number},{name}n kirjasto,{name},main,,60.5,22.{number}\n"
    for number, name in enumerate(["Aura", "Marttila", "Raisio", "Lieto", "Paimio", "Masku"])
)
ANSWERS = "Osallistujan ID;Sähköposti;Kirjaston nimi;Kiinnostuksen kohteet;Nykyinen yhteistyö\n" + "".join(
    f"{number};kirjasto{number}@kunta.example;{name}n kirjasto;Satutunnit ja kouluyhteistyö;Ei\n"
    for number, name in enumerate(["Aura", "Marttila", "Raisio", "Lieto", "Paimio", "Masku"])
)


class Ground:
    """A database with six registrations, and copies of it to spoil."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.base = folder / "base.db"
        (folder / "libraries.csv").write_text(LIBRARIES)
        (folder / "answers.csv").write_text(ANSWERS)
        self.run(self.base, "init", must=True)
        self.run(self.base, "directory", "import", folder / "libraries.csv", must=True)
        self.run(self.base, "round", "add", "2027K", "--opens", "15.2.2027", "--closes", "15.3.2027", must=True)
        self.run(self.base, "import", folder / "answers.csv", must=True)
        assert len(rows(self.base, "SELECT id FROM registration")) == 6, "the answers were read"

    def command(self, database, *words):
        return [self.program, "--lang", "fi", "--as", "aino", "--db", str(database), *map(str, words)]

    def run(self, database, *words, before=(), must=False):
        done = subprocess.run(
            [*before, *self.command(database, *words)], capture_output=True, text=True, errors="replace", timeout=120
        )
        if must and done.returncode != 0:
            sys.exit(f"{words}: {done.returncode}: {done.stderr}")
        return done

    def copy(self, name):
        target = self.folder / name
        for path in self.folder.glob(f"{name}*"):
            path.unlink()
        shutil.copy(self.base, target)
        return target

    def complaint(self, database):
        """What is not sound, or nothing."""
        for words in [("check",), ("journal", "verify")]:
            done = self.run(database, *words)
            if done.returncode != 0:
                return f"{' '.join(words)}: {done.stdout}{done.stderr}"
        return None


def rows(database, sql):
    connection = sqlite3.connect(database)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def entries(database):
    return rows(database, "SELECT count(*) FROM journal")[0][0]


# Changes of different sizes; each makes one entry.
CHANGES = [
    ("queue", "accept", "1"),
    ("queue", "note", "2", "soitettu 12.4., palaavat viikolla 17 " * 40),
    ("queue", "accept", "1-6"),
    ("round", "add", "2027S", "--opens", "1.9.2027", "--closes", "30.9.2027"),
    ("settings", "set", "distance_weight", "40"),
]

INJECTIONS = [
    (call, error, lasts)
    for call, error in [
        ("pwrite64", "ENOSPC"),
        ("pwrite64", "EIO"),
        ("fdatasync", "EIO"),
        ("fsync", "EIO"),
        ("ftruncate", "ENOSPC"),
        ("fallocate", "ENOSPC"),
        ("pread64", "EIO"),
        ("openat", "EMFILE"),
        ("fcntl", "ENOLCK"),
        ("mmap", "ENOMEM"),
        ("unlink", "EIO"),
    ]
    for lasts in ["", "+"]
]


def faults(ground, wanted):
    """Each call of each kind fails once, or fails from there on."""
    injected = refused = 0
    number = 1
    log = ground.folder / "strace.log"
    while injected < wanted:
        before = injected
        for change in CHANGES:
            for call, error, lasts in INJECTIONS:
                if injected >= wanted:
                    break
                database = ground.copy("fault.db")
                rule = f"inject={call}:error={error}:when={number}{lasts}"
                mine = [word for name in (database, f"{database}-wal", f"{database}-shm") for word in ("-P", name)]
                tracer = ("strace", "-f", "-qq", "-o", log, *mine, "-e", f"trace={call}", "-e", rule)
                done = ground.run(database, *change, before=tracer)
                if "(INJECTED)" not in log.read_text(errors="replace"):
                    continue
                injected += 1
                refused += done.returncode != 0
                what = f"{' '.join(change)[:40]} with {rule}"
                judge_fault(ground, database, change, done, what)
        if injected == before:
            break
        number += 1
    print(f"{injected} errors of the disk injected, {refused} stopped the change: each said one line, 0 acknowledged lost, "
          "0 files unsound, each usable afterwards")


def judge_fault(ground, database, change, done, what):
    if done.returncode not in (0, 1):
        sys.exit(f"{what}: ended with {done.returncode}: {done.stderr}")
    if done.returncode == 1 and len(done.stderr.strip().splitlines()) != 1:
        sys.exit(f"{what}: said not one line but: {done.stderr!r}")
    if "ei vastannut odotetusti" in done.stderr:
        sys.exit(f"{what}: has no words for {done.stderr.strip()}")
    written = entries(database) - entries(ground.base)
    if done.returncode == 0 and written != 1:
        sys.exit(f"{what}: was acknowledged and is not there")
    complaint = ground.complaint(database)
    if complaint:
        sys.exit(f"{what}: {complaint}")
    if written == 0:
        ground.run(database, *change, must=True)


OPENED = re.compile(r'^openat\(AT_FDCWD, "(?P<path>[^"]*)".*\) = (?P<fd>\d+)$')
WRITTEN = re.compile(r'^pwrite64\((?P<fd>\d+), "(?P<data>[^"]*)", (?P<size>\d+), (?P<offset>\d+)\) = (?P<done>\d+)$')
SYNCED = re.compile(r"^f(?:data)?sync\((?P<fd>\d+)\) += 0$")
CUT_TO = re.compile(r"^ftruncate\((?P<fd>\d+), (?P<size>\d+)\) += 0$")
REMOVED = re.compile(r'^unlink\("(?P<path>[^"]*)"\) += 0$')


def text_of(quoted):
    return bytes.fromhex(quoted.replace("\\x", ""))


def traced(ground, database, change):
    """Runs a change; what it did to the database and its log, in order."""
    log = ground.folder / "strace.log"
    calls = "trace=openat,pwrite64,fsync,fdatasync,ftruncate,unlink"
    tracer = ("strace", "-f", "-qq", "-xx", "-s", "100000000", "-o", log, "-e", calls)
    ground.run(database, *change, before=tracer, must=True)
    files, events = {}, []
    for line in log.read_text().splitlines():
        line = line.split(None, 1)[1]
        if found := OPENED.match(line):
            files[found["fd"]] = text_of(found["path"]).decode()
        elif found := WRITTEN.match(line):
            path = files.get(found["fd"], "")
            assert int(found["size"]) == int(found["done"]), line[:80]
            events.append(("write", path, int(found["offset"]), text_of(found["data"])))
        elif found := SYNCED.match(line):
            events.append(("sync", files.get(found["fd"], "")))
        elif found := CUT_TO.match(line):
            events.append(("cut", files.get(found["fd"], ""), int(found["size"])))
        elif found := REMOVED.match(line):
            events.append(("remove", text_of(found["path"]).decode()))
        else:
            assert "pwrite64(" not in line or "unfinished" not in line, f"cannot be read: {line[:80]}"
    kept = {str(database), f"{database}-wal"}
    return [event for event in events if event[1] in kept] + [("acknowledged", "")]


class Disk:
    """What surely lies on the disk, and what may."""

    def __init__(self, before):
        self.sure = {path: bytearray(data) for path, data in before.items()}
        self.pending = []

    def sees(self, event):
        kind, path = event[0], event[1]
        if kind == "sync":
            mine = [other for other in self.pending if other[1] == path]
            self.pending = [other for other in self.pending if other[1] != path]
            for other in mine:
                apply(self.sure, other)
            self.sure.setdefault(path, bytearray())
        elif kind != "acknowledged":
            self.pending.append(event)

    def after_a_cut(self, chance):
        """The sure bytes, and of the others each whole, in part or not at all, sector by sector."""
        files = {path: bytearray(data) for path, data in self.sure.items()}
        for event in self.pending:
            fate = chance.random()
            if fate < 0.4:
                apply(files, event)
            elif fate < 0.7 and event[0] == "write":
                _, path, offset, data = event
                for start in range(0, len(data), 512):
                    if chance.random() < 0.5:
                        apply(files, ("write", path, offset + start, data[start : start + 512]))
        return files


def apply(files, event):
    kind, path = event[0], event[1]
    if kind == "remove":
        files.pop(path, None)
        return
    data = files.setdefault(path, bytearray())
    if kind == "cut":
        del data[event[2] :]
        data.extend(bytes(event[2] - len(data)))
    else:
        offset, words = event[2], event[3]
        data.extend(bytes(max(0, offset - len(data))))
        data[offset : offset + len(words)] = words


def history(ground, held):
    """The database before some changes, and every call of theirs. Where somebody else has the file open, the log of the
    database stays and grows; else each change ends with an empty one."""
    database = ground.copy("held.db" if held else "alone.db")
    before = {str(database): bytearray(database.read_bytes())}
    if held:
        # Never closed: its end would empty the log unseen.
        HELD.append(sqlite3.connect(database))
        HELD[-1].execute("SELECT count(*) FROM journal").fetchall()
    events = []
    for number in range(8):
        change = ("queue", "note", str(number % 6 + 1), f"viikko {number} " * (1 + number * 30))
        events += traced(ground, database, change)
    return database, before, events


def cuts(ground, wanted, chance):
    """The power cut after each call of two histories, again and again."""
    histories = [history(ground, held) for held in (False, True)]
    base = entries(ground.base)
    points = [(told, point) for told in histories for point in range(1, len(told[2]) + 1)]
    for turn in range(wanted):
        if turn % len(points) == 0:
            chance.shuffle(points)
        (database, before, events), point = points[turn % len(points)]
        disk = Disk(before)
        for event in events[:point]:
            disk.sees(event)
        acknowledged = sum(event[0] == "acknowledged" for event in events[:point])
        judge_cut(ground, database, disk.after_a_cut(chance), base + acknowledged, point)
    print(
        f"{wanted} power cuts after one of {len(points)} calls: 0 acknowledged lost, 0 files unsound"
    )


HELD = []


def judge_cut(ground, traced_database, files, least, point):
    database = ground.folder / "cut.db"
    for path in ground.folder.glob("cut.db*"):
        path.unlink()
    for path, data in files.items():
        (ground.folder / path.replace(str(traced_database), str(database))).write_bytes(data)
    os.chmod(database, 0o600)
    complaint = ground.complaint(database)
    if complaint:
        sys.exit(f"power cut after call {point}: {complaint}")
    found = entries(database)
    if found < least:
        sys.exit(f"power cut after call {point}: {least} entries were acknowledged, {found} are there")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--faults", type=int, default=1000)
    parser.add_argument("--cuts", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    told = parser.parse_args()
    program = str(Path(told.program).resolve())
    with tempfile.TemporaryDirectory() as folder:
        ground = Ground(program, Path(folder))
        cuts(ground, told.cuts, random.Random(told.seed))
        faults(ground, told.faults)


if __name__ == "__main__":
    main()
