package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.control.Option;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.tck.TckFa3;
import pl.latarnik.domain.invoice.content.InvoiceContent;

/**
 * Changes every field of FA(3) at every place of the schema: where the changed file is right too,
 * its content must be another one. A field that the model lacks, or the mapping forgets, fails by
 * its name.
 */
@Tag("M13")
class NothingIsLostTest {

  /** What cannot be left out in so many documents, in other branches of choices, never can. */
  private static final int MOST_TRIES = 6;

  private final Fa3InvoiceXml reader = new Fa3InvoiceXml();
  private final List<SchemaDocuments.Document> documents = SchemaDocuments.all();
  private final Set<String> lost = new TreeSet<>();

  @Test
  void another_value_anywhere_is_another_content() {
    Map<String, Set<String>> values = valuesByKey();
    Set<String> done = new HashSet<>();

    for (SchemaDocuments.Document document : documents) {
      InvoiceContent content = content(document.xml()).get();
      for (XmlPieces.Piece piece : XmlPieces.of(document.xml())) {
        if (piece.leaf() && !done.contains(piece.key())) {
          String old = document.xml().substring(piece.content(), piece.contentEnd());
          values.getOrDefault(piece.key(), Set.of()).stream()
              .filter(value -> !value.equals(old))
              .filter(value -> tried(piece.key(), content, replaced(document, piece, value)))
              .findFirst()
              .ifPresent(value -> done.add(piece.key()));
        }
      }
    }

    assertEquals(Set.of(), lost);
    assertTrue(done.size() > 280, "fields with another value: " + done.size());
  }

  @Test
  void an_element_that_is_left_out_anywhere_is_another_content() {
    Set<String> done = new HashSet<>();
    Map<String, Integer> tries = new HashMap<>();

    for (SchemaDocuments.Document document : documents) {
      InvoiceContent content = content(document.xml()).get();
      for (XmlPieces.Piece piece : XmlPieces.of(document.xml())) {
        if (!done.contains(piece.key())
            && tries.merge(piece.key(), 1, Integer::sum) <= MOST_TRIES) {
          String without =
              document.xml().substring(0, piece.start()) + document.xml().substring(piece.end());
          if (tried(piece.key(), content, without)) {
            done.add(piece.key());
          }
        }
      }
    }

    assertEquals(Set.of(), lost);
    assertTrue(done.size() > 220, "elements that may be left out: " + done.size());
  }

  /** Says whether the changed file is right, and notes when nobody can tell that it was changed. */
  private boolean tried(String key, InvoiceContent content, String changed) {
    Option<InvoiceContent> other = content(changed);
    if (other.contains(content)) {
      lost.add(key);
    }
    return other.isDefined();
  }

  private Option<InvoiceContent> content(String xml) {
    return reader.content(TckFa3.bytes(xml)).toOption();
  }

  private static String replaced(
      SchemaDocuments.Document document, XmlPieces.Piece piece, String value) {
    return document.xml().substring(0, piece.content())
        + value
        + document.xml().substring(piece.contentEnd());
  }

  /** Returns some values that the documents have at each place. */
  private Map<String, Set<String>> valuesByKey() {
    Map<String, Set<String>> values = new HashMap<>();
    for (SchemaDocuments.Document document : documents) {
      for (XmlPieces.Piece piece : XmlPieces.of(document.xml())) {
        Set<String> known = values.computeIfAbsent(piece.key(), key -> new LinkedHashSet<>());
        if (piece.leaf() && known.size() < 4) {
          known.add(document.xml().substring(piece.content(), piece.contentEnd()));
        }
      }
    }
    return values;
  }
}
