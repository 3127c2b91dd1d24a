//! Which claims are listed: filters, words, whose. Worked out when one of them or the round changes, and not at each key.

use crate::app::form::TextBox;
use crate::app::screens::{Searched, filtered, searched};
use crate::app::{Effect, Focus, Key, Model, Panes, Screen, Settled};
use crate::domain::claim::{ClaimFacetGroup, ClaimWords, clear_for, wanted};
use crate::domain::listing::Filter;
use crate::domain::{CheckedClaim, ClaimId};
use crate::i18n::Phrase;

/// The claims as listed.
pub fn listed(model: &Model) -> &[ClaimId] {
    &model.claims.listed
}

/// How many are left out because they are not one's own.
pub(in crate::app) fn hidden(model: &Model) -> usize {
    model.claims.hidden
}

/// What narrows the list, in words: the filters by group, then the search. Empty while it is whole.
pub fn heading(model: &Model) -> Vec<Phrase> {
    let claims = &model.claims;
    let chosen = |group: ClaimFacetGroup| {
        filtered(group.phrase(), claims.filter.of(group).map(|facet| facet.phrase()).collect())
    };
    let mut parts: Vec<Phrase> = ClaimFacetGroup::ALL.into_iter().filter_map(chosen).collect();
    if !claims.search.is_empty() {
        parts.push(Phrase::new("ui-searched").with("words", claims.search.text()));
    }
    parts
}

/// The round has changed: what was worked out from it is no longer so.
pub(in crate::app) fn relist_read(model: &mut Model) {
    model.claims.words = None;
    let clear = |checked: &CheckedClaim| clear_for(checked, &model.me) == Some(Ok(()));
    model.claims.any_clear = model.snapshot.claims.iter().any(clear);
    relist(model);
}

/// Lists anew; whoever asks for it settles the selection.
pub(in crate::app) fn relist(model: &mut Model) {
    let claims = &mut model.claims;
    if claims.words.is_none() && !claims.search.text().trim().is_empty() {
        claims.words = Some(ClaimWords::of(&model.snapshot));
    }
    let snapshot = &model.snapshot;
    let found = found(&model.claims);
    let is_found = |place: usize| found.as_ref().is_none_or(|found| found[place]);
    let wanted = wanted(&model.claims.filter);
    let fits = |(place, checked): &(usize, &CheckedClaim)| is_found(*place) && wanted(checked);
    let fitting = snapshot.claims.iter().enumerate().filter(fits).map(|(_, checked)| &checked.claim);
    let mut hidden = 0;
    let mut listed = Vec::new();
    for claim in fitting {
        match &model.own {
            Some(own) if !own.claim(claim) => hidden += 1,
            _ => listed.push(claim.id),
        }
    }
    model.claims.hidden = hidden;
    model.claims.listed = listed;
}

/// By place in the snapshot, whether a claim has the words; `None` where none are looked for.
fn found(claims: &super::Claims) -> Option<Vec<bool>> {
    let typed = claims.search.text();
    let words = claims.words.as_ref().filter(|_| !typed.trim().is_empty());
    words.map(|words| words.found(&typed))
}

/// The claims that have the words, whatever the filters.
pub(in crate::app) fn with_the_words(model: &Model) -> impl Iterator<Item = &CheckedClaim> {
    let found = found(&model.claims);
    let claims = model.snapshot.claims.iter().enumerate();
    let with = claims.filter(move |(place, _)| found.as_ref().is_none_or(|found| found[*place]));
    with.map(|(_, checked)| checked)
}

/// Lists anew by other words or filters; where these leave the selected record out, the cursor begins at the top.
pub(in crate::app) fn relist_anew(model: &mut Model) {
    relist(model);
    if settle(model) == Settled::Vanished {
        let rows = rows(model);
        model.claims.selection.step(isize::MIN, &model.claims.listed, rows);
    }
    model.resettle_detail();
}

/// Keeps the selection on its record, or finds a neighbour.
pub(in crate::app) fn settle(model: &mut Model) -> Settled {
    let rows = rows(model);
    model.claims.selection.settle(&model.claims.listed, rows)
}

fn rows(model: &Model) -> usize {
    Panes::of(model.size, Screen::Claims, Focus::List).list_rows()
}

/// Selects a claim, past any filter that would hide it.
pub(in crate::app) fn show(model: &mut Model, id: ClaimId) {
    if !model.claims.listed.contains(&id) {
        model.claims.filter = Filter::default();
        clear_search(model);
        relist(model);
    }
    let rows = rows(model);
    model.claims.selection.select(id, &model.claims.listed, rows);
}

/// Whether a search or a filter narrows the list.
pub(in crate::app) fn is_narrowed(model: &Model) -> bool {
    !model.claims.search.is_empty() || !model.claims.filter.is_empty()
}

/// One step of narrowing less: first the search, then all filters.
pub(in crate::app) fn widen(model: &mut Model) {
    if model.claims.search.is_empty() {
        model.claims.filter = Filter::default();
    }
    clear_search(model);
    relist(model);
    settle(model);
    model.resettle_detail();
}

fn clear_search(model: &mut Model) {
    model.claims.search = TextBox::line("");
    model.claims.searching = false;
}

/// Typing in the search line.
pub(in crate::app) fn press(model: &mut Model, key: Key) -> Vec<Effect> {
    match searched(&mut model.claims.search, &mut model.claims.searching, key) {
        Searched::Left => {}
        Searched::GivenUp => widen(model),
        Searched::Typed => relist_anew(model),
    }
    Vec::new()
}

pub(in crate::app) fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    model.claims.search.paste(text);
    relist_anew(model);
    Vec::new()
}
