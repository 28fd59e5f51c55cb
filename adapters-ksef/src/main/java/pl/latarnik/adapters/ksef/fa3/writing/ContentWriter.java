package pl.latarnik.adapters.ksef.fa3.writing;

import io.vavr.collection.List;
import io.vavr.control.Either;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import javax.xml.namespace.QName;
import pl.latarnik.adapters.ksef.fa3.schema.Faktura;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.content.InvoiceContent;

/**
 * Writes the content of an invoice as a text of FA(3). Whether KSeF would take it the caller has to
 * check: a value may be too long, or two may exclude each other. JAXB starts with the first one.
 * Safe for many threads.
 */
public final class ContentWriter {

  /** Holds what is expensive to make, made by the first thread that needs it. */
  private static final class Started {
    private static final JAXBContext JAXB = newContext();
    private static final WriterMapper MAPPER = new GeneratedWriterMapper();

    private static JAXBContext newContext() {
      try {
        return JAXBContext.newInstance(Faktura.class);
      } catch (JAXBException e) {
        throw new IllegalStateException("the classes of FA(3) were not generated rightly", e);
      }
    }
  }

  private static final QName ROOT = new QName(DocumentText.NAMESPACE, "Faktura");

  private final IntPredicate forbidden;
  private final Predicate<String> repeatable;

  /**
   * Creates one.
   *
   * @param forbidden characters that XML allows and KSeF does not
   * @param repeatable names of elements whose position an XPath always shows
   */
  public ContentWriter(IntPredicate forbidden, Predicate<String> repeatable) {
    this.forbidden = forbidden;
    this.repeatable = repeatable;
  }

  /**
   * Writes a content; the same content always gives the same bytes.
   *
   * @return the file, or all that no file of FA(3) could hold
   */
  public Either<List<Misfit>, ExactBytes> write(InvoiceContent content) {
    List<Misfit> misplaced = Misplaced.in(content);
    if (!misplaced.isEmpty()) {
      return Either.left(misplaced);
    }
    DocumentText text = text(content);
    return text.misfits().isEmpty()
        ? Either.right(ExactBytes.of(text.written().getBytes(StandardCharsets.UTF_8)))
        : Either.left(text.misfits());
  }

  /**
   * Names what a file that was written would be read as, where that is not what was wanted.
   *
   * @param wanted what was written
   * @param found what was read of it
   * @return nothing, if both say the same; numbers are compared by their values
   */
  public List<Misfit> differences(InvoiceContent wanted, InvoiceContent found) {
    if (wanted.equals(found)) {
      return List.empty();
    }
    List<Misfit> changed =
        text(wanted)
            .fields()
            .zip(text(found).fields())
            .filter(pair -> pair._1().xpath().equals(pair._2().xpath()))
            .filter(pair -> !pair._1().text().equals(pair._2().text()))
            .map(pair -> Misfit.changed(pair._1().xpath(), pair._1().text(), pair._2().text()));
    return changed.isEmpty()
        ? ContentFields.firstDifference(wanted, found)
            .map(field -> Misfit.noPlace(field.path(), field.value()))
        : changed;
  }

  private DocumentText text(InvoiceContent content) {
    try {
      DocumentText text = new DocumentText(forbidden, repeatable);
      Started.JAXB
          .createMarshaller()
          .marshal(new JAXBElement<>(ROOT, Faktura.class, Started.MAPPER.invoice(content)), text);
      return text;
    } catch (JAXBException e) {
      throw new IllegalStateException("a content in memory cannot fail to be written", e);
    }
  }
}
