package pl.latarnik.adapters.ksef.fa3.difference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element of a file that is to be compared, or an attribute: that is a child whose name begins
 * with {@code @} and which stands first.
 */
public final class Element {

  private static final List<Element> NONE = List.of();

  private final @Nullable Element parent;
  private final String name;
  private final int position;
  private final boolean repeatable;
  private final int tag;
  private List<Element> children = NONE;
  private String text = "";
  private int identity;

  private Element(
      @Nullable Element parent, String name, int position, boolean repeatable, int tag) {
    this.parent = parent;
    this.name = name;
    this.position = position;
    this.repeatable = repeatable;
    this.tag = tag;
  }

  /** Makes the root of a document. */
  public static Element root(String name) {
    return new Element(null, name, 1, false, 0);
  }

  /**
   * Adds an element inside this one.
   *
   * @param childsName local name, with its namespace where that is not the one of the form
   * @param itsPosition which one of its name it is, from 1
   * @param isRepeatable whether the form knows more than one of it
   * @param itsTag which start tag of the file it is, from 0
   */
  public Element add(String childsName, int itsPosition, boolean isRepeatable, int itsTag) {
    return keep(new Element(this, childsName, itsPosition, isRepeatable, itsTag));
  }

  /** Adds an attribute. */
  public void addAttribute(String attributesName, String value) {
    keep(new Element(this, "@" + attributesName, 1, false, tag)).say(value);
  }

  private Element keep(Element child) {
    if (children.isEmpty()) {
      children = new ArrayList<>(4);
    }
    children.add(child);
    return child;
  }

  /** Sets the text that stands in it directly. */
  public void say(String itsText) {
    text = itsText;
  }

  String name() {
    return name;
  }

  boolean isAttribute() {
    return name.startsWith("@");
  }

  boolean isRepeatable() {
    return repeatable;
  }

  int tag() {
    return tag;
  }

  String text() {
    return text;
  }

  List<Element> children() {
    return children;
  }

  /** Says whether elements stand in it. */
  boolean isGroup() {
    return !children.isEmpty() && !children.get(children.size() - 1).isAttribute();
  }

  /** Returns the number that it shares with every element that says the same, and no other. */
  int identity() {
    return identity;
  }

  void identifyAs(int number) {
    identity = number;
  }

  /** Returns the first child of a name that it has, as an identity; 0 where it has none. */
  int identityOf(String childsName) {
    for (Element child : children) {
      if (child.name.equals(childsName)) {
        return child.identity;
      }
    }
    return 0;
  }

  String xpath() {
    StringBuilder xpath = new StringBuilder();
    append(xpath);
    return xpath.toString();
  }

  private void append(StringBuilder xpath) {
    if (parent != null) {
      parent.append(xpath);
    }
    xpath.append('/').append(name);
    if (position > 1 || repeatable) {
      xpath.append('[').append(position).append(']');
    }
  }
}
