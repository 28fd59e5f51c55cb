package pl.latarnik.domain.law.guidance;

import io.vavr.collection.List;
import pl.latarnik.domain.law.Interpretation;
import pl.latarnik.domain.law.Wording;

/** The readings that this program adopts where the law is silent; each has its decision record. */
public final class ObjasnieniaWykladnia {

  /** What a business day is. */
  public static final Interpretation W_1 =
      reading(
          1,
          30,
          "Czy sobota jest dniem roboczym?",
          "Is Saturday a business day?",
          "nie; dla siedmiu dni podaje się też bezpieczny dzień liczony z sobotami",
          "no; for seven days a safe day is given too, counted with Saturdays",
          "tak, z przesunięciem ostatniego dnia według art. 12 § 5 Ordynacji",
          "yes, with the last day moved by art. 12 § 5 of the tax ordinance");

  /** Term of deemed offline24. */
  public static final Interpretation W_2 =
      reading(
          2,
          31,
          "Czy faktura z art. 106nda ust. 16 ma termin przesłania z ust. 2?",
          "Does an invoice of art. 106nda ust. 16 have the term of sending of ust. 2?",
          "nie, bo ust. 16 nie wymienia ust. 2; podaje się dzień zalecany",
          "no, because ust. 16 does not list ust. 2; an advisory day is given",
          "tak, jak każda faktura offline24",
          "yes, like every offline24 invoice");

  /** Document handed over before a late online sending. */
  public static final Interpretation W_3 =
      reading(
          3,
          32,
          "Faktura przekazana nabywcy przed spóźnionym przesłaniem online: ust. 16 czy ust. 1?",
          "An invoice handed to the buyer before it was sent online too late: ust. 16 or"
              + " ust. 1?",
          "ust. 1: przekazanie pokazuje zamiar offline24, więc ust. 2 stosuje się w pełni",
          "ust. 1: the hand-over shows that offline24 was meant, so ust. 2 applies in full",
          "ust. 16, bez terminu",
          "ust. 16, without a term");

  /** Late notice of a failure. */
  public static final Interpretation W_4 =
      reading(
          4,
          33,
          "Czy awaria ogłoszona po upływie terminu przesuwa go (art. 106nha)?",
          "Does a failure announced after the term has run out move it (art. 106nha)?",
          "nie; dla offline24 z oznaczeniem AMBIGUOUS_106NHA",
          "no; for offline24 with the flag AMBIGUOUS_106NHA",
          "tak, dopóki faktura czeka na przesłanie",
          "yes, as long as the invoice waits to be sent");

  /** Total failure in the replaced term of art. 106nh. */
  public static final Interpretation W_5 =
      reading(
          5,
          34,
          "Awaria całkowita w terminie siedmiu dni, który zastąpił termin z art. 106nh ust. 2",
          "A total failure in the seven days that replaced a term of art. 106nh ust. 2",
          "faktury się nie przesyła; oznaczenie STATUTE_GAP",
          "the invoice is not sent; flag STATUTE_GAP",
          "siedem dni biegnie dalej",
          "the seven days go on");

  /** Unavailability while an offline24 invoice waits. */
  public static final Interpretation W_6 =
      reading(
          6,
          35,
          "Czy niedostępność przesuwa termin czekającej faktury offline24?",
          "Does an unavailability move the term of a waiting offline24 invoice?",
          "nie; gdy obejmuje całą resztę terminu, oznaczenie IMPOSSIBLE_WINDOW",
          "no; where it covers the whole rest of the term, flag IMPOSSIBLE_WINDOW",
          "tak, do następnego dnia roboczego po jej zakończeniu",
          "yes, to the next business day after its end");

  /** Failure and unavailability at once. */
  public static final Interpretation W_7 =
      reading(
          7,
          36,
          "Awaria i niedostępność jednocześnie w chwili wystawienia",
          "A failure and an unavailability at once, at the moment of issue",
          "tryb awaryjny; oznaczenie CONCURRENT_OUTAGES",
          "the emergency procedure; flag CONCURRENT_OUTAGES",
          "tryb tej, którą ogłoszono wcześniej",
          "the procedure of the one announced first");

  /** Number given during an outage. */
  public static final Interpretation W_8 =
      reading(
          8,
          37,
          "KSeF nadał numer fakturze przesłanej online w czasie ogłoszonej niedostępności lub awarii",
          "KSeF gave a number to an invoice sent online during an announced unavailability"
              + " or failure",
          "online; oznaczenie ACCEPTED_DURING_OUTAGE",
          "online; flag ACCEPTED_DURING_OUTAGE",
          "tryb według ogłoszenia",
          "the procedure by the notice");

  /** Receipt of an offline24 invoice caught by a failure. */
  public static final Interpretation W_9 =
      reading(
          9,
          38,
          "Data otrzymania faktury offline24 objętej awarią, wydanej nabywcy krajowemu poza KSeF",
          "Date of receipt of an offline24 invoice caught by a failure and handed to a"
              + " domestic buyer outside KSeF",
          "art. 106nf ust. 10 przez art. 106nha; oznaczenie RECEIPT_CONFLICT",
          "art. 106nf ust. 10 through art. 106nha; flag RECEIPT_CONFLICT",
          "art. 106nda ust. 11: dzień nadania numeru",
          "art. 106nda ust. 11: the day of the number");

  /** The fifteenth day. */
  public static final Interpretation W_10 =
      reading(
          10,
          39,
          "Czy 15. dzień miesiąca przypadający w sobotę lub święto przesuwa się (art. 106i)?",
          "Does a 15th day of the month on a Saturday or holiday move (art. 106i)?",
          "nie",
          "no",
          "tak, według art. 12 § 5 Ordynacji",
          "yes, by art. 12 § 5 of the tax ordinance");

  /** Failure announced while an unavailability lasts. */
  public static final Interpretation W_11 =
      reading(
          11,
          40,
          "Awaria ogłoszona, gdy niedostępność jeszcze trwa: czy „w terminie” z art. 106nh ust. 3?",
          "A failure announced while an unavailability lasts: is that \"in the term\" of"
              + " art. 106nh ust. 3?",
          "tak, termin jest otwarty od wystawienia",
          "yes, the term is open from the issue on",
          "nie, termin biegnie dopiero od zakończenia niedostępności",
          "no, the term runs only from the end of the unavailability");

  /** What a notice decides by its stated period, and what by its publication. */
  public static final Interpretation W_12 =
      reading(
          12,
          41,
          "Co rozstrzyga: okres podany w komunikacie czy dzień jego publikacji?",
          "What decides: the period that a notice states, or the day of its publication?",
          "o trybie okres podany (z kilku jednego rodzaju kończący się najpóźniej), o terminie"
              + " publikacja po wystawieniu i przed przesłaniem",
          "the stated period decides the procedure (of several of a kind the one that ends last),"
              + " the publication after issue and before sending decides the term",
          "o trybie i terminie decyduje publikacja",
          "the publication decides both procedure and term");

  /** Sent while the outage lasts. */
  public static final Interpretation W_13 =
      reading(
          13,
          42,
          "Faktura przesłana, gdy przerwa wyznaczająca termin trwa lub jej końca nie ogłoszono",
          "An invoice sent while the outage that fixes its term lasts, or before its end"
              + " was announced",
          "przesłana w terminie, sam termin pozostaje otwarty",
          "sent in time, the term itself stays open",
          "termin liczy się wstecz od późniejszego komunikatu",
          "the term is counted back from the later notice");

  /** A later failure always replaces the term. */
  public static final Interpretation W_14 =
      reading(
          14,
          43,
          "Kolejna awaria w terminie kończy się tak wcześnie, że nowy termin jest krótszy",
          "A further failure in the term ends so early that the new term is shorter",
          "liczy się nowy termin, także krótszy",
          "the new term counts, also where it is shorter",
          "liczy się dłuższy z terminów",
          "the longer of the terms counts");

  /** What stays of an invoice that a total failure overtakes. */
  public static final Interpretation W_15 =
      reading(
          15,
          44,
          "Co z fakturą, którą w terminie zastała awaria całkowita?",
          "What becomes of an invoice overtaken by a total failure within its term?",
          "nie przesyła się jej, na stałe; tryb, data otrzymania i kody zostają, jakie były",
          "it is not sent, for good; procedure, receipt and codes stay as they were",
          "staje się fakturą z art. 106ng",
          "it becomes an invoice of art. 106ng");

  /** When the fine applies. */
  public static final Interpretation W_16 =
      reading(
          16,
          45,
          "Od jakiego zdarzenia liczy się wejście w życie kary z art. 106ni ust. 1?",
          "Which event decides whether the fine of art. 106ni ust. 1 was in force?",
          "od ostatniego dnia terminu przesłania, niezależnie od P_1",
          "from the last day of the term of sending, whatever P_1",
          "od dnia wystawienia",
          "the day of issue");

  /** Receipt in an emergency. */
  public static final Interpretation W_17 =
      reading(
          17,
          46,
          "Art. 106nf ust. 10: dla kogo zawsze dzień faktycznego otrzymania?",
          "Art. 106nf ust. 10: for whom is it always the day of actual receipt?",
          "dla nabywcy z art. 106gb ust. 4, z którym uzgodniono drogę poza KSeF; dla pozostałych,"
              + " także krajowych przy innej uzgodnionej drodze, reguła ogólna",
          "for a buyer of art. 106gb ust. 4 with an agreed way outside KSeF; for the others,"
              + " domestic ones with another agreed way too, the general rule",
          "dla każdego, z kim uzgodniono drogę poza KSeF",
          "for everybody with an agreed way outside KSeF");

  /** Receipt in an unavailability that a failure prolonged. */
  public static final Interpretation W_18 =
      reading(
          18,
          47,
          "Data otrzymania, gdy termin po niedostępności zastąpiło siedem dni po awarii",
          "Date of receipt where seven days after a failure replaced the term after an"
              + " unavailability",
          "art. 106nda ust. 11: art. 106nh ust. 3 pkt 1 przejmuje tylko art. 106nf ust. 4 i 5",
          "art. 106nda ust. 11: art. 106nh ust. 3 pkt 1 takes over only art. 106nf ust. 4 and 5",
          "art. 106nf ust. 10",
          "art. 106nf ust. 10");

  /** Correction of what never had a number. */
  public static final Interpretation W_19 =
      reading(
          19,
          48,
          "Korekta faktury, która z mocy prawa nie dostanie numeru KSeF",
          "Correction of an invoice that by law will never get a KSeF number",
          "zawsze dopuszczalna, z oznaczeniem NrKSeFN",
          "always allowed, with the mark NrKSeFN",
          "czeka na numer, jak w art. 106nda ust. 12",
          "it waits for the number, as in art. 106nda ust. 12");

  /** Codes of deemed offline24. */
  public static final Interpretation W_20 =
      reading(
          20,
          49,
          "Jakie kody ma faktura z art. 106nda ust. 16?",
          "Which codes does an invoice of art. 106nda ust. 16 carry?",
          "przed numerem żadne, po nim jeden z numerem, także dla nabywcy krajowego (ust. 8)",
          "none before the number, after it one with the number, for a domestic buyer too (ust. 8)",
          "dwa kody, jak każda faktura offline24",
          "two codes, like every offline24 invoice");

  /** A batch over midnight. */
  public static final Interpretation W_21 =
      reading(
          21,
          90,
          "Sesja wsadowa otwarta przed północą, paczka przesłana po niej: kiedy faktury przesłano?",
          "A batch session opened before midnight, the package uploaded after it: when"
              + " were the invoices sent?",
          "w chwili otwarcia sesji, jak w dokumentacji KSeF; oznaczenie BATCH_MIDNIGHT",
          "at the opening of the session, as KSeF documents it; flag BATCH_MIDNIGHT",
          "w chwili przesłania paczki (art. 106na ust. 1)",
          "at the upload of the package (art. 106na ust. 1)");

  private ObjasnieniaWykladnia() {}

  /** Lists all readings in the order of their numbers. */
  public static List<Interpretation> all() {
    return List.of(
        W_1, W_2, W_3, W_4, W_5, W_6, W_7, W_8, W_9, W_10, W_11, W_12, W_13, W_14, W_15, W_16, W_17,
        W_18, W_19, W_20, W_21);
  }

  private static Interpretation reading(
      int number,
      int adr,
      String question,
      String questionEnglish,
      String adopted,
      String adoptedEnglish,
      String rejected,
      String rejectedEnglish) {
    return new Interpretation(
        "W-" + number,
        new Wording(question, questionEnglish),
        new Wording(adopted, adoptedEnglish),
        List.of(new Wording(rejected, rejectedEnglish)),
        adr);
  }
}
