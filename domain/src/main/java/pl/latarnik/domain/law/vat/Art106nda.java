package pl.latarnik.domain.law.vat;

import static pl.latarnik.domain.law.vat.UstawaOVat.basis;
import static pl.latarnik.domain.law.vat.UstawaOVat.read;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import pl.latarnik.domain.correction.CorrectionFacts;
import pl.latarnik.domain.correction.CorrectionForm;
import pl.latarnik.domain.correction.CorrectionFormFacts;
import pl.latarnik.domain.correction.CorrectionPermit;
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
import pl.latarnik.domain.law.Parameter;
import pl.latarnik.domain.law.Rule;
import pl.latarnik.domain.law.guidance.ObjasnieniaWykladnia;
import pl.latarnik.domain.verification.CodeCaption;
import pl.latarnik.domain.verification.HandOver;

/** Art. 106nda: offline24, the taxpayer's free choice. */
public final class Art106nda {

  /** Business days from the day of issue within which the invoice must be sent. */
  public static final Parameter<Integer> DNI_NA_PRZESLANIE =
      Parameter.of(
          "dni robocze na przesłanie faktury offline24",
          1,
          Rule.KSEF_2_0,
          read(
              "art. 106nda ust. 2",
              "następny dzień roboczy po dniu wystawienia",
              "the next business day after the day of issue"));

  /** Ust. 1: whoever must issue structured invoices may issue offline instead, for no cause. */
  public static final LegalRule<IssuanceFacts, IssuanceOutcome> UST_1 =
      Rule.of(
              "vat/106nda/1",
              read(
                  "art. 106nda ust. 1",
                  "podatnik może wystawić fakturę elektronicznie według wzoru i przesłać ją później",
                  "a taxpayer may issue by the template electronically and send later"))
          .given(
              "zadeklarowana jako offline, poza ogłoszonymi okresami",
              "declared offline, outside announced periods",
              (IssuanceFacts f) -> f.intent() == Intent.OFFLINE && f.notGoverned())
          .then(facts -> new IssuanceOutcome.Issued(IssuanceKind.OFFLINE24));

  /** Ust. 2: at the latest on the next business day after issue. */
  public static final LegalRule<SubmissionFacts, SubmissionDuty> UST_2 =
      Rule.of(
              "vat/106nda/2",
              read(
                  "art. 106nda ust. 2",
                  "przesłać niezwłocznie, najpóźniej w następnym dniu roboczym po wystawieniu",
                  "to be sent without delay, at the latest on the next business day after issue"))
          .given("faktura offline24", "an offline24 invoice", Art106nda::isOffline24)
          .then(Art106nda::nextBusinessDay);

  /**
   * Ust. 3: a domestic buyer receives in KSeF, so nothing is ordered on a document outside it. Art.
   * 106nh ust. 4 takes over ust. 4 to 15 only; for an unavailability ust. 3 follows the ministry's
   * table, and the result is that of ust. 6, which orders codes for other buyers only.
   */
  public static final LegalRule<ReceiptFacts, List<CodeCaption>> UST_3 =
      Rule.of(
              "vat/106nda/3",
              read(
                  "art. 106nda ust. 3",
                  "nabywca otrzymuje fakturę przy użyciu KSeF",
                  "the buyer receives the invoice in KSeF"))
          .given(
              "offline24 albo niedostępność, choć art. 106nh ust. 4 nie wymienia ust. 3",
              "offline24 or unavailability, though art. 106nh ust. 4 does not list ust. 3",
              Art106nda::isOfThisArticle)
          .then(facts -> List.empty());

  /**
   * Ust. 3 again: handing it to a domestic buyer before the number is not the proper way; the
   * ministry's handbook says so in these words, the paragraph only by what it orders instead.
   */
  public static final LegalRule<ReceiptFacts, HandOver> UST_3_WYDANIE =
      Rule.of(
              "vat/106nda/3/wydanie",
              basis(
                  "art. 106nda ust. 3",
                  Confidence.OFFICIAL_EXPLANATION,
                  "wydanie nabywcy krajowemu poza KSeF przed numerem jest nieprawidłowe",
                  "handing it to a domestic buyer outside KSeF before the number is improper"))
          .given(
              "offline24 lub niedostępność, nabywca krajowy",
              "offline24 or unavailability, domestic buyer",
              (ReceiptFacts f) -> isOfThisArticle(f) && !f.buyer().isOfArt106gbUst4())
          .then(facts -> HandOver.NOT_PROPER);

  /** Ust. 4: a buyer of art. 106gb ust. 4 gets it in the agreed way. */
  public static final LegalRule<ReceiptFacts, HandOver> UST_4 =
      Rule.of(
              "vat/106nda/4",
              read(
                  "art. 106nda ust. 4",
                  "nabywcy z art. 106gb ust. 4 udostępnia się fakturę w sposób uzgodniony",
                  "to a buyer of art. 106gb ust. 4 it is made available in the agreed way"))
          .given(
              "offline24 lub niedostępność, nabywca z art. 106gb ust. 4",
              "offline24 or unavailability, buyer of art. 106gb ust. 4",
              (ReceiptFacts f) -> isOfThisArticle(f) && f.buyer().isOfArt106gbUst4())
          .then(facts -> HandOver.PROPER);

  /** Ust. 5: made available to it in KSeF, it is received in KSeF. */
  public static final LegalBasis UST_5 =
      read(
          "art. 106nda ust. 5",
          "udostępnioną takiemu nabywcy w KSeF otrzymuje on w KSeF",
          "made available to such a buyer in KSeF it is received in KSeF");

  /** Ust. 6: a buyer of art. 106gb ust. 4 outside KSeF gets two codes before the number. */
  public static final LegalRule<ReceiptFacts, List<CodeCaption>> UST_6 =
      Rule.of(
              "vat/106nda/6",
              read(
                  "art. 106nda ust. 6",
                  "udostępniana poza KSeF nabywcy z art. 106gb ust. 4 ma dwa kody",
                  "made available outside KSeF to a buyer of art. 106gb ust. 4 it has two codes"))
          .overriding("vat/106nda/3")
          .given(
              "offline24 lub niedostępność, nabywca z art. 106gb ust. 4",
              "offline24 or unavailability, buyer of art. 106gb ust. 4",
              (ReceiptFacts f) -> isOfThisArticle(f) && f.buyer().isOfArt106gbUst4())
          .then(facts -> List.of(CodeCaption.OFFLINE, CodeCaption.CERTYFIKAT));

  /** Ust. 7: the certificate for the second code is fetched from KSeF beforehand. */
  public static final LegalBasis UST_7 =
      read(
          "art. 106nda ust. 7",
          "drugi kod wymaga certyfikatu pobranego wcześniej z KSeF",
          "the second code needs a certificate fetched from KSeF beforehand");

  /** Ust. 8: after sending, any use outside KSeF carries the one code with the number. */
  public static final LegalRule<ReceiptFacts, List<CodeCaption>> UST_8 =
      Rule.of(
              "vat/106nda/8",
              read(
                  "art. 106nda ust. 8",
                  "po przesłaniu użycie poza KSeF wymaga kodu z numerem",
                  "after sending, use outside KSeF needs the code with the number"))
          .given(
              "offline24, także z mocy ust. 16, albo niedostępność",
              "offline24, also by ust. 16, or unavailability",
              (ReceiptFacts f) -> isOfThisArticle(f) || isDeemed(f))
          .then(facts -> List.of(CodeCaption.KSEF_NUMBER));

  /** Ust. 9: a buyer of art. 106gb ust. 4 pkt 5 or 6 who takes it in KSeF gets code and data. */
  public static final LegalBasis UST_9 =
      read(
          "art. 106nda ust. 9",
          "nabywcy z art. 106gb ust. 4 pkt 5–6 dostają kod i dane do odczytu w KSeF",
          "buyers of art. 106gb ust. 4 pkt 5 and 6 get the code and the data to read it in KSeF");

  /** Ust. 10: issued on the day that the taxpayer gives in P_1. */
  public static final LegalRule<IssueDateFacts, IssueDate> UST_10 =
      Rule.of(
              "vat/106nda/10",
              read(
                  "art. 106nda ust. 10",
                  "datą wystawienia jest data wskazana w P_1",
                  "the date of issue is the date given in P_1"))
          .given(
              "offline24, także z mocy ust. 16, albo niedostępność (art. 106nh ust. 4)",
              "offline24, also by ust. 16, or unavailability (art. 106nh ust. 4)",
              (IssueDateFacts f) ->
                  f.outcome()
                      .procedure()
                      .exists(
                          k ->
                              k == IssuanceKind.OFFLINE24
                                  || k == IssuanceKind.DEEMED_OFFLINE24
                                  || k == IssuanceKind.NIEDOSTEPNOSC))
          .then(IssueDateFacts::issueDate);

  /** Ust. 11: received on the day of the number. */
  public static final LegalRule<ReceiptFacts, Option<LocalDate>> UST_11 =
      Rule.of(
              "vat/106nda/11",
              read(
                  "art. 106nda ust. 11",
                  "fakturę otrzymano w dniu przydzielenia numeru KSeF",
                  "the invoice is received on the day the KSeF number is assigned"))
          .given(
              "offline24 lub niedostępność",
              "offline24 or unavailability",
              Art106nda::isOfThisArticle)
          .then(ReceiptFacts::numberDay);

  /**
   * Ust. 11, second half: a buyer of art. 106gb ust. 4 outside KSeF receives when it really gets
   * it.
   */
  public static final LegalRule<ReceiptFacts, Option<LocalDate>> UST_11_POZA_KSEF =
      Rule.of(
              "vat/106nda/11/poza",
              read(
                  "art. 106nda ust. 11",
                  "nabywca z art. 106gb ust. 4 poza KSeF: dzień faktycznego otrzymania",
                  "a buyer of art. 106gb ust. 4 outside KSeF: the day of actual receipt"))
          .overriding("vat/106nda/11", "vat/106nha/1/otrzymanie", "vat/106nh/3/1/otrzymanie")
          .given(
              "offline24 lub niedostępność, nabywca z art. 106gb ust. 4 obsłużony poza KSeF",
              "offline24 or unavailability, buyer of art. 106gb ust. 4 served outside KSeF",
              (ReceiptFacts f) -> isOfThisArticle(f) && f.isServedOutside())
          .then(ReceiptFacts::handedOver);

  /** Ust. 12: no correction before the original has its number. */
  public static final LegalRule<CorrectionFacts, CorrectionPermit> UST_12 =
      Rule.of(
              "vat/106nda/12",
              read(
                  "art. 106nda ust. 12",
                  "korektę można wystawić dopiero po nadaniu numeru KSeF fakturze korygowanej",
                  "a correction may be issued only after the original has its KSeF number"))
          .given(
              "pierwotna offline24 (także ust. 16) lub niedostępność (art. 106nh ust. 4), bez numeru",
              "original offline24 (also ust. 16) or unavailability (art. 106nh ust. 4), no number",
              (CorrectionFacts f) ->
                  !f.originalHasNumber()
                      && (f.originalIs(IssuanceKind.OFFLINE24, IssuanceKind.DEEMED_OFFLINE24)
                          || f.originalIs(IssuanceKind.NIEDOSTEPNOSC, IssuanceKind.NIEDOSTEPNOSC)))
          .then(facts -> CorrectionPermit.BLOCKED);

  /** Ust. 13: the correction of such an invoice is structured, or offline24 itself. */
  public static final LegalRule<CorrectionFormFacts, CorrectionForm> UST_13 =
      Rule.of(
              "vat/106nda/13",
              read(
                  "art. 106nda ust. 13",
                  "korektę wystawia się jako fakturę ustrukturyzowaną albo offline24",
                  "the correction is issued as a structured invoice or as offline24"))
          .overriding("vat/106j/4")
          .given(
              "korekta poza ogłoszonymi okresami faktury offline24 (także ust. 16) lub z niedostępności",
              "a correction, outside announced periods, of offline24 (also ust. 16) or unavailability",
              (CorrectionFormFacts f) -> f.mayBeStructured() && f.originalIsOffline())
          .then(facts -> CorrectionForm.STRUCTURED_OR_OFFLINE24);

  /** Ust. 14: an invoice lost before sending is issued again with the same data. */
  public static final LegalBasis UST_14 =
      read(
          "art. 106nda ust. 14",
          "fakturę zaginioną przed przesłaniem wystawia się ponownie z tymi samymi danymi",
          "an invoice lost before sending is issued again with the same data");

  /** Ust. 15: such a copy carries the codes and may be marked as a duplicate. */
  public static final LegalBasis UST_15 =
      read(
          "art. 106nda ust. 15",
          "ponownie wystawiona ma te same kody i może mieć wyraz „DUPLIKAT”",
          "issued again it has the same codes and may carry the word DUPLIKAT");

  /** Ust. 16: sent online later than P_1 it counts as offline24. */
  public static final LegalRule<IssuanceFacts, IssuanceOutcome> UST_16 =
      Rule.of(
              "vat/106nda/16",
              read(
                  "art. 106nda ust. 16",
                  "faktura ustrukturyzowana przesłana po dniu z P_1 jest fakturą offline24",
                  "a structured invoice sent after the day of P_1 is an offline24 invoice"))
          .given(
              "przeznaczona do przesłania online, przesłana po dniu z P_1",
              "meant for online sending, sent after the day of P_1",
              (IssuanceFacts f) ->
                  f.intent() == Intent.ONLINE && f.notGoverned() && f.sentLaterThanIssueDate())
          .then(facts -> new IssuanceOutcome.Issued(IssuanceKind.DEEMED_OFFLINE24));

  /** Ust. 16 again: it does not take over the term of ust. 2. */
  public static final LegalRule<SubmissionFacts, SubmissionDuty> UST_16_BEZ_TERMINU =
      Rule.of("vat/106nda/16/termin", UST_16.basis())
          .reading(ObjasnieniaWykladnia.W_2)
          .given(
              "offline24 z mocy ust. 16, który nie wymienia ust. 2",
              "offline24 by ust. 16, which does not list ust. 2",
              (SubmissionFacts f) -> f.kind() == IssuanceKind.DEEMED_OFFLINE24)
          .then(f -> new SubmissionDuty.NoTerm(Option.some(f.days().next(f.issueDate().day()))));

  /** Ust. 16 again: of ust. 6 it takes over pkt 1 only, so before the number nothing is ordered. */
  public static final LegalRule<ReceiptFacts, List<CodeCaption>> UST_16_PRZED_NUMEREM =
      Rule.of("vat/106nda/16/przed-numerem", UST_16.basis())
          .reading(ObjasnieniaWykladnia.W_20)
          .given("offline24 z mocy ust. 16", "offline24 by ust. 16", Art106nda::isDeemed)
          .then(facts -> List.empty());

  /** Ust. 16 again: meant for online sending, it is not there before it is sent. */
  public static final LegalRule<ReceiptFacts, HandOver> UST_16_WYDANIE =
      Rule.of("vat/106nda/16/wydanie", UST_16.basis())
          .given("offline24 z mocy ust. 16", "offline24 by ust. 16", Art106nda::isDeemed)
          .then(facts -> HandOver.NOT_PROPER);

  private Art106nda() {}

  private static SubmissionDuty nextBusinessDay(SubmissionFacts facts) {
    LocalDate day = facts.days().plus(facts.issueDate().day(), DNI_NA_PRZESLANIE.latest());
    return new SubmissionDuty.DueBy(day, day);
  }

  private static boolean isOffline24(SubmissionFacts facts) {
    return facts.kind() == IssuanceKind.OFFLINE24;
  }

  private static boolean isOfThisArticle(ReceiptFacts facts) {
    return facts
        .outcome()
        .procedure()
        .exists(k -> k == IssuanceKind.OFFLINE24 || k == IssuanceKind.NIEDOSTEPNOSC);
  }

  private static boolean isDeemed(ReceiptFacts facts) {
    return facts.outcome().procedure().contains(IssuanceKind.DEEMED_OFFLINE24);
  }
}
