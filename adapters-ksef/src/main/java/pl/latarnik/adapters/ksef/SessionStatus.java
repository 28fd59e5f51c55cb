package pl.latarnik.adapters.ksef;

import io.vavr.control.Either;
import org.jspecify.annotations.Nullable;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.SessionState;
import pl.latarnik.application.port.out.SessionState.Kind;

/** What KSeF tells of a session; counts of nothing are left out. */
record SessionStatus(
    @Nullable StatusInfo status,
    int invoiceCount,
    int successfulInvoiceCount,
    int failedInvoiceCount) {

  private static final int OPEN = 100;
  private static final int CANCELLED = 440;
  private static final int NOTHING_VALID = 445;

  Either<KsefFailure, SessionState> state() {
    if (status == null) {
      return Either.left(
          new KsefFailure.Unreachable(
              KsefFailure.Cause.UNREADABLE_ANSWER, "a session without a status"));
    }
    return Either.right(
        new SessionState(
            kind(status),
            status.code(),
            status.rejection().description(),
            status.rejection().details(),
            invoiceCount,
            successfulInvoiceCount,
            failedInvoiceCount));
  }

  /** Says whether KSeF takes nothing more in it. */
  boolean isClosed() {
    return status != null && status.code() > OPEN;
  }

  private static Kind kind(StatusInfo status) {
    if (status.isSuccess()) {
      return Kind.DONE;
    }
    if (!status.isFailure()) {
      return status.code() == OPEN ? Kind.OPEN : Kind.PROCESSING;
    }
    return switch (status.code()) {
      case CANCELLED -> Kind.CANCELLED;
      case NOTHING_VALID -> Kind.NOTHING_ACCEPTED;
      default -> Kind.FAILED;
    };
  }
}
