//! The figures of the optimiser: `cargo bench --bench matching` prints them with the machine. `--solve FILE` is the side
//! of ours in `tests/peers`. Nothing here fails on a time.

use std::time::Instant;

use kumppani::matching::{Goal, Pairs, Problem, Solved, check, solve};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let Some(at) = arguments.iter().position(|argument| argument == "--solve") {
        let scored = arguments.iter().any(|argument| argument == "--scored");
        let file = arguments[at + 1..].iter().find(|argument| !argument.starts_with("--")).expect("a file is named");
        answer_file(&std::fs::read_to_string(file).expect("the file can be read"), scored);
        return;
    }
    // `cargo test --benches` passes no `--bench`: then there is nothing to do.
    if !arguments.iter().any(|argument| argument == "--bench") {
        return;
    }
    println!("machine: {}", machine());
    growth();
    sparse();
    questions();
}

fn machine() -> String {
    let text = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = text.lines().find_map(|line| line.strip_prefix("model name")?.split_once(':'));
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    format!("{cores} cores,{}", model.map_or(" unknown", |(_, name)| name))
}

/// What the process has held at most so far, in megabytes.
fn most_memory() -> u64 {
    let text = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok()).unwrap_or(0) / 1024
}

fn ids(n: usize) -> Vec<u64> {
    (0..n as u64).collect()
}

fn milliseconds(begun: Instant) -> f64 {
    begun.elapsed().as_secs_f64() * 1_000.0
}

/// All pairs of rounds from 60 to 10,000, solved, certified, and the certificate checked.
fn growth() {
    println!("all pairs, proven:      n      solved  checked   of the whole");
    for n in [60, 120, 240, 480, 1_000, 2_000, 4_000, 10_000] {
        let libraries = libraries(n);
        let (ids, weight) = (ids(n), |a: usize, b: usize| Some(score(&libraries[a], &libraries[b])));
        let problem = Problem { ids: &ids, pairs: Pairs::Scored(&weight) };
        let begun = Instant::now();
        let answer = solve(&problem, Goal::MaximumCardinality, &|| true).expect("scores are small");
        let solved = milliseconds(begun);
        let begun = Instant::now();
        let proven = check(n, problem.weights(), &answer.certificate).expect("the certificate holds");
        assert!(proven.optimal, "proven over all pairs");
        println!("{n:25} {solved:9.1} ms {:6.1} ms  {} MB at most", milliseconds(begun), most_memory());
    }
}

/// 16 candidates of each, solved exactly.
fn sparse() {
    for n in [1_000, 10_000, 100_000] {
        let libraries = libraries(n);
        let begun = Instant::now();
        let pairs = candidates(&libraries, 16);
        let found = milliseconds(begun);
        let ids = ids(n);
        let problem = Problem { ids: &ids, pairs: Pairs::Listed(&pairs) };
        let begun = Instant::now();
        let answer = solve(&problem, Goal::MaximumCardinality, &|| true).expect("scores are small");
        let solved = milliseconds(begun);
        let begun = Instant::now();
        let proven = check(n, problem.weights(), &answer.certificate).expect("the certificate holds");
        assert!(proven.optimal, "proven over the candidates");
        println!(
            "16 candidates of each of {n}: {} pairs found in {found:.0} ms, solved in {solved:.0} ms, checked in {:.0} ms, {} MB",
            pairs.len(),
            milliseconds(begun),
            most_memory()
        );
    }
}

/// Prices from solving again.
fn questions() {
    for n in [60, 100] {
        let libraries = libraries(n);
        let (ids, weight) = (ids(n), |a: usize, b: usize| Some(score(&libraries[a], &libraries[b])));
        let problem = Problem { ids: &ids, pairs: Pairs::Scored(&weight) };
        let solved = Solved::new(&problem, Goal::MaximumCardinality, &|| true).expect("scores are small");
        let solved = solved.expect("nobody stopped it");
        let begun = Instant::now();
        let forbidden = solved.forbidding_each(&|| true).expect("nobody stopped it").len();
        println!("round of {n}: the price of forbidding each of {forbidden} pairs {:.1} ms", milliseconds(begun));
        let begun = Instant::now();
        let joined = solved.joining_each(&|| true).expect("nobody stopped it").len();
        println!("round of {n}: the price of joining each two of {joined} {:.1} ms", milliseconds(begun));
    }
    for n in [21, 51, 101] {
        let libraries = libraries(n);
        let (ids, weight) = (ids(n), |a: usize, b: usize| Some(score(&libraries[a], &libraries[b])));
        let problem = Problem { ids: &ids, pairs: Pairs::Scored(&weight) };
        let solved = Solved::new(&problem, Goal::MaximumCardinality, &|| true).expect("scores are small");
        let begun = Instant::now();
        let trio = solved.expect("nobody stopped it").best_trio(&|| true).expect("nobody stopped it");
        println!(
            "round of {n}: the best trio {:.1} ms{}",
            milliseconds(begun),
            if trio.is_some() { "" } else { " (none)" }
        );
    }
}

/// Graphs as `compare.py` writes them: `n m`, then `m` lines `a b weight`.
fn answer_file(text: &str, scored: bool) {
    let mut numbers = text.split_ascii_whitespace().map(|word| word.parse::<i64>().expect("whole numbers"));
    while let (Some(n), Some(m)) = (numbers.next(), numbers.next()) {
        let n = usize::try_from(n).expect("not negative");
        let mut next = || numbers.next().expect("three numbers an edge");
        let place = |number: i64| usize::try_from(number).expect("not negative");
        let edges: Vec<(usize, usize, i64)> = (0..m).map(|_| (place(next()), place(next()), next())).collect();
        let mut table = vec![None; if scored { n * n } else { 0 }];
        if scored {
            edges.iter().for_each(|(a, b, weight)| table[a.min(b) * n + a.max(b)] = Some(*weight));
        }
        let (ids, weight) = (ids(n), |a: usize, b: usize| table[a * n + b]);
        let pairs = if scored { Pairs::Scored(&weight) } else { Pairs::Listed(&edges) };
        let problem = Problem { ids: &ids, pairs };
        let answers = [Goal::MaximumWeight, Goal::MaximumCardinality].map(|goal| {
            let begun = Instant::now();
            let answer = solve(&problem, goal, &|| true).expect("the weights are small");
            let seconds = begun.elapsed().as_secs_f64();
            let proven = check(n, problem.weights(), &answer.certificate).expect("the certificate holds");
            assert!(proven.optimal, "proven");
            (proven.total, proven.pairs, seconds)
        });
        let [(heaviest, _, first), (most, pairs, second)] = answers;
        println!("{heaviest} {pairs} {most} {first:.6} {second:.6}");
    }
}

/// A made library: where it is, how large, which topics.
struct Library {
    km: (f64, f64),
    size: f64,
    topics: [f64; 16],
}

/// `SplitMix64` (Steele et al. 2014): the same libraries on every machine.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % n as u64).expect("below n")
    }

    fn part(&mut self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "53 bits fit exactly")]
        let part = (self.next() >> 11) as f64 / (1_u64 << 53) as f64;
        part
    }

    fn normal(&mut self) -> f64 {
        (-2.0 * (1.0 - self.part()).ln()).sqrt() * (std::f64::consts::TAU * self.part()).cos()
    }
}

/// In clusters on 4,000 × 3,500 km, as libraries lie in towns.
fn libraries(n: usize) -> Vec<Library> {
    let mut dice = Dice(n as u64);
    let towns: Vec<(f64, f64)> = (0..n / 40 + 8).map(|_| (dice.part() * 4_000.0, dice.part() * 3_500.0)).collect();
    let library = |_| {
        let (x, y) = towns[dice.below(towns.len())];
        let mut topics = [0.0; 16];
        (0..3).for_each(|_| topics[dice.below(16)] += dice.part());
        let length = topics.iter().map(|topic| topic * topic).sum::<f64>().sqrt();
        topics.iter_mut().for_each(|topic| *topic /= length);
        let km = (x + 60.0 * dice.normal(), y + 60.0 * dice.normal());
        Library { km, size: 9.0 + 1.2 * dice.normal(), topics }
    };
    (0..n).map(library).collect()
}

/// Distance, size and topics, 0 to 10,000.
fn score(a: &Library, b: &Library) -> i64 {
    let km = 1.3 * (a.km.0 - b.km.0).hypot(a.km.1 - b.km.1);
    let size = (1.0 - (a.size - b.size).abs() / 3.0).max(0.0);
    let topic: f64 = a.topics.iter().zip(&b.topics).map(|(x, y)| x * y).sum();
    #[expect(clippy::cast_possible_truncation, reason = "at most 10,000")]
    let score = (10_000.0 * (0.3 / (1.0 + (km / 120.0).powi(2)) + 0.3 * size + 0.4 * topic)) as i64;
    score
}

/// For each library the best of those near it and of some with its main topic and size; and a path through all.
fn candidates(libraries: &[Library], each: usize) -> Vec<(usize, usize, i64)> {
    use std::collections::HashMap;
    #[expect(clippy::cast_possible_truncation, reason = "squares of 100 km")]
    let square = |library: &Library| ((library.km.0 / 100.0) as i64, (library.km.1 / 100.0) as i64);
    let topic = |library: &Library| {
        let first = library.topics.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1)).map_or(0, |(at, _)| at);
        #[expect(clippy::cast_possible_truncation, reason = "a small number")]
        let size = (2.0 * library.size) as i64;
        (first, size)
    };
    let (mut near, mut alike): (HashMap<_, Vec<usize>>, HashMap<_, Vec<usize>>) = (HashMap::new(), HashMap::new());
    for (at, library) in libraries.iter().enumerate() {
        near.entry(square(library)).or_default().push(at);
        alike.entry(topic(library)).or_default().push(at);
    }
    let mut dice = Dice(7);
    let mut pairs = Vec::new();
    for (at, library) in libraries.iter().enumerate() {
        let (x, y) = square(library);
        let around = (-1..=1).flat_map(|dx| (-1..=1).map(move |dy| (x + dx, y + dy)));
        let mut others: Vec<usize> =
            around.filter_map(|square| near.get(&square)).flat_map(|those| those.iter().take(150).copied()).collect();
        let same = &alike[&topic(library)];
        others.extend((0..100).map(|_| same[dice.below(same.len())]));
        others.sort_unstable();
        others.dedup();
        let mut scored: Vec<(i64, usize)> = others
            .into_iter()
            .filter(|other| *other != at)
            .map(|other| (-score(library, &libraries[other]), other))
            .collect();
        scored.sort_unstable();
        pairs.extend(scored.into_iter().take(each).map(|(minus, other)| (at.min(other), at.max(other), -minus)));
        if at > 0 {
            pairs.push((at - 1, at, score(&libraries[at - 1], library)));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}
