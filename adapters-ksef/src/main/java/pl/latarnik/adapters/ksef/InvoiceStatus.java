package pl.latarnik.adapters.ksef;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pl.latarnik.application.port.out.Fate;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.ToldFate;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.lifecycle.Acceptance;
import pl.latarnik.domain.lifecycle.SessionReference;
import pl.latarnik.domain.lifecycle.Submission;

/** What KSeF tells of one invoice of a session. */
record InvoiceStatus(
    @Nullable String referenceNumber,
    @Nullable String invoiceHash,
    @Nullable String ksefNumber,
    @Nullable String invoicingDate,
    @Nullable String acquisitionDate,
    @Nullable String invoicingMode,
    @Nullable String upoDownloadUrl,
    @Nullable StatusInfo status) {

  private static final int NOT_TOLD_IN_FULL = 200;
  private static final int DUPLICATE = 440;

  /** Session broken, decryption failed, unknown error, cancelled: not the invoice's fault. */
  private static final io.vavr.collection.Set<Integer> ABORTED =
      io.vavr.collection.HashSet.of(405, 435, 500, 550);

  boolean isOf(InvoiceHash hash) {
    return invoiceHash != null && InvoiceHash.parse(invoiceHash).fold(e -> false, hash::equals);
  }

  /** Orders answers about the same bytes: accepted first, then undecided, then refused. */
  int rank() {
    if (status == null || !status.isFailure()) {
      return status != null && status.isSuccess() ? 0 : 1;
    }
    return 2;
  }

  /** Returns the fate, or why this is no answer that one can go by. */
  Either<KsefFailure, Fate> fate() {
    StatusInfo now = status;
    if (now == null) {
      return Either.left(
          new KsefFailure.Unreachable(
              KsefFailure.Cause.UNREADABLE_ANSWER, "an invoice without a status"));
    }
    if (now.isSuccess()) {
      return acceptance().map(Fate.Accepted::new);
    }
    if (!now.isFailure()) {
      return Either.right(new Fate.InProgress(now.code()));
    }
    if (now.code() == DUPLICATE) {
      return Either.right(
          new Fate.Duplicate(
              now.rejection(),
              now.extension("originalSessionReferenceNumber")
                  .filter(text -> !text.isBlank())
                  .map(SessionReference::of),
              now.extension("originalKsefNumber")
                  .flatMap(text -> KsefNumber.parse(text).toEither().toOption())));
    }
    return Either.right(
        ABORTED.contains(now.code())
            ? new Fate.Aborted(now.rejection())
            : new Fate.Rejected(now.rejection()));
  }

  /**
   * Returns the line of a list; an accepted invoice that is not told in full yet is in progress.
   */
  Either<KsefFailure, ToldFate> told(SessionReference session) {
    Option<InvoiceHash> hash =
        Option.of(invoiceHash).flatMap(text -> InvoiceHash.parse(text).toEither().toOption());
    Option<String> reference = Option.of(referenceNumber).filter(text -> !text.isBlank());
    if (hash.isEmpty() || reference.isEmpty()) {
      return Either.left(
          new KsefFailure.Unreachable(
              KsefFailure.Cause.UNREADABLE_ANSWER,
              session + ": an invoice without a hash or a reference number"));
    }
    Either<KsefFailure, Fate> said = fate();
    boolean inPart = said.isLeft() && said.getLeft() instanceof KsefFailure.NotReady;
    return (inPart ? Either.<KsefFailure, Fate>right(new Fate.InProgress(NOT_TOLD_IN_FULL)) : said)
        .map(fate -> new ToldFate(hash.get(), new Submission(session, reference.get()), fate));
  }

  /** Returns where the UPO lies; none when KSeF names no address. */
  Option<URI> upoAddress() {
    try {
      return upoDownloadUrl == null ? Option.none() : Option.some(new URI(upoDownloadUrl));
    } catch (URISyntaxException e) {
      return Option.none();
    }
  }

  private Either<KsefFailure, Acceptance> acceptance() {
    Option<KsefNumber> number =
        Option.of(ksefNumber).flatMap(text -> KsefNumber.parse(text).toEither().toOption());
    Option<Instant> sent = Json.instant(invoicingDate);
    Option<Instant> assigned = Json.instant(acquisitionDate);
    if (number.isEmpty() || sent.isEmpty() || assigned.isEmpty()) {
      // Accepted, but not yet told in full: asking again is right, sending again never is.
      return Either.left(
          new KsefFailure.NotReady(
              KsefErrors.text(
                  "200, ksefNumber: %s, invoicingDate: %s, acquisitionDate: %s"
                      .formatted(ksefNumber, invoicingDate, acquisitionDate))));
    }
    return Either.right(
        new Acceptance(number.get(), sent.get(), assigned.get(), modeOf(invoicingMode)));
  }

  /** Reads the mode of an accepted invoice: a new word of KSeF's keeps no number from us. */
  static SendingMode modeOf(@Nullable String text) {
    return modeNamed(text).getOrElse(SendingMode.UNKNOWN);
  }

  /** Reads the mode as API and UPO write it. */
  static Option<SendingMode> modeNamed(@Nullable String text) {
    if ("Online".equals(text)) {
      return Option.some(SendingMode.ONLINE);
    }
    return "Offline".equals(text) ? Option.some(SendingMode.OFFLINE) : Option.none();
  }
}
