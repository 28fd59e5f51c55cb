package pl.latarnik.simulator;

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
    TarGz
  }

  /** A slice: its bytes and their SHA-256 in Base64, both after encryption. */
  record Part(long size, String hash) {}
}
