package pl.latarnik.application.port.out;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.function.Supplier;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.lifecycle.SessionReference;

/**
 * Driven port: sends many invoices to KSeF in one archive. What becomes of them is asked for by
 * {@link KsefGateway}, in the session that is opened here.
 *
 * <ul>
 *   <li>BG-1 The archive is made on disk; only one file of an invoice is in memory at a time.
 *   <li>BG-2 KSeF takes nothing in before the session is closed; a session that is never closed is
 *       harmless.
 *   <li>BG-3 A part is sent again where that is safe and the session's time is not over, and only
 *       to the host of the API, without the login.
 *   <li>BG-4 A closing whose outcome is not certain is {@link KsefFailure.OutcomeUnknown}: KSeF may
 *       have taken everything in. The session's state tells.
 *   <li>BG-5 What was spooled is deleted with the parcel.
 * </ul>
 *
 * Calls may come from several threads; a parcel belongs to one.
 */
public interface BatchGateway {

  /**
   * A file of the archive.
   *
   * @param name its name in the archive, unique in it, 1 to 128 characters
   * @param bytes asked for once, when its turn has come
   */
  record BatchFile(String name, Supplier<ExactBytes> bytes) {
    public BatchFile {
      requireNonNull(name, "name");
      requireNonNull(bytes, "bytes");
    }
  }

  /** An archive on its way; to be closed when it has gone, or cannot go. */
  interface Parcel extends AutoCloseable {

    /** Returns the session that was opened for it. */
    SessionReference session();

    /** Uploads every part (BG-3). */
    Either<KsefFailure, SessionReference> upload();

    /** Deletes what was spooled (BG-5); the session stays. */
    @Override
    void close();
  }

  /** Packs the files, encrypts them and opens a session for them (BG-1, BG-2). */
  Either<KsefFailure, Parcel> open(SendingMode mode, Seq<BatchFile> files);

  /** Closes a session, whoever opened it: KSeF begins to take in. A closed one is no failure. */
  Either<KsefFailure, SessionReference> close(SessionReference session);
}
