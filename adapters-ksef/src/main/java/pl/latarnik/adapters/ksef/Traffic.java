package pl.latarnik.adapters.ksef;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Consumer;
import pl.latarnik.application.dispatch.RequestLimits;
import pl.latarnik.application.port.out.KsefFailure;

/**
 * All traffic of one context with one KSeF: at the pace that KSeF allows, not at all while it has
 * shut us out, and with an ear for its warnings.
 */
final class Traffic {

  private static final int TOO_MANY = 429;

  /** Reasons of a 403 that are about us as a caller, not about what we asked for. */
  private final KsefHttp http;

  private final ApiAddress api;
  private final Option<RequestPacer> pacer;
  private final Standstill standstill;
  private final Consumer<String> warnings;

  /**
   * Sends through this client.
   *
   * @param pacer none where the other side knows no limits
   * @param warnings takes the header with KSeF's warnings as it came
   */
  Traffic(
      KsefHttp http,
      ApiAddress api,
      Option<RequestPacer> pacer,
      Standstill standstill,
      Consumer<String> warnings) {
    this.http = http;
    this.api = api;
    this.pacer = pacer;
    this.standstill = standstill;
    this.warnings = warnings;
  }

  /**
   * Makes a request, when it may be made. The API is asked for its errors in the form that KSeF
   * keeps; the other is deprecated. Addresses of files know neither.
   *
   * @return left when it was not made, else what became of it
   */
  Either<KsefFailure, Either<Lost, Answer>> attempt(Call call) {
    Option<String> path = api.pathOf(call.uri());
    Option<RequestLane> lane =
        pacer.isDefined() ? path.map(p -> RequestLane.of(call.method(), p)) : Option.none();
    Option<KsefFailure> refusal =
        standstill
            .refusal()
            .orElse(() -> pacer.flatMap(p -> lane.flatMap(p::leave)))
            .orElse(standstill::refusal);
    if (refusal.isDefined()) {
      return Either.left(refusal.get());
    }
    Call asked = path.isDefined() ? call.with("X-Error-Format", "problem-details") : call;
    return Either.right(http.exchange(asked).peek(answer -> heard(answer, lane)));
  }

  /** Makes a request that may be repeated, and returns a success. */
  Either<KsefFailure, Answer> ask(Call call) {
    return attempt(call)
        .flatMap(outcome -> outcome.mapLeft(KsefErrors::of))
        .flatMap(
            answer ->
                answer.isSuccess() ? Either.right(answer) : Either.left(KsefErrors.of(answer)));
  }

  /** Goes by these limits from now on. */
  void limits(RequestLimits limits) {
    pacer.forEach(p -> p.limits(limits));
  }

  /** Says whether a pace is kept at all. */
  boolean isPaced() {
    return pacer.isDefined();
  }

  /** Stops all traffic, because KSeF says that we are blocked. */
  void stop(String reason) {
    standstill.begin(reason);
  }

  /** Says whether all traffic is stopped. */
  boolean isStopped() {
    return refusal().isDefined();
  }

  /** Returns why nothing may leave now, uploads included; none when all may. */
  Option<KsefFailure> refusal() {
    return standstill.refusal();
  }

  /** Hears an answer to an upload, which has no pace to keep. */
  void heard(Answer answer) {
    heard(answer, Option.none());
  }

  private void heard(Answer answer, Option<RequestLane> lane) {
    if (answer.status() == TOO_MANY) {
      pacer.forEach(p -> lane.forEach(l -> p.block(l, KsefErrors.pause(answer))));
    }
    if (answer.isSuccess()) {
      answer.headers().allValues("X-System-Warning").forEach(warnings);
    }
    if (KsefErrors.isShutOut(answer)) {
      standstill.begin("KSeF has shut us out: " + KsefErrors.summary(answer));
    }
  }
}
