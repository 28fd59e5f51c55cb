package pl.latarnik.domain.rulebook;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.SubmissionFacts;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.law.ReviewFlag;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageKind;

/**
 * Follows the notices published between issue and sending, in the order of their publication, and
 * finds which of them came within the term that was running then: those move or lift it.
 *
 * @param facts what decides the term in the end
 * @param flags what a person should look at
 */
record TermHistory(SubmissionFacts facts, Set<ReviewFlag> flags) {

  /** Follows the notices of a case whose procedure is known. */
  static TermHistory of(SubmissionFacts start, InvoiceCase invoice, LocalDate legalDay) {
    boolean hasTerm =
        start.kind() == IssuanceKind.OFFLINE24
            || start.kind() == IssuanceKind.NIEDOSTEPNOSC
            || start.kind() == IssuanceKind.AWARIA;
    return hasTerm
        ? Walk.begin(start, invoice, legalDay).walked()
        : new TermHistory(start, HashSet.empty());
  }

  /**
   * How far the walk has come.
   *
   * @param invoice whose term it is
   * @param legalDay the day whose rules decide
   * @param original the term before any notice
   * @param facts what decides the term by now
   * @param duty the term by now
   * @param flags what a person should look at
   * @param unavailabilities notices that move nothing but may leave no time for sending
   */
  private record Walk(
      InvoiceCase invoice,
      LocalDate legalDay,
      SubmissionDuty original,
      SubmissionFacts facts,
      SubmissionDuty duty,
      Set<ReviewFlag> flags,
      List<Announcement> unavailabilities) {

    static Walk begin(SubmissionFacts start, InvoiceCase invoice, LocalDate legalDay) {
      // The term as it ran, before it was known when the invoice would be sent.
      SubmissionFacts facts = sent(start, Option.none());
      SubmissionDuty original = decided(facts, legalDay);
      return new Walk(invoice, legalDay, original, facts, original, HashSet.empty(), List.empty());
    }

    TermHistory walked() {
      Walk end = this;
      for (Announcement notice : invoice.outages().announcements()) {
        end = end.counts(notice) ? end.after(notice) : end;
        if (end.facts.totalFailure()) {
          break; // final: later notices revive nothing
        }
      }
      Walk last =
          end.unavailabilities.exists(end::leavesNoWindow)
              ? end.flagged(ReviewFlag.IMPOSSIBLE_WINDOW)
              : end;
      return new TermHistory(sent(last.facts, invoice.sent()), last.flags);
    }

    /** Only a notice published after the issue and before the sending can move or lift a term. */
    private boolean counts(Announcement notice) {
      Instant published = notice.announced();
      boolean afterBase =
          facts.base().forAll(b -> !b.equals(notice) && !published.isBefore(b.announced()));
      return afterBase
          && published.isAfter(invoice.issued())
          && invoice.sent().forAll(published::isBefore);
    }

    private Walk after(Announcement notice) {
      boolean inTerm = isInTerm(notice);
      return switch (notice.kind()) {
        case AWARIA -> afterFailure(notice, inTerm);
        case AWARIA_CALKOWITA -> afterTotalFailure(notice, inTerm);
        case NIEDOSTEPNOSC -> afterUnavailability(notice, inTerm);
      };
    }

    private Walk afterFailure(Announcement notice, boolean inTerm) {
      boolean offline24 = facts.kind() == IssuanceKind.OFFLINE24;
      Walk seen = !inTerm && offline24 ? flagged(ReviewFlag.AMBIGUOUS_106NHA) : this;
      return inTerm || offline24 && facts.readings().lateFailureHeals()
          ? seen.changed(Option.some(notice), Option.none(), false, false)
          : seen;
    }

    private Walk afterTotalFailure(Announcement notice, boolean inTerm) {
      if (!inTerm) {
        return flagged(ReviewFlag.REVIEW);
      }
      boolean gap =
          facts.kind() == IssuanceKind.NIEDOSTEPNOSC
              && facts.failureInTerm().isDefined()
              && original instanceof SubmissionDuty.DueBy due
              && due.day().isBefore(PolishTime.dayOf(notice.announced()));
      Walk seen = gap ? flagged(ReviewFlag.STATUTE_GAP) : this;
      return seen.changed(facts.failureInTerm(), facts.extension(), true, gap);
    }

    private Walk afterUnavailability(Announcement notice, boolean inTerm) {
      if (!inTerm || facts.kind() != IssuanceKind.OFFLINE24) {
        return this;
      }
      if (!facts.readings().unavailabilityExtendsOffline24()) {
        return new Walk(
            invoice, legalDay, original, facts, duty, flags, unavailabilities.append(notice));
      }
      Walk moved = changed(facts.failureInTerm(), Option.some(notice), false, false);
      return isEarlier(moved.duty, duty) ? this : moved;
    }

    private Walk flagged(ReviewFlag flag) {
      return new Walk(invoice, legalDay, original, facts, duty, flags.add(flag), unavailabilities);
    }

    private static boolean isEarlier(SubmissionDuty one, SubmissionDuty other) {
      boolean otherIsOpen = other instanceof SubmissionDuty.WaitsForEnd;
      return one instanceof SubmissionDuty.DueBy first
          && (otherIsOpen
              || other instanceof SubmissionDuty.DueBy second
                  && first.day().isBefore(second.day()));
    }

    private boolean isInTerm(Announcement notice) {
      return duty instanceof SubmissionDuty.WaitsForEnd
          || duty instanceof SubmissionDuty.DueBy due
              && !PolishTime.dayOf(notice.announced()).isAfter(due.day());
    }

    /**
     * From the publication to the end of the last day there is not a moment in which KSeF is there.
     */
    private boolean leavesNoWindow(Announcement outage) {
      return !facts.totalFailure()
          && duty instanceof SubmissionDuty.DueBy due
          && isInTerm(outage)
          && !outage.start().isAfter(outage.announced())
          && outage
              .end()
              .forAll(end -> !end.isBefore(PolishTime.startOfDay(due.day().plusDays(1))));
    }

    private Walk changed(
        Option<Announcement> failure, Option<Announcement> extension, boolean total, boolean gap) {
      SubmissionFacts next =
          new SubmissionFacts(
              facts.kind(),
              facts.issueDate(),
              facts.sent(),
              facts.base(),
              failure,
              extension,
              total,
              gap,
              facts.days(),
              facts.otherDays(),
              facts.readings());
      return new Walk(
          invoice, legalDay, original, next, decided(next, legalDay), flags, unavailabilities);
    }

    private static SubmissionDuty decided(SubmissionFacts facts, LocalDate legalDay) {
      return SubmissionRules.BOOK.decide(facts, legalDay).conclusion();
    }

    private static SubmissionFacts sent(SubmissionFacts facts, Option<Instant> sent) {
      return new SubmissionFacts(
          facts.kind(),
          facts.issueDate(),
          sent,
          facts.base(),
          facts.failureInTerm(),
          facts.extension(),
          facts.totalFailure(),
          facts.gap(),
          facts.days(),
          facts.otherDays(),
          facts.readings());
    }
  }

  /**
   * Says whether an offline24 invoice was caught by a failure, with what follows for its receipt.
   */
  boolean caughtByFailure() {
    return facts.kind() == IssuanceKind.OFFLINE24
        && facts.failureInTerm().exists(f -> f.kind() == OutageKind.AWARIA);
  }
}
