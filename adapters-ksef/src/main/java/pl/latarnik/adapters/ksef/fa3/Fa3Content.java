package pl.latarnik.adapters.ksef.fa3;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
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
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      Faktura invoice =
          Started.JAXB
              .createUnmarshaller()
              .unmarshal(
                  factory.createXMLStreamReader(new ByteArrayInputStream(file.toByteArray())),
                  Faktura.class)
              .getValue();
      return Started.MAPPER.content(invoice);
    } catch (JAXBException | XMLStreamException e) {
      throw new IllegalStateException("a file that the schema found right cannot be read", e);
    }
  }
}
