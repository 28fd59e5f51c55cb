package pl.latarnik.adapters.ksef.fa3.difference;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/**
 * What a value says to the schema: equal texts for equal values, however they are written. A text
 * that the type does not know says itself.
 */
final class Meaning {

  /** No number of FA(3) has more characters; a longer one is text. */
  private static final int LONGEST_NUMBER = 60;

  private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
  private static final Pattern MOMENT =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})?");

  private Meaning() {}

  /** Returns the value as the schema sees its characters: white space as the field has it. */
  static String written(Element element) {
    String text = element.text();
    return switch (FieldTable.space(element.name())) {
      case KEPT -> element.isGroup() ? collapsed(text) : text;
      case REPLACED -> replaced(text);
      case COLLAPSED -> collapsed(text);
    };
  }

  /** Returns the value in the one notation that all notations of it share. */
  static String of(Element element) {
    String written = written(element);
    return switch (FieldTable.type(element.name())) {
      case NUMBER -> number(written);
      case MOMENT -> moment(written);
      default -> written;
    };
  }

  private static String number(String text) {
    return text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches()
        ? new BigDecimal(text).stripTrailingZeros().toPlainString()
        : text;
  }

  private static String moment(String text) {
    if (!MOMENT.matcher(text).matches()) {
      return text;
    }
    try {
      char last = text.charAt(text.length() - 1);
      boolean zoned = last == 'Z' || hasOffset(text);
      return zoned
          ? OffsetDateTime.parse(text).toInstant().toString()
          : LocalDateTime.parse(text).toString();
    } catch (DateTimeException noSuchTime) {
      return text;
    }
  }

  /** The sign of an offset stands behind the time, which has none. */
  private static boolean hasOffset(String text) {
    int time = text.indexOf('T');
    return text.indexOf('+', time) > 0 || text.indexOf('-', time) > 0;
  }

  private static String replaced(String text) {
    return text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
  }

  private static String collapsed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        gap = true;
      } else {
        if (gap && out.length() > 0) {
          out.append(' ');
        }
        gap = false;
        out.append(c);
      }
    }
    return out.toString();
  }
}
