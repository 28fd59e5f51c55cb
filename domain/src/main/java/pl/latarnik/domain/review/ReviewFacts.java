package pl.latarnik.domain.review;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.dates.ReceiptFacts;
import pl.latarnik.domain.deadline.SubmissionFacts;
import pl.latarnik.domain.deadline.TermNotices;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.issuance.IssuanceFacts;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.outage.OutageKind;

/**
 * What decides whether a person must look at a ruling.
 *
 * @param issuance how the invoice came to be
 * @param submission what decides its term
 * @param receipt what decides its receipt
 * @param uploaded of a batch, when the package was uploaded
 */
public record ReviewFacts(
    IssuanceFacts issuance,
    SubmissionFacts submission,
    ReceiptFacts receipt,
    Option<Instant> uploaded) {

  public ReviewFacts {
    requireNonNull(issuance, "issuance");
    requireNonNull(submission, "submission");
    requireNonNull(receipt, "receipt");
    requireNonNull(uploaded, "uploaded");
  }

  /** Returns what was announced while the invoice waited. */
  public TermNotices notices() {
    return submission.notices();
  }

  /** Says whether it was issued in this procedure. */
  public boolean is(IssuanceKind kind) {
    return submission.kind() == kind;
  }

  /** Says whether an unavailability was in force when it was issued. */
  public boolean issuedWhileUnavailable() {
    return issuance.outages().covers(issuance.issued(), OutageKind.NIEDOSTEPNOSC);
  }

  /** Says whether the package was uploaded on a later day than that of the session's opening. */
  public boolean uploadedAfterMidnight() {
    return uploaded.exists(
        u -> issuance.sent().exists(s -> PolishTime.dayOf(s).isBefore(PolishTime.dayOf(u))));
  }

  /** Says whether a domestic buyer had an invoice caught by a failure before its number. */
  public boolean receiptIsInConflict() {
    return is(IssuanceKind.OFFLINE24)
        && !notices().totalFailure()
        && receipt.caughtByFailure()
        && receipt.buyer() == BuyerCategory.KRAJOWY
        && receipt.handedOver().exists(day -> receipt.numberDay().forAll(day::isBefore));
  }
}
