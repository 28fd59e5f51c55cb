package pl.latarnik.adapters.ksef.fa3;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds where each start tag and each processing instruction begins, as far as somebody asks.
 *
 * <p>A SAX locator tells where an event ended, which for a start tag is after its last attribute. A
 * person looks for where the element begins. Works on well-formed text only, which the parser sees
 * to: nobody asks for one that the parser has not read.
 */
final class TagPositions {

  private final String text;
  private int[] lines = new int[16];
  private int[] columns = new int[16];
  private int known;
  private final List<Place> instructions = new ArrayList<>();
  private int at;
  private int line = 1;
  private int lineStart;

  TagPositions(String text) {
    this.text = text;
  }

  /**
   * Returns where a start tag begins.
   *
   * @param tag which one, from 0; the text has so many
   */
  Place placeOf(int tag) {
    while (known <= tag) {
      findNext();
    }
    return new Place(lines[tag], columns[tag]);
  }

  /**
   * Returns where a processing instruction begins.
   *
   * @param instruction which one, from 0; the text has so many
   */
  Place placeOfInstruction(int instruction) {
    while (instructions.size() <= instruction) {
      findNext();
    }
    return instructions.get(instruction);
  }

  /** Goes to the next start tag, noting the instructions before it. */
  private void findNext() {
    skipToStartTag();
    if (known == lines.length) {
      lines = Arrays.copyOf(lines, 2 * known);
      columns = Arrays.copyOf(columns, 2 * known);
    }
    lines[known] = line;
    columns[known] = at - lineStart + 1;
    known++;
    moveTo(afterTag());
  }

  private void skipToStartTag() {
    while (at < text.length()) {
      moveTo(indexOf("<", at));
      if (text.startsWith("<!--", at)) {
        moveTo(after("-->"));
      } else if (text.startsWith("<![CDATA[", at)) {
        moveTo(after("]]>"));
      } else if (text.startsWith("<?", at)) {
        if (!isDeclaration()) {
          instructions.add(new Place(line, at - lineStart + 1));
        }
        moveTo(after("?>"));
      } else if (text.startsWith("</", at)) {
        moveTo(after(">"));
      } else {
        return;
      }
    }
  }

  /** The XML declaration looks like an instruction and is none. */
  private boolean isDeclaration() {
    return at == 0 && text.startsWith("<?xml") && Character.isWhitespace(text.charAt(5));
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
