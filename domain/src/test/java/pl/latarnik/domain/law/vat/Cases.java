package pl.latarnik.domain.law.vat;

import io.vavr.collection.List;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.outage.OutageTimeline;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.rulebook.InvoiceRuling;
import pl.latarnik.domain.rulebook.Rulings;

/** Short words for the facts of a test. */
final class Cases {

  private Cases() {}

  static InvoiceCase offline(LocalDate p1) {
    return InvoiceCase.of(IssueDate.of(p1));
  }

  static InvoiceCase offline(String issued) {
    Instant at = at(issued);
    return InvoiceCase.of(IssueDate.of(PolishTime.dayOf(at)), at);
  }

  static Instant at(String warsawTime) {
    return PolishTime.at(LocalDateTime.parse(warsawTime));
  }

  static Announcement open(OutageKind kind, String start) {
    return Announcement.begun(kind, at(start));
  }

  static Announcement over(OutageKind kind, String start, String end) {
    return open(kind, start).ended(at(end));
  }

  static OutageTimeline announced(Announcement... announcements) {
    return OutageTimeline.of(List.of(announcements));
  }

  static InvoiceRuling ruling(InvoiceCase facts) {
    return Rulings.polish().rule(facts, Rulings.adoptedReadings()).get();
  }
}
