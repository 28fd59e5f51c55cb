package pl.latarnik.adapters.ksef.fa3;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.transform.sax.SAXSource;
import org.xml.sax.InputSource;
import pl.latarnik.adapters.ksef.fa3.schema.Faktura;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.content.InvoiceContent;

/**
 * Reads the whole content of a file that was found to be right. JAXB starts with the first one.
 * Safe for many threads.
 */
final class Fa3Content {

  /** Holds what is expensive to make, made by the first thread that needs it. */
  private static final class Started {
    private static final JAXBContext JAXB = newContext();
    private static final Fa3Mapper MAPPER = new GeneratedFa3Mapper();

    private static JAXBContext newContext() {
      try {
        return JAXBContext.newInstance(Faktura.class);
      } catch (JAXBException e) {
        throw new IllegalStateException("the classes of FA(3) were not generated rightly", e);
      }
    }
  }

  /**
   * Reads the content.
   *
   * @param file a file without errors of the layers BYTES and SCHEMA
   */
  InvoiceContent read(ExactBytes file) {
    try {
      String text = new String(file.toByteArray(), StandardCharsets.UTF_8);
      SAXSource source =
          new SAXSource(Fa3Reader.newReader(), new InputSource(new StringReader(text)));
      Unmarshaller unmarshaller = Started.JAXB.createUnmarshaller();
      return Started.MAPPER.content(unmarshaller.unmarshal(source, Faktura.class).getValue());
    } catch (JAXBException e) {
      throw new IllegalStateException("a file that the schema found right cannot be read", e);
    }
  }
}
