package pl.latarnik.bootstrap.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceNumber;

/** The folder that the demonstration leaves behind. */
record Folder(Path path) {

  static Folder create(Path path) {
    try {
      return new Folder(Files.createDirectories(path).toRealPath());
    } catch (IOException e) {
      throw new UncheckedIOException("the folder cannot be made: " + path, e);
    }
  }

  static Folder temporary() {
    try {
      return new Folder(Files.createTempDirectory("latarnik-pokaz-").toRealPath());
    } catch (IOException e) {
      throw new UncheckedIOException("there is no temporary folder", e);
    }
  }

  /** Writes a file that belongs to an invoice, named after its number. */
  Path write(InvoiceNumber number, String suffix, ExactBytes content) {
    return write(number.text().replaceAll("[^A-Za-z0-9]", "-") + suffix, content);
  }

  Path write(String name, ExactBytes content) {
    Path file = path.resolve(name);
    try {
      return Files.write(file, content.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("the file cannot be written: " + file, e);
    }
  }

  static ExactBytes read(Path file) {
    try {
      return ExactBytes.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("the file cannot be read: " + file, e);
    }
  }
}
