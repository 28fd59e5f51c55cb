package pl.latarnik.adapters.print;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Writes numbers as the readers of a language do; never rounds. */
final class Amounts {

  private static final char NO_BREAK_SPACE = '\u00A0';
  private static final int CENTS = 2;

  private final DecimalFormatSymbols symbols;

  private Amounts(DecimalFormatSymbols symbols) {
    this.symbols = symbols;
  }

  /** Returns the way of a language: 1 234,50 in Polish, 1,234.50 in any other. */
  static Amounts of(Locale locale) {
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
    boolean polish = locale.getLanguage().equals("pl");
    symbols.setDecimalSeparator(polish ? ',' : '.');
    symbols.setGroupingSeparator(polish ? NO_BREAK_SPACE : ',');
    symbols.setMinusSign('-');
    return new Amounts(symbols);
  }

  /** Writes an amount with two decimals, more only where the file has more. */
  String money(BigDecimal amount) {
    return format(amount, Math.max(CENTS, amount.stripTrailingZeros().scale()));
  }

  /** Writes a number with as many decimals as it needs. */
  String number(BigDecimal number) {
    return format(number, Math.max(0, number.stripTrailingZeros().scale()));
  }

  /** Returns what stands from the decimal separator on, empty for whole numbers. */
  String fraction(String formatted) {
    int separator = formatted.lastIndexOf(symbols.getDecimalSeparator());
    return separator < 0 ? "" : formatted.substring(separator);
  }

  private String format(BigDecimal number, int decimals) {
    DecimalFormat format = new DecimalFormat("#,##0", symbols);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.UNNECESSARY);
    return format.format(number);
  }
}
