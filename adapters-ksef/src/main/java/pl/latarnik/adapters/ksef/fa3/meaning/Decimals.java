package pl.latarnik.adapters.ksef.fa3.meaning;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Reads and shows amounts, exactly. */
final class Decimals {

  /** More than any amount of FA(3) has, and few enough to be read at once. */
  private static final int LONGEST = 30;

  private Decimals() {}

  /** Returns the number, or none where the text is none; the schema has named that already. */
  static Option<BigDecimal> parse(String text) {
    return isPlain(text) ? Option.some(new BigDecimal(text)) : Option.none();
  }

  /** Says whether the text is digits with at most one point inside and a minus before. */
  private static boolean isPlain(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int point = -1;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && point < 0 && i > start && i < text.length() - 1) {
        point = i;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return text.length() > start && text.length() <= LONGEST;
  }

  static Option<BigDecimal> of(Field field) {
    return parse(field.collapsed());
  }

  /** Returns the amount as it is written in messages: two places or more, no exponent. */
  static String shown(BigDecimal amount) {
    BigDecimal plain = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    return plain.setScale(Math.max(2, plain.scale()), RoundingMode.UNNECESSARY).toPlainString();
  }

  /** Returns the amount rounded to what the field can hold, for messages. */
  static String rounded(BigDecimal amount) {
    return shown(amount.setScale(2, RoundingMode.HALF_UP));
  }

  /** Says whether two amounts are further apart than allowed. */
  static boolean differ(BigDecimal a, BigDecimal b, BigDecimal allowed) {
    return a.subtract(b).abs().compareTo(allowed) > 0;
  }
}
