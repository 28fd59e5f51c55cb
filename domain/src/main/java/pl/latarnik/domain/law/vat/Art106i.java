package pl.latarnik.domain.law.vat;

import static pl.latarnik.domain.law.vat.UstawaOVat.read;

import java.time.LocalDate;
import pl.latarnik.domain.dates.IssueTermFacts;
import pl.latarnik.domain.dates.IssueTimeliness;
import pl.latarnik.domain.dates.IssueTimelinessFacts;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.law.Parameter;
import pl.latarnik.domain.law.Rule;
import pl.latarnik.domain.law.guidance.ObjasnieniaWykladnia;
import pl.latarnik.domain.law.ordynacja.Art12;

/**
 * Art. 106i: when an invoice must be issued at all. The engine computes the general term of ust. 1
 * and 2; the special ones of ust. 3 to 6 turn on facts that it is not given.
 */
public final class Art106i {

  private static final LocalDate LONG_IN_FORCE = LocalDate.of(2014, 1, 1);

  /** Ust. 1, 2: the day of the month after supply or payment. */
  public static final Parameter<Integer> DZIEN_MIESIACA =
      Parameter.of(
          "dzień następnego miesiąca",
          15,
          LONG_IN_FORCE,
          read(
              "art. 106i ust. 1",
              "najpóźniej 15. dnia miesiąca po miesiącu dostawy lub zapłaty",
              "at the latest on the 15th of the month after that of supply or payment"));

  /** Ust. 7: how many days before supply or payment it may be issued. */
  public static final Parameter<Integer> NAJWCZESNIEJ_DNI =
      Parameter.of(
          "dni przed dostawą lub zapłatą",
          60,
          LONG_IN_FORCE,
          read(
              "art. 106i ust. 7",
              "nie wcześniej niż 60. dnia przed dostawą lub zapłatą",
              "not earlier than on the 60th day before supply or payment"));

  /** Ust. 1: the fifteenth of the next month; it stays where it falls. */
  public static final LegalRule<IssueTermFacts, LocalDate> UST_1 =
      Rule.of("vat/106i/1", DZIEN_MIESIACA.values().last().basis())
          .reading(ObjasnieniaWykladnia.W_10)
          .given(
              "znany jest dzień dostawy lub zapłaty",
              "the day of supply or payment is known",
              (IssueTermFacts f) -> true)
          .then(Art106i::fifteenth);

  /** Only by parameter: a fifteenth on a Saturday or holiday moves on. */
  public static final LegalRule<IssueTermFacts, LocalDate> UST_1_PRZESUNIETY =
      Rule.of("vat/106i/1/przesuniety", Art12.PAR_5)
          .overriding("vat/106i/1")
          .reading(ObjasnieniaWykladnia.W_10)
          .given(
              "wybrano odczytanie, że art. 12 § 5 Ordynacji przesuwa 15. dzień",
              "the reading was chosen that art. 12 § 5 of the ordinance moves the 15th",
              (IssueTermFacts f) -> f.readings().art12Par5For106i())
          .then(facts -> Art12.moved(fifteenth(facts), facts.days()));

  /** Ust. 1: issued by the last day. */
  public static final LegalRule<IssueTimelinessFacts, IssueTimeliness> UST_1_DOTRZYMANY =
      Rule.of("vat/106i/1/dotrzymany", UST_1.basis())
          .given(
              "wystawiona najpóźniej ostatniego dnia",
              "issued on the last day or before",
              (IssueTimelinessFacts f) -> !f.issued().isAfter(f.lastDay()))
          .then(facts -> IssueTimeliness.ON_TIME);

  /** Ust. 1: issued after it. */
  public static final LegalRule<IssueTimelinessFacts, IssueTimeliness> UST_1_UCHYBIONY =
      Rule.of("vat/106i/1/uchybiony", UST_1.basis())
          .given(
              "wystawiona po ostatnim dniu",
              "issued after the last day",
              (IssueTimelinessFacts f) -> f.issued().isAfter(f.lastDay()))
          .then(facts -> IssueTimeliness.LATE);

  /** Ust. 3: supplies and services with terms of their own (30, 60, 90 or 120 days). */
  public static final LegalBasis UST_3 =
      read(
          "art. 106i ust. 3",
          "dla wskazanych czynności biegną terminy własne, od 30 do 120 dni lub do płatności",
          "named supplies have terms of their own, 30 to 120 days or until payment is due");

  /** Ust. 5: returnable packaging. */
  public static final LegalBasis UST_5 =
      read(
          "art. 106i ust. 5",
          "opakowania zwrotne: 7 lub 60 dni",
          "returnable packaging: 7 or 60 days");

  /** Ust. 6: invoices on demand. */
  public static final LegalBasis UST_6 =
      read(
          "art. 106i ust. 6",
          "faktura na żądanie: termin zależy od dnia żądania",
          "an invoice on demand: the term depends on the day of the demand");

  /** Ust. 7: not earlier than sixty days before. */
  public static final LegalRule<IssueTimelinessFacts, IssueTimeliness> UST_7 =
      Rule.of("vat/106i/7", NAJWCZESNIEJ_DNI.values().last().basis())
          .overriding("vat/106i/1/dotrzymany")
          .given(
              "wystawiona wcześniej niż 60. dnia przed dostawą lub zapłatą",
              "issued earlier than on the 60th day before supply or payment",
              (IssueTimelinessFacts f) -> f.isEarlierBy(NAJWCZESNIEJ_DNI.latest()))
          .then(facts -> IssueTimeliness.TOO_EARLY);

  /** Ust. 8: exceptions from ust. 7. */
  public static final LegalBasis UST_8 =
      read(
          "art. 106i ust. 8",
          "ust. 7 nie dotyczy dostaw ciągłych, których okres podano na fakturze",
          "ust. 7 does not concern continuous supplies whose period the invoice states");

  private Art106i() {}

  private static LocalDate fifteenth(IssueTermFacts facts) {
    return facts.supply().plusMonths(1).withDayOfMonth(DZIEN_MIESIACA.latest());
  }
}
