package pl.latarnik.adapters.ksef.fa3;

import io.vavr.collection.List;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import pl.latarnik.adapters.ksef.fa3.meaning.MeaningKind;
import pl.latarnik.adapters.ksef.fa3.meaning.MeaningKind.Weight;
import pl.latarnik.application.port.out.Finding.Layer;

/** The text of {@code docs/findings.md}. */
final class FindingsPage {

  /** One finding as the page shows it. */
  private record Entry(String code, Layer layer, Weight weight, String polish, String english) {}

  private static final String HEAD =
      """
      # What the program finds in a file

      *Po polsku: wszystkie uwagi, które program może mieć do pliku FA(3), z ich stałymi kodami. Stronę pisze test;
      nie poprawiaj jej ręcznie.*

      Written by a test (`FindingsPageTest`) out of the program's own lists; do not edit. The codes are stable, the texts
      may improve. `{0}`, `{1}` … are filled with what stands in the file. The last sentence of a text says what to do.

      An **error** is what KSeF refuses, a **warning** what it takes and a person should look at. Of the sums of an invoice KSeF checks
      none: its [list of checks](https://github.com/CIRFMF/ksef-api/blob/main/faktury/weryfikacja-faktury.md) has the file, the structure, the date, the check digits of NIPs
      and duplicates, and no amounts. So whatever does not add up is a warning here ([ADR 100](adr/0100-ksef-checks-no-sums.md)). Tolerances are
      such that no way of rounding that the law allows is warned of ([ADR 101](adr/0101-warnings-that-are-true.md)); a unit of a currency is 0.01, or 1
      where there is no smaller amount (JPY, HUF …).

      Sources: *KSeF* is the list of checks above with its heading, *FA(3)* the structure with the field or type whose
      description says so, *VAT act* the act of 11 March 2004.
      """;

  private FindingsPage() {}

  static String of() {
    Properties notes = notes();
    StringBuilder page = new StringBuilder(HEAD);
    for (Layer layer : Layer.values()) {
      List<Entry> entries = entries().filter(entry -> entry.layer() == layer);
      page.append("\n## ").append(layer).append("\n\n");
      entries.forEach(
          entry ->
              page.append(
                  "- [%s](#%s)\n".formatted(entry.code(), entry.code().toLowerCase(Locale.ROOT))));
      entries.forEach(entry -> append(page, entry, notes.getProperty(entry.code(), "|")));
    }
    return page.toString();
  }

  private static void append(StringBuilder page, Entry entry, String note) {
    String[] parts = note.split("\\|", 2);
    page.append("\n### ").append(entry.code()).append("\n\n");
    page.append("**").append(severity(entry.weight())).append("** · ").append(entry.layer());
    page.append("\n\n");
    page.append("- PL: ").append(entry.polish()).append('\n');
    page.append("- EN: ").append(entry.english()).append('\n');
    page.append("- When: ").append(parts[0].strip()).append('\n');
    page.append("- What to do: ").append(lastSentence(entry.english())).append('\n');
    page.append("- Source: ").append(parts[1].strip()).append('\n');
  }

  private static String severity(Weight weight) {
    return switch (weight) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case BY_ENVIRONMENT -> "error in production, warning on test and demo";
    };
  }

  private static String lastSentence(String text) {
    String[] sentences = text.split("(?<=[.!?]) (?=\\p{Lu})");
    return sentences[sentences.length - 1];
  }

  /** Returns the codes that the program knows. */
  static Set<String> codes() {
    return new TreeSet<>(entries().map(Entry::code).asJava());
  }

  /** Returns the codes that there are notes for. */
  static Set<String> noted() {
    return new TreeSet<>(notes().stringPropertyNames());
  }

  private static List<Entry> entries() {
    return List.of(FindingKind.values())
        .map(
            kind ->
                new Entry(kind.name(), kind.layer(), Weight.ERROR, kind.polish(), kind.english()))
        .appendAll(
            List.of(MeaningKind.values())
                .map(
                    kind ->
                        new Entry(
                            kind.name(),
                            Layer.MEANING,
                            kind.weight(),
                            kind.polish(),
                            kind.english())));
  }

  private static Properties notes() {
    Properties notes = new Properties();
    try (Reader in =
        new InputStreamReader(
            FindingsPage.class.getResourceAsStream("findings.properties"),
            StandardCharsets.UTF_8)) {
      notes.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return notes;
  }
}
