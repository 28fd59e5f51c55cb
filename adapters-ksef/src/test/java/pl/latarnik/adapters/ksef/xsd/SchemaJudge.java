package pl.latarnik.adapters.ksef.xsd;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.MissingResourceException;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Says of many documents, one after another, whether a schema refuses them. */
public final class SchemaJudge {

  private final ValidatorHandler validator;
  private final XMLReader reader;

  /** Makes one that uses this validator from now on. */
  public SchemaJudge(ValidatorHandler validator) {
    this.validator = validator;
    DefaultHandler strict =
        new DefaultHandler() {
          @Override
          public void error(SAXParseException e) throws SAXException {
            throw e;
          }
        };
    validator.setErrorHandler(strict);
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      reader = factory.newSAXParser().getXMLReader();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(e);
    }
    reader.setErrorHandler(strict);
  }

  /** Returns the first error of the document, empty where there is none. */
  public String refusal(String xml) {
    try {
      reader.setContentHandler(validator);
      reader.parse(new InputSource(new StringReader(xml)));
      return "";
    } catch (SAXException e) {
      return "" + e.getMessage();
    } catch (MissingResourceException e) {
      // A bug of JDK 17: it lacks its own message for an element beyond a bound that it counts.
      return "cvc-complex-type.2.4.e: " + e.getKey();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
