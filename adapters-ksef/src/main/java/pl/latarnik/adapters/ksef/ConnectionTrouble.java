package pl.latarnik.adapters.ksef;

import io.vavr.collection.List;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import pl.latarnik.application.port.out.KsefFailure;

/**
 * Tells why there was no answer from what the HTTP client throws. The client wraps the reason one
 * or several times, and calls most of what happens before a connection stands a ConnectException.
 */
final class ConnectionTrouble {

  /** Words of the JDK's client about a proxy that opens no tunnel: it has no type for that. */
  private static final String NO_TUNNEL = "Tunnel failed";

  /** Longer chains of causes are nobody's. */
  private static final int DEEPEST = 16;

  private ConnectionTrouble() {}

  /**
   * Returns why a request got no answer.
   *
   * @throws IllegalStateException if it was no trouble of the connection but a fault of ours
   */
  static Lost of(Call call, Throwable thrown) {
    List<Throwable> chain = chain(thrown);
    if (!isOne(chain, IOException.class)) {
      if (!isOne(chain, IllegalArgumentException.class)) {
        throw new IllegalStateException("the HTTP client failed on " + call, thrown);
      }
      // So the JDK's client takes a length that is no number: "12, 12", where two have added it.
      return new Lost(
          true,
          KsefFailure.Cause.UNREADABLE_ANSWER,
          call + ": a header that cannot be read, " + KsefErrors.text(words(chain)));
    }
    KsefFailure.Cause cause = cause(chain);
    return new Lost(!isBeforeAnythingLeft(chain, cause), cause, call + ": " + words(chain));
  }

  private static KsefFailure.Cause cause(List<Throwable> chain) {
    if (isOne(chain, UnresolvedAddressException.class)
        || isOne(chain, UnknownHostException.class)) {
      return KsefFailure.Cause.NO_ADDRESS;
    }
    if (isOne(chain, SSLException.class)) {
      return KsefFailure.Cause.TLS;
    }
    if (isOne(chain, HttpTimeoutException.class)) {
      return KsefFailure.Cause.TIMEOUT;
    }
    if (isNoTunnel(chain)) {
      return KsefFailure.Cause.PROXY;
    }
    if (isOne(chain, AnswerTooLong.class) || isOne(chain, ProtocolException.class)) {
      return KsefFailure.Cause.UNREADABLE_ANSWER;
    }
    if (isOne(chain, ConnectException.class)) {
      return isNoWayOut(chain) ? KsefFailure.Cause.NO_ROUTE : KsefFailure.Cause.CONNECTION_REFUSED;
    }
    return isOne(chain, NoRouteToHostException.class)
        ? KsefFailure.Cause.NO_ROUTE
        : KsefFailure.Cause.CONNECTION_CUT;
  }

  /**
   * Says whether the machine itself had no way to the other: an unreachable network, a forbidden or
   * missing address of one's own. Only a refusal by the other side is a ConnectException through
   * and through.
   */
  private static boolean isNoWayOut(List<Throwable> chain) {
    return chain.exists(t -> t instanceof SocketException && !(t instanceof ConnectException));
  }

  private static boolean isBeforeAnythingLeft(List<Throwable> chain, KsefFailure.Cause cause) {
    return switch (cause) {
      case NO_ADDRESS, NO_ROUTE, CONNECTION_REFUSED, PROXY -> true;
      case TLS -> isOne(chain, SSLHandshakeException.class);
      case TIMEOUT -> isOne(chain, HttpConnectTimeoutException.class);
      case CONNECTION_CUT, SERVER_ERROR, FOREIGN_ANSWER, UNREADABLE_ANSWER -> false;
    };
  }

  private static boolean isNoTunnel(List<Throwable> chain) {
    return chain.exists(t -> t.getMessage() != null && t.getMessage().startsWith(NO_TUNNEL));
  }

  private static boolean isOne(List<Throwable> chain, Class<? extends Throwable> kind) {
    return chain.exists(kind::isInstance);
  }

  private static String words(List<Throwable> chain) {
    return chain
        .map(
            t ->
                t.getClass().getSimpleName() + (t.getMessage() == null ? "" : " " + t.getMessage()))
        .distinct()
        .mkString(", ");
  }

  private static List<Throwable> chain(Throwable thrown) {
    List<Throwable> chain = List.empty();
    for (@Nullable Throwable t = thrown; t != null && chain.size() < DEEPEST; t = t.getCause()) {
      chain = chain.append(t);
    }
    return chain;
  }
}
