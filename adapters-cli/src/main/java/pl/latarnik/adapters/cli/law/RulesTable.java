package pl.latarnik.adapters.cli.law;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.function.Function;
import pl.latarnik.application.explain.Language;
import pl.latarnik.domain.bookkeeping.JpkMarking;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.law.Decision;
import pl.latarnik.domain.law.Interpretation;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.law.guidance.OznaczeniaJpk;
import pl.latarnik.domain.law.vat.Art106gb;
import pl.latarnik.domain.law.vat.Art106na;
import pl.latarnik.domain.law.vat.Art106nda;
import pl.latarnik.domain.law.vat.Art106ne;
import pl.latarnik.domain.law.vat.Art106nh;
import pl.latarnik.domain.law.vat.Art106nha;
import pl.latarnik.domain.law.vat.Art106ni;
import pl.latarnik.domain.rulebook.Article;
import pl.latarnik.domain.rulebook.InvoiceRuling;
import pl.latarnik.domain.rulebook.InvoiceRuling.Answers;
import pl.latarnik.domain.rulebook.LawIndex;
import pl.latarnik.domain.rulebook.Rulings;
import pl.latarnik.domain.verification.CodeCaption;

/**
 * The table of procedures: for each of them a plain invoice is ruled on, and every cell says what
 * the rule that decides says. No legal sentence stands here.
 */
final class RulesTable {

  private final LocalDate asOf;
  private final Readings readings;
  private final LawWords words;

  private RulesTable(LocalDate asOf, Readings readings, LawWords words) {
    this.asOf = asOf;
    this.readings = readings;
    this.words = words;
  }

  /**
   * What art. 106ni says, and since when.
   *
   * @param from first day on which it applies
   * @param inForce whether it applies on the day of the table
   * @param cell what it says
   */
  record Sanction(LocalDate from, boolean inForce, RulesCell cell) {
    Sanction {
      requireNonNull(from, "from");
      requireNonNull(cell, "cell");
    }
  }

  /** Returns the table by the law in force on a day; a day before the law is refused. */
  static Either<Rulings.Refusal, RulesTable> of(LocalDate asOf, LawWords words) {
    Readings adopted = Rulings.adoptedReadings();
    Readings readings =
        new Readings(
            adopted.saturdaysCount(),
            adopted.lateFailureHeals(),
            adopted.unavailabilityExtendsOffline24(),
            adopted.art12Par5For106i(),
            adopted.sanctionsFrom(),
            Option.some(asOf));
    return Rulings.polish()
        .rule(ProcedureCase.ONLINE.invoice(BuyerCategory.KRAJOWY), readings)
        .map(known -> new RulesTable(asOf, readings, words));
  }

  /** Returns the day whose law it tells. */
  LocalDate asOf() {
    return asOf;
  }

  /** Returns what a procedure says of a property. */
  RulesCell cell(ProcedureCase procedure, RulesProperty property) {
    return switch (property) {
      case BASIS -> basis(procedure);
      case PREMISE -> premise(procedure);
      case FORM -> RulesCell.of(says(deciding(procedure).basis()));
      case ISSUE_DATE -> RulesCell.of(says(answers(procedure).issueDate()));
      case SEND_BY -> RulesCell.of(says(answers(procedure).duty()));
      case HAND_OVER -> handOver(procedure);
      case RECEIPT_DATE -> new RulesCell(byBuyer(procedure, Answers::receipt));
      case CODES_BEFORE_NUMBER -> codes(procedure, Answers::codesBefore);
      case CODES_AFTER_NUMBER -> codes(procedure, Answers::codesAfter);
      case JPK_MARKER -> jpk(procedure);
    };
  }

  /** Lists what threatens whoever misses a term, in the order of the article. */
  List<Sanction> sanctions() {
    LegalBasis firstDay = Art106ni.PIERWSZY_DZIEN.values().last().basis();
    return LawIndex.articles()
        .filter(article -> article.home() == Art106ni.class)
        .flatMap(Article::provisions)
        .map(
            provision ->
                new Sanction(
                    provision.period().from(),
                    provision.period().covers(asOf),
                    provision.period().from().equals(Art106ni.PIERWSZY_DZIEN.on(asOf))
                        ? RulesCell.of(says(provision.basis()), says(firstDay))
                        : RulesCell.of(says(provision.basis()))));
  }

  /** Lists the readings on which cells rest, each once, by their numbers. */
  List<Interpretation> readings() {
    return List.of(RulesProperty.values())
        .flatMap(property -> List.of(ProcedureCase.values()).map(p -> cell(p, property)))
        .flatMap(RulesCell::entries)
        .flatMap(RulesCell.Entry::readings)
        .distinct()
        .sortBy(Interpretation::adr);
  }

  private RulesCell basis(ProcedureCase procedure) {
    LegalBasis decisive = deciding(procedure).basis();
    RulesCell.Entry article =
        RulesCell.Entry.of(article(decisive) + " " + decisive.act().genitive(), decisive);
    return switch (procedure) {
      case ONLINE, EMERGENCY, TOTAL_FAILURE -> RulesCell.of(article);
      case OFFLINE24 -> RulesCell.of(article, says(Art106nha.ZD_1.basis()));
      case OFFLINE_UNAVAILABILITY -> RulesCell.of(article, says(Art106nh.UST_4));
    };
  }

  private static String article(LegalBasis basis) {
    return List.of(basis.unit().text().split(" ", -1)).take(2).mkString(" ");
  }

  private RulesCell premise(ProcedureCase procedure) {
    LegalRule<?, ?> decisive = deciding(procedure);
    return new RulesCell(
        procedure
            .outage()
            .toList()
            .map(Art106ne::of)
            .map(this::says)
            .prepend(
                new RulesCell.Entry(
                    language().say(decisive.condition()), decisive.basis(), decisive.readings())));
  }

  /** How the buyer gets it at all, where a provision says that, and before it has a number. */
  private RulesCell handOver(ProcedureCase procedure) {
    List<RulesCell.Entry> beforeNumber = byBuyer(procedure, Answers::handOver);
    return new RulesCell(
        switch (procedure) {
          case ONLINE ->
              beforeNumber.prepend(says(Art106gb.UST_4)).prepend(says(Art106na.UST_3_W_KSEF));
          case OFFLINE24 -> beforeNumber.prepend(says(Art106nda.UST_3.basis()));
          case OFFLINE_UNAVAILABILITY -> beforeNumber.prepend(says(Art106nh.UST_4_W_KSEF));
          case EMERGENCY, TOTAL_FAILURE -> beforeNumber;
        });
  }

  /** One entry where all buyers are alike, else that of domestic buyers and the exception to it. */
  private List<RulesCell.Entry> byBuyer(
      ProcedureCase procedure, Function<Answers, Decision<?>> question) {
    Decision<?> domestic = question.apply(answers(procedure));
    Decision<?> other = question.apply(answers(procedure, BuyerCategory.KONSUMENT));
    return domestic.decisive().id().equals(other.decisive().id())
        ? List.of(says(domestic))
        : List.of(says(domestic), says(other));
  }

  private RulesCell codes(
      ProcedureCase procedure, Function<Answers, Decision<List<CodeCaption>>> question) {
    Decision<List<CodeCaption>> domestic = question.apply(answers(procedure));
    Decision<List<CodeCaption>> other = question.apply(answers(procedure, BuyerCategory.KONSUMENT));
    return domestic.conclusion().equals(other.conclusion())
        ? RulesCell.of(captions(domestic, "rules.buyer.any"))
        : RulesCell.of(
            captions(domestic, "rules.buyer.domestic"), captions(other, "rules.buyer.106gb"));
  }

  private RulesCell.Entry captions(Decision<List<CodeCaption>> decision, String buyer) {
    List<CodeCaption> captions = decision.conclusion();
    String text =
        captions.isEmpty()
            ? words.say("rules.no-code")
            : captions.map(caption -> words.say("rules.code." + caption.name())).mkString(" + ");
    return new RulesCell.Entry(
        words.say(buyer, text), decision.decisive().basis(), decision.decisive().readings());
  }

  private RulesCell jpk(ProcedureCase procedure) {
    JpkMarking marking =
        procedure.kind() == IssuanceKind.ONLINE
            ? OznaczeniaJpk.numbered(procedure.kind())
            : OznaczeniaJpk.waiting(procedure.kind());
    return RulesCell.of(says(marking.basis()));
  }

  private RulesCell.Entry says(Decision<?> decision) {
    LegalRule<?, ?> rule = decision.decisive();
    return new RulesCell.Entry(
        language().say(rule.basis().wording()), rule.basis(), rule.readings());
  }

  private RulesCell.Entry says(LegalBasis basis) {
    return RulesCell.Entry.of(language().say(basis.wording()), basis);
  }

  private LegalRule<?, ?> deciding(ProcedureCase procedure) {
    return ruling(procedure, BuyerCategory.KRAJOWY).procedure().decisive();
  }

  private Answers answers(ProcedureCase procedure) {
    return answers(procedure, BuyerCategory.KRAJOWY);
  }

  private Answers answers(ProcedureCase procedure, BuyerCategory buyer) {
    return ruling(procedure, buyer).answers().get();
  }

  private InvoiceRuling ruling(ProcedureCase procedure, BuyerCategory buyer) {
    return Rulings.polish().rule(procedure.invoice(buyer), readings).get();
  }

  private Language language() {
    return words.isPolish() ? Language.POLISH : Language.ENGLISH;
  }
}
