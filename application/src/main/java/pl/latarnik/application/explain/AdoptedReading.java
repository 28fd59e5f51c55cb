package pl.latarnik.application.explain;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import pl.latarnik.domain.law.Interpretation;

/**
 * A reading that the program adopts where the law is silent, and on which a deciding rule rests.
 *
 * @param id its short name
 * @param record name of the decision record that gives the reasons
 * @param question what the law leaves open
 * @param adopted how the program reads it
 * @param rejected how else it can be read
 */
public record AdoptedReading(
    String id, String record, String question, String adopted, List<String> rejected) {

  public AdoptedReading {
    requireNonNull(id, "id");
    requireNonNull(record, "record");
    requireNonNull(question, "question");
    requireNonNull(adopted, "adopted");
    requireNonNull(rejected, "rejected");
  }

  static AdoptedReading of(Interpretation reading, Language language) {
    return new AdoptedReading(
        reading.id(),
        "ADR-%04d".formatted(reading.adr()),
        language.say(reading.question()),
        language.say(reading.adopted()),
        reading.rejected().map(language::say));
  }

  /** Returns its name with that of its record: {@code W-1 (ADR-0030)}. */
  public String reference() {
    return id + " (" + record + ")";
  }
}
