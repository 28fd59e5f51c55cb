package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import pl.latarnik.domain.invoice.InvoiceNumber;

/** FakturaZaliczkowa: an advance invoice that this invoice settles. */
public sealed interface SettledAdvance {

  /** Asks for every case. */
  <T> T fold(
      Function<? super InKsef, ? extends T> inKsef,
      Function<? super OutsideKsef, ? extends T> outsideKsef);

  /**
   * One that lies in KSeF.
   *
   * @param ksefNumber NrKSeFFaZaliczkowej exactly as written: FA(3) looks at its form only, so its
   *     check sum may be wrong
   */
  record InKsef(String ksefNumber) implements SettledAdvance {
    public InKsef {
      requireNonNull(ksefNumber, "ksefNumber");
    }

    @Override
    public <T> T fold(
        Function<? super InKsef, ? extends T> inKsef,
        Function<? super OutsideKsef, ? extends T> outsideKsef) {
      return inKsef.apply(this);
    }
  }

  /**
   * One that was issued outside KSeF (NrKSeFZN).
   *
   * @param number NrFaZaliczkowej
   */
  record OutsideKsef(InvoiceNumber number) implements SettledAdvance {
    public OutsideKsef {
      requireNonNull(number, "number");
    }

    @Override
    public <T> T fold(
        Function<? super InKsef, ? extends T> inKsef,
        Function<? super OutsideKsef, ? extends T> outsideKsef) {
      return outsideKsef.apply(this);
    }
  }
}
