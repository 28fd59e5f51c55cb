package pl.latarnik.domain.law.vat;

import static pl.latarnik.domain.law.vat.UstawaOVat.basis;

import io.vavr.control.Option;
import java.time.LocalDate;
import pl.latarnik.domain.dates.ReceiptFacts;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.SubmissionFacts;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.law.Confidence;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.law.Rule;
import pl.latarnik.domain.law.guidance.ObjasnieniaWykladnia;

/**
 * Art. 106nha: an offline24 invoice that waits when a failure is announced. Nobody here has read
 * its text, only paraphrases; its division into units is not known, hence the names.
 */
public final class Art106nha {

  private static final LegalBasis AWARIA =
      basis(
          "art. 106nha",
          Confidence.PARAPHRASE,
          "do czekającej faktury offline24 po ogłoszeniu awarii stosuje się art. 106nf"
              + " ust. 4, 5, 7–11 i 13",
          "to a waiting offline24 invoice art. 106nf ust. 4, 5, 7 to 11 and 13 apply once a"
              + " failure is announced");

  /** A failure of art. 106ne ust. 1: the term of art. 106nf ust. 4 and 5. */
  public static final LegalRule<SubmissionFacts, SubmissionDuty> ZD_1 =
      Rule.of("vat/106nha/1", AWARIA)
          .overriding("vat/106nda/2")
          .reading(
              ObjasnieniaWykladnia.W_1,
              ObjasnieniaWykladnia.W_4,
              ObjasnieniaWykladnia.W_12,
              ObjasnieniaWykladnia.W_14)
          .given(
              "offline24, w biegnącym terminie ogłoszono awarię",
              "offline24, a failure was announced in the running term",
              (SubmissionFacts f) ->
                  f.kind() == IssuanceKind.OFFLINE24 && f.failureInTerm().isDefined())
          .then(facts -> Art106nf.sevenBusinessDaysAfter(facts.failureInTerm().get(), facts));

  /** The same failure: also the receipt rule of art. 106nf ust. 10. */
  public static final LegalRule<ReceiptFacts, Option<LocalDate>> ZD_1_OTRZYMANIE =
      Rule.of("vat/106nha/1/otrzymanie", AWARIA)
          .overriding("vat/106nda/11")
          .reading(ObjasnieniaWykladnia.W_9)
          .given(
              "offline24 objęta awarią (art. 106nf ust. 10)",
              "offline24 caught by a failure (art. 106nf ust. 10)",
              (ReceiptFacts f) ->
                  f.caughtByFailure() && f.outcome().procedure().contains(IssuanceKind.OFFLINE24))
          .then(ReceiptFacts::earlier);

  /** A total failure of art. 106ne ust. 3: the invoice is not sent. */
  public static final LegalRule<SubmissionFacts, SubmissionDuty> ZD_2 =
      Rule.of(
              "vat/106nha/2",
              basis(
                  "art. 106nha",
                  Confidence.PARAPHRASE,
                  "po ogłoszeniu awarii całkowitej czekającej faktury offline24 się nie przesyła",
                  "once a total failure is announced a waiting offline24 invoice is not sent"))
          .overriding("vat/106nda/2", "vat/106nha/1", "wykladnia/6")
          .reading(ObjasnieniaWykladnia.W_12, ObjasnieniaWykladnia.W_15)
          .given(
              "offline24, w biegnącym terminie ogłoszono awarię całkowitą",
              "offline24, a total failure was announced in the running term",
              (SubmissionFacts f) -> f.kind() == IssuanceKind.OFFLINE24 && f.totalFailure())
          .then(facts -> new SubmissionDuty.NotRequired());

  private Art106nha() {}
}
