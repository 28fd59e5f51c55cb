package pl.latarnik.application.tck;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import pl.latarnik.application.port.out.BatchGateway;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.tck.KsefGatewayContract.Line;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.lifecycle.SessionReference;

/** A process that sends archives to an {@link InMemoryKsef}. */
final class InMemoryBatchGateway implements BatchGateway {

  private static final int LONGEST_NAME = 128;

  private final InMemoryKsef ksef;

  InMemoryBatchGateway(InMemoryKsef ksef) {
    this.ksef = ksef;
  }

  @Override
  public Either<KsefFailure, Parcel> open(SendingMode mode, Seq<BatchFile> files) {
    boolean named = files.forAll(f -> !f.name().isEmpty() && f.name().length() <= LONGEST_NAME);
    if (files.isEmpty() || !named || files.map(BatchFile::name).distinct().size() < files.size()) {
      throw new IllegalArgumentException("names: " + files.map(BatchFile::name));
    }
    InMemoryBatches.Archive archive =
        new InMemoryBatches.Archive(mode, files.map(file -> file.bytes().get()).toList());
    Option<KsefFailure> down = down();
    return down.isDefined()
        ? Either.left(down.get())
        : Either.right(new InMemoryParcel(ksef.openBatch(archive)));
  }

  @Override
  public Either<KsefFailure, SessionReference> close(SessionReference session) {
    Line line = ksef.line();
    if (line == Line.CUT) {
      return Either.left(new KsefFailure.OutcomeUnknown("line: CUT"));
    }
    if (line == Line.ANSWERS_LOST) {
      ksef.closeBatch(session);
      return Either.left(new KsefFailure.OutcomeUnknown("line: ANSWERS_LOST"));
    }
    Option<KsefFailure> down = down();
    return down.isDefined()
        ? Either.left(down.get())
        : ksef.closeBatch(session)
            .<Either<KsefFailure, SessionReference>>map(Either::left)
            .getOrElse(() -> Either.right(session));
  }

  private Option<KsefFailure> down() {
    return ksef.line() == Line.UP
        ? ksef.refusal()
        : Option.some(
            new KsefFailure.Unreachable(KsefFailure.Cause.CONNECTION_CUT, "line: " + ksef.line()));
  }

  private final class InMemoryParcel implements Parcel {

    private final SessionReference session;

    InMemoryParcel(SessionReference session) {
      this.session = session;
    }

    @Override
    public SessionReference session() {
      return session;
    }

    @Override
    public Either<KsefFailure, SessionReference> upload() {
      return down().toEither(session).swap().peek(ksef::uploaded);
    }

    @Override
    public void close() {
      // Nothing is on disk.
    }
  }
}
