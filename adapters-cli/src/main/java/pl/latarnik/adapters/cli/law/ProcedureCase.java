package pl.latarnik.adapters.cli.law;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.issuance.Intent;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.outage.OutageTimeline;
import pl.latarnik.domain.rulebook.InvoiceCase;

/** The five procedures, each with a plain invoice that comes into it. */
enum ProcedureCase {
  ONLINE(IssuanceKind.ONLINE, Option.none()),
  OFFLINE24(IssuanceKind.OFFLINE24, Option.none()),
  OFFLINE_UNAVAILABILITY(IssuanceKind.NIEDOSTEPNOSC, Option.some(OutageKind.NIEDOSTEPNOSC)),
  EMERGENCY(IssuanceKind.AWARIA, Option.some(OutageKind.AWARIA)),
  TOTAL_FAILURE(IssuanceKind.AWARIA_CALKOWITA, Option.some(OutageKind.AWARIA_CALKOWITA));

  private static final LocalDate MON_2026_10_05 = LocalDate.of(2026, 10, 5);
  private static final Instant BEGIN = PolishTime.at(MON_2026_10_05.atTime(8, 0));
  private static final Instant END = PolishTime.at(MON_2026_10_05.atTime(16, 0));

  private final IssuanceKind kind;
  private final Option<OutageKind> outage;

  ProcedureCase(IssuanceKind kind, Option<OutageKind> outage) {
    this.kind = kind;
    this.outage = outage;
  }

  IssuanceKind kind() {
    return kind;
  }

  Option<OutageKind> outage() {
    return outage;
  }

  /** Returns an invoice of this procedure, for this buyer. */
  InvoiceCase invoice(BuyerCategory buyer) {
    return InvoiceCase.of(IssueDate.of(MON_2026_10_05))
        .with(kind == IssuanceKind.ONLINE ? Intent.ONLINE : Intent.OFFLINE)
        .with(buyer)
        .with(OutageTimeline.of(outage.map(o -> Announcement.begun(o, BEGIN).ended(END))));
  }
}
