/**
 * What the sport calls things, as data: disciplines, nations, competitions, their editions,
 * meetings, places, and the words of results. {@link Athletics} loads it, and nothing here knows
 * about sentences.
 *
 * <p>Each {@code *.tsv} beside these classes has a header, {@code #} comments that explain its
 * columns, one meaning a row, and a source for each row. To add a word, add a row; {@link
 * BrokenTableException} says which row is wrong. What is written in figures ("1,500m") is read by
 * {@link DistanceReader} and not listed.
 */
package io.photofinish.extraction.athletics;
