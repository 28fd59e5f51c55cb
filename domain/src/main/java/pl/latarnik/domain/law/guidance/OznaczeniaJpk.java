package pl.latarnik.domain.law.guidance;

import io.vavr.control.Option;
import java.time.LocalDate;
import pl.latarnik.domain.bookkeeping.JpkMarker;
import pl.latarnik.domain.bookkeeping.JpkMarking;
import pl.latarnik.domain.bookkeeping.JpkMarking.Correction;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.law.Confidence;
import pl.latarnik.domain.law.LegalAct;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.LegalUnit;
import pl.latarnik.domain.law.Wording;

/**
 * How an invoice is marked in JPK_V7 by its procedure and its number. Known from secondary sources
 * only; it is not part of a ruling, whose dates do not depend on it.
 */
public final class OznaczeniaJpk {

  private static final LocalDate VERIFIED = LocalDate.of(2026, 11, 21);

  /** An invoice with a number is recorded by it. */
  public static final LegalBasis NR_KSEF =
      basis(
          JpkMarker.NR_KSEF,
          Confidence.SECONDARY,
          "faktura z numerem KSeF jest w ewidencji oznaczona tym numerem",
          "an invoice with a KSeF number is recorded by that number");

  /** In a failure, without a number: OFF, and no correction when the number comes. */
  public static final LegalBasis OFF =
      basis(
          JpkMarker.OFF,
          Confidence.SECONDARY,
          "faktura z trybu awaryjnego bez numeru: OFF; numer nie wymaga korekty JPK",
          "an invoice of the emergency procedure without a number: OFF, no correction of JPK later");

  /** Outside KSeF: BFK. */
  public static final LegalBasis BFK =
      basis(
          JpkMarker.BFK,
          Confidence.SECONDARY,
          "faktura z awarii całkowitej, która nie trafia do KSeF: BFK",
          "an invoice of a total failure, which never enters KSeF: BFK");

  /** Overtaken by a total failure: it never gets a number either. */
  public static final LegalBasis BFK_PO_USTANIU_OBOWIAZKU =
      basis(
          JpkMarker.BFK,
          Confidence.OWN_READING,
          "faktura, której po ogłoszeniu awarii całkowitej się nie przesyła: BFK (ADR 87)",
          "an invoice that is not sent because of a total failure: BFK (ADR 87)");

  /** Offline24 and unavailability, without a number: DI, to be corrected when the number comes. */
  public static final LegalBasis DI =
      basis(
          JpkMarker.DI,
          Confidence.SECONDARY,
          "faktura offline24 albo z niedostępności bez numeru: DI; po nadaniu numeru korekta JPK",
          "an invoice of offline24 or of an unavailability without a number: DI, JPK is corrected"
              + " once the number is assigned");

  private OznaczeniaJpk() {}

  /** Says how an invoice with a number is marked. */
  public static JpkMarking numbered(IssuanceKind kind) {
    Correction correction = isMarkedDi(kind) ? Correction.OF_EARLIER_DI : Correction.NONE;
    return new JpkMarking(Option.some(JpkMarker.NR_KSEF), correction, NR_KSEF);
  }

  /** Says how an invoice is marked that waits for its number. */
  public static JpkMarking waiting(IssuanceKind kind) {
    return switch (kind) {
      case ONLINE -> new JpkMarking(Option.none(), Correction.NONE, NR_KSEF);
      case OFFLINE24, DEEMED_OFFLINE24, NIEDOSTEPNOSC ->
          new JpkMarking(Option.some(JpkMarker.DI), Correction.ONCE_NUMBERED, DI);
      case AWARIA -> new JpkMarking(Option.some(JpkMarker.OFF), Correction.NONE, OFF);
      case AWARIA_CALKOWITA -> neverSent(kind);
    };
  }

  /** Says how an invoice is marked that is not sent to KSeF at all. */
  public static JpkMarking neverSent(IssuanceKind kind) {
    return new JpkMarking(
        Option.some(JpkMarker.BFK),
        Correction.NONE,
        kind == IssuanceKind.AWARIA_CALKOWITA ? BFK : BFK_PO_USTANIU_OBOWIAZKU);
  }

  private static boolean isMarkedDi(IssuanceKind kind) {
    return waiting(kind).marker().contains(JpkMarker.DI);
  }

  private static LegalBasis basis(
      JpkMarker marker, Confidence confidence, String polish, String english) {
    return new LegalBasis(
        LegalAct.BROSZURA_JPK,
        LegalUnit.of("oznaczenie " + marker.mark()),
        new Wording(polish, english),
        confidence,
        VERIFIED);
  }
}
