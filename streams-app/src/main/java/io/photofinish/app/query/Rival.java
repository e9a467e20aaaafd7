package io.photofinish.app.query;

import io.photofinish.schemas.Athlete;
import io.photofinish.schemas.HeadToHead;
import java.util.Optional;

/**
 * Whom an athlete met in one discipline.
 *
 * @param meetings how often and with what outcome, without the races
 * @param other the one whom she met; empty where the book says nothing of her any more
 */
public record Rival(HeadToHead meetings, Optional<Athlete> other) {}
