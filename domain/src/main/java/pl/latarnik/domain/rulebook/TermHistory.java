package pl.latarnik.domain.rulebook;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.SubmissionFacts;
import pl.latarnik.domain.deadline.TermNotices;
import pl.latarnik.domain.deadline.TermStep;
import pl.latarnik.domain.deadline.TermStep.Effect;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.outage.OutageTimeline;

/**
 * Follows the notices published between issue and sending, in the order of their publication, and
 * finds which of them came within the term that was running then: those move or lift it.
 *
 * @param facts what decides the term in the end
 * @param steps what each notice did, in the order of publication
 */
record TermHistory(SubmissionFacts facts, List<TermStep> steps) {

  /** Follows the notices of a case whose procedure is known. */
  static TermHistory of(SubmissionFacts start, InvoiceCase invoice, LocalDate legalDay) {
    boolean hasTerm =
        start.kind() == IssuanceKind.OFFLINE24
            || start.kind() == IssuanceKind.NIEDOSTEPNOSC
            || start.kind() == IssuanceKind.AWARIA;
    return hasTerm
        ? Walk.begin(start, invoice, legalDay).walked()
        : new TermHistory(start, List.empty());
  }

  /** Says whether a failure replaced the term. */
  boolean caughtByFailure() {
    return facts.failureInTerm().isDefined();
  }

  /**
   * How far the walk has come.
   *
   * @param invoice whose term it is
   * @param legalDay the day whose rules decide
   * @param original the term before any notice
   * @param facts what decides the term by now
   * @param duty the term by now
   * @param steps what each notice did, the latest first
   * @param unavailabilities notices that move nothing but may leave no time for sending
   */
  private record Walk(
      InvoiceCase invoice,
      LocalDate legalDay,
      SubmissionDuty original,
      SubmissionFacts facts,
      SubmissionDuty duty,
      List<TermStep> steps,
      List<Announcement> unavailabilities) {

    static Walk begin(SubmissionFacts start, InvoiceCase invoice, LocalDate legalDay) {
      // The term as it ran, before it was known when the invoice would be sent.
      SubmissionFacts facts = start.seen(Option.none(), Option.none());
      SubmissionDuty original = decided(facts, legalDay);
      return new Walk(invoice, legalDay, original, facts, original, List.empty(), List.empty());
    }

    TermHistory walked() {
      OutageTimeline outages = invoice.outages();
      Walk walk = this;
      int place = outages.placeAfter(invoice.issued());
      // A total failure within the term is final: later notices revive nothing.
      while (!walk.facts.totalFailure()) {
        place = walk.isOver(outages.at(place)) ? walk.nextThatMatters(place) : place;
        Option<Announcement> notice = outages.at(place).filter(this::isBeforeSending);
        if (notice.isEmpty()) {
          break;
        }
        walk = walk.after(notice.get());
        place++;
      }
      return walk.ended();
    }

    private TermHistory ended() {
      SubmissionFacts now = facts.seen(invoice.sent(), invoice.asOf());
      boolean noWindow =
          decided(now, legalDay) instanceof SubmissionDuty.DueBy due
              && unavailabilities.exists(outage -> leavesNoWindow(outage, due.day()));
      return new TermHistory(
          noWindow ? now.with(now.notices().withoutWindow()) : now, steps.reverse());
    }

    /** Once sent, the term stays. */
    private boolean isBeforeSending(Announcement notice) {
      return invoice.sent().forAll(notice.announced()::isBefore);
    }

    private boolean isOver(Option<Announcement> notice) {
      return duty instanceof SubmissionDuty.DueBy due
          && notice.exists(n -> PolishTime.dayOf(n.announced()).isAfter(due.day()));
    }

    /** After the term only the first failure and the first total failure say something. */
    private int nextThatMatters(int place) {
      OutageTimeline outages = invoice.outages();
      boolean seen = facts.notices().lateFailure() && !facts.readings().lateFailureHeals();
      int none = Integer.MAX_VALUE;
      int failure = seen ? none : outages.placeOf(OutageKind.AWARIA, place);
      int total =
          facts.notices().lateTotalFailure()
              ? none
              : outages.placeOf(OutageKind.AWARIA_CALKOWITA, place);
      return Math.min(failure, total);
    }

    private Walk after(Announcement notice) {
      boolean inTerm = !isOver(Option.some(notice));
      if (facts.base().contains(notice)) {
        return afterBase(notice, inTerm);
      }
      return switch (notice.kind()) {
        case AWARIA -> afterFailure(notice, inTerm);
        case AWARIA_CALKOWITA -> afterTotalFailure(notice, inTerm);
        case NIEDOSTEPNOSC -> afterUnavailability(notice, inTerm);
      };
    }

    /** Published after the issue, the outage of the issue itself takes the term back to its end. */
    private Walk afterBase(Announcement notice, boolean inTerm) {
      return inTerm && facts.failureInTerm().isDefined() && notice.kind() == OutageKind.AWARIA
          ? then(notice, Effect.MOVES, facts.notices().withoutFailure())
          : then(notice, Effect.NOTHING, facts.notices());
    }

    private Walk afterFailure(Announcement notice, boolean inTerm) {
      TermNotices seen = inTerm ? facts.notices() : facts.notices().withLateFailure();
      boolean heals = facts.kind() == IssuanceKind.OFFLINE24 && facts.readings().lateFailureHeals();
      return inTerm || heals
          ? then(notice, Effect.MOVES, seen.withFailure(notice))
          : then(notice, Effect.TOO_LATE, seen);
    }

    private Walk afterTotalFailure(Announcement notice, boolean inTerm) {
      if (!inTerm) {
        return then(notice, Effect.TOO_LATE, facts.notices().withLateTotalFailure());
      }
      boolean gap =
          facts.kind() == IssuanceKind.NIEDOSTEPNOSC
              && facts.failureInTerm().isDefined()
              && original instanceof SubmissionDuty.DueBy due
              && due.day().isBefore(PolishTime.dayOf(notice.announced()));
      return then(notice, Effect.LIFTS, facts.notices().withTotalFailure(gap));
    }

    private Walk afterUnavailability(Announcement notice, boolean inTerm) {
      if (!inTerm || facts.kind() != IssuanceKind.OFFLINE24) {
        return then(notice, Effect.NOTHING, facts.notices());
      }
      if (!facts.readings().unavailabilityExtendsOffline24()) {
        return then(notice, Effect.NOTHING, facts.notices()).watching(notice);
      }
      return then(notice, Effect.MOVES, facts.notices().withExtension(notice));
    }

    /**
     * From the publication to the end of the last day there is not a moment in which KSeF is there.
     */
    private static boolean leavesNoWindow(Announcement outage, LocalDate lastDay) {
      return !PolishTime.dayOf(outage.announced()).isAfter(lastDay)
          && !outage.start().isAfter(outage.announced())
          && outage.end().forAll(e -> !e.isBefore(PolishTime.startOfDay(lastDay.plusDays(1))));
    }

    private Walk watching(Announcement unavailability) {
      return new Walk(
          invoice,
          legalDay,
          original,
          facts,
          duty,
          steps,
          unavailabilities.prepend(unavailability));
    }

    private Walk then(Announcement notice, Effect effect, TermNotices notices) {
      SubmissionFacts next = facts.with(notices);
      boolean changes = effect == Effect.MOVES || effect == Effect.LIFTS;
      SubmissionDuty now = changes ? decided(next, legalDay) : duty;
      TermStep step = new TermStep(notice, effect, duty, now);
      return new Walk(
          invoice, legalDay, original, next, now, steps.prepend(step), unavailabilities);
    }

    private static SubmissionDuty decided(SubmissionFacts facts, LocalDate legalDay) {
      return SubmissionRules.BOOK.decide(facts, legalDay).conclusion();
    }
  }
}
