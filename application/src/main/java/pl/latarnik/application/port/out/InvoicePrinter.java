package pl.latarnik.application.port.out;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.util.function.Function;
import java.util.function.Supplier;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.invoice.content.InvoiceContent;

/**
 * Driven port: renders a copy of an invoice with its codes.
 *
 * <ul>
 *   <li>IP-1 Every code asked for is on the print, readable, with its caption and its link as text
 *       under it, and read back from the finished print before the print is given out.
 *   <li>IP-2 A print with a missing or unreadable code is {@link Refusal}, never given out.
 *   <li>IP-3 No code is on the print that was not asked for.
 *   <li>IP-4 The print shows what the file says and changes nothing of it.
 *   <li>IP-5 Codes that do not fit the standing are a {@link Refusal}: an offline invoice has
 *       exactly {@code OFFLINE} and {@code CERTYFIKAT}, one in KSeF has the code captioned with its
 *       number or none, any other has none.
 *   <li>IP-6 Several threads may print at once.
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
   * @param caption what stands under it: a KSeF number, {@link #OFFLINE} or {@link #CERTYFIKAT}
   */
  record Code(String link, String caption) {

    /** Caption of KOD I as long as there is no KSeF number. */
    public static final String OFFLINE = "OFFLINE";

    /** Caption of KOD II. */
    public static final String CERTYFIKAT = "CERTYFIKAT";

    public Code {
      requireNonNull(link, "link");
      requireNonNull(caption, "caption");
    }
  }

  /** What the page says of the document's standing. */
  sealed interface Standing {

    /** Asks for every case. */
    <T> T fold(
        Function<? super KsefNumber, ? extends T> inKsef,
        Supplier<? extends T> offline,
        Supplier<? extends T> outsideKsef,
        Supplier<? extends T> notInKsef);

    /**
     * Has its KSeF number.
     *
     * @param number the number
     */
    record InKsef(KsefNumber number) implements Standing {
      public InKsef {
        requireNonNull(number, "number");
      }

      @Override
      public <T> T fold(
          Function<? super KsefNumber, ? extends T> inKsef,
          Supplier<? extends T> offline,
          Supplier<? extends T> outsideKsef,
          Supplier<? extends T> notInKsef) {
        return inKsef.apply(number);
      }
    }

    /** Issued offline, to be sent. */
    record Offline() implements Standing {
      @Override
      public <T> T fold(
          Function<? super KsefNumber, ? extends T> inKsef,
          Supplier<? extends T> offline,
          Supplier<? extends T> outsideKsef,
          Supplier<? extends T> notInKsef) {
        return offline.get();
      }
    }

    /** Issued in a total failure, outside KSeF for good. */
    record OutsideKsef() implements Standing {
      @Override
      public <T> T fold(
          Function<? super KsefNumber, ? extends T> inKsef,
          Supplier<? extends T> offline,
          Supplier<? extends T> outsideKsef,
          Supplier<? extends T> notInKsef) {
        return outsideKsef.get();
      }
    }

    /** Not in KSeF, and nothing known of its procedure. */
    record NotInKsef() implements Standing {
      @Override
      public <T> T fold(
          Function<? super KsefNumber, ? extends T> inKsef,
          Supplier<? extends T> offline,
          Supplier<? extends T> outsideKsef,
          Supplier<? extends T> notInKsef) {
        return notInKsef.get();
      }
    }
  }

  /**
   * What to print.
   *
   * @param content what the file says, as {@link InvoiceXml#content} gives it
   * @param hash hash of the file, to tie the print to it
   * @param codes the codes its state demands, none to two
   * @param standing its standing
   * @param language of the labels
   */
  record Order(
      InvoiceContent content,
      InvoiceHash hash,
      List<Code> codes,
      Standing standing,
      Language language) {
    public Order {
      requireNonNull(content, "content");
      requireNonNull(hash, "hash");
      requireNonNull(codes, "codes");
      requireNonNull(standing, "standing");
      requireNonNull(language, "language");
    }
  }

  /** What stands against a print. */
  enum Problem {
    /** The codes asked for are not those that the standing demands (IP-5). */
    CODES_DO_NOT_FIT,
    /** A code cannot be drawn or cannot be read off the finished print (IP-2). */
    CODE_UNREADABLE,
    /** The finished print has a code that nobody asked for (IP-3). */
    CODE_NOT_ASKED_FOR
  }

  /**
   * Why there is no print.
   *
   * @param problem what stands against it
   * @param polish what happened, with which code, and what to do
   * @param english the same
   */
  record Refusal(Problem problem, String polish, String english) {
    public Refusal {
      requireNonNull(problem, "problem");
      requireNonNull(polish, "polish");
      requireNonNull(english, "english");
    }
  }

  /** Renders a PDF of the order (IP-1 to IP-6). */
  Either<Refusal, ExactBytes> pdf(Order order);
}
