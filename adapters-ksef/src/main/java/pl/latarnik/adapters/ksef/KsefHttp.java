package pl.latarnik.adapters.ksef;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import pl.latarnik.application.port.out.KsefFailure;

/**
 * Makes requests: the one place that touches the network. Redirects are never followed, the whole
 * exchange is bounded in time and the answer in size, and a request that is not idempotent is never
 * repeated.
 */
final class KsefHttp {

  private final Duration connectTimeout;
  private final Duration longest;
  private Option<HttpClient> client = Option.none();

  KsefHttp(Duration connectTimeout, Duration answerTimeout) {
    this.connectTimeout = connectTimeout;
    this.longest = connectTimeout.plus(answerTimeout);
  }

  Either<Lost, Answer> exchange(Call call) {
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client().sendAsync(request(call), info -> new BoundedBody(call.largestAnswer()));
    try {
      // A request's own timeout would end with the first line of the answer.
      HttpResponse<byte[]> response = exchange.get(longest.toMillis(), MILLISECONDS);
      return Either.right(new Answer(response.statusCode(), response.headers(), response.body()));
    } catch (ExecutionException e) {
      return Either.left(lost(call, e.getCause() == null ? e : e.getCause()));
    } catch (TimeoutException e) {
      exchange.cancel(true);
      return Either.left(
          new Lost(
              true,
              KsefFailure.Cause.TIMEOUT,
              call + ": no whole answer within " + longest.toMillis() + " ms"));
    } catch (InterruptedException e) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      return Either.left(new Lost(true, KsefFailure.Cause.CONNECTION_CUT, call + ": interrupted"));
    }
  }

  private HttpRequest request(Call call) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(call.uri())
            .method(
                call.method(),
                call.body().map(BodyPublishers::ofByteArray).getOrElse(BodyPublishers::noBody));
    call.headers().forEach(request::header);
    call.token().forEach(token -> request.header("Authorization", "Bearer " + token));
    return request.build();
  }

  private static Lost lost(Call call, Throwable why) {
    boolean beforeAnythingLeft =
        why instanceof ConnectException
            || why instanceof HttpConnectTimeoutException
            || why instanceof NoRouteToHostException
            || why instanceof SSLHandshakeException;
    if (!beforeAnythingLeft && !(why instanceof IOException)) {
      throw new IllegalStateException("the HTTP client failed on " + call, why);
    }
    String text = why.getMessage();
    return new Lost(
        !beforeAnythingLeft,
        cause(why),
        call + ": " + why.getClass().getSimpleName() + (text == null ? "" : " " + text));
  }

  private static KsefFailure.Cause cause(Throwable why) {
    if (why instanceof SSLHandshakeException) {
      return KsefFailure.Cause.TLS;
    }
    if (why instanceof NoRouteToHostException) {
      return KsefFailure.Cause.NO_ROUTE;
    }
    if (why instanceof HttpConnectTimeoutException) {
      return KsefFailure.Cause.TIMEOUT;
    }
    return why instanceof ConnectException
        ? KsefFailure.Cause.CONNECTION_REFUSED
        : KsefFailure.Cause.CONNECTION_CUT;
  }

  /** Starts the client when it is first needed: many commands never are on the network. */
  private synchronized HttpClient client() {
    if (client.isEmpty()) {
      client =
          Option.some(
              HttpClient.newBuilder()
                  .version(HttpClient.Version.HTTP_1_1)
                  .followRedirects(HttpClient.Redirect.NEVER)
                  .connectTimeout(connectTimeout)
                  .build());
    }
    return client.get();
  }
}
