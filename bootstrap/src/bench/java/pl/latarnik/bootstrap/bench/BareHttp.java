package pl.latarnik.bootstrap.bench;

import io.vavr.collection.List;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import pl.latarnik.adapters.ksef.BenchDoor.BareSession;

/**
 * Posts bodies that are there already, and reads the answers without looking at more of them than
 * it needs for the next address: what sending costs the JDK's client alone.
 */
final class BareHttp {

  private static final String NAME = "\"referenceNumber\":\"";
  private static final int REFERENCE_LENGTH = 36;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI api;
  private final BareSession session;

  BareHttp(URI api, BareSession session) {
    this.api = api;
    this.session = session;
  }

  /** Sends each, and asks once for the fate of each. */
  void send(List<byte[]> bodies) throws IOException, InterruptedException {
    String invoices = api + "/sessions/online/" + session.reference() + "/invoices";
    for (byte[] body : bodies) {
      byte[] answer =
          client
              .send(
                  request(invoices)
                      .header("Content-Type", "application/json")
                      .POST(BodyPublishers.ofByteArray(body))
                      .build(),
                  BodyHandlers.ofByteArray())
              .body();
      String text = new String(answer, StandardCharsets.US_ASCII);
      int begin = text.indexOf(NAME) + NAME.length();
      String reference = text.substring(begin, begin + REFERENCE_LENGTH);
      String status = api + "/sessions/" + session.reference() + "/invoices/" + reference;
      if (client.send(request(status).build(), BodyHandlers.ofByteArray()).statusCode() != 200) {
        throw new IllegalStateException("no status of " + reference);
      }
    }
  }

  private HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(address))
        .header("Accept", "application/json")
        .header("Authorization", "Bearer " + session.token());
  }
}
