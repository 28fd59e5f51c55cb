package pl.latarnik.adapters.ksef.fa3;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

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

  /** Values at and beyond the edges of the types of FA(3). */
  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "x",
          "0",
          "1",
          "2",
          "3",
          "4",
          "6",
          "7",
          "8",
          "9",
          "12",
          "21",
          "-1",
          "+1",
          "01",
          "-0",
          "1.",
          ".5",
          "1,5",
          "1e3",
          "NaN",
          "INF",
          "100",
          "100.000001",
          "0.12",
          "0.123",
          "0.1234567",
          "0.123456789",
          "-12.3",
          "1234567890123456",
          "12345678901234567",
          "123456789012345",
          "99999999999999",
          "1234567890123456.12",
          "12345678901234.12345678",
          "2005-12-31",
          "2006-01-01",
          "2016-06-30",
          "2016-07-01",
          "1989-12-31",
          "1990-01-01",
          "2050-01-01",
          "2050-01-02",
          "2026-02-29",
          "2026-05-15Z",
          "2026-05-15+02:00",
          " 2026-05-15 ",
          "2026-5-15",
          "2021-09-30T23:59:59Z",
          "2021-10-01T00:00:00Z",
          "2025-08-31T23:59:59Z",
          "2025-09-01T00:00:00Z",
          "2050-01-01T23:59:59Z",
          "2050-01-02T00:00:00Z",
          "2026-05-15T24:00:00",
          "2026-05-15T10:00:00.123456789",
          "true",
          "FA",
          "VAT",
          " VAT ",
          "KOR",
          "vat",
          "PL",
          "pl",
          " PL ",
          "EL",
          "XI",
          "GB",
          "DE",
          "PLN",
          "XXX",
          "pln",
          "23",
          "0 KR",
          "0  KR",
          "np II",
          "zw",
          "ZW",
          "GTU_13",
          "GTU_14",
          "GTU_1",
          "I_42",
          "TT_D",
          "1111111111",
          "0111111111",
          "1001111111",
          "1011111111",
          "111111111",
          "11111111111",
          " 1111111111",
          "1111111111-12345",
          "1111111111-1234",
          "1111111111-20230908-16B994-91C78B-3D",
          "1111111111-20230908-16B99491C78B-3D",
          "1111111111-20230908-16b99491C78B-3D",
          "1111111111-19991231-16B99491C78B-3D",
          "1111111111-20231301-16B99491C78B-3D",
          "M123456789-20230908-16B99491C78B-3D",
          "ABC1234567-20230908-16B99491C78B-3D",
          "ABCDPLPW",
          "ABCDPLPWXXX",
          "ABCDPLPWXX",
          "abcdplpw",
          "123456789",
          "1234567890",
          "12345678901234",
          "a@b",
          "@",
          "ab@",
          "ę@ą",
          "123abcdefGHIJ",
          "123abcdefGHI",
          "https://a.pl/?IPKSeF=123abcdefGHIJ",
          "https://a.pl:8080/x?a=b&amp;IPKSeF=123abcdefGHIJ&amp;c=d#e",
          "http://a.pl/IPKSeF=123abcdefGHIJ",
          "ftp://a.pl/?IPKSeF=123abcdefGHIJ",
          "a".repeat(9),
          "a".repeat(10),
          "a".repeat(13),
          "a".repeat(14),
          "a".repeat(16),
          "a".repeat(17),
          "a".repeat(20),
          "a".repeat(21),
          "a".repeat(32),
          "a".repeat(33),
          "a".repeat(34),
          "a".repeat(35),
          "a".repeat(50),
          "a".repeat(51),
          "a".repeat(256),
          "a".repeat(257),
          "ą".repeat(256),
          "😀".repeat(128),
          "😀".repeat(129),
          "a".repeat(250) + "@" + "b".repeat(4),
          "a".repeat(250) + "@" + "b".repeat(5),
          "a".repeat(512),
          "a".repeat(513),
          "a".repeat(3500),
          "a".repeat(3501),
          "a" + " ".repeat(600) + "b",
          " ".repeat(300) + "a",
          "a\tb",
          "a\nb",
          "a&#10;b",
          "\u00A0",
          "a\u2028b",
          "<x/>",
          "a<x>b</x>");

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
