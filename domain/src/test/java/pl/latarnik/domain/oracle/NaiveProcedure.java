package pl.latarnik.domain.oracle;

import java.time.Instant;
import java.time.LocalDate;
import pl.latarnik.domain.issuance.Intent;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.rulebook.InvoiceCase;

/** In which procedure an invoice was issued. */
final class NaiveProcedure {

  /** The procedures, with the refusal beside them. */
  enum Mode {
    ONLINE,
    OFFLINE24,
    DEEMED_OFFLINE24,
    OFFLINE_UNAVAILABILITY,
    EMERGENCY,
    TOTAL_FAILURE,
    REJECTED
  }

  private NaiveProcedure() {}

  static Mode of(InvoiceCase facts) {
    LocalDate p1 = facts.issueDate().day();
    // Checks of dates in KSeF: P_1 may not lie in the future.
    if (facts.sent().isDefined() && p1.isAfter(NaiveCalendar.dayOf(facts.sent().get()))) {
      return Mode.REJECTED;
    }
    if (!acceptedDuringOutage(facts)) {
      if (covers(facts, OutageKind.AWARIA_CALKOWITA)) { // art. 106ng
        return Mode.TOTAL_FAILURE;
      }
      if (covers(facts, OutageKind.AWARIA)) { // art. 106nf ust. 1
        return Mode.EMERGENCY;
      }
      if (covers(facts, OutageKind.NIEDOSTEPNOSC)) { // art. 106nh ust. 1
        return Mode.OFFLINE_UNAVAILABILITY;
      }
    }
    if (facts.intent() == Intent.OFFLINE) { // art. 106nda ust. 1; KSeF never turns it back
      return Mode.OFFLINE24;
    }
    if (facts.sent().isEmpty()) {
      return Mode.ONLINE;
    }
    LocalDate sent = NaiveCalendar.dayOf(facts.sent().get());
    if (sent.equals(p1)) { // art. 106na ust. 1
      return Mode.ONLINE;
    }
    // Art. 106nda ust. 16; who handed it out before had chosen offline24, ust. 1.
    boolean handedOut = facts.handedOver().isDefined() && facts.handedOver().get().isBefore(sent);
    return handedOut ? Mode.OFFLINE24 : Mode.DEEMED_OFFLINE24;
  }

  /** No article: an invoice that KSeF took in online with a number is not one of an outage. */
  static boolean acceptedDuringOutage(InvoiceCase facts) {
    if (facts.intent() != Intent.ONLINE
        || facts.sent().isEmpty()
        || facts.numberAssigned().isEmpty()) {
      return false;
    }
    for (Announcement outage : facts.outages().announcements()) {
      if (isIn(facts.sent().get(), outage)) {
        return true;
      }
    }
    return false;
  }

  /** Art. 106ne ust. 1: the notices mark the period, from its start up to, not with, its end. */
  static boolean isIn(Instant moment, Announcement outage) {
    if (moment.isBefore(outage.start())) {
      return false;
    }
    return outage.end().isEmpty() || moment.isBefore(outage.end().get());
  }

  /** Whether the stated period of such an outage covers the issue, whenever it was published. */
  static boolean covers(InvoiceCase facts, OutageKind kind) {
    for (Announcement outage : facts.outages().announcements()) {
      if (outage.kind() == kind && isIn(facts.issued(), outage)) {
        return true;
      }
    }
    return false;
  }

  /** No article: a failure and an unavailability at once. */
  static boolean issuedInBoth(InvoiceCase facts) {
    return covers(facts, OutageKind.AWARIA) && covers(facts, OutageKind.NIEDOSTEPNOSC);
  }
}
