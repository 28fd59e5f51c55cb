package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Packs accepted invoices for those who may see them; has a lock of its own. */
final class Exports {
  static final int MOST_INVOICES = 10_000;
  static final int MOST_AT_A_TIME = 10;
  private static final int LARGEST_PART = 50_000_000;

  /** In which form somebody wants a package, and whether without the invoices. */
  record Wish(PackageInfo.Compression compression, boolean onlyMetadata) {
    private String suffix() {
      return compression == PackageInfo.Compression.Zip ? "zip" : "tar.gz";
    }
  }

  private final Map<String, Export> exports = new LinkedHashMap<>();

  /** Keeps an export that was asked for; refuses the eleventh at a time. */
  synchronized void take(Export export) {
    long running =
        exports.values().stream()
            .filter(other -> other.context().equals(export.context()))
            .filter(other -> other.state().equals(Export.IN_PROGRESS))
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

  synchronized void end(String reference, Progress state, Export.Content content, Instant now) {
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
      Wish wish,
      Session.Opening encryption,
      String reference,
      Numbers numbers,
      Instant now) {
    List<HeldInvoice> packed = invoices.subList(0, Math.min(MOST_INVOICES, invoices.size()));
    boolean truncated = packed.size() < invoices.size();
    byte[] archive = PackageWriter.pack(wish.compression(), files(packed, wish.onlyMetadata()));
    List<Export.Part> parts = new ArrayList<>();
    byte[] key = encryption.key().orElseThrow();
    for (int from = 0; from < archive.length; from += LARGEST_PART) {
      byte[] slice =
          Arrays.copyOfRange(archive, from, Math.min(archive.length, from + LARGEST_PART));
      parts.add(
          new Export.Part(
              "%s-%03d.%s.aes".formatted(reference, parts.size() + 1, wish.suffix()),
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

  private static Map<String, byte[]> files(List<HeldInvoice> invoices, boolean onlyMetadata) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    ObjectNode metadata = JsonNodeFactory.instance.objectNode();
    ArrayNode list = metadata.putArray("invoices");
    for (HeldInvoice invoice : invoices) {
      list.add(InvoiceMetadata.of(invoice).json());
      if (!onlyMetadata) {
        files.put(
            invoice.acceptance().orElseThrow().ksefNumber() + ".xml",
            invoice.content().orElseThrow());
      }
    }
    files.put("_metadata.json", Crypto.utf8(metadata.toString()));
    return files;
  }
}
