package archfixture.rule02.domain;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Objects;

/** Keeps the rule: values of the JDK and vavr. */
public record Pure(LocalDate day, Option<List<String>> names, int[] numbers) {
  public Pure {
    Objects.requireNonNull(day, "day");
  }
}
