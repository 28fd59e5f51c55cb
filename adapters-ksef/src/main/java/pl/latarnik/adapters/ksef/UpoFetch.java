package pl.latarnik.adapters.ksef;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.lifecycle.Submission;

/**
 * Fetches the file of a UPO: from the address that KSeF has named, which counts towards no limit,
 * else through the API.
 */
final class UpoFetch {

  private static final int LARGEST_UPO = 8 << 20;
  private static final int MOST_ADDRESSES = 20_000;

  private final Traffic traffic;
  private final AuthorizedCalls calls;
  private final ApiAddress api;
  private final Map<Submission, URI> addresses =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Submission, URI> eldest) {
          return size() > MOST_ADDRESSES;
        }
      };

  UpoFetch(Traffic traffic, AuthorizedCalls calls, ApiAddress api) {
    this.traffic = traffic;
    this.calls = calls;
    this.api = api;
  }

  /** Remembers where KSeF says that the UPO lies; an address on another host is never used. */
  void remember(Submission submission, Option<URI> address) {
    synchronized (addresses) {
      address.filter(api::isSameOrigin).forEach(uri -> addresses.put(submission, uri));
    }
  }

  Either<KsefFailure, Answer> fetch(Submission submission) {
    return address(submission)
        .flatMap(uri -> traffic.attempt(xml(uri)).toOption())
        .flatMap(Either::toOption)
        .filter(Answer::isSuccess)
        .map(Either::<KsefFailure, Answer>right)
        .getOrElse(() -> throughApi(submission));
  }

  private Either<KsefFailure, Answer> throughApi(Submission submission) {
    boolean numberOnly = KsefNumber.parse(submission.reference()).isValid();
    URI uri =
        api.of(
            numberOnly ? "/sessions/{}/invoices/ksef/{}/upo" : "/sessions/{}/invoices/{}/upo",
            submission.session().text(),
            submission.reference());
    return calls.ask(xml(uri)).mapLeft(UpoFetch::perhapsNotReady);
  }

  /** KSeF has no code of its own for a UPO that is not made yet. */
  private static KsefFailure perhapsNotReady(KsefFailure failure) {
    return failure instanceof KsefFailure.Refused refused
        ? new KsefFailure.NotReady(refused.detail())
        : failure;
  }

  private Option<URI> address(Submission submission) {
    synchronized (addresses) {
      return Option.of(addresses.get(submission));
    }
  }

  private static Call xml(URI uri) {
    return Call.get(uri).with("Accept", "application/xml").withLargestAnswer(LARGEST_UPO);
  }
}
