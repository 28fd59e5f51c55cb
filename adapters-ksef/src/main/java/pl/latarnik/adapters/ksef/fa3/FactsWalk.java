package pl.latarnik.adapters.ksef.fa3;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import pl.latarnik.domain.invoice.ExactBytes;

/**
 * Goes through a file that was found right before, as far as the last fact of the rules. By the
 * order of FA(3) that is the last {@code DaneFaKorygowanej}, before any line of the invoice; the
 * rest of a right file cannot hold another. Asks no schema and keeps nothing but the facts.
 */
final class FactsWalk {

  private static final String ORIGINALS = "DaneFaKorygowanej";

  /** All that may stand between the kind of the invoice and the last of the originals. */
  private static final Set<String> UP_TO_THE_LAST =
      Set.of("PrzyczynaKorekty", "TypKorekty", ORIGINALS);

  /**
   * Nobody asks where a fact stands, but of the fields of one original that they stand together.
   */
  private static final Spot SOMEWHERE = Spot.ofRoot("Faktura", new TagPositions(""));

  private static final Branch ROOT = new Branch(null, "");
  private static final Branch BODY = ROOT.branch("Faktura/Fa");
  private static final Branch KIND = ROOT.branch(Draft.KIND);

  static {
    Draft.FACTS.forEach(ROOT::branch);
  }

  /** An element that holds facts, or is one. */
  private static final class Branch {
    private final @Nullable Branch parent;
    private final String key;
    private final Map<String, Branch> children = new HashMap<>();

    Branch(@Nullable Branch parent, String key) {
      this.parent = parent;
      this.key = key;
    }

    Branch branch(String path) {
      Branch at = this;
      for (String name : path.split("/", -1)) {
        Branch above = at;
        String below = above.key.isEmpty() ? name : above.key + "/" + name;
        at = above.children.computeIfAbsent(name, any -> new Branch(above, below));
      }
      return at;
    }

    boolean isFact() {
      return children.isEmpty();
    }
  }

  private final Draft draft = new Draft();
  private final StringBuilder text = new StringBuilder();
  private Branch at = ROOT;
  private int aside;
  private int originals;
  private boolean knowsKind;

  private FactsWalk() {}

  /**
   * Reads what the rules need.
   *
   * @throws IllegalStateException when the file was never found right, since it is no XML
   */
  static Draft walk(ExactBytes file) {
    FactsWalk walk = new FactsWalk();
    try {
      XMLStreamReader reader = newReader(file);
      while (reader.hasNext() && walk.takes(reader)) {
        reader.next();
      }
      reader.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a file that was found right is not even XML", e);
    }
    return walk.draft;
  }

  private static XMLStreamReader newReader(ExactBytes file) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(new ByteArrayInputStream(file.toByteArray()));
  }

  /** Takes an event and says whether another may hold a fact. */
  private boolean takes(XMLStreamReader event) {
    switch (event.getEventType()) {
      case XMLStreamConstants.START_ELEMENT -> {
        return enters(event.getLocalName());
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        if (aside == 0 && at.isFact()) {
          text.append(event.getTextCharacters(), event.getTextStart(), event.getTextLength());
        }
      }
      case XMLStreamConstants.END_ELEMENT -> leave();
      default -> {
        // Comments and spaces say nothing.
      }
    }
    return true;
  }

  private boolean enters(String name) {
    if (aside == 0 && at == BODY && knowsKind && !UP_TO_THE_LAST.contains(name)) {
      return false;
    }
    Branch next = aside > 0 ? null : at.children.get(name);
    if (next == null) {
      aside++;
    } else {
      originals += name.equals(ORIGINALS) ? 1 : 0;
      at = next;
      text.setLength(0);
    }
    return true;
  }

  private void leave() {
    if (aside > 0) {
      aside--;
      return;
    }
    if (at.isFact()) {
      draft.add(
          new Leaf(
              at.key, SOMEWHERE.child(ORIGINALS, originals, 0).child("", 1, 0), text.toString()));
      knowsKind |= at == KIND;
    }
    at = requireNonNull(at.parent, "the root ends once");
  }
}
