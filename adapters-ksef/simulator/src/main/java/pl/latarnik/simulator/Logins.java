package pl.latarnik.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Challenges, logins and their tokens; has a lock of its own. */
final class Logins {
  private static final Duration CHALLENGE_LIFETIME = Duration.ofMinutes(10);

  private final SimulatedClock clock;
  private final Numbers numbers;
  private final Certificates certificates;
  private final Consumer<Runnable> later;
  private final Tokens tokens = new Tokens();
  private final Map<String, Instant> challenges = new HashMap<>();
  private final Map<String, Authentication> logins = new HashMap<>();

  /** Takes {@code later} to do a step after the processing time. */
  Logins(
      SimulatedClock clock, Numbers numbers, Certificates certificates, Consumer<Runnable> later) {
    this.clock = clock;
    this.numbers = numbers;
    this.certificates = certificates;
    this.later = later;
  }

  synchronized void reset() {
    challenges.clear();
    logins.clear();
    tokens.clear();
  }

  /** Reads several things of a login at one moment. */
  synchronized <T> T read(Supplier<T> reading) {
    return reading.get();
  }

  synchronized String newChallenge(Instant now) {
    String challenge = numbers.reference("CR", now);
    challenges.put(challenge, now);
    return challenge;
  }

  /** Starts a login with a verified document; a challenge serves once. */
  synchronized Authentication login(LoginRequest request) {
    Instant now = clock.now();
    Instant born = Optional.ofNullable(challenges.remove(request.challenge())).orElse(Instant.MIN);
    if (born.equals(Instant.MIN) || now.isAfter(born.plus(CHALLENGE_LIFETIME))) {
      throw ApiFailure.badRequest(21111, "Nieprawidłowe wyzwanie autoryzacyjne.");
    }
    Holder holder = Holder.of(request.certificate());
    if (holder.offlineType()) {
      throw ApiFailure.badRequest(
          21115,
          "Nieprawidłowy certyfikat.",
          "Certyfikat typu Offline nie może służyć do uwierzytelniania.");
    }
    if (request.subjectIdentifierType().equals("certificateSubject")
        && holder.identifier().isEmpty()) {
      throw ApiFailure.badRequest(
          21115, "Nieprawidłowy certyfikat.", "Certyfikat nie zawiera numeru NIP ani PESEL.");
    }
    boolean own = certificates.knows(request.certificate());
    Authentication login =
        new Authentication(numbers.reference("AU", now), request, holder, own, now);
    logins.put(login.reference(), login);
    later.accept(() -> finish(login));
    return login;
  }

  private synchronized void finish(Authentication login) {
    Holder holder = login.holder();
    if (!holder.validAt(clock.now())) {
      login.finish(Authentication.Status.badCertificate("Nieważny certyfikat"));
    } else if (login.ksefCertificate() && certificates.revoked(holder.serial())) {
      login.finish(Authentication.Status.badCertificate("Certyfikat odwołany"));
    } else {
      login.finish(Authentication.Status.SUCCESS);
    }
  }

  Tokens.Token issue(Tokens.Kind kind, Authentication login) {
    return tokens.issue(kind, login.reference(), clock.now());
  }

  /** Finds the login a token belongs to; empty for an unknown or expired token. */
  synchronized Optional<Authentication> loginOf(String token, Tokens.Kind kind) {
    return tokens
        .find(token, kind, clock.now())
        .flatMap(found -> Optional.ofNullable(logins.get(found.authentication())));
  }

  /** Marks a login's tokens as fetched; false when they were already. */
  synchronized boolean redeem(Authentication login) {
    if (login.redeemed()) {
      return false;
    }
    login.redeem();
    return true;
  }
}
