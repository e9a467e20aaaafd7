package io.photofinish.app.query;

/** A key of a store and its value. */
record Entry<V>(String key, V value) {}
