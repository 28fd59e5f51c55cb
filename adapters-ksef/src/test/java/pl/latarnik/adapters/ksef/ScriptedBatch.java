package pl.latarnik.adapters.ksef;

import static pl.latarnik.adapters.ksef.ScriptedServer.empty;
import static pl.latarnik.adapters.ksef.ScriptedServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.collection.List;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import pl.latarnik.adapters.ksef.ScriptedServer.Asked;
import pl.latarnik.adapters.ksef.ScriptedServer.Reply;
import pl.latarnik.application.port.out.BatchGateway.BatchFile;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.lifecycle.SessionReference;

/** A KSeF that takes archives in, unless the test says otherwise. */
final class ScriptedBatch implements AutoCloseable {

  static final SessionReference SESSION =
      SessionReference.of("20260515-SB-1A2B3C4D5E-6F708192A3-B4");
  static final String OPEN = "POST /v2/sessions/batch";
  static final String CLOSE = OPEN + "/" + SESSION + "/close";
  static final String STATE = "GET /v2/sessions/" + SESSION;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pauses SHORT = new Pauses(Duration.ofMillis(1), Duration.ofMillis(5));

  private final ScriptedKsef ksef = new ScriptedKsef();
  private final Path folder;

  ScriptedBatch(Path folder) {
    this.folder = folder;
    ksef.on(OPEN, this::opened).on(CLOSE, empty(204));
    for (int part = 1; part <= 60; part++) {
      ksef.on(part(part), empty(201));
    }
  }

  static String part(int ordinal) {
    return "PUT /storage/02/batch/p" + ordinal;
  }

  /** Returns the answer to an opening of so many parts, with these addresses. */
  static Reply opening(int parts, String addresses, String headers) {
    StringBuilder requests = new StringBuilder();
    for (int part = parts; part >= 1; part--) {
      requests
          .append(part < parts ? "," : "")
          .append(
              """
              {"ordinalNumber":%d,"method":"PUT","url":"%s","headers":%s}"""
                  .formatted(part, addresses.formatted(part), headers));
    }
    return json(
        201,
        "{\"referenceNumber\":\"%s\",\"partUploadRequests\":[%s]}".formatted(SESSION, requests));
  }

  ScriptedBatch on(String call, Reply... answers) {
    ksef.on(call, answers);
    return this;
  }

  ScriptedKsef ksef() {
    return ksef;
  }

  URI uri() {
    return ksef.server().uri();
  }

  long timesAsked(String call) {
    return ksef.server().timesAsked(call);
  }

  List<Asked> asked(String call) {
    return List.ofAll(ksef.server().asked()).filter(asked -> asked.call().equals(call));
  }

  KsefHttpBatch batch(int slice) {
    return batch(Clock.fixed(ScriptedKsef.FRI_2026_05_15_NOON, ZoneOffset.UTC), slice);
  }

  KsefHttpBatch batch(Clock clock, int slice) {
    return new KsefHttpBatch(ksef.access(clock), folder, SHORT, slice);
  }

  KsefHttpBatch batch(Consumer<String> warnings, int slice) {
    return new KsefHttpBatch(ksef.access(warnings), folder, SHORT, slice);
  }

  /** Returns what arrived of the last opening and its parts. */
  ReceivedArchive received() {
    byte[] opening = asked(OPEN).last().body();
    int parts = parts(opening);
    return ReceivedArchive.open(
        opening,
        List.rangeClosed(1, parts).map(n -> asked(part(n)).last().body()).asJava(),
        ScriptedKsef.ksefCertificate().key());
  }

  static BatchFile file(String name, String content) {
    return new BatchFile(name, () -> ExactBytes.of(content.getBytes(StandardCharsets.UTF_8)));
  }

  private void opened(com.sun.net.httpserver.HttpExchange exchange) throws IOException {
    opening(
            parts(asked(OPEN).last().body()),
            uri() + "/storage/02/batch/p%d?sig=tajne%%2Bhas%%C5%%82o",
            "{\"x-ms-blob-type\":\"BlockBlob\"}")
        .to(exchange);
  }

  private static int parts(byte[] opening) {
    try {
      JsonNode request = JSON.readTree(opening);
      return request.get("batchFile").get("fileParts").size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    ksef.close();
  }
}
