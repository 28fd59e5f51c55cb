package pl.latarnik.domain.law.vat;

import static pl.latarnik.domain.law.vat.UstawaOVat.basis;
import static pl.latarnik.domain.law.vat.UstawaOVat.read;

import pl.latarnik.domain.law.Confidence;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.outage.AnnouncementSource;
import pl.latarnik.domain.outage.OutageKind;

/** Art. 106ne: the announcements that open and close each state of KSeF. */
public final class Art106ne {

  /** Ust. 1: notices of a failure in BIP, and by interface software, fix its period. */
  public static final LegalBasis UST_1 =
      read(
          "art. 106ne ust. 1",
          "komunikaty w BIP i w oprogramowaniu wyznaczają okres awarii",
          "notices in BIP and by software fix the period of a failure");

  /** Ust. 2: BIP gives the address of that software. */
  public static final LegalBasis UST_2 =
      read(
          "art. 106ne ust. 2",
          "adres tego oprogramowania podaje się w BIP",
          "BIP gives the address of that software");

  /** Ust. 3: where BIP cannot be used, the start and the end are announced in the mass media. */
  public static final LegalBasis UST_3 =
      read(
          "art. 106ne ust. 3",
          "gdy nie można użyć BIP, początek i koniec ogłaszają środki społecznego przekazu",
          "where BIP cannot be used, the mass media announce the start and the end");

  /** Ust. 4: an unavailability is announced in BIP. */
  public static final LegalBasis UST_4 =
      basis(
          "art. 106ne ust. 4",
          Confidence.PARAPHRASE,
          "niedostępność ogłasza się w BIP",
          "an unavailability is announced in BIP");

  private Art106ne() {}

  /**
   * Says whether a state can be announced there: a total failure in the mass media, the others in
   * BIP. Interface software repeats what BIP says and does not announce by itself; where both tell
   * of one outage, BIP is right.
   */
  public static boolean announces(AnnouncementSource source, OutageKind kind) {
    return switch (kind) {
      case AWARIA, NIEDOSTEPNOSC -> source == AnnouncementSource.BIP;
      case AWARIA_CALKOWITA -> source == AnnouncementSource.MEDIA;
    };
  }

  /** Returns the provision under which a state is announced. */
  public static LegalBasis of(OutageKind kind) {
    return switch (kind) {
      case AWARIA -> UST_1;
      case AWARIA_CALKOWITA -> UST_3;
      case NIEDOSTEPNOSC -> UST_4;
    };
  }
}
