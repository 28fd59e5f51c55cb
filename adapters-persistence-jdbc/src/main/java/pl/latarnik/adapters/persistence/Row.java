package pl.latarnik.adapters.persistence;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import pl.latarnik.domain.invoice.ExactBytes;

/**
 * Reads the columns of the current row. A required column that is empty is an {@link
 * IllegalArgumentException}: whoever knows which row it is says so.
 */
final class Row {

  private final ResultSet result;

  Row(ResultSet result) {
    this.result = result;
  }

  String text(String column) throws SQLException {
    return required(column, optionalText(column));
  }

  Option<String> optionalText(String column) throws SQLException {
    return Option.of(result.getString(column));
  }

  <E extends Enum<E>> E constant(String column, Class<E> type) throws SQLException {
    return Enum.valueOf(type, text(column));
  }

  int number(String column) throws SQLException {
    return Math.toIntExact(bigNumber(column));
  }

  long bigNumber(String column) throws SQLException {
    long value = result.getLong(column);
    return required(column, result.wasNull() ? Option.<Long>none() : Option.some(value));
  }

  boolean truth(String column) throws SQLException {
    boolean value = result.getBoolean(column);
    return required(column, result.wasNull() ? Option.<Boolean>none() : Option.some(value));
  }

  BigDecimal amount(String column) throws SQLException {
    return new BigDecimal(text(column));
  }

  Option<BigDecimal> optionalAmount(String column) throws SQLException {
    return optionalText(column).map(BigDecimal::new);
  }

  LocalDate day(String column) throws SQLException {
    return required(column, optionalDay(column));
  }

  Option<LocalDate> optionalDay(String column) throws SQLException {
    return Option.of(result.getObject(column, LocalDate.class));
  }

  Instant instant(String column) throws SQLException {
    return Instant.parse(text(column));
  }

  Option<Instant> optionalInstant(String column) throws SQLException {
    return optionalText(column).map(Instant::parse);
  }

  ExactBytes bytes(String column) throws SQLException {
    return required(column, optionalBytes(column));
  }

  Option<ExactBytes> optionalBytes(String column) throws SQLException {
    return Option.of(result.getBytes(column)).map(ExactBytes::of);
  }

  List<String> texts(String column) throws SQLException {
    Array array = required(column, Option.of(result.getArray(column)));
    return List.of((Object[]) array.getArray()).map(String::valueOf);
  }

  private static <T> T required(String column, Option<T> value) {
    return value.getOrElseThrow(
        () -> new IllegalArgumentException("nothing stands in column " + column));
  }
}
