package archfixture.rule20.application.port.out;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Locale;

/** Keeps the rule: values. */
public interface Speaks {
  Either<String, Option<Instant>> ask(Locale language);
}
