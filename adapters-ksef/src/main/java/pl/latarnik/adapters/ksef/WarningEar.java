package pl.latarnik.adapters.ksef;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.latarnik.application.port.out.SystemWarning;
import pl.latarnik.application.port.out.SystemWarnings;

/** Hears the warnings on KSeF's answers: {@code [code]: text | [code]: text}. */
final class WarningEar implements Consumer<String> {

  private static final Pattern ONE =
      Pattern.compile("\\[([^\\[\\]]{1,64})]\\s*:?\\s*(.*?)\\s*(?=\\|\\s*\\[|$)");

  /** What has another form is kept all the same, under a code of ours. */
  private static final String OF_ANOTHER_FORM = "?";

  private static final int MOST_AT_ONCE = 20;
  private static final int LONGEST_HEADER = 1 << 14;

  private final SystemWarnings warnings;
  private final Clock clock;
  private final Set<SystemWarning> kept = ConcurrentHashMap.newKeySet();

  WarningEar(SystemWarnings warnings, Clock clock) {
    this.warnings = requireNonNull(warnings, "warnings");
    this.clock = requireNonNull(clock, "clock");
  }

  @Override
  public void accept(String header) {
    parse(header).reject(kept::contains).forEach(this::keep);
  }

  /** A warning that cannot be kept must not spoil the answer that it came with. */
  private void keep(SystemWarning warning) {
    try {
      warnings.hear(warning, clock.instant());
      kept.add(warning);
    } catch (RuntimeException e) {
      kept.remove(warning); // it is on the next answer too
    }
  }

  static List<SystemWarning> parse(String header) {
    List<SystemWarning> found = List.empty();
    // Parted first and shortened then: a long text must not swallow the codes that follow it.
    Matcher one = ONE.matcher(header.substring(0, Math.min(header.length(), LONGEST_HEADER)));
    while (one.find() && found.size() < MOST_AT_ONCE) {
      found = found.append(new SystemWarning(code(one.group(1)), KsefErrors.text(one.group(2))));
    }
    return found.isEmpty() && !header.isBlank()
        ? List.of(new SystemWarning(OF_ANOTHER_FORM, KsefErrors.text(header)))
        : found;
  }

  private static String code(String text) {
    return text.isBlank() ? OF_ANOTHER_FORM : KsefErrors.text(text.strip());
  }
}
