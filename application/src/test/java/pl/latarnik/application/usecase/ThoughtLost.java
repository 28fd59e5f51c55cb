package pl.latarnik.application.usecase;

import static pl.latarnik.application.usecase.Bent.bent;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.Duration;
import pl.latarnik.application.port.in.Dispatch;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefGateway;

/** What KSeF has taken in and does not tell of: it waits again, and its bytes are there already. */
final class ThoughtLost {

  private ThoughtLost() {}

  /** A run in which everything arrives, no answer comes, and the lists of sessions are empty. */
  static Dispatch.Report run(Office office) {
    KsefGateway behind = office.ksef().gateway();
    KsefGateway unanswered = unanswered(unanswered(behind, "send"), "correct");
    KsefGateway listless =
        bent(
            KsefGateway.class,
            unanswered,
            "fates",
            (arguments, usual) -> Either.right(List.empty()));
    int[] opened = {0};
    KsefGateway once =
        bent(
            KsefGateway.class,
            listless,
            "openSession",
            (arguments, usual) ->
                opened[0]++ == 0
                    ? usual.get()
                    : Either.left(
                        new KsefFailure.Unreachable(KsefFailure.Cause.TIMEOUT, "no answer")));
    return office.dispatch(once, office.ksef().batch(), Dispatch.Order.all(Duration.ofMinutes(10)));
  }

  private static KsefGateway unanswered(KsefGateway behind, String method) {
    return bent(
        KsefGateway.class,
        behind,
        method,
        (arguments, usual) -> {
          Object unused = usual.get();
          return Either.left(new KsefFailure.OutcomeUnknown("no answer"));
        });
  }
}
