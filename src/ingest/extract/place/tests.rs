//! Examples of places, our own sentences: what is read, and what it governs.
