package pl.latarnik.adapters.ksef.fa3;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import pl.latarnik.adapters.ksef.xsd.OddValues;

/**
 * Makes single changes to files: to each element of each kind every change once, over all files.
 */
final class Mutants {

  /**
   * A file with one change.
   *
   * @param name what was changed, and how
   * @param xml the changed file
   */
  record Mutant(String name, String xml) {}

  private static final List<String> VALUES = OddValues.ALL;

  private final Set<String> done = new HashSet<>();
  private final int every;
  private int made;

  /** Gives away only one of so many changes, another one at each place. */
  Mutants(int every) {
    this.every = every;
  }

  /** Makes the changes of this file that no file before it had, one at a time. */
  void each(String xml, Consumer<Mutant> user) {
    for (XmlPieces.Piece piece : XmlPieces.of(xml)) {
      structure(xml, piece, user);
      if (piece.leaf()) {
        for (int i = 0; i < VALUES.size(); i++) {
          String value = VALUES.get(i);
          give(user, piece.key() + " value " + i, () -> withContent(xml, piece, value));
        }
      }
    }
  }

  private void structure(String xml, XmlPieces.Piece piece, Consumer<Mutant> user) {
    String whole = xml.substring(piece.start(), piece.end());
    String content = xml.substring(piece.content(), piece.contentEnd());
    String start = "<" + piece.name() + piece.attributes() + ">";
    String before = xml.substring(0, piece.start());
    String after = xml.substring(piece.end());
    String key = piece.key();
    give(user, key + " dropped", () -> before + after);
    give(user, key + " doubled", () -> before + whole + whole + after);
    give(user, key + " four times", () -> before + whole.repeat(4) + after);
    give(
        user,
        key + " renamed",
        () ->
            before
                + start.replace(piece.name(), piece.name() + "X")
                + content
                + "</"
                + piece.name()
                + "X>"
                + after);
    give(user, key + " emptied", () -> before + start + "</" + piece.name() + ">" + after);
    give(
        user,
        key + " text added",
        () -> before + start + "tekst" + content + "</" + piece.name() + ">" + after);
    give(
        user,
        key + " element added before",
        () -> before + start + "<Nowy>1</Nowy>" + content + "</" + piece.name() + ">" + after);
    give(
        user,
        key + " element added behind",
        () -> before + start + content + "<Nowy>1</Nowy>" + "</" + piece.name() + ">" + after);
    give(
        user,
        key + " attribute added",
        () ->
            before
                + "<"
                + piece.name()
                + " obcy=\"1\""
                + piece.attributes()
                + ">"
                + content
                + "</"
                + piece.name()
                + ">"
                + after);
    give(
        user,
        key + " nil",
        () ->
            before
                + "<"
                + piece.name()
                + " xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:nil=\"true\""
                + piece.attributes()
                + ">"
                + content
                + "</"
                + piece.name()
                + ">"
                + after);
    if (!piece.attributes().contains("xmlns")) {
      give(
          user,
          key + " in no namespace",
          () ->
              before
                  + "<"
                  + piece.name()
                  + " xmlns=\"\""
                  + piece.attributes()
                  + ">"
                  + content
                  + "</"
                  + piece.name()
                  + ">"
                  + after);
    }
    if (!piece.attributes().isEmpty()) {
      give(
          user,
          key + " attributes dropped",
          () -> before + "<" + piece.name() + ">" + content + "</" + piece.name() + ">" + after);
      give(
          user,
          key + " attributes changed",
          () ->
              before + start.replace("=\"", "=\"x") + content + "</" + piece.name() + ">" + after);
    }
    moved(xml, piece, user);
  }

  /** Changes places with the sibling that follows. */
  private void moved(String xml, XmlPieces.Piece piece, Consumer<Mutant> user) {
    int next = xml.indexOf('<', piece.end());
    if (next < 0 || xml.startsWith("</", next)) {
      return;
    }
    XmlPieces.of(xml).stream()
        .filter(other -> other.start() == next)
        .forEach(
            other ->
                give(
                    user,
                    piece.key() + " behind " + other.name(),
                    () ->
                        xml.substring(0, piece.start())
                            + xml.substring(other.start(), other.end())
                            + xml.substring(piece.end(), other.start())
                            + xml.substring(piece.start(), piece.end())
                            + xml.substring(other.end())));
  }

  private static String withContent(String xml, XmlPieces.Piece piece, String content) {
    return xml.substring(0, piece.content()) + content + xml.substring(piece.contentEnd());
  }

  private void give(Consumer<Mutant> user, String name, Supplier<String> xml) {
    if (done.add(name) && made++ % every == 0) {
      user.accept(new Mutant(name, xml.get()));
    }
  }
}
