//! Processes killed at any moment: one, or all at once. What was acknowledged is there, nothing is there twice, and the
//! copies made meanwhile are whole.

use std::io::{BufRead, BufReader};
use std::process::Child;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use kumppani::domain::RegistrationId;

use super::worker::{self, Manner};
use super::{Ground, ROWS, count};

/// A process, and what it has acknowledged.
struct Writer {
    number: i64,
    child: Child,
    last: Arc<AtomicUsize>,
    listener: Option<std::thread::JoinHandle<()>>,
}

impl Writer {
    fn start(ground: &Ground, number: i64, last: usize) -> Writer {
        let mut child = worker::start(ground, number, Manner::Acknowledges(last));
        let output = BufReader::new(worker::output(&mut child));
        let last = Arc::new(AtomicUsize::new(last));
        let told = Arc::clone(&last);
        let listener = std::thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                if let Ok(step) = line.parse() {
                    told.store(step, Ordering::SeqCst);
                }
            }
        });
        Writer { number, child, last, listener: Some(listener) }
    }

    /// SIGKILL, and all that it had said before it.
    fn kill(&mut self) -> usize {
        self.child.kill().expect("it runs until it is killed");
        self.child.wait().expect("it was started");
        if let Some(listener) = self.listener.take() {
            listener.join().expect("it only reads");
        }
        self.last.load(Ordering::SeqCst)
    }
}

pub fn run(kills: usize) {
    let ground = Ground::new();
    let before = ground.sound_journal();
    let mut writers: Vec<Writer> = (0..4).map(|number| Writer::start(&ground, number, 0)).collect();
    let (mut killed, mut between, mut backups) = (0, 0, 0);
    while killed < kills {
        // From before the first write to the middle of some tenth: no two kills hit the same moment.
        std::thread::sleep(Duration::from_micros(3_000 + (killed as u64 * 7_919) % 29_000));
        let all = killed % 5 == 4;
        for (place, writer) in writers.iter_mut().enumerate() {
            if !all && place != killed % 4 {
                continue;
            }
            let acknowledged = writer.kill();
            killed += 1;
            let (counted, _) = count(&ground.open(), RegistrationId(writer.number % ROWS + 1));
            assert!(counted >= acknowledged, "step {acknowledged} was acknowledged, the file says {counted}");
            assert!(counted <= acknowledged + 1, "one step at most is under way");
            between += counted - acknowledged;
            *writer = Writer::start(&ground, writer.number, acknowledged);
        }
        ground.sound_sum();
        if killed / 10 > backups {
            backups += 1;
            let copy = ground.folder.path().join(format!("{backups}.db"));
            ground.open().backup(&copy).expect("a copy is made while others write and die");
            std::fs::remove_file(&copy).expect("it was just made");
        }
    }
    writers.iter_mut().for_each(|writer| {
        writer.kill();
    });
    let written = ground.sound_journal() - before;
    assert_eq!(ground.sound_sum(), written, "what was tried again was written once");
    println!(
        "{killed} times killed in the middle of {written} writes: 0 acknowledged lost, 0 written twice \
         ({between} were written and not yet acknowledged); {backups} backups meanwhile, all whole"
    );
}
