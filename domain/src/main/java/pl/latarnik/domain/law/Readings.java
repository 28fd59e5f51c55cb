package pl.latarnik.domain.law;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * The readings in force for a ruling: what the law leaves open, as one value that is part of the
 * facts.
 *
 * @param saturdaysCount whether Saturday is a "dzień roboczy"; then Ordynacja art. 12 § 5 moves the
 *     last day
 * @param lateFailureHeals whether a failure announced after a missed offline24 term moves it all
 *     the same
 * @param unavailabilityExtendsOffline24 whether an unavailability moves the term of a waiting
 *     offline24
 * @param art12Par5For106i whether a 15th on a Saturday or holiday moves to the next working day
 * @param sanctionsFrom first day on which art. 106ni ust. 1 applies
 * @param rulesAsOf the law as in force on this day, whatever the dates of the facts
 */
public record Readings(
    boolean saturdaysCount,
    boolean lateFailureHeals,
    boolean unavailabilityExtendsOffline24,
    boolean art12Par5For106i,
    LocalDate sanctionsFrom,
    Option<LocalDate> rulesAsOf) {

  public Readings {
    requireNonNull(sanctionsFrom, "sanctionsFrom");
    requireNonNull(rulesAsOf, "rulesAsOf");
  }

  /** Returns the readings that this program adopts, with the law's own date for the sanctions. */
  public static Readings adopted(LocalDate sanctionsFrom) {
    return new Readings(false, false, false, false, sanctionsFrom, Option.none());
  }

  /** Returns the day on which a rule must be in force to count, for an event of that day. */
  public LocalDate legalDay(LocalDate event) {
    return rulesAsOf.getOrElse(event);
  }
}
