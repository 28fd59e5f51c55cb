package pl.latarnik.adapters.ksef.fa3;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Knows at which element of a document a reader stands, and which one of its name it is. Remembers
 * the keys it met, since a document has few of them and the next one has the same.
 */
final class ElementPath {

  /** An element of this key, whichever of its name it is; made once and met again. */
  private static final class Node {
    private final @Nullable Node parent;
    private final String name;
    private final String key;
    private final int depth;
    private final int most;
    private final boolean isWanted;
    private final Map<String, Node> children = new HashMap<>();
    private int visit;
    private int visitOfParent;
    private int position;

    Node(@Nullable Node parent, String name) {
      this.parent = parent;
      this.name = name;
      this.depth = parent == null ? 0 : parent.depth + 1;
      String above = parent == null || parent.depth == 0 ? "" : parent.key + "/";
      this.key = above + (above.length() + name.length() < LONGEST_KEY ? name : "…");
      this.most = Bounds.of(key);
      this.isWanted = Draft.wants(key);
    }
  }

  /** No key of FA(3) is as long; those of a hostile file must not fill the memory. */
  private static final int LONGEST_KEY = 300;

  /** FA(3) has some six hundred keys. */
  private static final int MOST_KEYS = 3_000;

  private final Node root = new Node(null, "");
  private Node at = root;
  private int keys;

  /** Goes back to the beginning, for the next document. What it knows of keys stays. */
  void restart() {
    at = root;
    root.visit++;
  }

  /** Goes down into an element. */
  void enter(String name) {
    Node parent = at;
    Node node = parent.children.get(name);
    if (node == null) {
      node = new Node(parent, name);
      parent.children.put(name, node);
      keys++;
    }
    if (node.visitOfParent != parent.visit) {
      node.visitOfParent = parent.visit;
      node.position = 0;
    }
    node.position++;
    node.visit++;
    at = node;
  }

  /** Goes back up. */
  void leave() {
    at = requireNonNull(at.parent, "nothing was entered");
  }

  /** Says whether there are more different elements than any FA(3) has. */
  boolean isTooRich() {
    return keys > MOST_KEYS;
  }

  /** Returns how many elements deep it stands. */
  int depth() {
    return at.depth;
  }

  /** Returns how many of this name its parent has had, itself included. */
  int position() {
    return at.position;
  }

  /** Says whether this is the first element beyond its {@linkplain Bounds bound}. */
  boolean isBeyondBound() {
    return at.position == at.most + 1;
  }

  /** Says whether a {@link Draft} keeps this element. */
  boolean isWanted() {
    return at.isWanted;
  }

  /** Returns the name of the element. */
  String name() {
    return at.name;
  }

  /** Returns the names from the root, for example {@code Faktura/Fa/P_1}. */
  String key() {
    return at.key;
  }
}
