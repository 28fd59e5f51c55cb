package pl.latarnik.adapters.ksef.fa3;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** All texts and attributes of a document by the names on the way to them. */
final class Leaves {

  private Leaves() {}

  /**
   * Returns the texts of every element by its names from the root, in the order of the document; of
   * elements around others the text is empty.
   */
  static Map<String, List<String>> of(String xml) {
    Map<String, List<String>> all = new TreeMap<>();
    List<String> path = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    try {
      XMLStreamReader reader =
          XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(xml));
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            path.add(reader.getLocalName());
            text.setLength(0);
            for (int i = 0; i < reader.getAttributeCount(); i++) {
              add(
                  all,
                  String.join("/", path) + "/@" + reader.getAttributeLocalName(i),
                  reader.getAttributeValue(i));
            }
          }
          case XMLStreamConstants.CHARACTERS -> text.append(reader.getText());
          case XMLStreamConstants.END_ELEMENT -> {
            add(all, String.join("/", path), text.toString());
            path.remove(path.size() - 1);
            text.setLength(0);
          }
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw new IllegalStateException(xml, e);
    }
    return all;
  }

  private static void add(Map<String, List<String>> all, String path, String text) {
    all.computeIfAbsent(path, key -> new ArrayList<>()).add(text);
  }

  /** Says whether both are the same values: texts collapsed, numbers as numbers. */
  static boolean sameValues(List<String> left, List<String> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!isSame(Texts.collapse(left.get(i)), Texts.collapse(right.get(i)))) {
        return false;
      }
    }
    return true;
  }

  /** Says whether both collapsed texts are the same, or the same number. */
  static boolean isSame(String left, String right) {
    return left.equals(right)
        || isNumber(left)
            && isNumber(right)
            && new BigDecimal(left).compareTo(new BigDecimal(right)) == 0;
  }

  private static boolean isNumber(String text) {
    return text.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
  }
}
