//! A parsed page in, the lines of its article out: one for each block, parted by blank lines.

use std::{collections::HashMap, sync::LazyLock};

use dom_smoothie::Readability;
use ego_tree::{NodeId, NodeRef, iter::Edge};
use scraper::{Html, Node, Selector, node::Element};

use super::{
    metadata::selector,
    shape::{Part, part},
};
use crate::ingest::parse::published;

static CANDIDATES: LazyLock<Selector> =
    LazyLock::new(|| selector("[itemprop~='articleBody'], article, main, [role='main']"));

/// A part named like something beside the article is it after all where it holds this share of
/// the page's text.
const MOST: f64 = 0.5;

/// The article's element holds at least this share of the page's text.
const ENOUGH: f64 = 0.4;

/// Which captions of pictures are part of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Captions {
    /// None: a picture may come from a file, and show another event.
    Left,
    /// Those with a full date, which tell, as agencies write them, what was where and when.
    Dated,
}

/// What a page shows.
pub(super) struct Shown {
    /// The article's blocks, parted by blank lines.
    pub text: String,
    /// The blocks of the whole page: those above the article hold its byline.
    pub page: String,
}

/// The article's blocks: of the element made for it, else of the one a readability measure
/// finds, else of the whole page. Takes the other parts out of the page.
pub(super) fn text(page: &mut Html, captions: Captions) -> Shown {
    prune(page, captions);
    let whole = blocks(page.tree.root());
    let is_enough = |text: &String| share(text.len(), whole.len()) >= ENOUGH;
    let marked = page
        .select(&CANDIDATES)
        .map(|element| blocks(*element))
        .max_by_key(String::len)
        .filter(is_enough);
    let text = marked
        .or_else(|| readable(page).filter(is_enough))
        .unwrap_or_else(|| whole.clone());
    Shown { text, page: whole }
}

/// The blocks of a fragment of markup, such as a feed item's.
pub(super) fn fragment(mut fragment: Html) -> String {
    prune(&mut fragment, Captions::Left);
    blocks(fragment.tree.root())
}

fn share(part: usize, whole: usize) -> f64 {
    #[expect(
        clippy::cast_precision_loss,
        reason = "lengths of texts, far below 2^52"
    )]
    let share = part as f64 / whole.max(1) as f64;
    share
}

/// What the readability measure takes for the article.
fn readable(page: &Html) -> Option<String> {
    let mut reader = Readability::new(page.html(), None, None).ok()?;
    let article = reader.parse().ok()?;
    Some(fragment(Html::parse_fragment(&article.content))).filter(|text| !text.is_empty())
}

/// Takes out of a page what is no part of an article.
fn prune(page: &mut Html, captions: Captions) {
    let lengths = lengths(page);
    let total = lengths.values().copied().max().unwrap_or_default();
    let beside: Vec<NodeId> = page
        .tree
        .nodes()
        .filter(|node| match node.value() {
            Node::Comment(_) => true,
            Node::Element(element) => match part(element) {
                Part::Foreign => captions == Captions::Left || !holds_dated_caption(*node),
                Part::Beside => {
                    let length = lengths.get(&node.id()).copied().unwrap_or_default();
                    share(length, total) < MOST
                }
                Part::Inline | Part::Block => false,
            },
            _ => false,
        })
        .map(|node| node.id())
        .collect();
    for id in beside {
        if let Some(mut node) = page.tree.get_mut(id) {
            node.detach();
        }
    }
}

/// Whether the node is a caption with a full date, or the figure that holds one.
fn holds_dated_caption(node: NodeRef<'_, Node>) -> bool {
    let is = |node: NodeRef<'_, Node>, names: &[&str]| matches!(node.value(), Node::Element(element) if names.contains(&element.name()));
    let dated = |caption: NodeRef<'_, Node>| {
        let pieces = caption.descendants().filter_map(|node| match node.value() {
            Node::Text(text) => Some(&**text),
            _ => None,
        });
        published::names_a_day(&pieces.collect::<String>())
    };
    is(node, &["figure", "figcaption"])
        && node
            .descendants()
            .any(|inner| is(inner, &["figcaption"]) && dated(inner))
}

/// The length of the text in each element, without what never belongs to an article.
fn lengths(page: &Html) -> HashMap<NodeId, usize> {
    let mut lengths = HashMap::new();
    let mut open: Vec<usize> = vec![0];
    let mut foreign = 0_usize;
    for edge in page.tree.root().traverse() {
        match edge {
            Edge::Open(node) => {
                foreign += usize::from(is_foreign(node));
                open.push(match node.value() {
                    Node::Text(text) if foreign == 0 => text.trim().len(),
                    _ => 0,
                });
            }
            Edge::Close(node) => {
                foreign -= usize::from(is_foreign(node));
                let length = open.pop().unwrap_or_default();
                if let Some(outer) = open.last_mut() {
                    *outer += length;
                }
                lengths.insert(node.id(), length);
            }
        }
    }
    lengths
}

fn is_foreign(node: NodeRef<'_, Node>) -> bool {
    matches!(node.value(), Node::Element(element) if part(element) == Part::Foreign)
}

/// The blocks under a node, parted by blank lines.
fn blocks(root: NodeRef<'_, Node>) -> String {
    let mut text = Blocks::default();
    for edge in root.traverse() {
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Text(piece) => text.push(piece),
                Node::Element(element) => text.begin(element),
                _ => {}
            },
            Edge::Close(node) => {
                if let Node::Element(element) = node.value() {
                    text.end(element);
                }
            }
        }
    }
    text.end_block();
    text.whole
}

#[derive(Default)]
struct Blocks {
    whole: String,
    block: String,
    linked: usize,
    in_link: bool,
}

impl Blocks {
    fn push(&mut self, piece: &str) {
        if self.in_link {
            self.linked += piece.trim().len();
        }
        self.block.push_str(piece);
    }

    fn begin(&mut self, element: &Element) {
        if part(element) != Part::Inline {
            self.end_block();
        }
        self.in_link |= element.name() == "a";
    }

    fn end(&mut self, element: &Element) {
        self.in_link &= element.name() != "a";
        if part(element) != Part::Inline {
            self.end_block();
        }
    }

    /// Ends a block. One that consists of a link is a pointer elsewhere, unless it is a sentence.
    fn end_block(&mut self) {
        let line = self.block.split_whitespace().collect::<Vec<_>>().join(" ");
        let pointer = share(self.linked, line.len()) > 0.8
            && !(line.len() > 80 && line.ends_with(['.', '!', '?', '”', '"']));
        if !line.is_empty() && !pointer {
            if !self.whole.is_empty() {
                self.whole.push_str("\n\n");
            }
            self.whole.push_str(&line);
        }
        self.block.clear();
        self.linked = 0;
    }
}
