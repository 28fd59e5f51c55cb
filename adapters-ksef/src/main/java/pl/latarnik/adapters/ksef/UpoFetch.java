package pl.latarnik.adapters.ksef;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.lifecycle.SessionReference;
import pl.latarnik.domain.lifecycle.Submission;

/**
 * Fetches the file of a UPO: from the address that KSeF has named, which counts towards no limit,
 * else through the API. Where addresses of a session are missing again and again, since another
 * process was told them or they have expired, one list of the session names them all.
 */
final class UpoFetch {

  private static final int LARGEST_UPO = 8 << 20;
  private static final int MOST_ADDRESSES = 20_000;

  /** Fewer are fetched through the API: a list counts as well, and KSeF allows fewer of those. */
  private static final int NOT_WORTH_A_LIST = 3;

  /** After so many more the addresses of a session are listed once more. */
  private static final int WORTH_ANOTHER = 1_000;

  private final Traffic traffic;
  private final AuthorizedCalls calls;
  private final ApiAddress api;
  private final Map<SessionReference, Integer> missing = new HashMap<>();
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

  /**
   * Fetches one.
   *
   * @param list lists a session, and has the addresses remembered that it is told
   */
  Either<KsefFailure, Answer> fetch(Submission submission, Consumer<SessionReference> list) {
    Option<URI> address = address(submission);
    Option<Answer> file = from(submission, address);
    if (file.isEmpty()) {
      file = from(submission, another(submission, address, list));
    }
    return file.map(Either::<KsefFailure, Answer>right).getOrElse(() -> throughApi(submission));
  }

  /** Another thread may have listed the session while this one tried an address that was dead. */
  private Option<URI> another(
      Submission submission, Option<URI> tried, Consumer<SessionReference> list) {
    if (address(submission).isEmpty()) {
      listed(submission, list);
    }
    return address(submission).filter(uri -> !tried.contains(uri));
  }

  /** What is answered with anything else is no address any more; a lost answer says nothing. */
  private Option<Answer> from(Submission submission, Option<URI> address) {
    Option<Answer> answer =
        address.flatMap(uri -> traffic.attempt(xml(uri)).toOption()).flatMap(Either::toOption);
    if (answer.exists(said -> !said.isSuccess())) {
      address.forEach(dead -> forget(submission, dead));
    }
    return answer.filter(Answer::isSuccess);
  }

  /** One thread lists; what others miss meanwhile it finds for them as well. */
  private void listed(Submission submission, Consumer<SessionReference> list) {
    synchronized (missing) {
      if (address(submission).isDefined()) {
        return;
      }
      int before = missing.merge(submission.session(), 1, Integer::sum) - 1;
      if (before % WORTH_ANOTHER == NOT_WORTH_A_LIST) {
        list.accept(submission.session());
      }
    }
  }

  private void forget(Submission submission, URI dead) {
    synchronized (addresses) {
      addresses.remove(submission, dead);
    }
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
