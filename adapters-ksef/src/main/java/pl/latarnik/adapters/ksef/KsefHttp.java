package pl.latarnik.adapters.ksef;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import pl.latarnik.application.port.out.KsefFailure;

/**
 * Makes requests: the one place that touches the network. Redirects are never followed, the whole
 * exchange is bounded in time and the answer in size, and a request that is not idempotent is never
 * repeated.
 */
final class KsefHttp {

  private final Duration connectTimeout;
  private final Duration longest;
  private final Watch watch;
  private final Option<ProxySelector> proxy;
  private Option<HttpClient> client = Option.none();

  /** Goes through the proxy that the Java platform is told to use, if any. */
  KsefHttp(Duration connectTimeout, Duration answerTimeout) {
    this(connectTimeout, answerTimeout, Option.none());
  }

  KsefHttp(Duration connectTimeout, Duration answerTimeout, Option<ProxySelector> proxy) {
    this.connectTimeout = connectTimeout;
    this.proxy = proxy;
    this.longest = connectTimeout.plus(answerTimeout);
    this.watch = new Watch(longest);
  }

  /** Makes a request, in this thread: handing the answer over costs as much again as the call. */
  Either<Lost, Answer> exchange(Call call) {
    BodyPublisher body =
        call.body().map(BodyPublishers::ofByteArray).getOrElse(BodyPublishers::noBody);
    return request(call, body).flatMap(request -> exchange(call, request));
  }

  private Either<Lost, Answer> exchange(Call call, HttpRequest request) {
    Watch.Turn turn = watch.begin();
    try {
      HttpResponse<byte[]> response =
          client().send(request, info -> new BoundedBody(call.largestAnswer()));
      return Either.right(answer(response));
    } catch (IOException | IllegalArgumentException e) {
      return Either.left(watch.end(turn) ? late(call) : ConnectionTrouble.of(call, e));
    } catch (InterruptedException e) {
      if (watch.end(turn)) {
        return Either.left(late(call));
      }
      Thread.currentThread().interrupt();
      return Either.left(interrupted(call));
    } finally {
      watch.end(turn);
    }
  }

  /**
   * Makes a request with a body that may take longer than an answer may.
   *
   * @param goesOn asked whenever the time for an answer is over: whether there was enough progress
   *     since the last time
   */
  Either<Lost, Answer> exchange(Call call, BodyPublisher body, BooleanSupplier goesOn) {
    return request(call, body).flatMap(request -> exchange(call, request, goesOn));
  }

  private Either<Lost, Answer> exchange(Call call, HttpRequest request, BooleanSupplier goesOn) {
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client().sendAsync(request, info -> new BoundedBody(call.largestAnswer()));
    try {
      return Either.right(answer(awaited(exchange, goesOn)));
    } catch (ExecutionException e) {
      return Either.left(ConnectionTrouble.of(call, e.getCause() == null ? e : e.getCause()));
    } catch (TimeoutException e) {
      exchange.cancel(true);
      return Either.left(late(call));
    } catch (InterruptedException e) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      return Either.left(interrupted(call));
    }
  }

  private Lost late(Call call) {
    return new Lost(
        true,
        KsefFailure.Cause.TIMEOUT,
        call + ": no whole answer within " + longest.toMillis() + " ms");
  }

  private static Lost interrupted(Call call) {
    return new Lost(true, KsefFailure.Cause.CONNECTION_CUT, call + ": interrupted");
  }

  private static Answer answer(HttpResponse<byte[]> response) {
    return new Answer(response.statusCode(), response.headers(), body(response.body()));
  }

  /** A proxy that opens no tunnel answers for the client, which then has no body. */
  private static byte[] body(byte @Nullable [] bytes) {
    return bytes == null ? new byte[0] : bytes;
  }

  private HttpResponse<byte[]> awaited(
      CompletableFuture<HttpResponse<byte[]>> exchange, BooleanSupplier goesOn)
      throws InterruptedException, ExecutionException, TimeoutException {
    while (true) {
      try {
        // A request's own timeout would end with the first line of the answer.
        return exchange.get(longest.toMillis(), MILLISECONDS);
      } catch (TimeoutException e) {
        if (!goesOn.getAsBoolean()) {
          throw e;
        }
      }
    }
  }

  /** Addresses, tokens and page marks come from answers, so they may be what nobody can send. */
  private static Either<Lost, HttpRequest> request(Call call, BodyPublisher body) {
    try {
      HttpRequest.Builder request = HttpRequest.newBuilder(call.uri()).method(call.method(), body);
      call.headers().forEach(request::header);
      call.token().forEach(token -> request.header("Authorization", "Bearer " + token));
      return Either.right(request.build());
    } catch (IllegalArgumentException e) {
      // Its message shows the header, which may be a secret.
      return Either.left(
          new Lost(
              false,
              KsefFailure.Cause.UNREADABLE_ANSWER,
              call + ": not sent, an address or a header that HTTP cannot carry"));
    }
  }

  /** Starts the client when it is first needed: many commands never are on the network. */
  private synchronized HttpClient client() {
    if (client.isEmpty()) {
      HttpClient.Builder builder =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(connectTimeout);
      proxy.forEach(builder::proxy);
      client = Option.some(builder.build());
    }
    return client.get();
  }
}
