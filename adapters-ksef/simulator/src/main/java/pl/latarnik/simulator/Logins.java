package pl.latarnik.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Challenges, logins and their tokens; has a lock of its own. */
final class Logins {
  private static final Duration CHALLENGE_LIFETIME = Duration.ofMinutes(10);

  private final SimulatedClock clock;
  private final Numbers numbers;
  private final Certificates certificates;
  private final Consumer<Runnable> later;
  private final BooleanSupplier trustsAnybody;
  private final Tokens tokens = new Tokens();
  private final KsefTokens ksefTokens;
  private final Permissions permissions = new Permissions();
  private final Map<String, Instant> challenges = new LinkedHashMap<>();
  private final Map<String, Authentication> logins = new LinkedHashMap<>();

  /**
   * Takes {@code later} to do a step after the processing time, and whether certificates of unknown
   * authorities may log in.
   */
  Logins(
      SimulatedClock clock,
      Numbers numbers,
      Certificates certificates,
      Consumer<Runnable> later,
      BooleanSupplier trustsAnybody) {
    this.clock = clock;
    this.numbers = numbers;
    this.certificates = certificates;
    this.later = later;
    this.trustsAnybody = trustsAnybody;
    this.ksefTokens = new KsefTokens(numbers);
  }

  KsefTokens ksefTokens() {
    return ksefTokens;
  }

  Permissions permissions() {
    return permissions;
  }

  synchronized void reset() {
    challenges.clear();
    logins.clear();
    tokens.clear();
    ksefTokens.clear();
    permissions.clear();
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

  /**
   * Starts a login with a verified document; a challenge serves once.
   *
   * @param onlyTrusted whether the sender wants no certificate of an unknown authority taken
   */
  synchronized Authentication login(LoginRequest request, boolean onlyTrusted) {
    use(request.challenge());
    Holder holder = Holder.of(request.certificate());
    if (holder.offlineType()) {
      throw ApiFailure.badRequest(
          21115,
          "Nieprawidłowy certyfikat.",
          "Certyfikat typu Offline nie może służyć do uwierzytelniania.");
    }
    Subject subject = Subject.of(request, holder);
    boolean own = certificates.knows(request.certificate());
    Authentication login =
        start(
            request.context(),
            new Authentication.Proof(
                subject,
                AuthMethod.of(subject, holder, own),
                Optional.of(holder),
                Optional.empty(),
                request.documentHash()),
            request.policy());
    later.accept(() -> finish(login, trustsAnybody.getAsBoolean() && !onlyTrusted));
    return login;
  }

  /** Starts a login by token: what was sent, deciphered or not, is judged later. */
  synchronized Authentication login(TokenLogin request) {
    Instant born = use(request.challenge());
    TokenLogin.Verdict first = request.verdict(born, ksefTokens);
    Subject subject =
        first.token().map(KsefToken::author).orElse(new Subject(Subject.NIP, "unknown"));
    Authentication login =
        start(
            request.context(),
            new Authentication.Proof(
                subject, AuthMethod.TOKEN, Optional.empty(), first.token(), ""),
            request.policy());
    later.accept(() -> finishByToken(login, request, born));
    return login;
  }

  private Instant use(String challenge) {
    Instant born = Optional.ofNullable(challenges.remove(challenge)).orElse(Instant.MIN);
    if (born.equals(Instant.MIN) || clock.now().isAfter(born.plus(CHALLENGE_LIFETIME))) {
      throw ApiFailure.badRequest(21111, "Nieprawidłowe wyzwanie autoryzacyjne.");
    }
    return born;
  }

  private Authentication start(
      LoginRequest.Context context, Authentication.Proof proof, IpPolicy policy) {
    Instant now = clock.now();
    Authentication login =
        new Authentication(numbers.reference("AU", now), context, proof, policy, now);
    logins.put(login.reference(), login);
    return login;
  }

  private synchronized void finish(Authentication login, boolean anybody) {
    Holder holder = login.certificate().orElseThrow();
    boolean own = login.method() == AuthMethod.KSEF_CERTIFICATE;
    if (!holder.validAt(clock.now())) {
      login.finish(Authentication.Status.badCertificate("Nieważny certyfikat"));
    } else if (own && stateOf(holder) == KeptCertificate.State.Revoked) {
      login.finish(Authentication.Status.badCertificate("Certyfikat odwołany"));
    } else if (own && stateOf(holder) == KeptCertificate.State.Blocked) {
      login.finish(Authentication.Status.badCertificate("Certyfikat zawieszony"));
    } else if (own && stateOf(holder) == KeptCertificate.State.Expired) {
      login.finish(Authentication.Status.badCertificate("Nieważny certyfikat"));
    } else if (!own && !anybody) {
      login.finish(Authentication.Status.badCertificate("Niezaufany łańcuch certyfikatów"));
    } else {
      certificates.book().used(holder.serial(), clock.now());
      login.finish(byRights(login));
    }
  }

  private KeptCertificate.State stateOf(Holder holder) {
    return certificates
        .book()
        .find(holder.serial())
        .map(kept -> kept.stateAt(clock.now()))
        .orElse(KeptCertificate.State.Revoked);
  }

  private synchronized void finishByToken(Authentication login, TokenLogin request, Instant born) {
    Optional<String> defect = request.verdict(born, ksefTokens).defect();
    if (defect.isEmpty() && !KsefTokens.usableAt(clock.now())) {
      defect = Optional.of("Token nieaktywny");
    }
    login.finish(defect.map(Authentication.Status::badToken).orElseGet(() -> byRights(login)));
    if (login.status() == Authentication.Status.SUCCESS) {
      login.token().ifPresent(token -> ksefTokens.used(token.reference(), clock.now()));
    }
  }

  private Authentication.Status byRights(Authentication login) {
    if (permissions.blocked(login.context())) {
      return Authentication.Status.BLOCKED;
    }
    if (permissions.deceased(login.subject())) {
      return Authentication.Status.DECEASED;
    }
    return permissions.of(login).isEmpty()
        ? Authentication.Status.NO_RIGHTS
        : Authentication.Status.SUCCESS;
  }

  Tokens.Token issue(Tokens.Kind kind, Authentication login) {
    Set<String> rights = permissions.of(login);
    boolean owner = permissions.owns(login.subject(), login.context());
    return tokens.issue(kind, login, rights, owner, clock.now());
  }

  /** Finds the login a token belongs to; empty for an unknown or expired token. */
  synchronized Optional<Authentication> loginOf(String token, Tokens.Kind kind) {
    return tokens
        .find(token, kind, clock.now())
        .flatMap(found -> Optional.ofNullable(logins.get(found.authentication())));
  }

  /** Hands a login's tokens out, once; empty when they were fetched already. */
  synchronized Optional<Tokens.Token> redeem(Authentication login) {
    if (login.redeemed()) {
      return Optional.empty();
    }
    Tokens.Token refresh = issue(Tokens.Kind.REFRESH, login);
    login.redeem(refresh.validUntil());
    return Optional.of(refresh);
  }

  /** Tells whether the KSeF token a login came with has been revoked or has come to its end. */
  synchronized boolean tokenGone(Authentication login) {
    return login.token().isPresent()
        && (!KsefTokens.usableAt(clock.now())
            || login
                .token()
                .flatMap(token -> ksefTokens.byReference(token.reference()))
                .filter(token -> token.state() == KsefToken.State.Active)
                .isEmpty());
  }

  synchronized void refreshed(Authentication login) {
    login.refresh(clock.now());
  }

  /** Returns the logins of a context that can still be refreshed, the latest first. */
  synchronized List<Authentication> active(LoginRequest.Context context) {
    Instant now = clock.now();
    List<Authentication> found = new ArrayList<>();
    for (Authentication login : logins.values()) {
      boolean refreshable = login.refreshableUntil().filter(now::isBefore).isPresent();
      if (login.context().equals(context) && login.status().code() == 200 && refreshable) {
        found.add(login);
      }
    }
    Collections.reverse(found);
    return found;
  }

  /** Returns the first good login of each Peppol provider, the latest provider first. */
  synchronized List<Authentication> peppolProviders() {
    Map<String, Authentication> first = new LinkedHashMap<>();
    for (Authentication login : logins.values()) {
      if (login.context().type().equals(Subject.PEPPOL)
          && login.status() == Authentication.Status.SUCCESS) {
        first.putIfAbsent(login.context().value(), login);
      }
    }
    List<Authentication> found = new ArrayList<>(first.values());
    Collections.reverse(found);
    return found;
  }

  /** Ends a login of the context; its access tokens serve to their end. */
  synchronized boolean revoke(LoginRequest.Context context, String reference) {
    Optional<Authentication> found =
        Optional.ofNullable(logins.get(reference)).filter(l -> l.context().equals(context));
    found.ifPresent(login -> login.finish(Authentication.Status.REVOKED));
    return found.isPresent();
  }

  /** Does a step after the processing time. */
  void later(Runnable step) {
    later.accept(step);
  }
}
