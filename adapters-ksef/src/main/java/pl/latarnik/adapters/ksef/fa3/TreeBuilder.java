package pl.latarnik.adapters.ksef.fa3;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.helpers.LocatorImpl;
import pl.latarnik.adapters.ksef.fa3.difference.Document;
import pl.latarnik.adapters.ksef.fa3.difference.Element;
import pl.latarnik.application.port.out.Finding;

/** Builds the tree of a document to be compared; comments and instructions stay out of it. */
final class TreeBuilder extends DefaultHandler2 {

  private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
  private static final int LONGEST_NAMESPACE = 250;

  /** FA(3) has some six hundred; as many as {@link ElementPath} bears. */
  private static final int MOST_NAMES = 3_000;

  /** Ends the reading with a finding. */
  static final class Refusal extends SAXException {
    private static final long serialVersionUID = 1L;
    private final transient Finding finding;

    Refusal(Finding finding) {
      super(finding.code());
      this.finding = finding;
    }

    Finding finding() {
      return finding;
    }
  }

  private static final class Frame {
    private final Element element;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Integer> counts = new HashMap<>();

    Frame(Element element) {
      this.element = element;
    }
  }

  private final Deque<Frame> frames = new ArrayDeque<>();
  private final Map<String, String> names = new HashMap<>();
  private @Nullable Element root;
  private String namespace = "";
  private int tags;
  private int prefixes;
  private Locator locator = new LocatorImpl();

  /** Returns what was built, after the end of the document. */
  Document document(TagPositions tagPositions) {
    return new Document(
        namespace,
        requireNonNull(root, "a document has a root"),
        new Document.Places() {
          @Override
          public int lineOf(int tag) {
            return tagPositions.placeOf(tag).line();
          }

          @Override
          public int columnOf(int tag) {
            return tagPositions.placeOf(tag).column();
          }
        });
  }

  /** Returns where the parser stands. */
  Place here() {
    return new Place(Math.max(locator.getLineNumber(), 0), Math.max(locator.getColumnNumber(), 0));
  }

  @Override
  public void setDocumentLocator(Locator given) {
    locator = given;
  }

  @Override
  public void fatalError(SAXParseException fault) throws SAXException {
    throw fault;
  }

  @Override
  public void startDTD(String name, @Nullable String publicId, @Nullable String systemId)
      throws SAXException {
    throw new Refusal(FindingKind.BYTES_DOCTYPE.error(here(), "", Texts.shown(name)));
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) throws SAXException {
    if (++prefixes > Limits.MOST_PREFIXES || uri.length() > LONGEST_NAMESPACE) {
      throw limit("xmlns > " + Limits.MOST_PREFIXES);
    }
  }

  @Override
  public void endPrefixMapping(String prefix) {
    prefixes--;
  }

  private Refusal limit(String what) {
    return new Refusal(FindingKind.BYTES_LIMIT.error(here(), "", what));
  }

  @Override
  public void startElement(String uri, String local, String qName, Attributes attributes)
      throws SAXException {
    if (frames.size() >= Limits.DEEPEST) {
      throw new Refusal(
          FindingKind.BYTES_TOO_DEEP.error(here(), "", String.valueOf(Limits.DEEPEST)));
    }
    Element element = enter(uri, local);
    for (int i = 0; i < attributes.getLength(); i++) {
      if (!tellsWhereTheSchemaIs(attributes, i)) {
        // An attribute without prefix is in no namespace, and belongs to its element's.
        String itsUri = attributes.getURI(i).isEmpty() ? namespace : attributes.getURI(i);
        element.addAttribute(name(itsUri, attributes.getLocalName(i)), attributes.getValue(i));
      }
    }
    if (++tags > Limits.MOST_ELEMENTS) {
      throw limit("<" + Texts.shown(qName) + ">…");
    }
    frames.push(new Frame(element));
  }

  private Element enter(String uri, String local) throws SAXException {
    Frame parent = frames.peek();
    if (parent != null) {
      String name = name(uri, local);
      int position = parent.counts.merge(name, 1, Integer::sum);
      return parent.element.add(name, position, Spot.isRepeatable(name), tags);
    }
    if (!local.equals("Faktura")) {
      throw new Refusal(
          FindingKind.SCHEMA_NOT_FA3.error(here(), "", Texts.shown(local), Texts.shown(uri), ""));
    }
    namespace = uri;
    Element faktura = Element.root(local);
    root = faktura;
    return faktura;
  }

  private static boolean tellsWhereTheSchemaIs(Attributes attributes, int i) {
    return attributes.getURI(i).equals(SCHEMA_INSTANCE)
        && (attributes.getLocalName(i).equals("schemaLocation")
            || attributes.getLocalName(i).equals("noNamespaceSchemaLocation"));
  }

  /**
   * Returns the local name of what is of the form's namespace, the full one of anything else; a
   * slash in it does not look like one of a path.
   */
  private String name(String uri, String local) throws SAXException {
    String full =
        uri.equals(namespace) || uri.equals(DocumentWalk.FA3)
            ? local
            : "Q{" + uri.replace("%", "%25").replace("/", "%2F") + "}" + local;
    String known = names.putIfAbsent(full, full);
    if (names.size() > MOST_NAMES) {
      throw limit("<" + Texts.shown(local) + ">…");
    }
    return known == null ? full : known;
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    frames.element().text.append(chars, start, length);
  }

  @Override
  public void ignorableWhitespace(char[] chars, int start, int length) {
    characters(chars, start, length);
  }

  @Override
  public void endElement(String uri, String local, String qName) {
    Frame frame = frames.pop();
    frame.element.say(frame.text.toString());
  }
}
