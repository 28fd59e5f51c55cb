package pl.latarnik.adapters.ksef.fa3;

import io.vavr.collection.List;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.io.IOException;
import java.io.StringReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import pl.latarnik.adapters.ksef.fa3.difference.Document;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.port.out.InvoiceXml.Incomparable;
import pl.latarnik.domain.invoice.ExactBytes;

/**
 * Reads a file into a tree, whatever its structure, for it to be compared: KSeF may have refused it
 * for its structure or its encoding. Bounded like any other reading.
 */
final class TreeReading {

  private TreeReading() {}

  /** Returns the document, or why it is none. */
  static Validation<List<Finding>, Document> read(ExactBytes file) {
    Findings ofBytes = new Findings();
    Option<String> text =
        new FileText(ofBytes).decode(file).orElse(() -> ForeignEncoding.decode(file));
    return text.isEmpty() ? Validation.invalid(ofBytes.inOrder()) : read(text.get());
  }

  private static Validation<List<Finding>, Document> read(String text) {
    TreeBuilder builder = new TreeBuilder();
    Finding fault;
    try {
      XMLReader reader = Fa3Reader.newReader();
      reader.setContentHandler(builder);
      reader.setErrorHandler(builder);
      reader.setEntityResolver(builder);
      reader.setProperty(Fa3Reader.SAX + "properties/lexical-handler", builder);
      reader.parse(new InputSource(new StringReader(text)));
      return Validation.valid(builder.document(new TagPositions(text)));
    } catch (TreeBuilder.Refusal e) {
      fault = e.finding();
    } catch (SAXParseException e) {
      fault = Fa3Reader.notWellFormed(e, new Place(e.getLineNumber(), e.getColumnNumber()), text);
    } catch (SAXException e) {
      fault = Fa3Reader.notWellFormed(e, builder.here(), text);
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory cannot fail to be read", e);
    }
    return Validation.invalid(List.of(fault));
  }

  /** Says that two files have more differences than anybody could look at. */
  static Incomparable tooDifferent() {
    return new Incomparable(
        List.empty(), List.of(FindingKind.TOO_MANY_FINDINGS.error(Place.NONE, "", "100000")));
  }
}
