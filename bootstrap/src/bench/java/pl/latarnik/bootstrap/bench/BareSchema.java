package pl.latarnik.bootstrap.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;
import pl.latarnik.adapters.ksef.fa3.Fa3InvoiceXml;

/** The JDK's validator with the project's schema of FA(3) and nothing around it. */
final class BareSchema {

  private final Validator validator;

  private BareSchema(Validator validator) {
    this.validator = validator;
  }

  /** Compiles the schema; one validator serves all files of a thread, as cheap as it can be. */
  static BareSchema compiled() {
    URL main = Fa3InvoiceXml.class.getResource("xsd/fa3.xsd");
    if (main == null) {
      throw new IllegalStateException("the schema is no longer there");
    }
    try {
      Schema schema =
          SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(main);
      return new BareSchema(schema.newValidator());
    } catch (SAXException e) {
      throw new IllegalStateException("the schema is wrong", e);
    }
  }

  /** Ends with an exception when the file is not valid. */
  void validate(byte[] file) throws SAXException, IOException {
    try (InputStream in = new ByteArrayInputStream(file)) {
      validator.validate(new StreamSource(in));
    }
  }
}
