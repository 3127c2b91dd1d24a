//! The queue narrowed, ordered and searched, as it is seen.

use super::*;
use crate::app::screens::queue::Found;
use crate::domain::search::{Index, Query};

fn searched(words: &str) -> Model {
    let mut model = model(Lang::Fi, Screen::Queue, HOME);
    press(&mut model, "/");
    press(&mut model, words);
    let mut index = Index::default();
    for line in model.snapshot.registrations.iter() {
        index.put(line.id, [line.name.as_str()]);
    }
    let mut query = Query::read(words);
    let ids = index.find(&mut query);
    update(&mut model, Msg::Found { words: words.to_owned(), found: Found { query, ids } });
    update(&mut model, Msg::Key(Key::plain(Code::Enter)));
    let detail = fixture::detail();
    update(&mut model, Msg::DetailLoaded(detail.key, Some(Box::new(detail))));
    model
}

/// The words that stand underlined, row by row.
fn underlined(model: &Model) -> Vec<String> {
    let (buffer, _) = buffer(model);
    let mut found = Vec::new();
    for row in buffer.content.chunks(usize::from(buffer.area.width)) {
        let set_off =
            row.chunk_by(|a, b| a.modifier.contains(Modifier::UNDERLINED) == b.modifier.contains(Modifier::UNDERLINED));
        let set_off = set_off.filter(|cells| cells[0].modifier.contains(Modifier::UNDERLINED));
        found.extend(set_off.map(|cells| cells.iter().map(|cell| cell.symbol()).collect::<String>()));
    }
    found
}

#[test]
fn what_was_found_is_set_off_in_the_list_and_in_the_detail() {
    let model = searched("koskella");
    // Topics are set off in the detail as well.
    let found = underlined(&model).into_iter().filter(|words| words == "Koske").count();
    assert_eq!(found, 2, "{}", drawn(&model));
    let mut mono = model.clone();
    mono.look.colour = false;
    assert_eq!(underlined(&mono), underlined(&model));
    insta::assert_snapshot!("queue_searched", drawn(&model));
}

#[test]
fn filters_and_order_are_chosen_and_said() {
    let mut model = model(Lang::Fi, Screen::Queue, HOME);
    press(&mut model, "t");
    insta::assert_snapshot!("filters", drawn(&model));
    press(&mut model, "epä ");
    insta::assert_snapshot!("filters_ticked", drawn(&model));
    update(&mut model, Msg::Key(Key::plain(Code::Enter)));
    press(&mut model, "SS");
    insta::assert_snapshot!("queue_filtered", drawn(&model));
}
