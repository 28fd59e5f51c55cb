package pl.latarnik.adapters.print;

import io.vavr.collection.List;
import io.vavr.control.Option;
import pl.latarnik.domain.invoice.content.Line;

/** What a line says beside its columns, in small print under the name. */
final class LineDetails {

  private LineDetails() {}

  /** Returns the details as lines of text, none for a line that has none. */
  static List<String> of(Pen pen, Line line) {
    Labels labels = pen.labels();
    List<String> marks =
        List.of(Option.when(line.before(), () -> labels.line("line.before"))).flatMap(o -> o);
    List<String> codes =
        List.of(
                named(labels, "line.index", line.index()),
                named(labels, "line.gtin", line.gtin()),
                named(labels, "line.pkwiu", line.pkwiu()),
                named(labels, "line.cn", line.cn()),
                named(labels, "line.pkob", line.pkob()),
                line.gtu(),
                line.procedure(),
                named(labels, "line.oss-rate", besideTheRate(pen, line)),
                Option.when(line.annex15(), () -> labels.line("line.annex15")),
                named(labels, "line.supplied", line.supplied().map(Object::toString)),
                named(labels, "line.excise", line.excise().map(pen.amounts()::money)),
                named(labels, "line.exchange", line.exchangeRate().map(pen.amounts()::number)),
                named(labels, "line.unique-id", line.uniqueId()))
            .flatMap(o -> o);
    return codes.isEmpty() ? marks : marks.append(codes.mkString(" · "));
  }

  /** The rate of another country stands in the column, unless a Polish one stands there. */
  private static Option<String> besideTheRate(Pen pen, Line line) {
    return line.ossRate()
        .filter(rate -> line.rate().isDefined())
        .map(rate -> pen.amounts().number(rate) + "%");
  }

  private static Option<String> named(Labels labels, String key, Option<String> value) {
    return value.map(text -> labels.line(key) + " " + text);
  }
}
