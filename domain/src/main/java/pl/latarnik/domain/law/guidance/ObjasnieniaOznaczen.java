package pl.latarnik.domain.law.guidance;

import static pl.latarnik.domain.law.guidance.ObjasnieniaWykladnia.W_4;
import static pl.latarnik.domain.law.guidance.ObjasnieniaWykladnia.W_5;
import static pl.latarnik.domain.law.guidance.ObjasnieniaWykladnia.W_6;
import static pl.latarnik.domain.law.guidance.ObjasnieniaWykladnia.W_7;
import static pl.latarnik.domain.law.guidance.ObjasnieniaWykladnia.W_8;
import static pl.latarnik.domain.law.guidance.ObjasnieniaWykladnia.W_9;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Predicate;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.law.Confidence;
import pl.latarnik.domain.law.Interpretation;
import pl.latarnik.domain.law.LegalAct;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.law.LegalUnit;
import pl.latarnik.domain.law.ReviewFlag;
import pl.latarnik.domain.law.Rule;
import pl.latarnik.domain.law.Wording;
import pl.latarnik.domain.review.ReviewFacts;

/** When a person must look at a ruling, because the law is silent or doubtful. */
public final class ObjasnieniaOznaczen {

  private static final LocalDate VERIFIED = LocalDate.of(2026, 11, 21);

  /** KSeF is unavailable for the whole rest of an offline24 term. */
  public static final LegalRule<ReviewFacts, Boolean> ZD_IMPOSSIBLE_WINDOW =
      raised(
          ReviewFlag.IMPOSSIBLE_WINDOW,
          W_6,
          "ogłoszona niedostępność obejmuje całą resztę terminu offline24",
          "an announced unavailability covers the whole rest of an offline24 term",
          f -> f.notices().noWindow());

  /** A failure came after the missed term of an offline24 invoice. */
  public static final LegalRule<ReviewFacts, Boolean> ZD_AMBIGUOUS_106NHA =
      raised(
          ReviewFlag.AMBIGUOUS_106NHA,
          W_4,
          "awarię ogłoszono po upływie terminu czekającej faktury offline24",
          "a failure was announced after the missed term of a waiting offline24 invoice",
          f -> f.is(IssuanceKind.OFFLINE24) && f.notices().lateFailure());

  /** A total failure came when only the seven days after a failure were still running. */
  public static final LegalRule<ReviewFacts, Boolean> ZD_STATUTE_GAP =
      raised(
          ReviewFlag.STATUTE_GAP,
          W_5,
          "awaria całkowita w siedmiu dniach po awarii, po upływie terminu z art. 106nh ust. 2",
          "a total failure in the seven days after a failure, when art. 106nh ust. 2 had run out",
          f -> f.notices().gap());

  /** A batch was opened before midnight and uploaded after it. */
  public static final LegalRule<ReviewFacts, Boolean> ZD_BATCH_MIDNIGHT =
      raised(
          ReviewFlag.BATCH_MIDNIGHT,
          ObjasnieniaWykladnia.W_21,
          "sesję wsadową otwarto przed północą, a paczkę przesłano po niej",
          "a batch session was opened before midnight and its package uploaded after it",
          f -> !f.is(IssuanceKind.AWARIA_CALKOWITA) && f.uploadedAfterMidnight());

  /** A failure and an unavailability were in force together. */
  public static final LegalRule<ReviewFacts, Boolean> ZD_CONCURRENT_OUTAGES =
      raised(
          ReviewFlag.CONCURRENT_OUTAGES,
          W_7,
          "przy wystawieniu trwały awaria i niedostępność naraz",
          "a failure and an unavailability were in force together at issue",
          f -> f.is(IssuanceKind.AWARIA) && f.issuedWhileUnavailable());

  /** KSeF took an online invoice in while an outage was announced. */
  public static final LegalRule<ReviewFacts, Boolean> ZD_ACCEPTED_DURING_OUTAGE =
      raised(
          ReviewFlag.ACCEPTED_DURING_OUTAGE,
          W_8,
          "KSeF nadał numer fakturze przesłanej online w ogłoszonym okresie przerwy",
          "KSeF gave a number to an invoice sent online in the announced period of an outage",
          f -> f.issuance().acceptedDuringOutage());

  /** Two provisions give different dates of receipt. */
  public static final LegalRule<ReviewFacts, Boolean> ZD_RECEIPT_CONFLICT =
      raised(
          ReviewFlag.RECEIPT_CONFLICT,
          W_9,
          "offline24 objęta awarią, wydana nabywcy krajowemu poza KSeF przed dniem numeru",
          "offline24 caught by a failure, handed to a domestic buyer before the day of the number",
          ReviewFacts::receiptIsInConflict);

  /** A total failure came after the missed term. */
  public static final LegalRule<ReviewFacts, Boolean> ZD_REVIEW =
      raised(
          ReviewFlag.REVIEW,
          ObjasnieniaWykladnia.W_15,
          "awarię całkowitą ogłoszono po upływie terminu: naruszenie pozostaje",
          "a total failure was announced after the missed term: the breach stands",
          f -> f.notices().lateTotalFailure());

  private ObjasnieniaOznaczen() {}

  private static LegalRule<ReviewFacts, Boolean> raised(
      ReviewFlag flag,
      Interpretation reading,
      String polish,
      String english,
      Predicate<ReviewFacts> condition) {
    String id = "oznaczenie/" + flag.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Rule.of(
            id,
            new LegalBasis(
                LegalAct.WYKLADNIA_PROGRAMU,
                LegalUnit.of(reading.id()),
                new Wording(polish, english),
                Confidence.OWN_READING,
                VERIFIED))
        .overriding(LegalRule.otherwise(id))
        .reading(reading)
        .given(polish, english, condition)
        .then(facts -> true);
  }
}
