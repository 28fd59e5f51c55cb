package pl.latarnik.application.port.in;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import pl.latarnik.application.port.out.InvoicePrinter.Language;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.issuance.IssuanceKind;

/**
 * Driving port: prints any FA(3) file with the codes that the state given by the caller demands,
 * without keeping anything.
 */
public interface RenderInvoice {

  /**
   * The order.
   *
   * @param links file, environment, context and certificate
   * @param procedure the procedure; none: with a number the one code with it, with a certificate
   *     offline24, with neither no code, and the page says that the document is not in KSeF
   * @param ksefNumber the KSeF number where there is one
   * @param language of the labels
   */
  record Command(
      LinkInvoice.Command links,
      Option<IssuanceKind> procedure,
      Option<KsefNumber> ksefNumber,
      Language language) {
    public Command {
      requireNonNull(links, "links");
      requireNonNull(procedure, "procedure");
      requireNonNull(ksefNumber, "ksefNumber");
      requireNonNull(language, "language");
    }
  }

  /** Why there is no print. */
  sealed interface Refusal {

    /**
     * The links could not be made.
     *
     * @param cause why
     */
    record NoLinks(LinkInvoice.Refusal cause) implements Refusal {
      public NoLinks {
        requireNonNull(cause, "cause");
      }
    }

    /**
     * The procedure demands a code that cannot be made from what was given, for example KOD II
     * without a certificate, or a document that may not be handed over before it has a number.
     *
     * @param procedure which
     * @param hasNumber whether a KSeF number was given
     */
    record CodesNotPossible(IssuanceKind procedure, boolean hasNumber) implements Refusal {
      public CodesNotPossible {
        requireNonNull(procedure, "procedure");
      }
    }

    /**
     * The KSeF number is another seller's.
     *
     * @param number the number
     */
    record ForeignNumber(KsefNumber number) implements Refusal {
      public ForeignNumber {
        requireNonNull(number, "number");
      }
    }

    /**
     * The print did not pass.
     *
     * @param polish what, and what to do
     * @param english the same
     */
    record DidNotPass(String polish, String english) implements Refusal {
      public DidNotPass {
        requireNonNull(polish, "polish");
        requireNonNull(english, "english");
      }
    }
  }

  /** Renders a PDF. */
  Either<Refusal, ExactBytes> render(Command command);
}
