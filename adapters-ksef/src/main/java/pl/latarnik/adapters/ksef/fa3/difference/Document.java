package pl.latarnik.adapters.ksef.fa3.difference;

import static java.util.Objects.requireNonNull;

import pl.latarnik.domain.correction.FieldValue;

/**
 * A file that is to be compared.
 *
 * @param namespace the one of its root
 * @param root its root
 * @param places knows where its start tags begin
 */
public record Document(String namespace, Element root, Places places) {

  /** Where the start tags of a file begin. */
  public interface Places {

    /** Returns the line of a start tag, both counted: lines from 1, tags from 0. */
    int lineOf(int tag);

    /** Returns its column, from 1. */
    int columnOf(int tag);
  }

  public Document {
    requireNonNull(namespace, "namespace");
    requireNonNull(root, "root");
    requireNonNull(places, "places");
  }

  /** Returns a text of this file with the place of its element. */
  FieldValue value(String text, Element at) {
    return new FieldValue(text, at.xpath(), places.lineOf(at.tag()), places.columnOf(at.tag()));
  }
}
