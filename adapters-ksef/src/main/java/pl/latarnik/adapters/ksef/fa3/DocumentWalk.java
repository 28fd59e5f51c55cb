package pl.latarnik.adapters.ksef.fa3;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.MissingResourceException;
import javax.xml.transform.sax.SAXSource;
import javax.xml.validation.Validator;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.helpers.LocatorImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Goes once through a document: stands between the parser and the schema's validator, names what a
 * schema cannot see, and keeps the facts. Nothing is built that grows with the document.
 */
final class DocumentWalk extends XMLFilterImpl {

  /** Namespace of FA(3). */
  static final String FA3 = "http://crd.gov.pl/wzor/2025/06/25/13775/";

  private static final String XINCLUDE = "http://www.w3.org/2001/XInclude";
  private static final String FA2 = "http://crd.gov.pl/wzor/2023/06/29/12648/";

  /** Ends the reading where going on is useless or unsafe; the reason is among the findings. */
  static final class Stop extends SAXException {
    private static final long serialVersionUID = 1L;

    Stop() {
      super("stopped");
    }
  }

  private static final class Frame {
    private final Spot spot;
    private String strayText = "";
    private boolean hasChildren;

    Frame(Spot spot) {
      this.spot = spot;
    }
  }

  private final Validator validator;
  private final ElementPath path = new ElementPath();
  private final TagPositions positions;
  private final ReferencedCharacters characters;
  private final Findings findings;
  private final Draft draft;
  private final SchemaErrors errors = new SchemaErrors();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private int tags;
  private Locator locator = new LocatorImpl();

  /** What the element has said since its start, or since the end of its last child. */
  private final TextBuffer text = new TextBuffer();

  private int prefixes;
  private int instructions;

  DocumentWalk(
      XMLReader parser,
      Validator validator,
      String text,
      FileText bytes,
      Draft draft,
      Findings findings) {
    super(parser);
    this.validator = validator;
    this.positions = new TagPositions(text);
    this.characters = new ReferencedCharacters(text, bytes, findings);
    this.findings = findings;
    this.draft = draft;
  }

  /** Goes through it all. The validator asks this filter for the document, and it the parser. */
  void validate(InputSource document) throws SAXException, IOException {
    validator.setErrorHandler(errors);
    validator.validate(new SAXSource(this, document));
  }

  @Override
  public void parse(InputSource document) throws SAXException, IOException {
    setProperty(Fa3Reader.SAX + "properties/lexical-handler", new DoctypeRefusal());
    super.parse(document);
  }

  private final class DoctypeRefusal extends DefaultHandler2 {
    @Override
    public void startDTD(String name, String publicId, String systemId) throws SAXException {
      findings.add(FindingKind.BYTES_DOCTYPE.error(here(), "", Texts.shown(name)));
      throw new Stop();
    }
  }

  @Override
  public void setDocumentLocator(Locator given) {
    locator = given;
    super.setDocumentLocator(given);
  }

  /** Ends the reading: the errors of the parser are no findings of the schema. */
  @Override
  public void fatalError(SAXParseException fault) throws SAXException {
    throw fault;
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) throws SAXException {
    if (++prefixes > Limits.MOST_PREFIXES) {
      findings.add(
          FindingKind.BYTES_LIMIT.error(here(), xpath(), "xmlns > " + Limits.MOST_PREFIXES));
      throw new Stop();
    }
    super.startPrefixMapping(prefix, uri);
  }

  @Override
  public void endPrefixMapping(String prefix) throws SAXException {
    prefixes--;
    super.endPrefixMapping(prefix);
  }

  private String xpath() {
    return frames.isEmpty() ? "" : frames.element().spot.xpath();
  }

  @Override
  public void startElement(String uri, String local, String qName, Attributes attributes)
      throws SAXException {
    Spot spot = enter(FA3.equals(uri) ? local : "Q{" + Texts.shown(uri) + "}" + local);
    checkElement(uri, local, qName, spot);
    characters.check(attributes, spot);
    try {
      super.startElement(uri, local, qName, ShortAttributes.of(attributes));
    } catch (MissingResourceException e) {
      stopValidating();
    }
    drain();
    stopWhenFull();
  }

  private Spot enter(String name) throws SAXException {
    path.enter(name);
    Frame parent = frames.peek();
    Spot spot;
    if (parent == null) {
      spot = Spot.ofRoot(name, positions);
    } else {
      spot = parent.spot.child(name, path.position(), tags);
      parent.hasChildren = true;
      if (text.length() > 0) {
        forward(parent);
        parent.strayText = said(parent);
        text.clear();
      }
    }
    tags++;
    frames.push(new Frame(spot));
    return spot;
  }

  private void checkElement(String uri, String local, String qName, Spot spot) throws Stop {
    if (path.depth() == 1 && !(FA3.equals(uri) && local.equals("Faktura"))) {
      findings.add(
          FindingKind.SCHEMA_NOT_FA3.error(
              spot.place(), spot.xpath(), Texts.shown(local), Texts.shown(uri), nameOfForm(uri)));
      setContentHandler(new DefaultHandler2());
    }
    if (path.depth() > Limits.DEEPEST) {
      findings.add(
          FindingKind.BYTES_TOO_DEEP.error(
              spot.place(), spot.xpath(), String.valueOf(Limits.DEEPEST)));
      throw new Stop();
    }
    if (tags > Limits.MOST_ELEMENTS || path.isTooRich()) {
      findings.add(
          FindingKind.BYTES_LIMIT.error(
              spot.place(), spot.xpath(), "<" + Texts.shown(qName) + ">…"));
      throw new Stop();
    }
    if (XINCLUDE.equals(uri)) {
      findings.add(
          FindingKind.BYTES_XINCLUDE.error(spot.place(), spot.xpath(), Texts.shown(qName)));
    }
    if (path.key().equals(Draft.ATTACHMENT)) {
      draft.noteAttachment();
    }
    Bounds.check(path, spot, findings);
  }

  private static String nameOfForm(String uri) {
    return uri.equals(FA2) ? " – FA(2)" : "";
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    text.append(chars, start, length);
  }

  @Override
  public void endElement(String uri, String local, String qName) throws SAXException {
    Frame frame = frames.element();
    boolean isLeaf = !frame.hasChildren;
    if (isLeaf && Limits.isTooLong(text, path.name())) {
      characters.check(text.chars(), text.length(), frame.spot);
      addTooLong(frame);
      validateEnd(uri, local, qName);
      errors.forget();
    } else {
      forward(frame);
      validateEnd(uri, local, qName);
      drain();
      if (!isLeaf) {
        draft.leave(path.key());
      } else if (path.isWanted()) {
        draft.add(new Leaf(path.key(), frame.spot, text.toString()));
      }
    }
    text.clear();
    frames.pop();
    path.leave();
    stopWhenFull();
  }

  private void addTooLong(Frame frame) {
    findings.add(
        SchemaErrors.lengthFinding(
            ExpectedForm.atMost(String.valueOf(Limits.longest(path.name()))),
            String.valueOf(text.length()),
            frame.spot.place(),
            frame.spot.xpath(),
            path.name(),
            Texts.shown(text.toString())));
  }

  private void forward(Frame frame) throws SAXException {
    if (text.length() > 0) {
      characters.check(text.chars(), text.length(), frame.spot);
      if (!frame.hasChildren) {
        super.characters(text.chars(), 0, text.length());
      } else if (frame.strayText.isEmpty() && !text.isBlank()) {
        // Text between elements is wrong once it is more than space; to say so a bit is enough.
        super.characters(text.chars(), 0, text.beginning(Limits.LONGEST_VALUE));
      }
    }
  }

  /** Returns the first text of an element that a message should quote. */
  private String said(Frame frame) {
    return frame.strayText.isEmpty() && !text.isBlank() ? text.toString() : frame.strayText;
  }

  @Override
  public void processingInstruction(String target, String data) throws SAXException {
    Place place = positions.placeOfInstruction(instructions++);
    findings.add(
        FindingKind.BYTES_PROCESSING_INSTRUCTION.error(place, xpath(), Texts.shown(target)));
    stopWhenFull();
  }

  private void validateEnd(String uri, String local, String qName) throws SAXException {
    try {
      super.endElement(uri, local, qName);
    } catch (MissingResourceException e) {
      stopValidating();
    }
  }

  /** A bug of JDK 17: it lacks its own message for an element beyond a bound that it counts. */
  private void stopValidating() {
    Spot spot = frames.element().spot;
    findings.add(FindingKind.SCHEMA_TOO_MANY.error(spot.place(), spot.xpath(), path.name(), "?"));
    setContentHandler(new DefaultHandler2());
  }

  private void drain() {
    if (errors.isPending()) {
      Frame frame = frames.element();
      errors.drainInto(findings, path.name(), said(frame), frame.spot.xpath(), frame.spot.place());
    }
  }

  private void stopWhenFull() throws Stop {
    if (findings.isFull()) {
      throw new Stop();
    }
  }

  /** Returns where the parser stands. */
  Place here() {
    return new Place(Math.max(locator.getLineNumber(), 0), Math.max(locator.getColumnNumber(), 0));
  }
}
