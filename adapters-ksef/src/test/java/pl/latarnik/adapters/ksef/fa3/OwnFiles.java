package pl.latarnik.adapters.ksef.fa3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import pl.latarnik.application.tck.TckFa3;

/** The project's own invented FA(3) files: those of the tests and those of the demonstration. */
final class OwnFiles {

  private static final Path DEMO = Path.of("..", "bootstrap", "src", "main", "resources", "demo");

  private OwnFiles() {}

  /** Returns an invoice in which nearly every field of FA(3) has a value of its own. */
  static String fullInvoice() {
    return resource("full-invoice.xml");
  }

  /** Returns a correction of the same kind. */
  static String fullCorrection() {
    return resource("full-correction.xml");
  }

  /**
   * Returns a correction of an advance invoice with orders, advances and an attachment, in which
   * nearly every field of theirs has a value of its own.
   */
  static String fullAdvance() {
    return resource("full-advance.xml");
  }

  /** Returns all: full, small and of the demonstration. */
  static List<String> all() {
    return Stream.concat(
            Stream.of(
                fullInvoice(),
                fullCorrection(),
                fullAdvance(),
                TckFa3.invoice(),
                TckFa3.invoiceTo(TckFa3.FOREIGN),
                TckFa3.invoiceTo(TckFa3.NO_NUMBER)),
            demo().stream().map(OwnFiles::filled))
        .toList();
  }

  /** Returns the templates of the demonstration. */
  static List<Path> demo() {
    try (Stream<Path> files = Files.list(DEMO)) {
      return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fills a template in. */
  static String filled(Path template) {
    try {
      return Files.readString(template)
          .replace("${created}", "2026-05-15T10:00:00Z")
          .replace("${p1}", "2026-05-15")
          .replace("${due}", "2026-05-29")
          .replace("${p2}", "FV/2026/05/1")
          .replace("${originalP1}", "2026-05-14")
          .replace("${originalP2}", "FV/2026/05/0")
          .replace("${ksefNumber}", "1111111111-20260514-16B994-91C78B-3D");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = OwnFiles.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
