package pl.latarnik.adapters.ksef;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import pl.latarnik.application.dispatch.RequestLimits;
import pl.latarnik.application.port.out.BatchGateway;
import pl.latarnik.application.port.out.CertificateAuthority;
import pl.latarnik.application.port.out.KsefBlocks;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.port.out.SystemWarnings;

/**
 * One KSeF in the name of one context. What is made of it logs in once and keeps the public keys
 * once. Nothing is on the network before the first call.
 */
public final class KsefAccess implements AutoCloseable {

  /** The longest that a request waits for its turn before its caller is told to come later. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

  private final KsefConnection connection;
  private final Clock clock;
  private final ApiAddress api;
  private final KsefHttp http;
  private final Option<RequestPacer> pacer;
  private final Traffic traffic;
  private final Authentication login;
  private final AuthorizedCalls calls;
  private final SessionOpening opening;

  /**
   * Uses this KSeF at any pace: for a KSeF of one's own, which knows no limits. The clock tells how
   * old a token is.
   */
  public KsefAccess(KsefConnection connection, Clock clock) {
    this(connection, clock, Ticker.of(clock), false, warning -> {}, KsefBlocks.nowhere());
  }

  /** Uses this KSeF at the pace that it allows, and knows of blocks only while it lives. */
  public KsefAccess(
      KsefConnection connection, Clock clock, LongSupplier nanoTime, SystemWarnings warnings) {
    this(connection, clock, nanoTime, warnings, KsefBlocks.nowhere());
  }

  /**
   * Uses this KSeF at the pace that it allows.
   *
   * @param clock tells how old a token is; it may stand still
   * @param nanoTime nanoseconds since any moment, which go on whatever the clock does: limits and
   *     pauses go by them
   * @param warnings keeps what KSeF warns of
   * @param blocks keeps until when KSeF wants nothing and what was asked of it, for the next run of
   *     the program
   */
  public KsefAccess(
      KsefConnection connection,
      Clock clock,
      LongSupplier nanoTime,
      SystemWarnings warnings,
      KsefBlocks blocks) {
    this(connection, clock, Ticker.of(nanoTime), true, new WarningEar(warnings, clock), blocks);
  }

  KsefAccess(
      KsefConnection connection,
      Clock clock,
      Ticker ticker,
      boolean paced,
      Consumer<String> warnings,
      KsefBlocks blocks) {
    this(
        connection,
        clock,
        ticker,
        Option.when(paced, () -> pacer(ticker, kept(connection, blocks, clock))),
        warnings,
        kept(connection, blocks, clock));
  }

  KsefAccess(
      KsefConnection connection,
      Clock clock,
      Ticker ticker,
      Option<RequestPacer> pacer,
      Consumer<String> warnings,
      KeptBlocks kept) {
    this.connection = requireNonNull(connection, "connection");
    this.clock = requireNonNull(clock, "clock");
    this.api = new ApiAddress(connection.api());
    this.http = new KsefHttp(connection.connectTimeout(), connection.answerTimeout());
    this.pacer = pacer;
    this.traffic = new Traffic(http, api, pacer, new Standstill(ticker, kept), warnings);
    PublicKeys keys =
        new PublicKeys(traffic, Call.get(api.of("/security/public-key-certificates")));
    this.login = new Authentication(traffic, connection, keys, clock, ticker, kept);
    this.calls = new AuthorizedCalls(traffic, login);
    this.opening = new SessionOpening(login, calls, keys, api);
  }

  private static RequestPacer pacer(Ticker ticker, KeptBlocks kept) {
    return new RequestPacer(
        RequestLimits.published(), ticker, LONGEST_WAIT, new SecureRandom()::nextDouble, kept);
  }

  private static KeptBlocks kept(KsefConnection connection, KsefBlocks blocks, Clock clock) {
    return new KeptBlocks(
        blocks, clock, connection.context().type() + " " + connection.context().value());
  }

  /** Returns the way for single invoices, and for questions. */
  public KsefGateway gateway() {
    return new KsefHttpGateway(this);
  }

  /**
   * Returns the way for archives of many invoices.
   *
   * @param spool folder for them while they are on their way; made when it is needed
   */
  public BatchGateway batch(Path spool) {
    return new KsefHttpBatch(this, spool);
  }

  /**
   * Returns the same with other pauses between attempts, for a KSeF that is near.
   *
   * @param pause after the first attempt; each next one is twice as long
   */
  public BatchGateway batch(Path spool, Duration pause) {
    return new KsefHttpBatch(
        this, spool, new Pauses(pause, Pauses.USUAL.longest()), EncryptedParts.LARGEST_SLICE);
  }

  /** Returns the part that issues certificates. */
  public CertificateAuthority certificates() {
    return new KsefCertificates(calls, api, connection);
  }

  /** Keeps for the next run of the program what was asked in this one; KSeF hears nothing of it. */
  @Override
  public void close() {
    pacer.forEach(RequestPacer::note);
  }

  KsefConnection connection() {
    return connection;
  }

  Clock clock() {
    return clock;
  }

  ApiAddress api() {
    return api;
  }

  Traffic traffic() {
    return traffic;
  }

  KsefHttp http() {
    return http;
  }

  Authentication login() {
    return login;
  }

  AuthorizedCalls calls() {
    return calls;
  }

  SessionOpening opening() {
    return opening;
  }
}
