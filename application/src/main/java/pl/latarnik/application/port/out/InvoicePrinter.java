package pl.latarnik.application.port.out;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Either;
import pl.latarnik.domain.invoice.ExactBytes;

/**
 * Driven port: renders a copy of an invoice with its codes.
 *
 * <ul>
 *   <li>IP-1 Every code asked for is on the print, readable, with its caption and its link as text
 *       under it, and read back from the finished print before the print is given out.
 *   <li>IP-2 A print with a missing or unreadable code is {@link Refusal}, never given out.
 *   <li>IP-3 No code is on the print that was not asked for.
 *   <li>IP-4 The print shows what the file says and changes nothing of it.
 * </ul>
 */
public interface InvoicePrinter {

  /** Languages of the labels. */
  enum Language {
    /** Polish. */
    PL,
    /** English. */
    EN,
    /** Polish, with English beside it. */
    PL_EN
  }

  /**
   * A code to put on the print.
   *
   * @param link what the code says
   * @param caption what stands under it: a KSeF number, {@code OFFLINE} or {@code CERTYFIKAT}
   */
  record Code(String link, String caption) {
    public Code {
      requireNonNull(link, "link");
      requireNonNull(caption, "caption");
    }
  }

  /** What the page says of the document's standing. */
  enum Standing {
    /** Has its KSeF number. */
    IN_KSEF,
    /** Issued offline, to be sent. */
    OFFLINE,
    /** Issued in a total failure, outside KSeF for good. */
    OUTSIDE_KSEF,
    /** Not in KSeF, and nothing known of its procedure. */
    NOT_IN_KSEF
  }

  /**
   * What to print.
   *
   * @param file the exact FA(3) file
   * @param codes the codes its state demands, none to two
   * @param standing its standing
   * @param language of the labels
   */
  record Order(ExactBytes file, List<Code> codes, Standing standing, Language language) {
    public Order {
      requireNonNull(file, "file");
      requireNonNull(codes, "codes");
      requireNonNull(standing, "standing");
      requireNonNull(language, "language");
    }
  }

  /**
   * Why there is no print.
   *
   * @param reason in words for a person, naming the code or the field
   */
  record Refusal(String reason) {
    public Refusal {
      requireNonNull(reason, "reason");
    }
  }

  /** Renders a PDF of the order (IP-1 to IP-4). */
  Either<Refusal, ExactBytes> pdf(Order order);
}
