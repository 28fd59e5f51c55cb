package pl.latarnik.adapters.ksef.xsd;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import pl.latarnik.adapters.ksef.xsd.SchemaModel.AttributeDecl;
import pl.latarnik.adapters.ksef.xsd.SchemaModel.ComplexType;
import pl.latarnik.adapters.ksef.xsd.SchemaModel.ElementDecl;
import pl.latarnik.adapters.ksef.xsd.SchemaModel.Facet;
import pl.latarnik.adapters.ksef.xsd.SchemaModel.Group;
import pl.latarnik.adapters.ksef.xsd.SchemaModel.Particle;
import pl.latarnik.adapters.ksef.xsd.SchemaModel.SimpleType;

/** Reads the files of a schema into its model. */
final class SchemaReader {

  /** Says nothing about documents. */
  private static final Set<String> SILENT = Set.of("annotation", "attribute");

  private final Class<?> neighbour;
  private final Set<String> read = new HashSet<>();
  private final Map<String, Element> groups = new HashMap<>();
  private final List<Element> complex = new ArrayList<>();
  private final Map<String, SimpleType> simpleTypes = new HashMap<>();
  private final Map<String, ComplexType> complexTypes = new HashMap<>();
  private final Map<Element, String> ids = new IdentityHashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private Optional<Element> root = Optional.empty();
  private String namespace = "";

  SchemaReader(Class<?> neighbour) {
    this.neighbour = neighbour;
  }

  SchemaModel read(String file) {
    readFile(file);
    complex.forEach(type -> complexType(type.getAttribute("name"), type));
    ElementDecl top = element(root.orElseThrow(), "");
    return new SchemaModel(namespace, top, simpleTypes, complexTypes);
  }

  private void readFile(String file) {
    if (!read.add(file)) {
      return;
    }
    Element schema = parse(file);
    namespace = schema.getAttribute("targetNamespace");
    for (Element child : children(schema)) {
      switch (child.getLocalName()) {
        case "annotation" -> {}
        case "include" ->
            readFile(
                file.substring(0, file.lastIndexOf('/') + 1)
                    + child.getAttribute("schemaLocation"));
        case "simpleType" -> simpleType(child.getAttribute("name"), child);
        case "complexType" -> complex.add(child);
        case "group" -> groups.put(child.getAttribute("name"), child);
        case "element" -> root = Optional.of(child);
        default -> throw new IllegalStateException(file + ": " + child.getLocalName());
      }
    }
  }

  private Element parse(String file) {
    try (InputStream in = neighbour.getResourceAsStream(file)) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(in).getDocumentElement();
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(file, e);
    }
  }

  private void simpleType(String name, Element type) {
    Element restriction = only(type, "restriction");
    List<Facet> facets =
        children(restriction).stream()
            .map(facet -> new Facet(facet.getLocalName(), facet.getAttribute("value")))
            .toList();
    simpleTypes.put(name, new SimpleType(name, restriction.getAttribute("base"), facets));
  }

  private void complexType(String name, Element type) {
    Optional<Element> text =
        children(type).stream().filter(c -> c.getLocalName().equals("simpleContent")).findFirst();
    Element holder = text.map(t -> only(t, "extension")).orElse(type);
    List<AttributeDecl> attributes =
        children(holder).stream()
            .filter(child -> child.getLocalName().equals("attribute"))
            .map(
                a ->
                    new AttributeDecl(
                        name,
                        a.getAttribute("name"),
                        a.getAttribute("type"),
                        optional(a, "fixed"),
                        a.getAttribute("use").equals("required")))
            .toList();
    Optional<Particle> content =
        text.isPresent()
            ? Optional.empty()
            : particles(type, name).stream().findFirst().map(Particle.class::cast);
    ComplexType made =
        new ComplexType(
            name, content, text.map(t -> only(t, "extension").getAttribute("base")), attributes);
    if (complexTypes.put(name, made) != null) {
      throw new IllegalStateException("twice: " + name);
    }
  }

  private List<Particle> particles(Element parent, String owner) {
    List<Particle> all = new ArrayList<>();
    for (Element child : children(parent)) {
      switch (child.getLocalName()) {
        case "element" -> all.add(element(child, owner));
        case "sequence", "choice" -> all.add(group(child, child, owner));
        case "group" -> {
          String name = child.getAttribute("ref");
          Element body =
              children(requireNonNull(groups.get(name), name)).stream()
                  .filter(e -> !isSilent(e))
                  .findFirst()
                  .orElseThrow();
          all.add(group(body, child, name));
        }
        default -> {
          if (!isSilent(child)) {
            throw new IllegalStateException(owner + ": " + child.getLocalName());
          }
        }
      }
    }
    return all;
  }

  private static boolean isSilent(Element child) {
    return SILENT.contains(child.getLocalName());
  }

  /** Reads a group; a reference says how often it comes. */
  private Group group(Element body, Element counted, String owner) {
    String id = ids.computeIfAbsent(body, b -> owner + "#" + numbers.merge(owner, 1, Integer::sum));
    return new Group(
        id,
        body.getLocalName().equals("choice"),
        min(counted),
        max(counted),
        particles(body, owner));
  }

  private ElementDecl element(Element element, String owner) {
    String name = element.getAttribute("name");
    String type = element.getAttribute("type");
    if (type.isEmpty()) {
      type = name;
      complexType(name, only(element, "complexType"));
    }
    return new ElementDecl(
        owner, name, type, optional(element, "fixed"), min(element), max(element));
  }

  private static int min(Element element) {
    return optional(element, "minOccurs").map(Integer::valueOf).orElse(1);
  }

  private static int max(Element element) {
    return optional(element, "maxOccurs")
        .map(most -> most.equals("unbounded") ? SchemaModel.UNBOUNDED : Integer.parseInt(most))
        .orElse(1);
  }

  private static Optional<String> optional(Element element, String attribute) {
    return element.hasAttribute(attribute)
        ? Optional.of(element.getAttribute(attribute))
        : Optional.empty();
  }

  private static Element only(Element parent, String name) {
    return children(parent).stream()
        .filter(child -> child.getLocalName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(parent.getAttribute("name") + ": " + name));
  }

  private static List<Element> children(Element parent) {
    NodeList nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
        .map(Element.class::cast)
        .toList();
  }
}
