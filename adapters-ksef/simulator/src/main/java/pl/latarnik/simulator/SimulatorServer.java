package pl.latarnik.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A local KSeF on 127.0.0.1: interface under {@code /v2}, status service under {@code /latarnia},
 * code pages under {@code /invoice} and {@code /certificate}, control under {@code /_control}.
 * Every answer carries the header {@code X-Simulator}. Holds its state in memory only.
 */
public final class SimulatorServer implements AutoCloseable {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final String FRONT_PAGE =
      "<html><body><h1>503 Service Unavailable</h1><p>Symulacja.</p></body></html>";

  private final HttpServer server;
  private final ExecutorService requests;
  private final SimulatedKsef ksef;
  private final Connection connection = new Connection();
  private final Router router;
  private final RateLimiter limiter;
  private final FaultControl faults;
  private final CountDownLatch closed = new CountDownLatch(1);

  private SimulatorServer(HttpServer server, SimulatorOptions options) {
    this.server = server;
    Numbers numbers = new Numbers();
    SimulatedClock clock =
        new SimulatedClock(Clock.systemUTC(), options.clockStart(), options.clockRunning());
    this.ksef = new SimulatedKsef(options, clock, numbers);
    this.router = new Router(numbers, clock);
    Latarnia latarnia = new Latarnia(clock);
    router.surround(new FaultFilter(ksef));
    this.limiter = new RateLimiter(ksef);
    router.surround(limiter);
    limiter.addTo(router);
    ksef.contextLimits().addTo(router, ksef);
    ksef.enrolments().limits().addTo(router, ksef);
    new Control(ksef, latarnia, connection, limiter).addTo(router);
    new HomePage(ksef, latarnia, connection).addTo(router);
    this.faults = new FaultControl(ksef.faults(), router);
    faults.addTo(router);
    latarnia.addTo(router);
    new CodePages(ksef).addTo(router);
    new AuthSessionHandlers(ksef).addTo(router);
    new AuthHandlers(ksef).addTo(router);
    new TokenHandlers(ksef).addTo(router);
    new EnrolmentHandlers(ksef).addTo(router);
    new CertificateHandlers(ksef).addTo(router);
    new CertificateControl(ksef).addTo(router);
    new PermissionControl(ksef).addTo(router);
    ksef.attachments().addTo(router, ksef);
    new BatchHandlers(ksef).addTo(router);
    new StorageHandlers(ksef).addTo(router);
    new PermissionHandlers(ksef).addTo(router);
    new PermissionQueries(ksef).addTo(router);
    new TestDataHandlers(ksef).addTo(router);
    ksef.roles().addTo(router, ksef);
    new SessionHandlers(ksef).addTo(router);
    new StatusHandlers(ksef).addTo(router);
    new InvoiceHandlers(ksef).addTo(router);
    new ExportHandlers(ksef).addTo(router);
    this.requests =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "simulator-request");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(requests);
    server.createContext("/", this::serve);
  }

  /**
   * Starts a simulator and returns when it answers.
   *
   * @throws PortInUseException when the wanted port is taken
   */
  public static SimulatorServer start(SimulatorOptions options) {
    // The JDK's server otherwise waits 40 ms in each answer for the caller's acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      InetAddress loopback = InetAddress.getByAddress(LOOPBACK);
      HttpServer http = HttpServer.create(new InetSocketAddress(loopback, options.port()), 0);
      SimulatorServer started = new SimulatorServer(http, options);
      http.start();
      return started;
    } catch (BindException e) {
      throw new PortInUseException(options.port(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("The simulator cannot listen on 127.0.0.1", e);
    }
  }

  /** Returns the origin without a path or trailing slash, like {@code http://127.0.0.1:8080}. */
  public URI baseUri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /**
   * Sets faults, all of them or none.
   *
   * @param json an object or a list, as {@code POST /_control/faults} takes it
   * @throws IllegalArgumentException when a fault, a key or a value is unknown; its message names
   *     each with what is known
   */
  public void setFaults(String json) {
    try {
      var unused = faults.set(json);
    } catch (ApiFailure refused) {
      throw new IllegalArgumentException(
          refused.findings().stream()
              .flatMap(finding -> finding.details().stream())
              .collect(java.util.stream.Collectors.joining("\n")),
          refused);
    }
  }

  /** Returns every operation served, control included. */
  java.util.List<Operation> operations() {
    return router.operations();
  }

  /** Returns the simulated instant. */
  public Instant now() {
    return ksef.clock().now();
  }

  /** Returns the certificate that signs confirmations (UPO). */
  public X509Certificate upoCertificate() {
    return ksef.seal().certificate();
  }

  /** Returns the certificate of the simulator's own certification authority. */
  public X509Certificate authorityCertificate() {
    return ksef.certificates().authorityCertificate();
  }

  /** Waits until somebody closes this simulator. */
  public void awaitClose() throws InterruptedException {
    closed.await();
  }

  /** Stops listening; callers that hang are let go without an answer. */
  @Override
  public void close() {
    connection.change(Connection.Mode.CUT);
    server.stop(0);
    requests.shutdownNow();
    ksef.close();
    closed.countDown();
  }

  private void serve(HttpExchange exchange) {
    Call call = new Call(exchange, ksef.clock());
    try {
      if (call.rawPath().startsWith(Control.PREFIX)) {
        router.serve(call);
        return;
      }
      switch (connection.mode()) {
        case UP -> router.serve(call);
        case CUT -> call.cut();
        case HANG -> {
          connection.waitWhileHanging();
          call.cut();
        }
        case HTTP_503 -> call.html(503, FRONT_PAGE);
      }
    } catch (RuntimeException fault) {
      call.fault(fault);
    }
  }
}
