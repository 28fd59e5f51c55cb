package pl.latarnik.domain.oracle;

import io.vavr.collection.List;
import java.time.Instant;
import java.util.Map;
import pl.latarnik.domain.correction.CorrectedOriginal;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.rulebook.InvoiceCase;

/** Facts of an invoice with the readings they are judged by; prints itself as a worked example. */
record Timeline(InvoiceCase facts, Readings readings) {

  private static final Map<OutageKind, String> KINDS =
      Map.of(
          OutageKind.NIEDOSTEPNOSC, "UNAVAILABILITY",
          OutageKind.AWARIA, "FAILURE",
          OutageKind.AWARIA_CALKOWITA, "TOTAL_FAILURE");
  private static final Map<BuyerCategory, String> BUYERS =
      Map.of(
          BuyerCategory.KRAJOWY, "DOMESTIC",
          BuyerCategory.DOSTAWA_ZA_GRANICA, "SUPPLY_ABROAD",
          BuyerCategory.BEZ_SIEDZIBY_W_POLSCE, "NO_POLISH_SEAT",
          BuyerCategory.STALE_MIEJSCE_NIE_UCZESTNICZY, "ESTABLISHMENT_NOT_INVOLVED",
          BuyerCategory.ZWOLNIENIE_113A, "SME_EXEMPT_113A",
          BuyerCategory.BEZ_IDENTYFIKATORA, "NO_TAX_ID",
          BuyerCategory.KONSUMENT, "CONSUMER");
  private static final Map<IssuanceKind, String> MODES =
      Map.of(
          IssuanceKind.ONLINE, "ONLINE",
          IssuanceKind.OFFLINE24, "OFFLINE24",
          IssuanceKind.DEEMED_OFFLINE24, "OFFLINE24",
          IssuanceKind.NIEDOSTEPNOSC, "OFFLINE_UNAVAILABILITY",
          IssuanceKind.AWARIA, "EMERGENCY",
          IssuanceKind.AWARIA_CALKOWITA, "TOTAL_FAILURE");

  Timeline with(InvoiceCase other) {
    return new Timeline(other, readings);
  }

  /** Writes a worked example of it, with instants in UTC. */
  @Override
  public String toString() {
    List<String> lines =
        List.of(
                "- id: timeline",
                "  facts:",
                "    p1: " + facts.issueDate(),
                "    issued: " + facts.issued(),
                "    intent: " + facts.intent(),
                "    buyer: " + BUYERS.get(facts.buyer()),
                "    agreed-channel: " + facts.channel())
            .appendAll(facts.handedOver().map(day -> "    handed-over: " + day))
            .appendAll(facts.sent().map(at -> "    sent: " + at))
            .appendAll(facts.uploaded().map(at -> "    uploaded: " + at))
            .appendAll(facts.numberAssigned().map(at -> "    number-assigned: " + at))
            .appendAll(announcements())
            .appendAll(facts.supply().map(day -> "    supply: " + day))
            .appendAll(facts.vat().map(amount -> "    vat: " + amount.toPlainString()))
            .appendAll(facts.total().map(amount -> "    total: " + amount.toPlainString()))
            .appendAll(facts.corrects().toList().flatMap(Timeline::original))
            .appendAll(facts.asOf().map(at -> "    as-of: " + at))
            .append("  parameters:")
            .append("    sanctions-from: " + readings.sanctionsFrom())
            .append("    late-failure-heals: " + readings.lateFailureHeals())
            .append(
                "    unavailability-extends-offline24: "
                    + readings.unavailabilityExtendsOffline24())
            .append("    saturdays-count: " + readings.saturdaysCount())
            .append("    art12p5-for-106i: " + readings.art12Par5For106i())
            .appendAll(readings.rulesAsOf().map(day -> "    rules-as-of: " + day));
    return lines.mkString("\n", "\n", "\n");
  }

  private List<String> announcements() {
    List<Announcement> all = facts.outages().announcements();
    return all.isEmpty()
        ? List.empty()
        : all.flatMap(Timeline::announcement).prepend("    announcements:");
  }

  private static List<String> announcement(Announcement notice) {
    return List.of(
            "      - kind: " + KINDS.get(notice.kind()),
            "        announced: " + notice.announced(),
            "        start: " + notice.start())
        .appendAll(notice.end().map(end -> "        end: " + end))
        .appendAll(notice.endAnnounced().map((Instant at) -> "        end-announced: " + at));
  }

  private static List<String> original(CorrectedOriginal original) {
    return List.of(
            "    corrects:",
            "      mode: " + original.kind().map(MODES::get).getOrElse("OUTSIDE_KSEF"))
        .appendAll(original.numberAssigned().map(at -> "      number-assigned: " + at));
  }
}
