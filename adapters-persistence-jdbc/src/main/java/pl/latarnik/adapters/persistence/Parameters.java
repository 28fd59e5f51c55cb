package pl.latarnik.adapters.persistence;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import pl.latarnik.domain.invoice.ExactBytes;

/** Binds the parameters of one statement, one after the other. */
final class Parameters {

  /** Nine digits of a second, always: so the texts sort as the instants do. */
  private static final DateTimeFormatter INSTANT =
      new DateTimeFormatterBuilder().appendInstant(9).toFormatter(Locale.ROOT);

  private final PreparedStatement statement;
  private int index;

  Parameters(PreparedStatement statement) {
    this.statement = statement;
  }

  Parameters text(Object value) throws SQLException {
    statement.setString(++index, value.toString());
    return this;
  }

  Parameters optionalText(Option<?> value) throws SQLException {
    return value.isDefined() ? text(value.get()) : none(Types.VARCHAR);
  }

  Parameters number(long value) throws SQLException {
    statement.setLong(++index, value);
    return this;
  }

  Parameters optionalNumber(Option<Integer> value) throws SQLException {
    return value.isDefined() ? number(value.get()) : none(Types.INTEGER);
  }

  Parameters truth(boolean value) throws SQLException {
    statement.setBoolean(++index, value);
    return this;
  }

  Parameters amount(BigDecimal value) throws SQLException {
    return text(value);
  }

  Parameters day(LocalDate value) throws SQLException {
    statement.setObject(++index, value);
    return this;
  }

  Parameters optionalDay(Option<LocalDate> value) throws SQLException {
    return value.isDefined() ? day(value.get()) : none(Types.DATE);
  }

  Parameters instant(Instant value) throws SQLException {
    return text(INSTANT.format(value));
  }

  Parameters optionalInstant(Option<Instant> value) throws SQLException {
    return value.isDefined() ? instant(value.get()) : none(Types.VARCHAR);
  }

  Parameters bytes(ExactBytes value) throws SQLException {
    statement.setBytes(++index, value.toByteArray());
    return this;
  }

  Parameters optionalBytes(Option<ExactBytes> value) throws SQLException {
    return value.isDefined() ? bytes(value.get()) : none(Types.BLOB);
  }

  Parameters texts(Seq<?> values) throws SQLException {
    Object[] all = values.map(Object::toString).toJavaArray(String[]::new);
    statement.setArray(++index, statement.getConnection().createArrayOf("varchar", all));
    return this;
  }

  Parameters optionalTexts(Option<? extends Seq<?>> values) throws SQLException {
    return values.isDefined() ? texts(values.get()) : none(Types.ARRAY);
  }

  private Parameters none(int type) throws SQLException {
    statement.setNull(++index, type);
    return this;
  }
}
