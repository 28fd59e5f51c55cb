package pl.latarnik.application.port.out;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.invoice.Upo;
import pl.latarnik.domain.lifecycle.Acceptance;
import pl.latarnik.domain.lifecycle.SessionReference;
import pl.latarnik.domain.lifecycle.Submission;

/**
 * Driven port: sends invoices to KSeF, asks for their fate, fetches the UPO; for one environment
 * and one context.
 *
 * <ul>
 *   <li>KG-1 Nothing is ever sent twice by the gateway itself: a sending whose outcome is not
 *       certain is {@link KsefFailure.OutcomeUnknown}.
 *   <li>KG-2 The bytes arrive in KSeF exactly as given.
 *   <li>KG-3 An invoice that arrived is found by the hash of its bytes in the session it was sent
 *       in, also by another process.
 *   <li>KG-4 A UPO is given out only after it was checked: hash of the answer, number, hash of the
 *       invoice, seller and P_2.
 *   <li>KG-5 Answers are bounded in size and time; unknown fields and codes are tolerated: an
 *       unknown code below 400 is still in progress.
 *   <li>KG-6 Login, its renewal and keys are the gateway's own business; secrets are in no failure.
 *   <li>KG-7 An invoice of which only the KSeF number is known, because another system sent it, has
 *       this number as the reference of its {@link Submission}.
 * </ul>
 *
 * Calls may come from several threads.
 */
public interface KsefGateway {

  /** Asks whether KSeF answers at all, and returns its time; needs no login. */
  Either<KsefFailure, Instant> reach();

  /** Opens an interactive session, in which invoices can be sent. */
  Either<KsefFailure, SessionReference> openSession();

  /** Sends an invoice in a session that this process opened (KG-1, KG-2). */
  Either<KsefFailure, Submission> send(SessionReference session, ExactBytes file, SendingMode mode);

  /**
   * Sends the technical correction of a file that KSeF refused, in an interactive session that this
   * process opened (KG-1, KG-2); always offline.
   *
   * @param refused hash of the file that it stands in for
   */
  Either<KsefFailure, Submission> correct(
      SessionReference session, ExactBytes file, InvoiceHash refused);

  /** Asks what has become of an invoice. */
  Either<KsefFailure, Fate> fate(Submission submission);

  /** Asks how far a session of either kind is, whoever opened it. */
  Either<KsefFailure, SessionState> state(SessionReference session);

  /** Lists what a session of either kind holds, whoever opened it; all pages. */
  Either<KsefFailure, List<ToldFate>> fates(SessionReference session);

  /** Looks for an invoice by its hash in a session, whoever opened it (KG-3). */
  Either<KsefFailure, Option<Submission>> find(SessionReference session, InvoiceHash hash);

  /**
   * Lists the sessions of this context that were opened on these days in Warsaw, of either kind and
   * whoever opened them, the latest of each kind first.
   *
   * @param first the first day
   * @param last the last day, not before the first
   */
  Either<KsefFailure, List<SessionReference>> sessions(LocalDate first, LocalDate last);

  /**
   * Looks for an accepted invoice by its KSeF number, whoever sent it in whichever session, as far
   * as this context may read it (KG-7).
   *
   * @return KSeF's word on it if its bytes have this hash; none where there is no such invoice, or
   *     one of other bytes; none also where a gateway has no way into the register; {@link
   *     KsefFailure.NotReady} while the register need not know the number yet
   */
  default Either<KsefFailure, Option<Acceptance>> numbered(KsefNumber number, InvoiceHash hash) {
    return Either.right(Option.none());
  }

  /**
   * Fetches the UPO of an accepted invoice (KG-4), or the page of its session's UPO that confirms
   * it where its own cannot be had; {@link KsefFailure.NotReady} until it is there.
   */
  Either<KsefFailure, Upo> upo(Submission submission, InvoiceFacts invoice, Acceptance acceptance);

  /** Asks what KSeF takes from this context at present. */
  Either<KsefFailure, KsefLimits> limits();

  /** Closes an interactive session; closing a closed one is no failure. */
  Either<KsefFailure, SessionReference> close(SessionReference session);
}
