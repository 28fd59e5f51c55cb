package pl.latarnik.adapters.ksef;

import io.vavr.collection.List;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import pl.latarnik.application.port.out.NetworkProbe;
import pl.latarnik.application.tck.NetworkProbeContract;

class ConnectingNetworkProbeTest implements NetworkProbeContract {

  private static final Duration SHORT = Duration.ofSeconds(1);

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
    return new ConnectingNetworkProbe(List.of(NO_SUCH_NAME, closed, open), SHORT, () -> true);
  }

  @Override
  public NetworkProbe whereNoneAnswers() {
    return new ConnectingNetworkProbe(List.of(NO_SUCH_NAME, closed), SHORT, () -> true);
  }

  @Override
  public NetworkProbe withoutNetwork() {
    return new ConnectingNetworkProbe(List.empty(), SHORT, () -> false);
  }

  @Override
  public NetworkProbe withNothingToTry() {
    return new ConnectingNetworkProbe(List.empty(), SHORT, () -> true);
  }
}
