package pl.latarnik.adapters.ksef;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import pl.latarnik.application.port.out.NetworkProbe;

/**
 * Looks whether this machine has a network at all, and whether one of the addresses that its owner
 * named takes a connection. Nothing is sent. Without such addresses it never claims that the
 * network is up.
 */
public final class ConnectingNetworkProbe implements NetworkProbe {

  private final List<InetSocketAddress> addresses;
  private final Duration timeout;
  private final BooleanSupplier hasNetwork;
  private final UnaryOperator<InetSocketAddress> names;

  /**
   * Tries these addresses.
   *
   * @param addresses hosts outside this machine, not resolved yet
   * @param timeout how long one of them may take to answer, and its name to be found
   */
  public ConnectingNetworkProbe(List<InetSocketAddress> addresses, Duration timeout) {
    // Resolved when it is tried: an address that was resolved at the start would hide a broken DNS.
    this(
        addresses,
        timeout,
        ConnectingNetworkProbe::hasAddressOfItsOwn,
        address -> new InetSocketAddress(address.getHostString(), address.getPort()));
  }

  ConnectingNetworkProbe(
      List<InetSocketAddress> addresses,
      Duration timeout,
      BooleanSupplier hasNetwork,
      UnaryOperator<InetSocketAddress> names) {
    this.addresses = requireNonNull(addresses, "addresses");
    this.timeout = requireNonNull(timeout, "timeout");
    this.hasNetwork = requireNonNull(hasNetwork, "hasNetwork");
    this.names = requireNonNull(names, "names");
  }

  @Override
  public Sight look() {
    if (!hasNetwork.getAsBoolean()) {
      return Sight.DOWN;
    }
    if (addresses.isEmpty()) {
      return Sight.NOT_KNOWN;
    }
    return addresses.exists(this::answers) ? Sight.UP : Sight.DOWN;
  }

  private boolean answers(InetSocketAddress address) {
    return resolved(address).exists(this::connects);
  }

  private boolean connects(InetSocketAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(address, Math.toIntExact(timeout.toMillis()));
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  /** The resolver knows no time limit, and takes long just where no name server answers. */
  private Option<InetSocketAddress> resolved(InetSocketAddress address) {
    FutureTask<InetSocketAddress> naming = new FutureTask<>(() -> names.apply(address));
    Thread resolver = new Thread(naming, "latarnik-names");
    resolver.setDaemon(true);
    resolver.start();
    try {
      return Option.some(naming.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException noName) {
      return Option.none();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Option.none();
    }
  }

  private static boolean hasAddressOfItsOwn() {
    try {
      return Iterator.ofAll(NetworkInterface.networkInterfaces().iterator())
          .exists(ConnectingNetworkProbe::isConnected);
    } catch (SocketException unknown) {
      return true; // it cannot be told, so it is not claimed to be down
    }
  }

  private static boolean isConnected(NetworkInterface network) {
    try {
      return network.isUp()
          && !network.isLoopback()
          && network.inetAddresses().anyMatch(address -> !isLocalOnly(address));
    } catch (SocketException unknown) {
      return false;
    }
  }

  private static boolean isLocalOnly(InetAddress address) {
    return address.isLoopbackAddress() || address.isLinkLocalAddress();
  }
}
