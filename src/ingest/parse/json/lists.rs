//! An object in, the articles that it wraps out; none where it is an article itself.

use serde_json::Value;

use super::{
    Object,
    fields::{DEPTH, Fields, is_part, normal},
    names::{KEYS, WRAPPERS},
    text::text,
};

/// The list in an object that is itself no article, such as `{"response": {"docs": […]}}`.
pub(super) fn wrapped(object: &Object) -> Option<&Vec<Value>> {
    let fields = Fields::of(object);
    let has = |keys: &[&str]| fields.first(keys, text).is_some();
    if has(KEYS.text) || node(object).is_some() {
        return None;
    }
    let list = list_in(object, DEPTH, &|key, list| {
        WRAPPERS.contains(&key) && (list.is_empty() || list.iter().any(is_article))
    });
    // Under any other name, a list of what have titles and texts of their own.
    let any = || {
        let titled = |_: &str, list: &Vec<Value>| list.iter().any(is_titled_article);
        list_in(object, DEPTH, &titled).filter(|_| !has(KEYS.title))
    };
    list.filter(|list| !list.is_empty() || fields.prose().is_none())
        .or_else(any)
}

/// The article among the nodes of linked data, the others of which tell of the site and its people.
pub(super) fn node(object: &Object) -> Option<&Object> {
    let nodes = object.get("@graph")?.as_array()?;
    nodes.iter().find(|node| is_article(node))?.as_object()
}

/// The first such list in an object or in its parts.
fn list_in<'a>(
    object: &'a Object,
    depth: usize,
    wanted: &impl Fn(&str, &Vec<Value>) -> bool,
) -> Option<&'a Vec<Value>> {
    let parts = || object.iter().filter(|(key, _)| is_part(key));
    let mut lists = parts().filter_map(|(key, value)| Some((normal(key), value.as_array()?)));
    let own = lists.find(|(key, list)| wanted(key, list));
    let mut inner = parts().filter_map(|(_, value)| value.as_object());
    own.map(|(_, list)| list).or_else(|| {
        (depth > 0).then(|| inner.find_map(|object| list_in(object, depth - 1, wanted)))?
    })
}

fn is_article(value: &Value) -> bool {
    let fields = value.as_object().map(Fields::of);
    fields.is_some_and(|fields| fields.prose().is_some())
}

fn is_titled_article(value: &Value) -> bool {
    value
        .as_object()
        .map(Fields::of)
        .is_some_and(|fields| fields.first(KEYS.title, text).is_some() && fields.prose().is_some())
}
