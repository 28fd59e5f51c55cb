package pl.latarnik.adapters.ksef.fa3;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One change of an FA(3) text, as the tables of broken files write it; README.md of the corpus says
 * what each is called and does.
 *
 * @param kind what is done
 * @param target the XPath of the element, or a dash
 * @param argument what goes in, with {@code \n}, {@code \t}, {@code \r} and {@code \\u{1F4A1}} for
 *     what a table cannot hold
 */
record XmlEdit(String kind, String target, String argument) {

  private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z_][\\w.-]*)([^>]*)>");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u\\{([0-9A-F]+)}|([ntr]))");

  private record Element(String name, int start, int content, int contentEnd, int end) {}

  private record Open(
      String xpath, String name, int start, int content, Map<String, Integer> seen) {}

  /** Makes the change. */
  byte[] apply(String xml) {
    return switch (kind) {
      case "encode" -> encoded(xml);
      case "prepend bytes" -> joined(hex(), utf8(xml));
      case "append bytes" -> joined(utf8(xml), hex());
      case "value bytes" -> valueBytes(xml);
      default -> utf8(changed(xml));
    };
  }

  private String changed(String xml) {
    return switch (kind) {
      case "text" -> replacedText(xml);
      case "append spaces" -> xml + " ".repeat(Integer.parseInt(argument));
      case "without prolog" -> xml.substring(xml.indexOf('\n') + 1);
      case "all" -> unescaped(argument);
      case "line ends" -> xml.replace("\n", unescaped(argument));
      default -> changedElement(xml, find(xml));
    };
  }

  private String changedElement(String xml, Element e) {
    String whole = xml.substring(e.start(), e.end());
    String inside = xml.substring(e.content(), e.contentEnd());
    String startTag = xml.substring(e.start(), e.content());
    return switch (kind) {
      case "value" -> splice(xml, e.content(), e.contentEnd(), unescaped(argument));
      case "fill" -> splice(xml, e.content(), e.contentEnd(), filling());
      case "remove" -> splice(xml, e.start(), e.end(), "");
      case "duplicate" -> splice(xml, e.end(), e.end(), whole);
      case "repeat" -> splice(xml, e.start(), e.end(), whole.repeat(Integer.parseInt(argument)));
      case "before" -> splice(xml, e.start(), e.start(), unescaped(argument));
      case "after" -> splice(xml, e.end(), e.end(), unescaped(argument));
      case "first in" -> splice(xml, e.content(), e.content(), unescaped(argument));
      case "last in" -> splice(xml, e.contentEnd(), e.contentEnd(), unescaped(argument));
      case "rename" ->
          splice(
              xml,
              e.start(),
              e.end(),
              renamed(startTag, e.name()) + inside + "</" + argument + ">");
      case "attributes" ->
          splice(xml, e.start(), e.content(), ("<" + e.name() + " " + argument).strip() + ">");
      case "move to" -> {
        String without = splice(xml, e.start(), e.end(), "");
        int at = new XmlEdit(kind, argument, "").find(without).start();
        yield splice(without, at, at, whole);
      }
      case "cut at" -> xml.substring(0, e.start());
      default -> throw new IllegalArgumentException("no such edit: " + kind);
    };
  }

  private String renamed(String startTag, String name) {
    return "<" + argument + startTag.substring(1 + name.length());
  }

  private String filling() {
    int star = argument.lastIndexOf('*');
    return argument.substring(0, star).repeat(Integer.parseInt(argument.substring(star + 1)));
  }

  private String replacedText(String xml) {
    int arrow = argument.indexOf(" =>");
    String from = unescaped(argument.substring(0, arrow));
    String to = unescaped(argument.substring(arrow + 3).strip());
    if (!xml.contains(from)) {
      throw new IllegalArgumentException("the file has no " + from);
    }
    return xml.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
  }

  private byte[] encoded(String xml) {
    String[] names = argument.split(" as ");
    return xml.replace("encoding=\"UTF-8\"", "encoding=\"" + names[1] + "\"")
        .getBytes(Charset.forName(names[0]));
  }

  private byte[] valueBytes(String xml) {
    Element e = find(xml);
    return joined(
        joined(utf8(xml.substring(0, e.content())), hex()), utf8(xml.substring(e.contentEnd())));
  }

  private Element find(String xml) {
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open("", "", 0, 0, new HashMap<>()));
    Matcher tag = TAG.matcher(xml);
    while (tag.find()) {
      if (tag.group(1).isEmpty()) {
        Open above = open.element();
        int position = above.seen().merge(tag.group(2), 1, Integer::sum);
        String xpath = above.xpath() + "/" + tag.group(2) + "[" + position + "]";
        open.push(new Open(xpath, tag.group(2), tag.start(), tag.end(), new HashMap<>()));
      } else {
        Open o = open.pop();
        if (o.xpath().equals(fullTarget())) {
          return new Element(o.name(), o.start(), o.content(), tag.start(), tag.end());
        }
      }
    }
    throw new IllegalArgumentException("the file has no " + target);
  }

  /** Gives every step a position. */
  private String fullTarget() {
    return target.replaceAll("(?<=[^]/])(?=/|$)", "[1]");
  }

  private byte[] hex() {
    return HexFormat.of().parseHex(argument.replace(" ", ""));
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) == null
                        ? control(found.group(2))
                        : Character.toString(Integer.parseInt(found.group(1), 16))));
  }

  private static String control(String letter) {
    return switch (letter) {
      case "n" -> "\n";
      case "t" -> "\t";
      default -> "\r";
    };
  }

  private static String splice(String text, int from, int to, String with) {
    return text.substring(0, from) + with + text.substring(to);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] a, byte[] b) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(a);
    out.writeBytes(b);
    return out.toByteArray();
  }
}
