package pl.latarnik.domain.correction;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says whether two texts of a field say the same to a person, though the form of FA(3) may allow
 * only one of them: {@code 12,50} and {@code 12.5}, {@code 526-104-08-28} and {@code 5261040828}.
 *
 * <p>Only what cannot be read in two ways counts: a date with slashes or an amount with two commas
 * is never the same as another.
 */
final class SameValue {

  /** No number of FA(3) has more characters; longer ones are not looked into. */
  private static final int LONGEST_NUMBER = 60;

  private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)");
  private static final Pattern DAY_LAST =
      Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:Z|[+-]\\d{2}:\\d{2}|T00:00:00(?:\\.0+)?)?");
  private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[.-](\\d{1,2})[.-](\\d{4})");
  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}\\x85]+");

  private SameValue() {}

  /** Says whether both texts mean the same in a field of this type. */
  static boolean of(FieldType type, String one, String other) {
    return switch (type) {
      case NUMBER -> bothAre(number(one), number(other));
      case DATE -> bothAre(day(one), day(other));
      case NIP -> nip(one).equals(nip(other));
      case CODE -> code(one).equals(code(other));
      case MOMENT, TEXT -> words(one).equals(words(other));
      case GROUP -> false;
    };
  }

  private static <T extends Comparable<? super T>> boolean bothAre(Option<T> one, Option<T> other) {
    return one.exists(o -> other.exists(t -> o.compareTo(t) == 0));
  }

  private static Option<BigDecimal> number(String text) {
    String bare = code(text);
    return bare.length() <= LONGEST_NUMBER && NUMBER.matcher(bare).matches()
        ? Option.some(new BigDecimal(bare.replace(',', '.')))
        : Option.none();
  }

  private static Option<LocalDate> day(String text) {
    String bare = words(text);
    Matcher last = DAY_LAST.matcher(bare);
    if (last.matches()) {
      return day(last.group(1), last.group(2), last.group(3));
    }
    Matcher first = DAY_FIRST.matcher(bare);
    return first.matches() ? day(first.group(3), first.group(2), first.group(1)) : Option.none();
  }

  private static Option<LocalDate> day(String year, String month, String day) {
    try {
      return Option.some(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return Option.none();
    }
  }

  private static String nip(String text) {
    String bare = code(text).replace("-", "");
    return bare.startsWith("PL") ? bare.substring(2) : bare;
  }

  private static String code(String text) {
    return GAPS.matcher(visible(text)).replaceAll("").toUpperCase(Locale.ROOT);
  }

  private static String words(String text) {
    return GAPS.matcher(visible(text)).replaceAll(" ").strip();
  }

  /** Drops what nobody sees: controls that are no space, marks of format, what is no character. */
  private static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().filter(SameValue::isVisible).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> Character.isWhitespace(c) || c == 0x85;
      case Character.FORMAT -> false;
      case Character.UNASSIGNED -> (c & 0xFFFE) != 0xFFFE && (c < 0xFDD0 || c > 0xFDEF);
      default -> true;
    };
  }
}
