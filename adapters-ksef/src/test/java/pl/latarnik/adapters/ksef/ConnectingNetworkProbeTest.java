package pl.latarnik.adapters.ksef;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.vavr.collection.List;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.out.NetworkProbe;
import pl.latarnik.application.port.out.NetworkProbe.Sight;
import pl.latarnik.application.tck.NetworkProbeContract;

class ConnectingNetworkProbeTest implements NetworkProbeContract {

  private static final Duration SHORT = Duration.ofSeconds(1);

  private static final UnaryOperator<InetSocketAddress> NAMES =
      address -> new InetSocketAddress(address.getHostString(), address.getPort());

  /** A name that no name service knows (RFC 2606). */
  private static final InetSocketAddress NO_SUCH_NAME =
      InetSocketAddress.createUnresolved("nowhere.invalid", 443);

  private ServerSocket listening;
  private InetSocketAddress closed;

  @BeforeEach
  void listen() throws IOException {
    listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    try (ServerSocket gone = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      closed = InetSocketAddress.createUnresolved("127.0.0.1", gone.getLocalPort());
    }
  }

  @AfterEach
  void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public NetworkProbe whereOneAnswers() {
    InetSocketAddress open =
        InetSocketAddress.createUnresolved("127.0.0.1", listening.getLocalPort());
    return new ConnectingNetworkProbe(
        List.of(NO_SUCH_NAME, closed, open), SHORT, () -> true, NAMES);
  }

  @Override
  public NetworkProbe whereNoneAnswers() {
    return new ConnectingNetworkProbe(List.of(NO_SUCH_NAME, closed), SHORT, () -> true, NAMES);
  }

  @Test
  @Tag("N-01")
  void a_name_server_that_never_answers_is_waited_for_no_longer_than_an_address() {
    CountDownLatch never = new CountDownLatch(1);
    NetworkProbe probe =
        new ConnectingNetworkProbe(
            List.of(closed, NO_SUCH_NAME),
            Duration.ofMillis(100),
            () -> true,
            address -> {
              awaitUninterruptibly(never);
              return address;
            });

    assertEquals(Sight.DOWN, assertTimeout(Duration.ofSeconds(5), probe::look));
    never.countDown();
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      boolean unused = latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public NetworkProbe withoutNetwork() {
    return new ConnectingNetworkProbe(List.empty(), SHORT, () -> false, NAMES);
  }

  @Override
  public NetworkProbe withNothingToTry() {
    return new ConnectingNetworkProbe(List.empty(), SHORT, () -> true, NAMES);
  }
}
