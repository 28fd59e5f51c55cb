package pl.latarnik.adapters.ksef.fa3;

import io.vavr.control.Option;
import java.io.CharArrayReader;
import java.io.IOException;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.domain.invoice.ExactBytes;

/**
 * Reads a file and finds everything that is wrong with its bytes and its structure: in one fast
 * walk when nothing is, or else in a second, careful one that can name it.
 *
 * <p>The parser is the JDK's own whatever else is on the class path, with secure processing on and
 * everything external off.
 */
final class Fa3Reader {

  static final String SAX = "http://xml.org/sax/";
  private static final String XERCES = "http://apache.org/xml/";
  private static final String VALIDATION = XERCES + "features/validation/";
  private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";
  private static final String ALWAYS_THERE = "the JDK's parser always has these features";
  private static final int SNIPPET = 30;

  /** FA(3) has at most two attributes; besides them only namespaces are declared. */
  private static final int MOST_ATTRIBUTES = 100;

  /** The longest name of FA(3) has 40 characters, the longest namespace that people declare 80. */
  private static final int LONGEST_NAME = 250;

  private final Fa3Schema schema;
  private final ParserPool parsers;

  Fa3Reader(Fa3Schema schema) {
    this.schema = schema;
    this.parsers = new ParserPool(schema);
  }

  /** Reads the file; what is wrong goes to the findings, what is there into the draft. */
  Draft read(ExactBytes file, Findings findings) {
    FileText bytes = new FileText(findings);
    Option<String> text = bytes.decode(file);
    if (text.isEmpty()) {
      return new Draft();
    }
    Option<Draft> clean =
        findings.isEmpty() ? CleanWalk.through(text.get(), parsers) : Option.none();
    Draft draft = clean.getOrElse(() -> walk(text.get(), bytes, findings));
    StructureGuard.check(draft, findings);
    if (file.size() > FileText.LIMIT && !draft.hasAttachment()) {
      bytes.addTooLarge(file.size());
    }
    return draft;
  }

  /** Goes the way on which all that is wrong gets its name. */
  private Draft walk(String text, FileText bytes, Findings findings) {
    Draft draft = new Draft();
    DocumentWalk walk =
        new DocumentWalk(newReader(), schema.newValidator(), text, bytes, draft, findings);
    try {
      walk.validate(new InputSource(new CharArrayReader(text.toCharArray())));
      draft.noteEnd();
    } catch (DocumentWalk.Stop e) {
      // Why it stopped is among the findings.
      return draft;
    } catch (SAXParseException e) {
      findings.add(notWellFormed(e, new Place(e.getLineNumber(), e.getColumnNumber()), text));
    } catch (SAXException e) {
      // A bug of the JDK's parser: a DOCTYPE in the middle is "Scanner State 24 not Recognized".
      findings.add(notWellFormed(e, walk.here(), text));
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory cannot fail to be read", e);
    }
    return draft;
  }

  /** Says why a parser gave up. */
  static Finding notWellFormed(SAXException fault, Place where, String text) {
    Place place = new Place(Math.max(where.line(), 0), Math.max(where.column(), 0));
    String message = String.valueOf(fault.getMessage());
    if (message.startsWith("JAXP")) {
      return FindingKind.BYTES_LIMIT.error(place, "", Texts.shown(message));
    }
    String snippet = snippet(text, place);
    ParserFault why = ParserFault.of(message);
    return FindingKind.BYTES_NOT_WELL_FORMED.error(
        place, "", new String[] {snippet, why.polish()}, new String[] {snippet, why.english()});
  }

  /** Returns what stands just before the place at which the parser gave up, or else behind it. */
  private static String snippet(String text, Place place) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < text.length() && line < place.line(); i++) {
      if (Lines.endsAt(text, i)) {
        line++;
        start = i + 1;
      }
    }
    int end = Math.min(text.length(), start + Math.max(place.column() - 1, 0));
    String before = text.substring(Math.max(start, end - SNIPPET), end).strip();
    String behind = text.substring(end, Math.min(text.length(), end + SNIPPET)).strip();
    return before.isEmpty() && behind.isEmpty()
        ? "…"
        : Texts.shown(before.isEmpty() ? behind : before);
  }

  /** Returns a parser that opens nothing but what it is given. */
  static XMLReader newReader() {
    return newReader(SAXParserFactory.newDefaultInstance());
  }

  /**
   * Returns such a parser that validates as it reads, and takes no DOCTYPE. It leaves out what
   * nobody asks it for: the types of what it met, values without their white space, and keys, of
   * which FA(3) has none. That is a quarter of its work.
   */
  static XMLReader newReader(Fa3Schema schema) {
    SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
    factory.setSchema(schema.compiled());
    try {
      factory.setFeature(XERCES + "features/disallow-doctype-decl", true);
      XMLReader reader = newReader(factory);
      reader.setFeature(VALIDATION + "schema/augment-psvi", false);
      reader.setFeature(VALIDATION + "schema/normalized-value", false);
      reader.setFeature(VALIDATION + "identity-constraint-checking", false);
      return reader;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(ALWAYS_THERE, e);
    }
  }

  private static XMLReader newReader(SAXParserFactory factory) {
    try {
      factory.setNamespaceAware(true);
      factory.setXIncludeAware(false);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(SAX + "features/external-general-entities", false);
      factory.setFeature(SAX + "features/external-parameter-entities", false);
      factory.setFeature(XERCES + "features/nonvalidating/load-external-dtd", false);
      SAXParser parser = factory.newSAXParser();
      parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      parser.setProperty(LIMITS + "elementAttributeLimit", MOST_ATTRIBUTES);
      parser.setProperty(LIMITS + "maxXMLNameLimit", LONGEST_NAME);
      XMLReader reader = parser.getXMLReader();
      reader.setProperty(XERCES + "properties/locale", Locale.ROOT);
      return reader;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(ALWAYS_THERE, e);
    }
  }
}
