package pl.latarnik.adapters.ksef.fa3;

/**
 * Finds where each tag begins, in step with a parser that reads the same text.
 *
 * <p>A SAX locator tells where an event ended, which for a start tag is after its last attribute. A
 * person looks for where the element begins. Works on well-formed text only, which the parser sees
 * to: it never asks for a tag that it has not read itself.
 */
final class TagPositions {

  private final String text;
  private int at;
  private int line = 1;
  private int lineStart;

  TagPositions(String text) {
    this.text = text;
  }

  /** Moves to the next start tag and returns where it begins. */
  Place nextStartTag() {
    while (true) {
      moveTo(indexOf("<", at));
      if (text.startsWith("<!--", at)) {
        moveTo(after("-->"));
      } else if (text.startsWith("<![CDATA[", at)) {
        moveTo(after("]]>"));
      } else if (text.startsWith("<?", at)) {
        moveTo(after("?>"));
      } else if (text.startsWith("</", at)) {
        moveTo(after(">"));
      } else {
        Place place = here();
        moveTo(afterTag());
        return place;
      }
      if (at >= text.length()) {
        return here();
      }
    }
  }

  private Place here() {
    return new Place(line, at - lineStart + 1);
  }

  private int indexOf(String what, int from) {
    int found = text.indexOf(what, from);
    return found < 0 ? text.length() : found;
  }

  private int after(String end) {
    int found = text.indexOf(end, at);
    return found < 0 ? text.length() : found + end.length();
  }

  /** Attribute values may hold a {@code >}. */
  private int afterTag() {
    char quote = 0;
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      }
    }
    return text.length();
  }

  private void moveTo(int target) {
    for (; at < target; at++) {
      if (Lines.endsAt(text, at)) {
        line++;
        lineStart = at + 1;
      }
    }
  }
}
