package pl.latarnik.adapters.ksef.fa3;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.MissingResourceException;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.helpers.LocatorImpl;

/**
 * Goes once through a document: hands it to the schema validator, names what a schema cannot see,
 * and keeps the facts. Nothing is built that grows with the document.
 */
final class DocumentWalk extends DefaultHandler2 {

  /** Namespace of FA(3). */
  static final String FA3 = "http://crd.gov.pl/wzor/2025/06/25/13775/";

  /** FA(3) is nine elements deep. */
  static final int DEEPEST = 40;

  /** The longest text of any field but one; see {@link #longestAllowed}. */
  private static final int LONGEST_VALUE = 512;

  private static final int LONGEST_FOOTER = 3_500;
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
    private final Place place;
    private String strayText = "";
    private boolean hasChildren;

    Frame(Place place) {
      this.place = place;
    }
  }

  private final TagPositions positions;
  private final FileText bytes;
  private final Findings findings;
  private final Draft draft;
  private final SchemaErrors errors = new SchemaErrors();
  private final ElementPath path;
  private final Deque<Frame> frames = new ArrayDeque<>();

  /** The schema's validator, or nobody, once going on with it makes no sense. */
  private ContentHandler validator;

  private Locator locator = new LocatorImpl();

  /** What the element has said since its start, or since the end of its last child. */
  private char[] text = new char[1_024];

  private int textLength;

  DocumentWalk(
      String text, FileText bytes, ParserPool.Parser parser, Draft draft, Findings findings) {
    this.positions = new TagPositions(text);
    this.bytes = bytes;
    this.findings = findings;
    this.draft = draft;
    this.path = parser.path();
    parser.validator().setErrorHandler(errors);
    this.validator = parser.validator();
  }

  @Override
  public void setDocumentLocator(Locator given) {
    locator = given;
    validator.setDocumentLocator(given);
  }

  @Override
  public void startDocument() throws SAXException {
    validator.startDocument();
  }

  @Override
  public void endDocument() throws SAXException {
    validator.endDocument();
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) throws SAXException {
    validator.startPrefixMapping(prefix, uri);
  }

  @Override
  public void endPrefixMapping(String prefix) throws SAXException {
    validator.endPrefixMapping(prefix);
  }

  @Override
  public void startElement(String uri, String local, String qName, Attributes attributes)
      throws SAXException {
    Place place = positions.nextStartTag();
    if (!frames.isEmpty()) {
      Frame parent = frames.element();
      parent.hasChildren = true;
      forward(parent);
      parent.strayText = said(parent);
      textLength = 0;
    }
    path.enter(FA3.equals(uri) ? local : "Q{" + Texts.shown(uri) + "}" + local);
    frames.push(new Frame(place));
    checkElement(uri, local, qName, place);
    for (int i = 0; i < attributes.getLength(); i++) {
      char[] value = attributes.getValue(i).toCharArray();
      checkCharacters(value, value.length, place);
    }
    try {
      validator.startElement(uri, local, qName, attributes);
    } catch (MissingResourceException e) {
      stopValidating();
    }
    drain();
    stopWhenFull();
  }

  private void checkElement(String uri, String local, String qName, Place place)
      throws SAXException {
    if (path.depth() == 1 && !(FA3.equals(uri) && local.equals("Faktura"))) {
      findings.add(
          FindingKind.SCHEMA_NOT_FA3.error(
              place, path.xpath(), Texts.shown(local), Texts.shown(uri), nameOfForm(uri)));
      validator = new DefaultHandler2();
    }
    if (path.depth() > DEEPEST) {
      findings.add(FindingKind.BYTES_TOO_DEEP.error(place, path.xpath(), String.valueOf(DEEPEST)));
      throw new Stop();
    }
    if (XINCLUDE.equals(uri)) {
      findings.add(FindingKind.BYTES_XINCLUDE.error(place, path.xpath(), Texts.shown(qName)));
    }
    if (path.key().equals(NotYet.ATTACHMENT)) {
      draft.noteAttachment();
    }
    NotYet.checkPart(path, place, findings);
    Bounds.check(path, place, findings);
  }

  private static String nameOfForm(String uri) {
    return uri.equals(FA2) ? " – FA(2)" : "";
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    if (textLength + length > text.length) {
      text = Arrays.copyOf(text, Math.max(2 * text.length, textLength + length));
    }
    System.arraycopy(chars, start, text, textLength, length);
    textLength += length;
  }

  @Override
  public void ignorableWhitespace(char[] chars, int start, int length) {
    characters(chars, start, length);
  }

  @Override
  public void endElement(String uri, String local, String qName) throws SAXException {
    Frame frame = frames.element();
    boolean isLeaf = !frame.hasChildren;
    if (isLeaf && isTooLong()) {
      addTooLong(frame);
      validateEnd(uri, local, qName);
      errors.forget();
    } else {
      forward(frame);
      validateEnd(uri, local, qName);
      drain();
      if (isLeaf && Draft.wants(path.key())) {
        draft.add(new Leaf(path.key(), path.xpath(), text(), frame.place));
      }
    }
    textLength = 0;
    frames.pop();
    path.leave();
    stopWhenFull();
  }

  private void addTooLong(Frame frame) {
    findings.add(
        FindingKind.SCHEMA_VALUE_LENGTH.error(
            frame.place,
            path.xpath(),
            path.name(),
            Texts.shown(text()),
            String.valueOf(textLength),
            String.valueOf(longestAllowed())));
  }

  private String text() {
    return String.valueOf(text, 0, textLength);
  }

  /**
   * Keeps values away from the validator that are longer than any field may be: its regular
   * expressions take a time that grows with the square of the length, minutes for a megabyte.
   */
  private boolean isTooLong() {
    return textLength > longestAllowed() && Texts.collapse(text()).length() > longestAllowed();
  }

  private int longestAllowed() {
    return path.name().equals("StopkaFaktury") ? LONGEST_FOOTER : LONGEST_VALUE;
  }

  private void forward(Frame frame) throws SAXException {
    if (textLength > 0) {
      checkCharacters(text, textLength, frame.place);
      validator.characters(text, 0, textLength);
    }
  }

  /** Returns the first text of an element that a message should quote. */
  private String said(Frame frame) {
    return frame.strayText.isEmpty() && !isBlank() ? text() : frame.strayText;
  }

  private boolean isBlank() {
    for (int i = 0; i < textLength; i++) {
      if (!Character.isWhitespace(text[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void processingInstruction(String target, String data) {
    findings.add(
        FindingKind.BYTES_PROCESSING_INSTRUCTION.error(here(), path.xpath(), Texts.shown(target)));
  }

  @Override
  public void startDTD(String name, String publicId, String systemId) throws SAXException {
    findings.add(FindingKind.BYTES_DOCTYPE.error(here(), "", Texts.shown(name)));
    throw new Stop();
  }

  /** Finds forbidden characters that came as references; literal ones are named already. */
  private void checkCharacters(char[] chars, int length, Place place) {
    for (int i = 0; i < length; i++) {
      if (chars[i] >= 0x7F) {
        int codePoint = Character.codePointAt(chars, i, length);
        if (ForbiddenCharacters.contains(codePoint) && !bytes.hasLiterally(codePoint)) {
          findings.add(
              FindingKind.BYTES_FORBIDDEN_CHARACTER.error(
                  place, path.xpath(), ForbiddenCharacters.name(codePoint)));
        }
      }
    }
  }

  private void validateEnd(String uri, String local, String qName) throws SAXException {
    try {
      validator.endElement(uri, local, qName);
    } catch (MissingResourceException e) {
      stopValidating();
    }
  }

  /** A bug of JDK 17: it lacks its own message for an element beyond a bound that it counts. */
  private void stopValidating() {
    findings.add(
        FindingKind.SCHEMA_TOO_MANY.error(frames.element().place, path.xpath(), path.name(), "?"));
    validator = new DefaultHandler2();
  }

  private void drain() {
    if (errors.isPending()) {
      Frame frame = frames.element();
      errors.drainInto(findings, path.name(), said(frame), path.xpath(), frame.place);
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
