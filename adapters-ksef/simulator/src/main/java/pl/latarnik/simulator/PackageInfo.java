package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A package of invoices as its sender declared it.
 *
 * @param size bytes of the plain archive
 * @param hash its SHA-256 in Base64
 * @param compression kind of archive
 * @param parts its slices, by ordinal number from one
 */
record PackageInfo(long size, String hash, Compression compression, List<Part> parts) {
  /** The kinds of archives, named as the API names them. */
  enum Compression {
    Zip,
    TarGz;

    /** Reads the member {@code compressionType}; without one it is Zip. */
    static Compression read(JsonNode body, List<String> findings) {
      JsonNode type = body.path("compressionType");
      if (type.isMissingNode() || type.isNull() || type.asText().equals("Zip")) {
        return Zip;
      }
      if (!type.asText().equals("TarGz")) {
        findings.add("compressionType must be Zip or TarGz");
      }
      return TarGz;
    }
  }

  /** A slice: its bytes and their SHA-256 in Base64, both after encryption. */
  record Part(long size, String hash) {}
}
