package pl.latarnik.adapters.ksef.fa3;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a well-formed text without comments, CDATA and empty tags into its elements, so that each
 * can be changed by itself.
 */
final class XmlPieces {

  private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z_][\\w.:-]*)([^>]*)>");

  /**
   * One element of the text.
   *
   * @param key names from the root
   * @param start index of its start tag
   * @param content index after its start tag
   * @param contentEnd index of its end tag
   * @param end index after its end tag
   */
  record Piece(
      String key,
      int start,
      int content,
      int contentEnd,
      int end,
      boolean leaf,
      String attributes) {

    String name() {
      return key.substring(key.lastIndexOf('/') + 1);
    }
  }

  private record Open(String key, int start, int content, String attributes, boolean[] children) {}

  private XmlPieces() {}

  /** Returns all elements in the order of their ends. */
  static List<Piece> of(String xml) {
    List<Piece> pieces = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(xml);
    while (tag.find()) {
      if (tag.group(1).isEmpty()) {
        if (!open.isEmpty()) {
          open.element().children()[0] = true;
        }
        String key = open.isEmpty() ? tag.group(2) : open.element().key() + "/" + tag.group(2);
        open.push(new Open(key, tag.start(), tag.end(), tag.group(3), new boolean[1]));
      } else {
        Open o = open.pop();
        pieces.add(
            new Piece(
                o.key(),
                o.start(),
                o.content(),
                tag.start(),
                tag.end(),
                !o.children()[0],
                o.attributes()));
      }
    }
    return pieces;
  }
}
