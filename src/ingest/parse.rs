//! Bytes in, articles out: text, HTML, JSON and feeds in one form.
