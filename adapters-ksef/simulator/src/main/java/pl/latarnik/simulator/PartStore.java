package pl.latarnik.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.Optional;

/** Keeps parts of packages in a folder of temporary files until they have been processed. */
final class PartStore {
  /** Largest encrypted part: 100 MB before encryption and at most one block of padding. */
  static final long LARGEST_PART = 100_000_016;

  /**
   * Largest that is let in: parts of up to 100 MiB are opened and stored, and found too large only
   * when the package is processed, as the tests of the official clients have it.
   */
  static final long LARGEST_STORED = 104_857_616;

  /** A part as it came: its file, bytes and SHA-256 in Base64. */
  record Stored(Path file, long size, String hash) {}

  private Optional<Path> folder = Optional.empty();

  /** Stores what a caller sends; empty when it is more than a part may have. */
  Optional<Stored> store(InputStream sent) throws IOException {
    Path file = newFile();
    try (OutputStream plain = Files.newOutputStream(file);
        DigestOutputStream out = new DigestOutputStream(plain, Crypto.newSha256())) {
      byte[] buffer = new byte[65_536];
      long size = 0;
      for (int read = sent.read(buffer); read >= 0; read = sent.read(buffer)) {
        size += read;
        if (size > LARGEST_STORED) {
          delete(file);
          return Optional.empty();
        }
        out.write(buffer, 0, read);
      }
      return Optional.of(new Stored(file, size, Crypto.base64(out.getMessageDigest().digest())));
    } catch (IOException e) {
      delete(file);
      throw e;
    }
  }

  /** Makes an empty file that goes away with the others. */
  synchronized Path newFile() {
    try {
      if (folder.isEmpty()) {
        folder = Optional.of(Files.createTempDirectory("latarnik-symulator"));
        folder.get().toFile().deleteOnExit();
      }
      return Files.createTempFile(folder.get(), "part", "");
    } catch (IOException e) {
      throw new UncheckedIOException("The simulator cannot keep a part of a package", e);
    }
  }

  void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The simulator cannot delete its file " + file, e);
    }
  }

  /** Deletes everything, for the end of the simulator. */
  synchronized void deleteAll() {
    if (folder.isEmpty()) {
      return;
    }
    try (var files = Files.newDirectoryStream(folder.get())) {
      for (Path file : files) {
        delete(file);
      }
      Files.deleteIfExists(folder.get());
    } catch (IOException | UncheckedIOException e) {
      // A package in work still holds a file; the folder goes with the process, at its end.
    } finally {
      folder = Optional.empty();
    }
  }
}
