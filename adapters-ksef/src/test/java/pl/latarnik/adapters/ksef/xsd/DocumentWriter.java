package pl.latarnik.adapters.ksef.xsd;

import java.util.ArrayList;
import java.util.List;
import pl.latarnik.adapters.ksef.xsd.SchemaModel.AttributeDecl;
import pl.latarnik.adapters.ksef.xsd.SchemaModel.ComplexType;
import pl.latarnik.adapters.ksef.xsd.SchemaModel.ElementDecl;
import pl.latarnik.adapters.ksef.xsd.SchemaModel.Group;
import pl.latarnik.adapters.ksef.xsd.SchemaModel.Particle;
import pl.latarnik.adapters.ksef.xsd.SchemaModel.SimpleType;

/** Writes documents that a schema allows; what it leaves open a plan decides. */
public final class DocumentWriter {

  /** Decides what a schema leaves open. Paths are names from the root, as {@code Faktura/Fa}. */
  public interface Plan {

    /**
     * Says how often something comes inside an element, within its bounds.
     *
     * @param path the element in whose content it stands
     */
    int times(String path, Particle particle);

    /** Says which part of a choice comes, from 0. */
    int branch(String path, Group choice);

    /** Gives a text, not yet escaped. */
    String text(String path, SimpleType type);
  }

  /**
   * An element of a document.
   *
   * @param path the names from the root
   * @param start where its start tag begins
   * @param content where its content begins
   * @param contentEnd where its end tag begins
   * @param end where its end tag ends
   */
  public record Piece(
      String path, ElementDecl element, int start, int content, int contentEnd, int end) {

    /** Returns the path of the element around it, empty for the root. */
    public String parent() {
      return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }
  }

  /**
   * A document, taken apart.
   *
   * @param pieces its elements in the order of their ends
   */
  public record Document(String xml, List<Piece> pieces) {}

  private final SchemaModel model;
  private final Plan plan;
  private final StringBuilder xml = new StringBuilder();
  private final List<Piece> pieces = new ArrayList<>();

  private DocumentWriter(SchemaModel model, Plan plan) {
    this.model = model;
    this.plan = plan;
  }

  /** Returns a document. */
  public static String write(SchemaModel model, Plan plan) {
    return document(model, plan).xml();
  }

  /** Returns a document and where its elements stand in it. */
  public static Document document(SchemaModel model, Plan plan) {
    DocumentWriter writer = new DocumentWriter(model, plan);
    writer.element("", model.root());
    return new Document(writer.xml.toString(), writer.pieces);
  }

  /** Returns a single element as it would stand in a document. */
  static String fragment(SchemaModel model, Plan plan, String parent, ElementDecl element) {
    DocumentWriter writer = new DocumentWriter(model, plan);
    writer.element(parent, element);
    return writer.xml.toString();
  }

  private void element(String parent, ElementDecl element) {
    String path = parent.isEmpty() ? element.name() : parent + "/" + element.name();
    int start = xml.length();
    xml.append('<').append(element.name());
    if (parent.isEmpty()) {
      xml.append(" xmlns=\"").append(model.namespace()).append('"');
    }
    model.complex(element.type()).ifPresent(type -> attributes(path, type));
    xml.append('>');
    int content = xml.length();
    model
        .complex(element.type())
        .flatMap(ComplexType::content)
        .ifPresent(
            particle -> {
              xml.append('\n');
              particle(path, particle);
            });
    model
        .textOf(element)
        .ifPresent(
            type -> xml.append(escaped(element.fixed().orElseGet(() -> plan.text(path, type)))));
    int contentEnd = xml.length();
    xml.append("</").append(element.name()).append('>');
    pieces.add(new Piece(path, element, start, content, contentEnd, xml.length()));
    xml.append('\n');
  }

  private void attributes(String path, ComplexType type) {
    for (AttributeDecl attribute : type.attributes()) {
      String value =
          attribute
              .fixed()
              .orElseGet(
                  () -> plan.text(path + "/@" + attribute.name(), model.simple(attribute.type())));
      xml.append(' ').append(attribute.name()).append("=\"").append(escaped(value)).append('"');
    }
  }

  private void particle(String path, Particle particle) {
    int times = plan.times(path, particle);
    if (times < particle.min() || times > particle.max()) {
      throw new IllegalStateException(path + ": " + times + " times " + particle);
    }
    for (int i = 0; i < times; i++) {
      if (particle instanceof ElementDecl element) {
        element(path, element);
      } else if (particle instanceof Group group) {
        if (group.choice()) {
          particle(path, group.parts().get(plan.branch(path, group)));
        } else {
          group.parts().forEach(part -> particle(path, part));
        }
      }
    }
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
