package pl.latarnik.application.explain;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Locale;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.deadline.Timeliness;
import pl.latarnik.domain.law.Decision;
import pl.latarnik.domain.law.TraceStep;
import pl.latarnik.domain.law.Wording;
import pl.latarnik.domain.rulebook.InvoiceRuling;
import pl.latarnik.domain.verification.HandOver;

/**
 * The short form of an explanation: some sentences that can be read aloud.
 *
 * @param language in which language
 * @param ruling what the law makes of them
 */
record Summary(Language language, InvoiceRuling ruling) {

  private static final Wording DAY = new Wording("dzień", "day");
  private static final Wording DAYS = new Wording("dni", "days");
  private static final Wording BUSINESS_DAY = new Wording("dzień roboczy", "business day");
  private static final Wording FEW_BUSINESS_DAYS = new Wording("dni robocze", "business days");
  private static final Wording BUSINESS_DAYS = new Wording("dni roboczych", "business days");

  /** Returns the sentences, one a line. */
  List<String> sentences(
      List<DayCount> counts,
      List<RaisedFlag> flags,
      List<NamedValue> parameters,
      WeakestLink weakest) {
    return List.ofAll(blocked())
        .append(ifBlocked(new NextStep(language, ruling).sentence()) + " " + basis())
        .appendAll(ruling.answers().map(this::procedure))
        .appendAll(counts.headOption().map(this::count))
        .appendAll(new TermStory(language, ruling).sentence())
        .appendAll(ruling.answers().map(this::delivery))
        .appendAll(ruling.permit().filter(permit -> !isBlocked()).map(this::correction))
        .appendAll(ruling.issueTerm().map(this::issueTerm))
        .appendAll(ruling.answers().flatMap(this::fine))
        .appendAll(flags.map(this::flag))
        .appendAll(parameters.map(this::parameter))
        .append(weakest(weakest));
  }

  private boolean isBlocked() {
    return ruling.correction().exists(permit -> !permit.mayIssue());
  }

  private Option<String> blocked() {
    return ruling
        .permit()
        .filter(permit -> isBlocked())
        .map(
            permit ->
                language.say(
                        "Nie wystawiaj tej korekty, dopóki faktura pierwotna nie ma numeru KSeF."
                            + " Podstawa: ",
                        "Do not issue this correction before the original has its KSeF number."
                            + " Basis: ")
                    + citation(permit)
                    + ".");
  }

  private String ifBlocked(String step) {
    return isBlocked()
        ? language.say("Jeśli ją już wystawiono: ", "If it was issued all the same: ")
            + step.substring(0, 1).toLowerCase(Locale.ROOT)
            + step.substring(1)
        : step;
  }

  private String basis() {
    return ruling
        .answers()
        .map(answers -> basis(answers.duty()))
        .getOrElse(() -> basis(ruling.procedure()));
  }

  private <R> String basis(Decision<R> decision) {
    List<String> weaker =
        decision
            .considered()
            .filter(step -> step.finding() == TraceStep.Finding.YIELDS)
            .map(step -> step.rule().basis().citation())
            .distinct();
    return language.say("Podstawa: ", "Basis: ")
        + citation(decision)
        + (weaker.isEmpty()
            ? ""
            : language.say("; wyprzedza: ", "; it goes before: ") + weaker.mkString(", "))
        + ".";
  }

  private String procedure(InvoiceRuling.Answers answers) {
    return language.say("Tryb: ", "Procedure: ")
        + words().answer(ruling.procedure().question(), ruling.outcome())
        + " ("
        + citation(ruling.procedure())
        + language.say("); data wystawienia: ", "); date of issue: ")
        + language.named(answers.issueDate().conclusion().day())
        + " ("
        + citation(answers.issueDate())
        + ").";
  }

  private String count(DayCount count) {
    List<CountedDay> skipped = count.skipped();
    return language.say("Termin biegnie ", "The term runs ")
        + language.since(count.event().day())
        + language.say(
            ", ten dzień się nie liczy; policzono ", ", that day is not counted; counted: ")
        + language.counted(count.counted().size(), BUSINESS_DAY, FEW_BUSINESS_DAYS, BUSINESS_DAYS)
        + (skipped.isEmpty()
            ? ""
            : language.say(", pominięto ", "; skipped: ")
                + language.counted(skipped.size(), DAY, DAYS, DAYS)
                + " ("
                + skipped.map(this::skipped).mkString(", ")
                + ")")
        + ".";
  }

  private String skipped(CountedDay day) {
    String reason = day.reason();
    return language.shortDate(day.day()) + " – " + reason.substring(reason.indexOf(", ") + 2);
  }

  private String delivery(InvoiceRuling.Answers answers) {
    return language.say("Data otrzymania przez nabywcę: ", "Date of receipt by the buyer: ")
        + words().answer(answers.receipt().question(), answers.receipt().conclusion())
        + " ("
        + citation(answers.receipt())
        + "). "
        + (ruling.facts().numberAssigned().isDefined()
            ? afterNumber(answers)
            : beforeNumber(answers))
        + (isHandedOverBeforeNumber() ? tooEarly(answers) : "");
  }

  private boolean isHandedOverBeforeNumber() {
    Option<LocalDate> number = ruling.facts().numberAssigned().map(PolishTime::dayOf);
    return ruling.facts().handedOver().exists(day -> number.forAll(day::isBefore));
  }

  private String tooEarly(InvoiceRuling.Answers answers) {
    return answers.handOver().conclusion() == HandOver.PROPER
        ? ""
        : language.say(
                " Wydano ją poza KSeF przed nadaniem numeru, co jest niewłaściwe (",
                " It was handed over outside KSeF before it had the number, which is not proper (")
            + citation(answers.handOver())
            + ").";
  }

  private String beforeNumber(InvoiceRuling.Answers answers) {
    if (answers.handOver().conclusion() == HandOver.NOT_PROPER) {
      return language.say(
              "Przed nadaniem numeru KSeF nie wydawaj jej nabywcy poza KSeF,"
                  + " możesz dać potwierdzenie transakcji (",
              "Before it has a KSeF number do not hand it over outside KSeF,"
                  + " a transaction confirmation can be given (")
          + citation(answers.handOver())
          + ").";
    }
    return answers.codesBefore().conclusion().isEmpty()
        ? language.say("Wydawana nabywcy nie ma kodów (", "Handed over it carries no codes (")
            + citation(answers.codesBefore())
            + ")."
        : language.say(
                "Wydając ją nabywcy przed nadaniem numeru KSeF, umieść dwa kody: ",
                "Handing it over before it has a KSeF number, put two codes on it: ")
            + words().codes(answers.codesBefore().conclusion())
            + " ("
            + citation(answers.codesBefore())
            + ").";
  }

  private String afterNumber(InvoiceRuling.Answers answers) {
    return (answers.codesAfter().conclusion().isEmpty()
            ? language.say("Kodów nie ma (", "There are no codes (")
            : language.say(
                "Użyta poza KSeF ma jeden kod z numerem KSeF (",
                "Used outside KSeF it carries one code with the KSeF number ("))
        + citation(answers.codesAfter())
        + ")."
        + (isOldPrintInUse(answers) ? oldPrint() : "");
  }

  private boolean isOldPrintInUse(InvoiceRuling.Answers answers) {
    return !answers.codesBefore().conclusion().isEmpty() && isHandedOverBeforeNumber();
  }

  /** The hash, and so the code, is that of the same file. */
  private String oldPrint() {
    return language.say(
        " Wydruk wydany wcześniej pozostaje ważny.", " The print handed over before stays valid.");
  }

  private String correction(Decision<?> permit) {
    return language.say("Korekta: ", "Correction: ")
        + words().answer(permit.question(), permit.conclusion())
        + " ("
        + citation(permit)
        + ")"
        + ruling
            .form()
            .filter(form -> ruling.correction().exists(p -> p.mayIssue()))
            .map(
                form ->
                    language.say("; postać: ", "; form: ")
                        + words().form(form.conclusion())
                        + " ("
                        + citation(form)
                        + ")")
            .getOrElse("")
        + ".";
  }

  private String issueTerm(Decision<LocalDate> term) {
    return language.say("Termin wystawienia: ", "Term of issue: ")
        + language.named(term.conclusion())
        + " ("
        + citation(term)
        + ")"
        + ruling.issueTimeliness().map(kept -> ", " + words().timeliness(kept)).getOrElse("")
        + ".";
  }

  /** Only a missed term can be fined. */
  private Option<String> fine(InvoiceRuling.Answers answers) {
    boolean missed =
        ruling.timeliness() == Timeliness.LATE || ruling.timeliness() == Timeliness.OVERDUE;
    return Option.when(
        missed,
        () ->
            language.say("Kara (", "Fine (")
                + citation(answers.exposed())
                + "): "
                + (ruling.penaltyExposed() ? possibleFine() : noFine()));
  }

  private String possibleFine() {
    return language.say("możliwa", "possible")
        + ruling
            .penaltyCap()
            .map(
                cap ->
                    language.say(", najwyżej ", ", at the most ")
                        + words().amount(cap)
                        + language.say(" w walucie faktury", " in the invoice's currency"))
            .getOrElse("")
        + ".";
  }

  private String noFine() {
    String since = language.date(ruling.chosen().sanctionsFrom());
    return language.say(
        "nie grozi, bo ostatni dzień terminu był przed początkiem kar, " + ended(since),
        "none, because the last day of the term was before fines begin, " + ended(since));
  }

  private String flag(RaisedFlag flag) {
    return language.say("Do oceny człowieka (", "For a person to judge (")
        + flag.flag()
        + "): "
        + flag.why()
        + "; "
        + flag.next()
        + ".";
  }

  private String parameter(NamedValue parameter) {
    return language.say("Wybrano parametr ", "Chosen parameter ")
        + parameter.key()
        + " – "
        + parameter.name()
        + ": "
        + ended(parameter.value());
  }

  private String weakest(WeakestLink weakest) {
    return language.say("Najsłabsze ogniwo: ", "Weakest link: ")
        + weakest.name()
        + " – "
        + weakest.links().mkString(", ")
        + ".";
  }

  /** A Polish date ends with a full stop of its own. */
  private static String ended(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  private static String citation(Decision<?> decision) {
    return decision.decisive().basis().citation();
  }

  private Conclusions words() {
    return new Conclusions(language);
  }
}
