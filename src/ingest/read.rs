//! Sources in, bytes out: files, folders, standard input and web addresses.
