#!/usr/bin/env python3
"""Our matchings beside those of networkx, rustworkx and LEMON: the same totals, and who is how fast.

    apt-get install g++ liblemon-dev          (LEMON 1.3, C++)
    pip install networkx rustworkx
    python3 tests/peers/compare.py [--quick]

Everything is solved in one run on one machine, one after the other. Reading a graph is never timed; building it is for us
(a list of edges in memory is what we begin with), and not for the others.
"""

import argparse
import pathlib
import random
import subprocess
import sys
import tempfile
import time

import networkx
import rustworkx

HERE = pathlib.Path(__file__).resolve().parent
RANDOM_GRAPHS = 2_000


def random_graph(dice):
    """At most 40 vertices: sparse or dense, often disconnected, often with ties, zero and negative weights."""
    n = dice.randint(0, 40)
    share = dice.choice([0.05, 0.1, 0.3, 0.7, 1.0])
    lowest, highest = dice.choice([(1, 3), (0, 10), (-5, 5), (-100, 1_000), (0, 10_000)])
    pairs = [(a, b) for a in range(n) for b in range(a + 1, n) if dice.random() < share]
    return n, [(a, b, dice.randint(lowest, highest)) for a, b in pairs]


def complete_graph(n):
    """Libraries at places, with a size and topics; scores as in a round, 0 to 10,000."""
    dice = random.Random(n)
    towns = [(dice.random() * 1_000, dice.random() * 1_000) for _ in range(n // 8 + 3)]

    def library():
        x, y = dice.choice(towns)
        topics = [0.0] * 16
        for _ in range(3):
            topics[dice.randrange(16)] += dice.random()
        length = sum(topic * topic for topic in topics) ** 0.5
        return x + dice.gauss(0, 20), y + dice.gauss(0, 20), dice.gauss(9, 1.2), [topic / length for topic in topics]

    def score(a, b):
        km = 1.3 * ((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) ** 0.5
        size = max(0.0, 1 - abs(a[2] - b[2]) / 3)
        topic = sum(x * y for x, y in zip(a[3], b[3]))
        return int(10_000 * (0.3 / (1 + (km / 120) ** 2) + 0.3 * size + 0.4 * topic))

    libraries = [library() for _ in range(n)]
    return n, [(a, b, score(libraries[a], libraries[b])) for a in range(n) for b in range(a + 1, n)]


def write(path, graphs):
    with open(path, "w") as file:
        for n, edges in graphs:
            file.write(f"{n} {len(edges)}\n")
            file.writelines(f"{a} {b} {weight}\n" for a, b, weight in edges)


def answers(command):
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    rows = [line.split() for line in lines]
    return [(tuple(map(int, row[:3])), tuple(map(float, row[3:]))) for row in rows]


def of_networkx(n, edges):
    graph = networkx.Graph()
    graph.add_nodes_from(range(n))
    graph.add_weighted_edges_from(edges)
    solve = lambda most: networkx.max_weight_matching(graph, maxcardinality=most)
    return weighed(edges, solve)


def of_rustworkx(n, edges):
    graph = rustworkx.PyGraph()
    graph.add_nodes_from(range(n))
    graph.add_edges_from(edges)
    solve = lambda most: rustworkx.max_weight_matching(graph, max_cardinality=most, weight_fn=int)
    return weighed(edges, solve)


def weighed(edges, solve):
    weights = {(a, b): weight for a, b, weight in edges}
    found, seconds = [], []
    for most in (False, True):
        begun = time.perf_counter()
        pairs = solve(most)
        seconds.append(time.perf_counter() - begun)
        found.append((len(pairs), sum(weights[min(pair), max(pair)] for pair in pairs)))
    return (found[0][1], *found[1]), tuple(seconds)


def compare_random(folder, ours, lemon):
    dice = random.Random(2_024)
    graphs = [random_graph(dice) for _ in range(RANDOM_GRAPHS)]
    path = folder / "random.txt"
    write(path, graphs)
    beside = {
        "LEMON": answers([lemon, path]),
        "networkx": [of_networkx(*graph) for graph in graphs],
        "rustworkx": [of_rustworkx(*graph) for graph in graphs],
    }
    mine = answers([*ours, path])
    wrong = 0
    for name, theirs in beside.items():
        different = [at for at, (a, b) in enumerate(zip(mine, theirs, strict=True)) if a[0] != b[0]]
        wrong += len(different)
        print(f"{len(mine) - len(different)} of {len(mine)} random graphs as {name}, both ways")
    return wrong


def compare_complete(folder, ours, lemon, sizes):
    print("complete graphs, milliseconds, most pairs first (ours: from a list of edges / from a score function)")
    print(f"{'n':>6} {'ours':>9} {'scored':>9} {'LEMON':>9} {'rustworkx':>11} {'networkx':>11}   LEMON:ours rustworkx:ours")
    wrong = 0
    for n in sizes:
        graph = complete_graph(n)
        path = folder / f"{n}.txt"
        write(path, [graph])
        # The best of three where that takes no patience; the slow ones once.
        runs = lambda command: min((answers(command)[0] for _ in range(3)), key=lambda answer: answer[1][1])
        mine, scored, other = runs([*ours, path]), runs([*ours, "--scored", path]), runs([lemon, path])
        rust = of_rustworkx(*graph)
        slow = of_networkx(*graph) if n <= 200 else None
        totals = {answer[0] for answer in (mine, scored, other, rust, slow) if answer}
        wrong += len(totals) - 1
        times = [answer[1][1] * 1_000 if answer else float("nan") for answer in (mine, scored, other, rust, slow)]
        ratios = f"{times[2] / times[0]:10.1f} {times[3] / times[0]:14.1f}"
        same = "" if len(totals) == 1 else f"   TOTALS DIFFER: {totals}"
        print(f"{n:6} {times[0]:9.2f} {times[1]:9.2f} {times[2]:9.2f} {times[3]:11.1f} {times[4]:11.1f}   {ratios}{same}")
    return wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true", help="complete graphs of 200 and 400 only")
    sizes = [200, 400] if parser.parse_args().quick else [200, 400, 800, 1_600]
    ours = ["cargo", "bench", "--quiet", "--bench", "matching", "--", "--solve"]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        lemon = folder / "lemon"
        subprocess.run(["g++", "-O2", "-o", lemon, HERE / "lemon.cpp"], check=True)
        print(f"networkx {networkx.__version__}, rustworkx {rustworkx.__version__}, LEMON by g++ -O2")
        wrong = compare_random(folder, ours, lemon) + compare_complete(folder, ours, lemon, sizes)
    sys.exit("some totals differ" if wrong else 0)


if __name__ == "__main__":
    main()
