//! Properties of reading that hold for any text and any day of publication.
