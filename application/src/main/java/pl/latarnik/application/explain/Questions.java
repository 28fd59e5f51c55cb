package pl.latarnik.application.explain;

import io.vavr.collection.List;
import pl.latarnik.domain.law.Decision;
import pl.latarnik.domain.law.EffectivePeriod;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.law.TraceStep;

/** Puts into words how each question was answered. */
record Questions(Language language) {

  /** Returns a question with its answer and every rule that was considered. */
  AnsweredQuestion answered(Decision<?> decision) {
    return new AnsweredQuestion(
        decision.question().id(),
        conclusions().question(decision.question()),
        conclusions().answer(decision.question(), decision.conclusion()),
        rules(decision));
  }

  private <R> List<ConsideredRule> rules(Decision<R> decision) {
    List<TraceStep<R>> steps = decision.considered();
    return steps.sortBy(step -> step.finding().ordinal()).map(step -> considered(step, steps));
  }

  private <R> ConsideredRule considered(TraceStep<R> step, List<TraceStep<R>> all) {
    LegalRule<?, R> rule = step.rule();
    return new ConsideredRule(
        rule.id(),
        rule.basis().citation(),
        step.finding(),
        reason(step, all),
        step.conclusion().map(r -> conclusions().answer(step.question(), r)),
        step.yieldsTo().map(LegalRule::id),
        rule.basis().confidence(),
        rule.basis().verifiedOn());
  }

  private <R> String reason(TraceStep<R> step, List<TraceStep<R>> all) {
    LegalRule<?, R> rule = step.rule();
    String condition = language.say(rule.condition());
    return switch (step.finding()) {
      case DECIDES -> decides(rule, all);
      case YIELDS ->
          language.say("stosuje się, bo: ", "applies, because: ")
              + condition
              + language.say("; dałby: ", "; it would give: ")
              + step.conclusion().map(r -> conclusions().answer(step.question(), r)).getOrElse("")
              + step.yieldsTo()
                  .map(
                      other ->
                          language.say("; ustępuje: ", "; yields to: ") + other.basis().citation())
                  .getOrElse("");
      case DOES_NOT_APPLY ->
          language.say("nie dotyczy; wymaga: ", "does not apply; it requires: ") + condition;
      case NOT_IN_FORCE ->
          language.say("nie obowiązywał tego dnia; obowiązuje ", "not in force on that day, but ")
              + period(rule.period());
    };
  }

  private <R> String decides(LegalRule<?, R> rule, List<TraceStep<R>> all) {
    String wording = language.say(rule.basis().wording());
    return rule.id().endsWith(LegalRule.otherwise(""))
        ? language.say("stosuje się, bo nie zaszło: ", "applies, because it is not so that: ")
            + wording
        : language.say("stosuje się, bo: ", "applies, because: ")
            + language.say(rule.condition())
            + language.say("; stanowi: ", "; it says: ")
            + wording
            + displaced(rule, all);
  }

  private <R> String displaced(LegalRule<?, R> rule, List<TraceStep<R>> all) {
    List<String> weaker =
        all.filter(step -> step.yieldsTo().exists(other -> other.id().equals(rule.id())))
            .map(step -> step.rule().basis().citation())
            .filter(citation -> !citation.equals(rule.basis().citation()))
            .distinct();
    return weaker.isEmpty()
        ? ""
        : language.say("; wyprzedza: ", "; goes before: ") + weaker.mkString(", ");
  }

  private String period(EffectivePeriod period) {
    return language.say("od ", "from ")
        + language.date(period.from())
        + period
            .until()
            .map(day -> language.say(" do ", " to ") + language.date(day.minusDays(1)))
            .getOrElse("");
  }

  private Conclusions conclusions() {
    return new Conclusions(language);
  }
}
