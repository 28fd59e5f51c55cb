package pl.latarnik.adapters.ksef.xsd;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a schema of this project says: its types and the declarations in them. Covers what the
 * project's schemas use of the language, and refuses the rest by name.
 */
public final class SchemaModel {

  /** Stands for {@code unbounded}. */
  public static final int UNBOUNDED = Integer.MAX_VALUE;

  /** What stands in the content of an element. */
  public sealed interface Particle permits ElementDecl, Group {

    /** Returns how often it has to come. */
    int min();

    /** Returns how often it may come, {@link #UNBOUNDED} for any number. */
    int max();
  }

  /**
   * A declaration of an element.
   *
   * @param owner the type or group that holds it
   * @param type the name of its type, {@code xs:...} where the language has it built in
   */
  public record ElementDecl(
      String owner, String name, String type, Optional<String> fixed, int min, int max)
      implements Particle {

    /** Returns what names the declaration in the whole schema. */
    public String id() {
      return owner + "/" + name;
    }
  }

  /**
   * A sequence or a choice.
   *
   * @param id its owner and its number there
   */
  public record Group(String id, boolean choice, int min, int max, List<Particle> parts)
      implements Particle {}

  /** A declaration of an attribute. */
  public record AttributeDecl(
      String owner, String name, String type, Optional<String> fixed, boolean required) {

    /** Returns what names the declaration in the whole schema. */
    public String id() {
      return owner + "/@" + name;
    }
  }

  /** One limit of a simple type. */
  public record Facet(String kind, String value) {}

  /** A simple type: a built-in one and what limits it. */
  public record SimpleType(String name, String base, List<Facet> facets) {

    /** Returns the values of all limits of one kind. */
    public List<String> all(String kind) {
      return facets.stream().filter(f -> f.kind().equals(kind)).map(Facet::value).toList();
    }

    /** Returns the value of a limit that comes once at most. */
    public Optional<String> one(String kind) {
      return all(kind).stream().findFirst();
    }
  }

  /**
   * A type of elements with children or attributes.
   *
   * @param text the simple type of its text, where it has no children
   */
  public record ComplexType(
      String name,
      Optional<Particle> content,
      Optional<String> text,
      List<AttributeDecl> attributes) {}

  private final String namespace;
  private final ElementDecl root;
  private final Map<String, SimpleType> simple;
  private final Map<String, ComplexType> complex;

  SchemaModel(
      String namespace,
      ElementDecl root,
      Map<String, SimpleType> simple,
      Map<String, ComplexType> complex) {
    this.namespace = namespace;
    this.root = root;
    this.simple = new TreeMap<>(simple);
    this.complex = new TreeMap<>(complex);
  }

  /**
   * Reads a schema and all that it includes.
   *
   * @param neighbour a class beside whose resources they lie
   * @param file the main file, for example {@code xsd/fa3.xsd}
   */
  public static SchemaModel read(Class<?> neighbour, String file) {
    return new SchemaReader(neighbour).read(file);
  }

  /** Returns the namespace of all elements. */
  public String namespace() {
    return namespace;
  }

  /** Returns the element that a document begins with. */
  public ElementDecl root() {
    return root;
  }

  /** Returns the type with children or attributes of this name, if it is one. */
  public Optional<ComplexType> complex(String type) {
    return Optional.ofNullable(complex.get(type));
  }

  /** Returns the simple type of this name; a built-in one has no limits. */
  public SimpleType simple(String type) {
    return type.startsWith("xs:")
        ? new SimpleType(type, type, List.of())
        : requireNonNull(simple.get(type), type);
  }

  /** Returns all simple types that the schema declares, by name. */
  public List<SimpleType> simpleTypes() {
    return List.copyOf(simple.values());
  }

  /** Returns the simple type of the text of an element, if it has text. */
  public Optional<SimpleType> textOf(ElementDecl element) {
    return complex(element.type())
        .map(type -> type.text().map(this::simple))
        .orElseGet(() -> Optional.of(simple(element.type())));
  }

  /** Returns all declarations of elements, the root first, then by type. */
  public List<ElementDecl> elements() {
    return Stream.concat(
            Stream.of(root),
            complex.values().stream()
                .flatMap(type -> type.content().stream())
                .flatMap(SchemaModel::elementsIn))
        .distinct()
        .toList();
  }

  /** Returns all declarations of attributes. */
  public List<AttributeDecl> attributes() {
    return complex.values().stream().flatMap(type -> type.attributes().stream()).toList();
  }

  /** Returns all choices. */
  public List<Group> choices() {
    return complex.values().stream()
        .flatMap(type -> type.content().stream())
        .flatMap(SchemaModel::groupsIn)
        .filter(Group::choice)
        .distinct()
        .toList();
  }

  /** Returns the declarations in a content, at any depth of groups, not inside elements. */
  public static Stream<ElementDecl> elementsIn(Particle particle) {
    return particle instanceof Group group
        ? group.parts().stream().flatMap(SchemaModel::elementsIn)
        : Stream.of((ElementDecl) particle);
  }

  private static Stream<Group> groupsIn(Particle particle) {
    return particle instanceof Group group
        ? Stream.concat(Stream.of(group), group.parts().stream().flatMap(SchemaModel::groupsIn))
        : Stream.empty();
  }

  /** Returns the simple types that no element and no attribute uses. */
  public Set<String> unused() {
    Set<String> left = new TreeSet<>(simple.keySet());
    elements().forEach(element -> textOf(element).map(SimpleType::name).ifPresent(left::remove));
    attributes().forEach(attribute -> left.remove(attribute.type()));
    return left;
  }
}
