package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What the register tells of the third subjects (Podmiot3) of an accepted invoice. */
final class ThirdSubjects {
  private static final String ELEMENT = "Podmiot3";

  private ThirdSubjects() {}

  static ArrayNode of(byte[] invoice) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    try {
      for (Element element : Xml.children(Xml.parse(invoice).getDocumentElement())) {
        if (ELEMENT.equals(element.getLocalName())) {
          list.add(json(element));
        }
      }
      return list;
    } catch (SAXException e) {
      throw new IllegalStateException("An accepted invoice cannot be read again", e);
    }
  }

  private static ObjectNode json(Element subject) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    Optional<Element> names = child(subject, "DaneIdentyfikacyjne");
    node.set("identifier", names.map(ThirdSubjects::identifier).orElseGet(() -> typed("None", "")));
    names.flatMap(n -> text(n, "Nazwa")).ifPresent(name -> node.put("name", name));
    // Without a number the role is one of the sender's own words.
    return node.put("role", text(subject, "Rola").map(Integer::parseInt).orElse(0));
  }

  private static ObjectNode identifier(Element names) {
    return text(names, "NIP")
        .map(nip -> typed("Nip", nip))
        .or(() -> text(names, "IDWew").map(id -> typed("InternalId", id)))
        .or(
            () ->
                text(names, "NrVatUE")
                    .map(nr -> typed("VatUe", text(names, "KodUE").orElse("") + nr)))
        .or(() -> text(names, "NrID").map(id -> typed("Other", id)))
        .orElseGet(() -> typed("None", ""));
  }

  private static ObjectNode typed(String type, String value) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("type", type);
    return value.isEmpty() ? node : node.put("value", value);
  }

  private static Optional<Element> child(Node parent, String name) {
    return Xml.children(parent).stream().filter(e -> name.equals(e.getLocalName())).findFirst();
  }

  private static Optional<String> text(Node parent, String name) {
    return child(parent, name).map(Node::getTextContent).map(String::strip);
  }
}
