package pl.latarnik.adapters.ksef.fa3.writing;

import io.vavr.collection.List;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Writes the events of a document as text, always in the same way: XML declaration, the namespace
 * of FA(3) as the default one, every element on a line of its own without indentation, LF, no empty
 * tags, nothing that depends on a locale or on the JDK.
 */
final class DocumentText extends DefaultHandler {

  static final String NAMESPACE = "http://crd.gov.pl/wzor/2025/06/25/13775/";

  /** A field of the document: where it stands and its text. */
  record Field(String xpath, String text) {}

  private static final class Open {
    private final String xpath;
    private final Map<String, Integer> children = new HashMap<>();

    Open(String xpath) {
      this.xpath = xpath;
    }

    int next(String name) {
      return children.merge(name, 1, Integer::sum);
    }
  }

  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final StringBuilder text = new StringBuilder();
  private final Deque<Open> open = new ArrayDeque<>();
  private final java.util.List<Misfit> misfits = new ArrayList<>();
  private final java.util.List<Field> fields = new ArrayList<>();
  private final IntPredicate forbidden;
  private final Predicate<String> repeatable;

  DocumentText(IntPredicate forbidden, Predicate<String> repeatable) {
    this.forbidden = forbidden;
    this.repeatable = repeatable;
  }

  /** Returns the document. */
  String written() {
    return out.toString();
  }

  /** Returns the characters that no file may have, with their places. */
  List<Misfit> misfits() {
    return List.ofAll(misfits);
  }

  /** Returns all fields with their texts, in the order of the document. */
  List<Field> fields() {
    return List.ofAll(fields);
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    if (!open.isEmpty() && open.element().children.isEmpty()) {
      out.append('\n');
    }
    open.push(new Open(xpath(name)));
    out.append('<').append(name);
    if (open.size() == 1) {
      out.append(" xmlns=\"").append(NAMESPACE).append('"');
    }
    for (int i = 0; i < attributes.getLength(); i++) {
      String attribute = attributes.getLocalName(i);
      String value = attributes.getValue(i);
      String xpath = open.element().xpath + "/@" + attribute;
      out.append(' ').append(attribute).append("=\"");
      append(value, xpath, true);
      out.append('"');
      fields.add(new Field(xpath, value));
    }
    out.append('>');
    text.setLength(0);
  }

  private String xpath(String name) {
    if (open.isEmpty()) {
      return "/" + name;
    }
    int position = open.element().next(name);
    String path = open.element().xpath + "/" + name;
    return position > 1 || repeatable.test(name) ? path + "[" + position + "]" : path;
  }

  @Override
  public void characters(char[] all, int start, int length) {
    text.append(all, start, length);
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    Open closed = open.pop();
    if (closed.children.isEmpty()) {
      append(text, closed.xpath, false);
      fields.add(new Field(closed.xpath, text.toString()));
    }
    out.append("</").append(name).append(">\n");
    text.setLength(0);
  }

  private void append(CharSequence value, String xpath, boolean inAttribute) {
    value
        .codePoints()
        .forEach(
            c -> {
              if (!isXml(c) || forbidden.test(c)) {
                misfits.add(Misfit.character(xpath, c));
              }
              appendEscaped(c, inAttribute);
            });
  }

  /** XML 1.0, production Char; a surrogate without its other half is no character. */
  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x1_0000;
  }

  private void appendEscaped(int c, boolean inAttribute) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '\r' -> out.append("&#13;");
      default -> {
        if (inAttribute && (c == '"' || c == '\t' || c == '\n')) {
          out.append("&#").append(c).append(';');
        } else {
          out.appendCodePoint(c);
        }
      }
    }
  }
}
