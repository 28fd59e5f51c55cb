package pl.latarnik.adapters.cli.law;

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
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.law.guidance.OznaczeniaJpk;
import pl.latarnik.domain.law.vat.Art106ne;
import pl.latarnik.domain.law.vat.Art106nha;
import pl.latarnik.domain.rulebook.InvoiceRuling;
import pl.latarnik.domain.rulebook.InvoiceRuling.Answers;
import pl.latarnik.domain.rulebook.Rulings;
import pl.latarnik.domain.verification.CodeCaption;

/**
 * The table of procedures: for each of them a plain invoice is ruled on, and every cell says what
 * the rule that decides says. No legal sentence stands here.
 */
final class RulesTable {

  private final Readings readings;
  private final LawWords words;

  private RulesTable(Readings readings, LawWords words) {
    this.readings = readings;
    this.words = words;
  }

  /** Returns the table by the law in force on a day; a day before the law is refused. */
  static Either<Rulings.Refusal, RulesTable> of(Option<LocalDate> asOf, LawWords words) {
    Readings adopted = Rulings.adoptedReadings();
    Readings readings =
        new Readings(
            adopted.saturdaysCount(),
            adopted.lateFailureHeals(),
            adopted.unavailabilityExtendsOffline24(),
            adopted.art12Par5For106i(),
            adopted.sanctionsFrom(),
            asOf);
    return Rulings.polish()
        .rule(ProcedureCase.ONLINE.invoice(BuyerCategory.KRAJOWY), readings)
        .map(known -> new RulesTable(readings, words));
  }

  /** Returns what a procedure says of a property. */
  RulesCell cell(ProcedureCase procedure, RulesProperty property) {
    return switch (property) {
      case BASIS -> basis(procedure);
      case PREMISE -> premise(procedure);
      case FORM -> says(ruling(procedure, BuyerCategory.KRAJOWY).procedure());
      case ISSUE_DATE -> says(answers(procedure, BuyerCategory.KRAJOWY).issueDate());
      case SEND_BY -> says(answers(procedure, BuyerCategory.KRAJOWY).duty());
      case HAND_OVER -> byBuyer(procedure, Answers::handOver);
      case RECEIPT_DATE -> byBuyer(procedure, Answers::receipt);
      case CODES_BEFORE_NUMBER -> codes(procedure, Answers::codesBefore);
      case CODES_AFTER_NUMBER -> codes(procedure, Answers::codesAfter);
      case JPK_MARKER -> jpk(procedure);
    };
  }

  private RulesCell basis(ProcedureCase procedure) {
    LegalBasis article = ruling(procedure, BuyerCategory.KRAJOWY).procedure().decisive().basis();
    List<LegalBasis> bases =
        procedure == ProcedureCase.OFFLINE24
            ? List.of(article, Art106nha.ZD_1.basis())
            : List.of(article);
    return new RulesCell(
        bases.map(b -> new RulesCell.Entry(article(b) + " " + b.act().genitive(), b)));
  }

  private static String article(LegalBasis basis) {
    return List.of(basis.unit().text().split(" ", -1)).take(2).mkString(" ");
  }

  private RulesCell premise(ProcedureCase procedure) {
    LegalRule<?, ?> decisive = ruling(procedure, BuyerCategory.KRAJOWY).procedure().decisive();
    List<RulesCell.Entry> announced =
        procedure
            .outage()
            .toList()
            .map(Art106ne::of)
            .map(basis -> new RulesCell.Entry(language().say(basis.wording()), basis));
    return new RulesCell(
        announced.prepend(
            new RulesCell.Entry(language().say(decisive.condition()), decisive.basis())));
  }

  private RulesCell says(Decision<?> decision) {
    LegalBasis basis = decision.decisive().basis();
    return RulesCell.of(language().say(basis.wording()), basis);
  }

  /** One entry where all buyers are alike, else one for each kind of buyer. */
  private RulesCell byBuyer(ProcedureCase procedure, Function<Answers, Decision<?>> question) {
    Decision<?> domestic = question.apply(answers(procedure, BuyerCategory.KRAJOWY));
    Decision<?> other = question.apply(answers(procedure, BuyerCategory.KONSUMENT));
    if (domestic.decisive().id().equals(other.decisive().id())) {
      return says(domestic);
    }
    return new RulesCell(
        List.of(
            entry("rules.buyer.domestic", says(domestic).entries().head()),
            entry("rules.buyer.106gb", says(other).entries().head())));
  }

  private RulesCell.Entry entry(String buyer, RulesCell.Entry says) {
    return new RulesCell.Entry(words.say(buyer, says.text()), says.basis());
  }

  private RulesCell codes(
      ProcedureCase procedure, Function<Answers, Decision<List<CodeCaption>>> question) {
    Decision<List<CodeCaption>> domestic =
        question.apply(answers(procedure, BuyerCategory.KRAJOWY));
    Decision<List<CodeCaption>> other = question.apply(answers(procedure, BuyerCategory.KONSUMENT));
    if (domestic.conclusion().equals(other.conclusion())) {
      return RulesCell.of(captions(domestic.conclusion()), domestic.decisive().basis());
    }
    return new RulesCell(
        List.of(
            new RulesCell.Entry(
                words.say("rules.buyer.domestic", captions(domestic.conclusion())),
                domestic.decisive().basis()),
            new RulesCell.Entry(
                words.say("rules.buyer.106gb", captions(other.conclusion())),
                other.decisive().basis())));
  }

  private String captions(List<CodeCaption> captions) {
    return captions.isEmpty()
        ? words.say("rules.no-code")
        : captions.map(caption -> words.say("rules.code." + caption.name())).mkString(" + ");
  }

  private RulesCell jpk(ProcedureCase procedure) {
    JpkMarking marking =
        procedure.kind() == IssuanceKind.ONLINE
            ? OznaczeniaJpk.numbered(procedure.kind())
            : OznaczeniaJpk.waiting(procedure.kind());
    return RulesCell.of(language().say(marking.basis().wording()), marking.basis());
  }

  private InvoiceRuling ruling(ProcedureCase procedure, BuyerCategory buyer) {
    return Rulings.polish().rule(procedure.invoice(buyer), readings).get();
  }

  private Answers answers(ProcedureCase procedure, BuyerCategory buyer) {
    return ruling(procedure, buyer).answers().get();
  }

  private Language language() {
    return words.isPolish() ? Language.POLISH : Language.ENGLISH;
  }
}
