package pl.latarnik.adapters.ksef.fa3.meaning;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/** What the sums need to know of currencies. */
final class Currencies {

  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

  /** Has a hundredth by ISO 4217 and none in anybody's pocket. */
  private static final String FORINT = "HUF";

  /**
   * The currencies of table A of the National Bank of Poland that it quotes for one unit. Others
   * are quoted for a hundred or ten thousand, and invoices give their rate now this way, now that.
   */
  private static final Set<String> QUOTED_FOR_ONE =
      HashSet.of(
          "AUD", "BGN", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HKD", "ILS", "MXN",
          "MYR", "NOK", "NZD", "PHP", "RON", "SEK", "SGD", "THB", "TRY", "UAH", "USD", "XDR",
          "ZAR");

  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

  private Currencies() {}

  static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  static BigDecimal unit(Option<String> currency) {
    boolean whole = currency.exists(code -> code.equals(FORINT) || hasNoFraction(code));
    return whole ? BigDecimal.ONE : HUNDREDTH;
  }

  private static boolean hasNoFraction(String code) {
    try {
      return Currency.getInstance(code).getDefaultFractionDigits() == 0;
    } catch (IllegalArgumentException e) {
      // FA(3) has codes that the JDK does not know.
      return false;
    }
  }

  /** Says whether a rate of exchange of this currency is certain to be for one unit. */
  static boolean isQuotedForOne(Option<String> currency) {
    return currency.exists(QUOTED_FOR_ONE::contains);
  }
}
