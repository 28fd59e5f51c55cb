package pl.latarnik.domain.law.vat;

import io.vavr.collection.List;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.outage.OutageTimeline;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.rulebook.InvoiceRuling;
import pl.latarnik.domain.rulebook.Rulings;

/** Short words for the facts of a test. */
public final class Cases {

  private Cases() {}

  public static InvoiceCase offline(LocalDate p1) {
    return InvoiceCase.of(IssueDate.of(p1));
  }

  public static InvoiceCase offline(String issued) {
    Instant at = at(issued);
    return InvoiceCase.of(IssueDate.of(PolishTime.dayOf(at)), at);
  }

  public static Instant at(String warsawTime) {
    return PolishTime.at(LocalDateTime.parse(warsawTime));
  }

  public static Announcement open(OutageKind kind, String start) {
    return Announcement.begun(kind, at(start));
  }

  public static Announcement over(OutageKind kind, String start, String end) {
    return open(kind, start).ended(at(end));
  }

  public static OutageTimeline announced(Announcement... announcements) {
    return OutageTimeline.of(List.of(announcements));
  }

  public static InvoiceRuling ruling(InvoiceCase facts) {
    return ruling(facts, Rulings.adoptedReadings());
  }

  public static InvoiceRuling ruling(InvoiceCase facts, Readings readings) {
    return Rulings.polish().rule(facts, readings).get();
  }

  /** Names the rule that answers a question. */
  public static String decides(String question, InvoiceRuling ruling) {
    return ruling
        .decisions()
        .find(decision -> decision.question().id().equals(question))
        .get()
        .decisive()
        .id();
  }
}
