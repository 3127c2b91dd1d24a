//! What happens to the application ([`Msg`]) and what it asks of the world ([`Effect`]).

use chrono::NaiveDate;

use super::Key;
use super::importing::{ImportOrder, ImportPreview, PreviewOrder, Progress, RowList, Ticket};
use super::overlay::Tried;
use super::screens::queue::Found;
use crate::domain::claim::Memo;
use crate::domain::handout::Handout;
use crate::domain::letter::{Drafted, LetterOrder};
use crate::domain::partnership::{Choice, Distribution, Mending, Trial};
use crate::domain::place::Shortlist;
use crate::domain::registration::AnswerEdit;
use crate::domain::summary::{Period, Summary};
use crate::domain::{
    Change, ClaimId, Detail, EntryId, HistoryEntry, KeptId, KeptProposal, Present, Receipt, RecordKey, Refusal,
    Registration, RegistrationId, Snapshot,
};
use crate::i18n::{Lang, Phrase};

/// Something that happened. `update` answers it with effects.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    Key(Key),
    /// Bracketed paste, not yet cleaned.
    Paste(String),
    Resize {
        columns: u16,
        rows: u16,
    },
    /// The calendar day in Helsinki; sent at start and when it changes.
    Today(NaiveDate),
    /// The round as it now is, after any commit, mine or another's.
    Loaded(Box<Snapshot>),
    /// The record asked for; `None` where it no longer exists.
    DetailLoaded(RecordKey, Option<Box<Detail>>),
    /// The newest entries of the whole journal, newest first.
    JournalLoaded(Vec<HistoryEntry>),
    /// A write, an undo or a redo was made, or was refused.
    Written(Result<Receipt, Refusal>),
    /// The proposals of the round that were kept under names.
    KeptLoaded(Vec<KeptProposal>),
    /// A kept proposal beside the pairs that stand; `None` where it is gone.
    KeptOffered {
        kept: KeptId,
        choice: Result<Option<Box<Choice>>, Phrase>,
    },
    /// The optimiser is done. To be saved as the round's suggestion.
    Suggested(Result<Box<Solved>, Phrase>),
    /// Which decided pairs to break up so that more have a partner; `None` where it would help nobody.
    Mended(Result<Option<Box<Mending>>, Phrase>),
    /// Why these are joined or not, and what the opposite would cost, in sentences.
    PairsExplained {
        asked: Vec<RegistrationId>,
        sentences: Result<Vec<Phrase>, Phrase>,
    },
    /// What the pairs would be with another value of a setting, or with what is saved.
    Tried {
        tried: Option<Tried>,
        trial: Result<Box<Trial>, Phrase>,
    },
    /// How the scores of the pairs lie among all that there could be.
    Distributed(Result<Distribution, Phrase>),
    /// The registrations of the round on the screen that have these words.
    Found {
        words: String,
        found: Found,
    },
    /// The names of the files in the inbox that could be imported.
    InboxLoaded(Result<Vec<InboxFile>, Phrase>),
    /// What an import would do, before anything is written.
    Previewed {
        ticket: Ticket,
        preview: Result<Box<ImportPreview>, Phrase>,
    },
    /// How far the preview or the import of this ticket is.
    Progressed {
        ticket: Ticket,
        progress: Progress,
    },
    /// Something was done that is no write to the database: in words.
    Noted(Phrase),
    /// What became of the round or a year, or why that cannot be said.
    SummaryLoaded(Period, Result<Box<Summary>, Phrase>),
    /// A text kept from an earlier session for the form that was just opened.
    DraftLoaded {
        form: String,
        text: Option<String>,
    },
    /// The registration asked for beside the one that is compared.
    TwinLoaded(Option<Box<Registration>>),
    /// The letters of an order, or why there are none.
    LettersLoaded {
        order: LetterOrder,
        letters: Result<Vec<Drafted>, Phrase>,
    },
    /// All libraries of the directory, to choose from, the likely ones first.
    DirectoryLoaded(Result<Shortlist, Phrase>),
    /// The other sessions at the same database, whenever they are not as they were.
    Others(Vec<Present>),
    /// Something failed that is nobody's write: reading, the inbox. In words.
    Failed(Phrase),
}

/// Something to be done outside. The shell does it and answers with a [`Msg`].
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Read the round again; `None` is the newest.
    Load {
        round: Option<String>,
    },
    LoadDetail(RecordKey),
    /// Read a registration to compare another one with it.
    LoadTwin(RegistrationId),
    /// Derive letters from the records.
    LoadLetters(LetterOrder),
    /// Write the letters as drafts, if they are still what was shown.
    SaveLetters {
        order: LetterOrder,
        shown: Vec<Drafted>,
    },
    /// Hand a letter to what root has configured, if it is still what was shown; then mark it as sent.
    SendLetter {
        order: LetterOrder,
        drafted: Box<Drafted>,
        again: bool,
    },
    /// Hand a text to the terminal's clipboard, where it has one.
    Copy {
        text: String,
    },
    /// Write what a window shows as files, in a language.
    SavePaper {
        lang: Lang,
        paper: Paper,
    },
    /// Work out what became of the round on the screen, or of a year.
    LoadSummary(Period),
    /// Write the site of the reports that may be published.
    PublishSite,
    LoadJournal,
    Write(Box<Change>),
    /// Read what typed words mean, and write them with it.
    WriteAnswer(Box<AnswerEdit>),
    /// Take back my newest standing entry, or this one.
    Undo(Option<EntryId>),
    /// Take back my newest undo.
    Redo,
    /// Find the registrations of the round on the screen that have these words.
    Search {
        words: String,
    },
    /// Solve the pairing of the round on the screen.
    Suggest,
    /// See whether more of the round on the screen would have a partner if decided pairs were broken up.
    Mend,
    /// Read the proposals that were kept under names.
    LoadKept,
    /// Lay a kept proposal beside the pairs that stand, as both would be scored now.
    OfferKept(KeptId),
    /// Say why these of the round on the screen are joined or not, or one is left over, by solving again. What was asked
    /// before needs no answer any more.
    ExplainPairs(Vec<RegistrationId>),
    /// Solve with another value of a setting, or with what is saved, and tell the figures.
    TrySetting(Option<Tried>),
    /// Score all pairs that there could be, and count.
    LoadDistribution,
    ListInbox,
    /// The files of the inbox that may be kept with a claim.
    ListAttachable,
    /// Keep a file of the inbox with a claim.
    Attach {
        claim: ClaimId,
        file: String,
    },
    /// Read a file of the inbox, or what was pasted, and say what its import would do.
    Preview(Box<PreviewOrder>),
    /// Write an import as it was previewed.
    Import(ImportOrder),
    /// Stop the preview or the import of this ticket, and those before it. Nothing of it is written.
    StopImport {
        ticket: Ticket,
    },
    /// Write a list of the preview's rows to a file beside the others of the inbox.
    SaveRows {
        ticket: Ticket,
        of: RowList,
    },
    /// Keep what is being typed, so that a lost line does not lose it.
    KeepDraft {
        form: String,
        text: String,
    },
    DropDraft {
        form: String,
    },
    LoadDraft {
        form: String,
    },
    /// Read all libraries of the directory, those first that the registration may mean.
    LoadDirectory(RegistrationId),
    /// Speak this language from the next frame on; a `SetLanguage` change keeps it.
    Speak(Lang),
    /// Ctrl-Z: give the terminal back until the shell's `fg`.
    Suspend,
    /// Draw everything anew.
    Redraw,
    Quit,
}

/// What a window shows and a key writes as files.
#[derive(Debug, Clone, PartialEq)]
pub enum Paper {
    /// The page that is laid before colleagues.
    Handout(Box<Handout>),
    /// What became of a round or of a year, as a document and a workbook.
    Summary { title: Phrase, summary: Box<Summary> },
    /// The check memo of a claim, as a page and a text.
    Memo(Box<Memo>),
}

/// What the optimiser gives back.
#[derive(Debug, Clone, PartialEq)]
pub struct Solved {
    /// The new proposal beside the pairs that stand.
    pub choice: Choice,
    /// Locks that no pairing can obey, each with why.
    pub unmet: Vec<Phrase>,
}

/// A file of the inbox folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InboxFile {
    /// A name without a path.
    pub name: String,
    pub bytes: u64,
}
