package pl.latarnik.domain.law.guidance;

import io.vavr.collection.List;
import pl.latarnik.domain.law.Interpretation;

/** The readings that this program adopts where the law is silent; each has its decision record. */
public final class ObjasnieniaWykladnia {

  /** What a business day is. */
  public static final Interpretation W_1 =
      reading(
          1,
          "Czy sobota jest dniem roboczym?",
          "nie; dla siedmiu dni podaje się też bezpieczny dzień liczony z sobotami",
          "no; for seven days a safe day is given too, counted with Saturdays",
          "tak, z przesunięciem ostatniego dnia według art. 12 § 5 Ordynacji");

  /** Term of deemed offline24. */
  public static final Interpretation W_2 =
      reading(
          2,
          "Czy faktura z art. 106nda ust. 16 ma termin przesłania z ust. 2?",
          "nie, bo ust. 16 nie wymienia ust. 2; podaje się dzień zalecany",
          "no, because ust. 16 does not list ust. 2; an advisory day is given",
          "tak, jak każda faktura offline24");

  /** Document handed over before a late online sending. */
  public static final Interpretation W_3 =
      reading(
          3,
          "Faktura przekazana nabywcy przed spóźnionym przesłaniem online: ust. 16 czy ust. 1?",
          "ust. 1: przekazanie pokazuje zamiar offline24, więc ust. 2 stosuje się w pełni",
          "ust. 1: the hand-over shows that offline24 was meant, so ust. 2 applies in full",
          "ust. 16, bez terminu");

  /** Late notice of a failure. */
  public static final Interpretation W_4 =
      reading(
          4,
          "Czy awaria ogłoszona po upływie terminu przesuwa go (art. 106nha)?",
          "nie; dla offline24 z oznaczeniem AMBIGUOUS_106NHA",
          "no; for offline24 with the flag AMBIGUOUS_106NHA",
          "tak, dopóki faktura czeka na przesłanie");

  /** Total failure in the replaced term of art. 106nh. */
  public static final Interpretation W_5 =
      reading(
          5,
          "Awaria całkowita w terminie siedmiu dni, który zastąpił termin z art. 106nh ust. 2",
          "faktury się nie przesyła; oznaczenie STATUTE_GAP",
          "the invoice is not sent; flag STATUTE_GAP",
          "siedem dni biegnie dalej");

  /** Unavailability while an offline24 invoice waits. */
  public static final Interpretation W_6 =
      reading(
          6,
          "Czy niedostępność przesuwa termin czekającej faktury offline24?",
          "nie; gdy obejmuje całą resztę terminu, oznaczenie IMPOSSIBLE_WINDOW",
          "no; where it covers the whole rest of the term, flag IMPOSSIBLE_WINDOW",
          "tak, do następnego dnia roboczego po jej zakończeniu");

  /** Failure and unavailability at once. */
  public static final Interpretation W_7 =
      reading(
          7,
          "Awaria i niedostępność jednocześnie w chwili wystawienia",
          "tryb awaryjny; oznaczenie CONCURRENT_OUTAGES",
          "the emergency procedure; flag CONCURRENT_OUTAGES",
          "tryb tej, którą ogłoszono wcześniej");

  /** Number given during an outage. */
  public static final Interpretation W_8 =
      reading(
          8,
          "KSeF nadał numer fakturze przesłanej online w czasie ogłoszonej niedostępności lub awarii",
          "online; oznaczenie ACCEPTED_DURING_OUTAGE",
          "online; flag ACCEPTED_DURING_OUTAGE",
          "tryb według ogłoszenia");

  /** Receipt of an offline24 invoice caught by a failure. */
  public static final Interpretation W_9 =
      reading(
          9,
          "Data otrzymania faktury offline24 objętej awarią, wydanej nabywcy krajowemu poza KSeF",
          "art. 106nf ust. 10 przez art. 106nha; oznaczenie RECEIPT_CONFLICT",
          "art. 106nf ust. 10 through art. 106nha; flag RECEIPT_CONFLICT",
          "art. 106nda ust. 11: dzień nadania numeru");

  /** The fifteenth day. */
  public static final Interpretation W_10 =
      reading(
          10,
          "Czy 15. dzień miesiąca przypadający w sobotę lub święto przesuwa się (art. 106i)?",
          "nie",
          "no",
          "tak, według art. 12 § 5 Ordynacji");

  /** Failure announced while an unavailability lasts. */
  public static final Interpretation W_11 =
      reading(
          11,
          "Awaria ogłoszona, gdy niedostępność jeszcze trwa: czy „w terminie” z art. 106nh ust. 3?",
          "tak, termin jest otwarty od wystawienia",
          "yes, the term is open from the issue on",
          "nie, termin biegnie dopiero od zakończenia niedostępności");

  private ObjasnieniaWykladnia() {}

  /** Lists all readings in the order of their numbers. */
  public static List<Interpretation> all() {
    return List.of(W_1, W_2, W_3, W_4, W_5, W_6, W_7, W_8, W_9, W_10, W_11);
  }

  private static final int FIRST_ADR = 30;

  private static Interpretation reading(
      int number, String question, String adopted, String english, String rejected) {
    return new Interpretation(
        "W-" + number, question, adopted, english, List.of(rejected), FIRST_ADR + number - 1);
  }
}
