package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Stands around every handler and lets the faults that are set strike there. */
final class FaultFilter implements Router.Around {
  private static final Operation REDEEM = Operation.read("POST /auth/token/redeem");
  private static final Set<Operation> STATES =
      Set.of(
          Operation.read("GET /sessions"),
          Operation.read("GET /sessions/{}"),
          Operation.read("GET /auth/{}"));

  private final SimulatedKsef ksef;

  FaultFilter(SimulatedKsef ksef) {
    this.ksef = ksef;
  }

  @Override
  public void serve(Call call, Operation operation, Runnable handler) {
    ksef.waiting().release(ksef.clock().now());
    if (operation.path().startsWith("/_control") || operation.path().equals("/")) {
      handler.run();
      return;
    }
    if (ksef.faults().quiet() && ksef.faultMemory().empty()) {
      ksef.clock().skew(Duration.ZERO);
      handler.run();
      return;
    }
    FaultScene scene = new FaultScene(call, operation, ksef);
    Optional<String> context = context(call);
    skew(operation, context);
    Optional<Reply> instead = remembered(scene).or(() -> before(scene, context));
    if (instead.isPresent()) {
      call.reply(instead.get());
      return;
    }
    call.beforeAnswering(reply -> spoil(scene, context, masked(scene, reply)));
    handler.run();
  }

  private void skew(Operation operation, Optional<String> context) {
    Duration sum = Duration.ZERO;
    for (Strike strike : ksef.faults().strikes(at(FaultKind.Place.CLOCK), operation, context)) {
      sum = sum.plusSeconds(strike.number("seconds"));
    }
    ksef.clock().skew(sum);
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

  /** Keeps refusing what a fault has made useless: dead links, logins shown as not done. */
  private Optional<Reply> remembered(FaultScene scene) {
    if (ksef.faultMemory().dead(scene.call().rawPathAndQuery())) {
      return Optional.of(Reply.empty(403));
    }
    if (scene.operation().equals(REDEEM)) {
      login(scene.call(), List.of(Tokens.Kind.AUTHENTICATION))
          .flatMap(login -> ksef.faultMemory().shown(login.reference(), ksef.clock().now()))
          .ifPresent(
              mask -> {
                throw ApiFailure.badRequest(
                    21301,
                    "Brak autoryzacji.",
                    "Status uwierzytelniania (%d) nie pozwala na pobranie tokenów."
                        .formatted(mask.code()));
              });
    }
    return Optional.empty();
  }

  private Reply masked(FaultScene scene, Reply reply) {
    if (!STATES.contains(scene.operation()) || !reply.succeeded() || !reply.json()) {
      return reply;
    }
    Instant now = ksef.clock().now();
    ObjectNode body = FaultBodies.object(reply);
    ksef.faultMemory().cover(scene.call().lastSegment(), body, now);
    return reply.withBody(Crypto.utf8(body.toString()));
  }

  private static Predicate<FaultKind> at(FaultKind.Place place) {
    return kind -> kind.place() == place;
  }

  /** Finds the value of the context (mostly a NIP) in which the caller has logged in. */
  private Optional<String> context(Call call) {
    return login(call, List.of(Tokens.Kind.values())).map(login -> login.context().value());
  }

  private Optional<Authentication> login(Call call, List<Tokens.Kind> kinds) {
    Optional<String> token =
        call.header("Authorization")
            .filter(value -> value.startsWith("Bearer "))
            .map(value -> value.substring("Bearer ".length()).trim());
    return kinds.stream()
        .flatMap(kind -> token.flatMap(value -> ksef.logins().loginOf(value, kind)).stream())
        .findFirst();
  }
}
