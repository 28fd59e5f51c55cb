package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs accepted invoices for those who may see them; has a lock of its own. */
final class Exports {
  static final int MOST_INVOICES = 10_000;
  static final int MOST_AT_A_TIME = 10;
  private static final int LARGEST_PART = 50_000_000;

  private final Map<String, Export> exports = new LinkedHashMap<>();

  /** Keeps an export that was asked for; refuses the eleventh at a time. */
  synchronized void take(Export export) {
    long running =
        exports.values().stream()
            .filter(other -> other.context().equals(export.context()))
            .filter(other -> other.state() == Export.State.IN_PROGRESS)
            .count();
    if (running >= MOST_AT_A_TIME) {
      throw ApiFailure.badRequest(
          21182,
          "Osiągnięto limit trwających eksportów.",
          "Dla uwierzytelnionego podmiotu w bieżącym kontekście osiągnięto maksymalny limit "
              + MOST_AT_A_TIME
              + " równoczesnych eksportów faktur. Spróbuj ponownie później.");
    }
    exports.put(export.reference(), export);
  }

  synchronized void end(String reference, Export.State state, Export.Content content, Instant now) {
    exports.computeIfPresent(reference, (key, export) -> export.ended(state, content, now));
  }

  synchronized Optional<Export> find(String reference, LoginRequest.Context context) {
    return Optional.ofNullable(exports.get(reference))
        .filter(export -> export.context().equals(context));
  }

  /** Finds an encrypted part by the key of its link. */
  synchronized Optional<byte[]> part(String linkKey) {
    return exports.values().stream()
        .flatMap(export -> export.content().parts().stream())
        .filter(part -> part.linkKey().equals(linkKey))
        .map(Export.Part::encrypted)
        .findFirst();
  }

  synchronized void clear() {
    exports.clear();
  }

  /** Packs invoices and what is known of them, and cuts and encrypts the package. */
  static Export.Content pack(
      List<HeldInvoice> invoices,
      InvoiceQuery query,
      boolean onlyMetadata,
      Session.Opening encryption,
      String reference,
      Numbers numbers,
      Instant now) {
    List<HeldInvoice> packed = invoices.subList(0, Math.min(MOST_INVOICES, invoices.size()));
    boolean truncated = packed.size() < invoices.size();
    byte[] archive = archive(packed, onlyMetadata);
    List<Export.Part> parts = new ArrayList<>();
    byte[] key = encryption.key().orElseThrow();
    for (int from = 0; from < archive.length; from += LARGEST_PART) {
      byte[] slice =
          Arrays.copyOfRange(archive, from, Math.min(archive.length, from + LARGEST_PART));
      parts.add(
          new Export.Part(
              "%s-%03d.zip.aes".formatted(reference, parts.size() + 1),
              slice.length,
              Crypto.sha256Base64(slice),
              Crypto.encrypt(key, encryption.iv(), slice),
              numbers.hex(16)));
    }
    return new Export.Content(
        packed.size(),
        archive.length,
        truncated,
        truncated ? query.lastName() : "",
        truncated ? query.last(packed.get(packed.size() - 1)) : "",
        query.byStorage() ? SimulatedClock.api(now) : "",
        parts);
  }

  private static byte[] archive(List<HeldInvoice> invoices, boolean onlyMetadata) {
    ObjectNode metadata = JsonNodeFactory.instance.objectNode();
    ArrayNode list = metadata.putArray("invoices");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (HeldInvoice invoice : invoices) {
        list.add(InvoiceMetadata.of(invoice).json());
        if (!onlyMetadata) {
          String number = invoice.acceptance().orElseThrow().ksefNumber();
          zip.putNextEntry(new ZipEntry(number + ".xml"));
          zip.write(invoice.content().orElseThrow());
        }
      }
      zip.putNextEntry(new ZipEntry("_metadata.json"));
      zip.write(Crypto.utf8(metadata.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot be written to", e);
    }
    return bytes.toByteArray();
  }
}
