package pl.latarnik.adapters.ksef.xsd;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.MissingResourceException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Says of many documents, one after another, whether a schema refuses them. */
public final class SchemaJudge {

  private final Validator validator;

  /** Makes one that uses this validator from now on. */
  public SchemaJudge(Validator validator) {
    this.validator = validator;
    validator.setErrorHandler(
        new DefaultHandler() {
          @Override
          public void error(SAXParseException e) throws SAXException {
            throw e;
          }
        });
  }

  /** Returns the first error of the document, empty where there is none. */
  public String refusal(String xml) {
    try {
      validator.validate(new StreamSource(new StringReader(xml)));
      return "";
    } catch (SAXException e) {
      return String.valueOf(e.getMessage());
    } catch (MissingResourceException e) {
      // A bug of JDK 17: it lacks its own message for an element beyond a bound that it counts.
      return "cvc-complex-type.2.4.e: " + e.getKey();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
