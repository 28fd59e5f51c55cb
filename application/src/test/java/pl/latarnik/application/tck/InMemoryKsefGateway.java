package pl.latarnik.application.tck;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import pl.latarnik.application.port.out.Fate;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.port.out.KsefLimits;
import pl.latarnik.application.port.out.SessionState;
import pl.latarnik.application.port.out.ToldFate;
import pl.latarnik.application.tck.InMemoryKsef.Item;
import pl.latarnik.application.tck.KsefGatewayContract.Line;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.invoice.Upo;
import pl.latarnik.domain.lifecycle.Acceptance;
import pl.latarnik.domain.lifecycle.SessionReference;
import pl.latarnik.domain.lifecycle.Submission;

/** One process that uses an {@link InMemoryKsef}. */
final class InMemoryKsefGateway implements KsefGateway {

  private final InMemoryKsef ksef;
  private Set<SessionReference> own = HashSet.empty();

  InMemoryKsefGateway(InMemoryKsef ksef) {
    this.ksef = ksef;
  }

  @Override
  public Either<KsefFailure, Instant> reach() {
    return asked(() -> Either.right(ksef.now()));
  }

  @Override
  public Either<KsefFailure, SessionReference> openSession() {
    return this.<SessionReference>asked(() -> Either.right(ksef.open())).peek(this::remember);
  }

  @Override
  public Either<KsefFailure, Submission> send(
      SessionReference session, ExactBytes file, SendingMode mode) {
    if (!knows(session)) {
      return Either.left(new KsefFailure.SessionOver("not opened here: " + session));
    }
    if (ksef.line() == Line.REFUSED || ksef.refusal().isDefined()) {
      return asked(() -> taken(session, file, mode));
    }
    if (ksef.line() == Line.UP) {
      return taken(session, file, mode);
    }
    if (ksef.line() == Line.ANSWERS_LOST) {
      ksef.take(session, file, mode);
    }
    return Either.left(new KsefFailure.OutcomeUnknown("no answer"));
  }

  @Override
  public Either<KsefFailure, Submission> correct(
      SessionReference session, ExactBytes file, InvoiceHash refused) {
    return send(session, file, SendingMode.OFFLINE);
  }

  @Override
  public Either<KsefFailure, SessionState> state(SessionReference session) {
    return asked(() -> Either.right(ksef.stateOf(session)));
  }

  @Override
  public Either<KsefFailure, List<ToldFate>> fates(SessionReference session) {
    return asked(
        () ->
            Either.right(
                ksef.in(session)
                    .map(
                        item ->
                            new ToldFate(
                                item.hash(),
                                new Submission(session, item.reference()),
                                ksef.fateOf(item)))));
  }

  @Override
  public Either<KsefFailure, List<SessionReference>> sessions(LocalDate first, LocalDate last) {
    return asked(() -> Either.right(ksef.sessions(first, last)));
  }

  @Override
  public Either<KsefFailure, KsefLimits> limits() {
    return asked(() -> Either.right(KsefLimits.PUBLISHED));
  }

  @Override
  public Either<KsefFailure, Fate> fate(Submission submission) {
    return item(submission).map(ksef::fateOf);
  }

  @Override
  public Either<KsefFailure, Option<Submission>> find(SessionReference session, InvoiceHash hash) {
    return asked(
        () -> {
          List<Item> same = ksef.in(session).filter(item -> item.hash().equals(hash));
          return Either.right(
              same.find(item -> ksef.fateOf(item) instanceof Fate.Accepted)
                  .orElse(same.headOption())
                  .map(item -> new Submission(session, item.reference())));
        });
  }

  @Override
  public Either<KsefFailure, Upo> upo(
      Submission submission, InvoiceFacts invoice, Acceptance acceptance) {
    return item(submission)
        .flatMap(
            item -> {
              if (!ksef.hasUpo() || !(ksef.fateOf(item) instanceof Fate.Accepted)) {
                return Either.left(new KsefFailure.NotReady("no UPO yet"));
              }
              boolean fits =
                  item.hash().equals(invoice.hash())
                      && item.facts().exists(f -> f.number().equals(invoice.number()))
                      && item.facts().exists(f -> f.seller().equals(invoice.seller()));
              return fits
                  ? Either.right(upo(acceptance))
                  : Either.left(
                      new KsefFailure.Unreachable(
                          KsefFailure.Cause.UNREADABLE_ANSWER, "the UPO is another invoice's"));
            });
  }

  @Override
  public Either<KsefFailure, SessionReference> close(SessionReference session) {
    return asked(
        () -> {
          ksef.close(session);
          return Either.right(session);
        });
  }

  private Either<KsefFailure, Submission> taken(
      SessionReference session, ExactBytes file, SendingMode mode) {
    return ksef.take(session, file, mode)
        .map(item -> new Submission(session, item.reference()))
        .toEither(() -> new KsefFailure.SessionOver("21180: " + session));
  }

  private Either<KsefFailure, Item> item(Submission submission) {
    return asked(
        () ->
            ksef.item(submission.session(), submission.reference())
                .toEither(
                    () ->
                        new KsefFailure.Refused(
                            21405, "Błąd walidacji", List.of(submission.reference()))));
  }

  private <T> Either<KsefFailure, T> asked(Supplier<Either<KsefFailure, T>> answer) {
    if (ksef.line() != Line.UP) {
      return Either.left(
          new KsefFailure.Unreachable(KsefFailure.Cause.CONNECTION_CUT, "line: " + ksef.line()));
    }
    return ksef.refusal().<Either<KsefFailure, T>>map(Either::left).getOrElse(answer);
  }

  private synchronized void remember(SessionReference session) {
    own = own.add(session);
  }

  private synchronized boolean knows(SessionReference session) {
    return own.contains(session);
  }

  private static Upo upo(Acceptance acceptance) {
    String xml =
        "<Potwierdzenie><NumerKSeFDokumentu>"
            + acceptance.number()
            + "</NumerKSeFDokumentu></Potwierdzenie>";
    return new Upo(
        ExactBytes.of(xml.getBytes(StandardCharsets.UTF_8)),
        acceptance.number(),
        acceptance.mode());
  }
}
