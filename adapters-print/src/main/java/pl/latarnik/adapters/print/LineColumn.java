package pl.latarnik.adapters.print;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.function.Function;
import pl.latarnik.domain.invoice.content.Line;
import pl.latarnik.domain.invoice.content.VatRate;

/**
 * A column beside the name of what is sold.
 *
 * @param head key of its label
 * @param kind how its values stand in it
 * @param value what it says of a line
 */
record LineColumn(String head, Kind kind, Function<Line, Option<String>> value) {

  /** How the values of a column stand under each other. */
  enum Kind {
    /** Words, from the left. */
    WORD,
    /** Numbers, decimal separator under decimal separator. */
    NUMBER,
    /** Short texts, against the right. */
    RATE
  }

  /** Returns the columns that these lines fill, without number and name. */
  static List<LineColumn> usedBy(List<Line> lines, Amounts amounts) {
    return List.of(
            new LineColumn("line.unit", Kind.WORD, Line::unit),
            number("line.quantity", Line::quantity, amounts::number),
            number("line.net-price", Line::netPrice, amounts::money),
            number("line.gross-price", Line::grossPrice, amounts::money),
            number("line.discount", Line::discount, amounts::money),
            new LineColumn("line.rate", Kind.RATE, line -> rate(line, amounts)),
            number("line.net", Line::net, amounts::money),
            number("line.vat", Line::vat, amounts::money),
            number("line.gross", Line::gross, amounts::money))
        .filter(column -> lines.exists(line -> column.value().apply(line).isDefined()));
  }

  private static LineColumn number(
      String head, Function<Line, Option<BigDecimal>> value, Function<BigDecimal, String> format) {
    return new LineColumn(head, Kind.NUMBER, line -> value.apply(line).map(format));
  }

  private static Option<String> rate(Line line, Amounts amounts) {
    return line.rate()
        .map(LineColumn::rate)
        .orElse(() -> line.ossRate().map(rate -> amounts.number(rate) + "%"));
  }

  /** Returns a rate as a reader expects it. */
  static String rate(VatRate rate) {
    return switch (rate) {
      case RATE_23, RATE_22, RATE_8, RATE_7, RATE_5, RATE_4, RATE_3 -> rate.code() + "%";
      case ZERO_KR -> "0%";
      case ZERO_WDT -> "0% WDT";
      case ZERO_EX -> "0% EX";
      case ZW, OO, NP_I, NP_II -> rate.code();
    };
  }
}
