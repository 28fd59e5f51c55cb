package pl.latarnik.adapters.cli.law;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.control.Option;
import pl.latarnik.domain.correction.CorrectionPermit;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.issuance.AgreedChannel;
import pl.latarnik.domain.issuance.Intent;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.issuance.IssuanceOutcome;
import pl.latarnik.domain.outage.OutageKind;

/**
 * The words of the format of worked examples for the values of the domain; a contract with
 * everybody who writes examples.
 */
final class Vocabulary {

  /** Buyers. */
  static final LinkedHashMap<String, BuyerCategory> BUYERS =
      LinkedHashMap.of(
          "DOMESTIC",
          BuyerCategory.KRAJOWY,
          "SUPPLY_ABROAD",
          BuyerCategory.DOSTAWA_ZA_GRANICA,
          "NO_POLISH_SEAT",
          BuyerCategory.BEZ_SIEDZIBY_W_POLSCE,
          "ESTABLISHMENT_NOT_INVOLVED",
          BuyerCategory.STALE_MIEJSCE_NIE_UCZESTNICZY,
          "SME_EXEMPT_113A",
          BuyerCategory.ZWOLNIENIE_113A,
          "NO_TAX_ID",
          BuyerCategory.BEZ_IDENTYFIKATORA,
          "CONSUMER",
          BuyerCategory.KONSUMENT);

  /** Ways of sending. */
  static final LinkedHashMap<String, Intent> INTENTS =
      LinkedHashMap.of("OFFLINE", Intent.OFFLINE, "ONLINE", Intent.ONLINE);

  /** Ways of delivery. */
  static final LinkedHashMap<String, AgreedChannel> CHANNELS =
      LinkedHashMap.of("KSEF", AgreedChannel.KSEF, "OUTSIDE_KSEF", AgreedChannel.OUTSIDE_KSEF);

  /** Outages. */
  static final LinkedHashMap<String, OutageKind> OUTAGES =
      LinkedHashMap.of(
          "UNAVAILABILITY",
          OutageKind.NIEDOSTEPNOSC,
          "FAILURE",
          OutageKind.AWARIA,
          "TOTAL_FAILURE",
          OutageKind.AWARIA_CALKOWITA);

  /** Procedures of an original; none for one outside KSeF. */
  static final LinkedHashMap<String, Option<IssuanceKind>> ORIGINALS =
      LinkedHashMap.of(
          "ONLINE",
          Option.some(IssuanceKind.ONLINE),
          "OFFLINE24",
          Option.some(IssuanceKind.OFFLINE24),
          "OFFLINE_UNAVAILABILITY",
          Option.some(IssuanceKind.NIEDOSTEPNOSC),
          "EMERGENCY",
          Option.some(IssuanceKind.AWARIA),
          "TOTAL_FAILURE",
          Option.some(IssuanceKind.AWARIA_CALKOWITA),
          "OUTSIDE_KSEF",
          Option.none());

  /** Procedures of a ruling. */
  static final List<String> MODES =
      List.of(
          "ONLINE",
          "OFFLINE24",
          "OFFLINE_UNAVAILABILITY",
          "EMERGENCY",
          "TOTAL_FAILURE",
          "REJECTED");

  private Vocabulary() {}

  /** Returns the word for a procedure. */
  static String mode(IssuanceOutcome outcome) {
    return outcome.procedure().map(Vocabulary::mode).getOrElse("REJECTED");
  }

  private static String mode(IssuanceKind kind) {
    return switch (kind) {
      case ONLINE -> "ONLINE";
      case OFFLINE24, DEEMED_OFFLINE24 -> "OFFLINE24";
      case NIEDOSTEPNOSC -> "OFFLINE_UNAVAILABILITY";
      case AWARIA -> "EMERGENCY";
      case AWARIA_CALKOWITA -> "TOTAL_FAILURE";
    };
  }

  /** Returns how a correction refers to its original; blocked ones will once there is a number. */
  static String reference(CorrectionPermit permit) {
    return permit == CorrectionPermit.ALLOWED_NR_KSEF_N ? "NR_KSEF_N" : "NR_KSEF";
  }
}
