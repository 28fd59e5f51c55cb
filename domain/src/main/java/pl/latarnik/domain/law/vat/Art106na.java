package pl.latarnik.domain.law.vat;

import static pl.latarnik.domain.law.vat.UstawaOVat.basis;
import static pl.latarnik.domain.law.vat.UstawaOVat.read;

import io.vavr.control.Option;
import java.time.LocalDate;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.dates.IssueDateFacts;
import pl.latarnik.domain.dates.ReceiptFacts;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.SubmissionFacts;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.issuance.Intent;
import pl.latarnik.domain.issuance.IssuanceFacts;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.issuance.IssuanceOutcome;
import pl.latarnik.domain.law.Confidence;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.law.Rule;

/** Art. 106na: the structured invoice, issued on sending and received on its number. */
public final class Art106na {

  /** Ust. 1: issued on the day it is sent, so online where that is the day of P_1. */
  public static final LegalRule<IssuanceFacts, IssuanceOutcome> UST_1 =
      Rule.of(
              "vat/106na/1",
              read(
                  "art. 106na ust. 1",
                  "fakturę ustrukturyzowaną wystawia się w dniu jej przesłania do KSeF",
                  "a structured invoice is issued on the day it is sent to KSeF"))
          .given(
              "przeznaczona do przesłania online, nie później niż w dniu z P_1",
              "meant for online sending, not later than on the day of P_1",
              (IssuanceFacts f) ->
                  f.intent() == Intent.ONLINE && f.notGoverned() && !f.sentLaterThanIssueDate())
          .then(facts -> new IssuanceOutcome.Issued(IssuanceKind.ONLINE));

  /** Ust. 1 again: nothing sets a term of sending of its own; so the ministry's table says. */
  public static final LegalRule<SubmissionFacts, SubmissionDuty> UST_1_BEZ_TERMINU =
      Rule.of(
              "vat/106na/1/termin",
              basis(
                  "art. 106na ust. 1",
                  Confidence.OFFICIAL_EXPLANATION,
                  "wystawienie i przesłanie to jedno; biegną tylko terminy z art. 106i",
                  "issue and sending are one; only the terms of art. 106i run"))
          .given("faktura online", "an online invoice", Art106na::isOnline)
          .then(facts -> new SubmissionDuty.NoTerm(Option.none()));

  /**
   * Ust. 1 again: its date is the day of sending; before it is sent, the day that it was written
   * for.
   */
  public static final LegalRule<IssueDateFacts, IssueDate> UST_1_DATA =
      Rule.of("vat/106na/1/data", UST_1.basis())
          .given(
              "faktura online",
              "an online invoice",
              (IssueDateFacts f) -> f.outcome().procedure().contains(IssuanceKind.ONLINE))
          .then(
              facts ->
                  facts
                      .sent()
                      .map(sent -> IssueDate.of(PolishTime.dayOf(sent)))
                      .getOrElse(facts.issueDate()));

  /** Ust. 3: received on the day of the number. */
  public static final LegalRule<ReceiptFacts, Option<LocalDate>> UST_3 =
      Rule.of(
              "vat/106na/3",
              read(
                  "art. 106na ust. 3",
                  "fakturę otrzymano w dniu przydzielenia numeru KSeF",
                  "the invoice is received on the day the KSeF number is assigned"))
          .given(
              "przesłana jako faktura ustrukturyzowana",
              "sent as a structured invoice",
              Art106na::isStructured)
          .then(ReceiptFacts::numberDay);

  /** Ust. 3 again: the buyer gets it in KSeF; the ministry's table says so in these words. */
  public static final LegalBasis UST_3_W_KSEF =
      basis(
          "art. 106na ust. 3",
          Confidence.OFFICIAL_EXPLANATION,
          "nabywca otrzymuje fakturę w KSeF",
          "the buyer gets the invoice in KSeF");

  /** Ust. 4: a buyer of art. 106gb ust. 4 served outside KSeF receives when it really gets it. */
  public static final LegalRule<ReceiptFacts, Option<LocalDate>> UST_4 =
      Rule.of(
              "vat/106na/4",
              read(
                  "art. 106na ust. 4",
                  "nabywca z art. 106gb ust. 4 poza KSeF: dzień faktycznego otrzymania",
                  "a buyer of art. 106gb ust. 4 outside KSeF: the day of actual receipt"))
          .overriding("vat/106na/3")
          .given(
              "przesłana jako ustrukturyzowana, nabywca z art. 106gb ust. 4 obsłużony poza KSeF",
              "sent as a structured invoice, buyer of art. 106gb ust. 4 served outside KSeF",
              (ReceiptFacts f) -> isStructured(f) && f.isServedOutside())
          .then(ReceiptFacts::handedOver);

  private Art106na() {}

  private static boolean isOnline(SubmissionFacts facts) {
    return facts.kind() == IssuanceKind.ONLINE;
  }

  private static boolean isStructured(ReceiptFacts facts) {
    return facts
        .outcome()
        .procedure()
        .exists(k -> k == IssuanceKind.ONLINE || k == IssuanceKind.DEEMED_OFFLINE24);
  }
}
