package pl.latarnik.application.explain;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import pl.latarnik.domain.law.Confidence;
import pl.latarnik.domain.law.Decision;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.law.TraceStep;
import pl.latarnik.domain.rulebook.InvoiceRuling;

/**
 * How well a ruling is founded, and what it is that makes it no stronger.
 *
 * @param confidence how well
 * @param name the same in words
 * @param links the readings, or the provisions, that are the weakest
 */
public record WeakestLink(Confidence confidence, String name, List<String> links) {

  public WeakestLink {
    requireNonNull(confidence, "confidence");
    requireNonNull(name, "name");
    requireNonNull(links, "links");
  }

  static WeakestLink of(InvoiceRuling ruling, Language language) {
    Confidence confidence = ruling.confidence();
    List<String> readings =
        ruling.readings().map(reading -> AdoptedReading.of(reading, language).reference());
    return new WeakestLink(
        confidence,
        language.say(confidence.polish(), confidence.english()),
        readings.isEmpty() ? citations(ruling, confidence) : readings);
  }

  private static List<String> citations(InvoiceRuling ruling, Confidence confidence) {
    return ruling
        .weighed()
        .flatMap(WeakestLink::standing)
        .filter(rule -> rule.basis().confidence() == confidence)
        .map(rule -> rule.basis().citation())
        .distinct();
  }

  private static <R> List<LegalRule<?, R>> standing(Decision<R> decision) {
    return decision.considered().filter(step -> step.conclusion().isDefined()).map(TraceStep::rule);
  }
}
