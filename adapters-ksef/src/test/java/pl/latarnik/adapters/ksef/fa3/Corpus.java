package pl.latarnik.adapters.ksef.fa3;

import io.vavr.collection.List;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.invoice.InvoiceKind;

/** The project's own corpus of FA(3): the files, and what its README says of them. */
final class Corpus {

  private static final Pattern ROW = Pattern.compile("\\| `[^`]*\\.xml` \\|.*");

  /**
   * One row of the README.
   *
   * @param name the file without its extension
   * @param kind RodzajFaktury
   * @param buyer the category that the program reads off
   * @param warnings the codes of the warnings that are meant
   */
  record Entry(String name, InvoiceKind kind, BuyerCategory buyer, List<String> warnings) {

    /** Returns the file as text. */
    String text() {
      return resource("valid/" + name + ".xml");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private Corpus() {}

  /** Returns all valid files. */
  static List<Entry> valid() {
    return resource("README.md")
        .lines()
        .filter(ROW.asMatchPredicate())
        .map(line -> line.split("\\|"))
        .map(
            cells ->
                new Entry(
                    cells[1].strip().replace("`", "").replace(".xml", ""),
                    InvoiceKind.valueOf(cells[2].strip()),
                    BuyerCategory.valueOf(cells[3].strip()),
                    List.of(cells[4].strip().split(", ")).filter(code -> !code.equals("-"))))
        .collect(List.collector());
  }

  /** Returns the valid file of this name. */
  static String text(String name) {
    return resource("valid/" + name + ".xml");
  }

  /** Returns the names of the files in the folder of valid ones. */
  static List<String> fileNames() {
    try (Stream<Path> files =
        Files.list(Path.of(Corpus.class.getResource("corpus/valid").toURI()))) {
      return files
          .map(file -> file.getFileName().toString().replace(".xml", ""))
          .sorted()
          .collect(List.collector());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns a file of the corpus. */
  static String resource(String name) {
    try (InputStream in = Corpus.class.getResourceAsStream("corpus/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("the corpus has no " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
