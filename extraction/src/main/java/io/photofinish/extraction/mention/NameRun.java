package io.photofinish.extraction.mention;

/** A run of words with capitals that may be a name, or hold one. */
record NameRun(int sentence, int from, int to, boolean first) {}
