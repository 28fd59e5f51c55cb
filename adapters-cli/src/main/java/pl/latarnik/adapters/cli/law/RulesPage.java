package pl.latarnik.adapters.cli.law;

import io.vavr.collection.List;
import pl.latarnik.domain.law.Confidence;
import pl.latarnik.domain.law.Interpretation;
import pl.latarnik.domain.law.LegalAct;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.Wording;

/**
 * The table of procedures in words, whatever the format: title, headings, statements with their
 * sources, and what stands below.
 */
final class RulesPage {

  private final RulesTable table;
  private final LawWords words;

  RulesPage(RulesTable table, LawWords words) {
    this.table = table;
    this.words = words;
  }

  /** Returns the table. */
  RulesTable table() {
    return table;
  }

  /** Returns the tag of the language. */
  String language() {
    return words.locale().getLanguage();
  }

  /** Returns the title, with the day whose law it is. */
  String title() {
    return words.say("rules.title", table.asOf());
  }

  /** Returns the headings of the columns, that of the first one included. */
  List<String> head() {
    return List.of(ProcedureCase.values())
        .map(procedure -> words.say("rules.procedure." + procedure.name()))
        .prepend(words.say("rules.procedure"));
  }

  /** Returns the name of a row. */
  String name(RulesProperty property) {
    return words.say(property.key());
  }

  /** Returns the cells of a row. */
  List<RulesCell> cells(RulesProperty property) {
    return List.of(ProcedureCase.values()).map(procedure -> table.cell(procedure, property));
  }

  /** Returns where a statement stands, how well that is founded, and the readings it rests on. */
  String source(RulesCell.Entry entry) {
    return List.of(entry.basis().citation(), confidence(entry.basis().confidence()))
        .appendAll(entry.readings().map(Interpretation::id))
        .mkString("; ");
  }

  /** Returns the same in short; {@link #marks} explains it. */
  String sourceInShort(RulesCell.Entry entry) {
    LegalBasis basis = entry.basis();
    return basis.act() == LegalAct.USTAWA_O_VAT
        ? inShort(basis.unit().text(), entry)
        : inShort(basis.citation(), entry);
  }

  private static String inShort(String citation, RulesCell.Entry entry) {
    return entry.readings().map(Interpretation::id).prepend(citation).mkString("[", "; ", "]")
        + stars(entry.basis().confidence());
  }

  /** The weaker the source, the more stars. */
  private static String stars(Confidence confidence) {
    return "*".repeat(confidence.ordinal());
  }

  private String confidence(Confidence confidence) {
    return words.isPolish() ? confidence.polish() : confidence.english();
  }

  /** Returns the heading of the sanctions. */
  String sanctionsHeading() {
    return words.say("rules.sanctions", table.asOf());
  }

  /** Returns since when a sanction applies, and whether it does on the day of the table. */
  String since(RulesTable.Sanction sanction) {
    return words.say(
        sanction.inForce() ? "rules.sanction.in-force" : "rules.sanction.later", sanction.from());
  }

  /** Returns the heading of the readings. */
  String readingsHeading() {
    return words.say("rules.readings");
  }

  /** Returns the readings on which cells rest, a line each. */
  List<String> readings() {
    return table
        .readings()
        .map(
            reading ->
                "%s (ADR-%04d): ".formatted(reading.id(), reading.adr())
                    + said(reading.question())
                    + (said(reading.question()).endsWith("?") ? " " : ": ")
                    + said(reading.adopted()));
  }

  private String said(Wording wording) {
    return words.isPolish() ? wording.polish() : wording.english();
  }

  /** Returns what the signs of {@link #sourceInShort} mean. */
  String marks() {
    return words.say(
        "rules.marks",
        LegalAct.USTAWA_O_VAT.genitive(),
        List.of(Confidence.values())
            .filter(confidence -> confidence.ordinal() > 0)
            .map(confidence -> stars(confidence) + " " + confidence(confidence))
            .mkString(", "),
        confidence(Confidence.WORDING_READ));
  }
}
