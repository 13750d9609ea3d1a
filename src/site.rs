//! The reading side: the database in, pages, feeds and files out.
