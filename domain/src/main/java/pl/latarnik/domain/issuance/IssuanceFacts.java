package pl.latarnik.domain.issuance;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.outage.OutageTimeline;

/**
 * What decides the procedure of an invoice.
 *
 * @param issueDate P_1
 * @param issued when the document came to be
 * @param intent how it is declared
 * @param sent when KSeF took it in
 * @param numberAssigned when it got its number
 * @param handedOver when the buyer got it outside KSeF
 * @param outages everything announced
 */
public record IssuanceFacts(
    IssueDate issueDate,
    Instant issued,
    Intent intent,
    Option<Instant> sent,
    Option<Instant> numberAssigned,
    Option<LocalDate> handedOver,
    OutageTimeline outages) {

  public IssuanceFacts {
    requireNonNull(issueDate, "issueDate");
    requireNonNull(issued, "issued");
    requireNonNull(intent, "intent");
    requireNonNull(sent, "sent");
    requireNonNull(numberAssigned, "numberAssigned");
    requireNonNull(handedOver, "handedOver");
    requireNonNull(outages, "outages");
  }

  /** Says whether P_1 lies after the day on which KSeF took the invoice in. */
  public boolean issueDateIsInTheFuture() {
    return sent.exists(s -> issueDate.day().isAfter(PolishTime.dayOf(s)));
  }

  /** Says whether KSeF took the invoice in later than on the day of P_1. */
  public boolean sentLaterThanIssueDate() {
    return sent.exists(s -> issueDate.day().isBefore(PolishTime.dayOf(s)));
  }

  /** Says whether the buyer had the document on an earlier day than KSeF. */
  public boolean handedOverBeforeSending() {
    return sent.exists(s -> handedOver.exists(h -> h.isBefore(PolishTime.dayOf(s))));
  }

  /** Says whether KSeF gave a number to an invoice sent online while an outage was announced. */
  public boolean acceptedDuringOutage() {
    return intent == Intent.ONLINE && numberAssigned.isDefined() && sent.exists(outages::anyCovers);
  }

  /** Says whether an outage of this kind is the one that governs the invoice. */
  public boolean governedBy(OutageKind kind) {
    return !acceptedDuringOutage()
        && outages.governing(issued).exists((Announcement a) -> a.kind() == kind);
  }

  /** Says whether no announced outage governs the invoice. */
  public boolean notGoverned() {
    return acceptedDuringOutage() || outages.governing(issued).isEmpty();
  }
}
