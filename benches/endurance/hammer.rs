//! Processes that write to the same rows as fast as they can.

use std::io::Read;
use std::process::Child;
use std::time::{Duration, Instant};

use super::Ground;
use super::worker::{self, Manner};

pub fn run(processes: i64, commits: usize) {
    let ground = Ground::new();
    let before = ground.sound_journal();
    let started = Instant::now();
    let children: Vec<Child> = (0..processes).map(|number| worker::start(&ground, number, Manner::Hammers)).collect();
    let reader = ground.open();
    let written = || {
        let head = reader.journal_head().expect("the file can be read").map_or(0, |entry| entry.0);
        usize::try_from(head).unwrap_or_default() - before
    };
    while written() < commits {
        std::thread::sleep(Duration::from_millis(100));
    }
    let took = started.elapsed();
    std::fs::write(ground.stop(), "").expect("the folder is ours");
    let each: Vec<usize> = children.into_iter().map(finished).collect();
    let (sum, most, fewest) = (each.iter().sum::<usize>(), each.iter().max(), each.iter().min());
    assert_eq!(ground.sound_sum(), sum, "each commit counts one, and none is lost");
    assert_eq!(ground.sound_journal() - before, sum, "each has one entry");
    let (most, fewest) = (most.copied().unwrap_or_default(), fewest.copied().unwrap_or_default());
    assert!(fewest > 0, "nobody is starved");
    #[expect(clippy::cast_precision_loss, reason = "a ratio to read")]
    let ratio = most as f64 / fewest as f64;
    #[expect(clippy::cast_precision_loss, reason = "a rate to read")]
    let rate = commits as f64 / took.as_secs_f64();
    println!(
        "{processes} processes on the same rows: {sum} commits, 0 lost, {rate:.0} a second; most : fewest {ratio:.1}"
    );
}

/// What it said at its end.
fn finished(mut child: Child) -> usize {
    let mut said = String::new();
    worker::output(&mut child).read_to_string(&mut said).expect("it writes text");
    assert!(child.wait().expect("it was started").success(), "no process fails");
    said.trim().parse().expect("a number of steps")
}
