//! Many answers read at once, on as many threads as the machine has. What each says by itself depends on no
//! other, so the order does not matter; comparing them is done afterwards, in order.

use std::num::NonZero;

use crate::domain::place::Directory;
use crate::domain::registration::{AnswerReader, Reading};
use crate::domain::{Answer, TopicId};

/// So many answers are read between two looks at whether to go on.
const BLOCK: usize = 2_000;

/// More threads than this only get in each other's way on a shared server.
const MOST_THREADS: usize = 4;

/// How far a long work is: so many of so many. Answers whether to go on.
pub type Watch<'a> = dyn Fn(usize, usize) -> bool + 'a;

/// Gives the topics of a text.
pub type Tag = dyn Fn(&str) -> Vec<TopicId> + Sync;

/// What each of the answers says by itself, in their order; `None` where `watch` said no.
pub fn read_all(answers: &[&Answer], directory: &Directory, tag: &Tag, watch: &Watch<'_>) -> Option<Vec<Reading>> {
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get).min(MOST_THREADS);
    let mut readers: Vec<AnswerReader<'_>> = Vec::new();
    readers.resize_with(threads, || AnswerReader::new(directory, tag));
    let mut readings = Vec::with_capacity(answers.len());
    for block in answers.chunks(BLOCK) {
        if !watch(readings.len(), answers.len()) {
            return None;
        }
        read_block(block, &mut readers, &mut readings);
    }
    Some(readings)
}

fn read_block(block: &[&Answer], readers: &mut [AnswerReader<'_>], readings: &mut Vec<Reading>) {
    let share = block.len().div_ceil(readers.len()).max(1);
    let parts: Vec<Vec<Reading>> = std::thread::scope(|scope| {
        let started: Vec<_> = block
            .chunks(share)
            .zip(readers.iter_mut())
            .map(|(part, reader)| scope.spawn(move || part.iter().map(|answer| reader.read(answer)).collect()))
            .collect();
        // A panic in one of them is the caller's, as it would be without threads.
        started
            .into_iter()
            .map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    });
    readings.extend(parts.into_iter().flatten());
}
