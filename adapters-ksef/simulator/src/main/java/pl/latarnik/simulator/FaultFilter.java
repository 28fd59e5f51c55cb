package pl.latarnik.simulator;

import java.util.Optional;
import java.util.function.Predicate;

/** Stands around every handler and lets the faults that are set strike there. */
final class FaultFilter implements Router.Around {
  private final SimulatedKsef ksef;

  FaultFilter(SimulatedKsef ksef) {
    this.ksef = ksef;
  }

  @Override
  public void serve(Call call, Operation operation, Runnable handler) {
    ksef.waiting().release(ksef.clock().now());
    if (ksef.faults().quiet() || operation.path().startsWith("/_control")) {
      handler.run();
      return;
    }
    FaultScene scene = new FaultScene(call, operation, ksef);
    Optional<String> context = context(call);
    Optional<Reply> instead = before(scene, context);
    if (instead.isPresent()) {
      call.reply(instead.get());
      return;
    }
    call.beforeAnswering(reply -> spoil(scene, context, reply));
    handler.run();
  }

  private Optional<Reply> before(FaultScene scene, Optional<String> context) {
    return ksef.faults()
        .strike(at(FaultKind.Place.BEFORE), scene.operation(), context)
        .flatMap(strike -> strike.kind().effect().on(strike, scene, Optional.empty()));
  }

  private Reply spoil(FaultScene scene, Optional<String> context, Reply reply) {
    Predicate<FaultKind> fitting = at(FaultKind.Place.ANSWER).and(kind -> kind.fits().test(reply));
    Reply spoilt = reply;
    for (Strike strike : ksef.faults().strikes(fitting, scene.operation(), context)) {
      spoilt = strike.kind().effect().on(strike, scene, Optional.of(spoilt)).orElse(spoilt);
    }
    return spoilt;
  }

  private static Predicate<FaultKind> at(FaultKind.Place place) {
    return kind -> kind.place() == place;
  }

  /** Finds the value of the context (mostly a NIP) in which the caller has logged in. */
  private Optional<String> context(Call call) {
    Optional<String> token =
        call.header("Authorization")
            .filter(value -> value.startsWith("Bearer "))
            .map(value -> value.substring("Bearer ".length()).trim());
    for (Tokens.Kind kind : Tokens.Kind.values()) {
      Optional<String> found =
          token
              .flatMap(value -> ksef.logins().loginOf(value, kind))
              .map(login -> login.context().value());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
