//! Coordinators who think between their changes: how long a commit takes, and when a colleague sees it.

use std::io::{BufRead, BufReader};
use std::num::NonZero;
use std::process::Child;
use std::time::{Duration, Instant};

use chrono::Utc;
use kumppani::domain::{Change, OperationId, RegistrationId, Status};

use super::terminal::{Session, milliseconds};
use super::worker::{self, Manner};
use super::{Ground, count};

/// Longer than anything may take.
const LONGEST: Duration = Duration::from_secs(20);

/// `tenths` of a second long.
pub fn run(processes: i64, tenths: u64) {
    let ground = Ground::new();
    let children: Vec<Child> = (0..processes).map(|number| worker::start(&ground, number, Manner::Thinks)).collect();
    let started = Instant::now();
    let mut seen = Vec::new();
    let mut session = Session::start(&ground.database(), 80, 24);
    session.press("2");
    let mut screen = vt100::Parser::new(const { NonZero::new(24).unwrap() }, const { NonZero::new(80).unwrap() }, 0);
    while started.elapsed() < Duration::from_millis(100 * tenths) {
        seen.push(until_seen(&ground, &session, &mut screen, seen.len()));
    }
    std::fs::write(ground.stop(), "").expect("the folder is ours");
    let mut times: Vec<f64> = children.into_iter().flat_map(finished).collect();
    assert_eq!(ground.sound_sum(), times.len(), "each commit counts one, and none is lost");
    let longest = seen.iter().copied().fold(0.0, f64::max);
    times.sort_by(f64::total_cmp);
    let at = |hundredths: usize| times.get(times.len() * hundredths / 100).copied().unwrap_or(f64::NAN);
    println!(
        "{processes} coordinators who think 0.3 s: {} commits, median {:.1} ms, 99 of 100 within {:.0} ms; \
         another's change on the screen within {longest:.0} ms ({} tries)",
        times.len(),
        at(50),
        at(99),
        seen.len(),
    );
}

/// Milliseconds from a decision of another until its word stands on the screen.
fn until_seen(ground: &Ground, session: &Session, screen: &mut vt100::Parser, turn: usize) -> f64 {
    let (status, word) =
        if turn.is_multiple_of(2) { (Status::Postponed, "siirretty") } else { (Status::Accepted, "mukana") };
    let mut store = ground.open();
    loop {
        let (_, registration) = count(&store, RegistrationId(1));
        let change = Change::Decide { registrations: vec![registration.seen()], status, reason: None };
        let operation = OperationId(format!("f{:031x}", turn));
        if store.apply(&change, &operation, Utc::now()).is_ok() {
            break;
        }
    }
    let written = Instant::now();
    loop {
        let (at, bytes) = session.chunks.recv_timeout(LONGEST).expect("a colleague's change is shown");
        screen.process(&bytes);
        if screen.screen().contents().contains(word) {
            return milliseconds(written, at.max(written));
        }
    }
}

/// Milliseconds of each of its commits.
fn finished(mut child: Child) -> Vec<f64> {
    let lines = BufReader::new(worker::output(&mut child)).lines();
    let times = lines.map(|line| line.expect("it writes text").parse::<f64>().expect("microseconds") / 1e3).collect();
    assert!(child.wait().expect("it was started").success(), "no process fails");
    times
}
