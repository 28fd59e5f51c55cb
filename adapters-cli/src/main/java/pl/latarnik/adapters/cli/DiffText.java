package pl.latarnik.adapters.cli;

import io.vavr.collection.List;
import java.util.function.Consumer;
import pl.latarnik.domain.correction.FieldChange;
import pl.latarnik.domain.correction.FieldValue;
import pl.latarnik.domain.correction.JudgedChange;
import pl.latarnik.domain.correction.TechnicalCorrection;
import pl.latarnik.domain.law.LegalBasis;

/** The difference of two files as lines for people. */
final class DiffText {

  /** A person reads no more; a program takes JSON, which has all. */
  private static final int MOST_SHOWN = 200;

  private static final int LONGEST_VALUE = 120;

  private final Messages messages;
  private final Consumer<String> lines;

  DiffText(Messages messages, Consumer<String> lines) {
    this.messages = messages;
    this.lines = lines;
  }

  void write(TechnicalCorrection correction) {
    List<JudgedChange> changes = correction.changes();
    lines.accept(
        changes.isEmpty()
            ? messages.text("diff.same")
            : messages.text("diff.changes", changes.size(), correction.forbidden().size()));
    changes.take(MOST_SHOWN).forEach(this::write);
    if (changes.size() > MOST_SHOWN) {
      lines.accept("  " + messages.text("diff.more", changes.size() - MOST_SHOWN));
    }
    writeVerdict(correction);
  }

  private void write(JudgedChange judged) {
    FieldChange change = judged.change();
    lines.accept(
        "  "
            + (judged.isTechnical() ? "✓ " : "✗ ")
            + messages.text("diff.kind." + change.kind())
            + " "
            + safe(change.path())
            + " – "
            + messages.text("diff.reason." + judged.reason()));
    change.before().forEach(value -> write("−", value));
    change.after().forEach(value -> write("+", value));
  }

  private void write(String sign, FieldValue value) {
    String text = safe(value.text());
    lines.accept(
        "      %s %d:%d „%s”"
            .formatted(
                sign,
                value.line(),
                value.column(),
                text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text));
  }

  private void writeVerdict(TechnicalCorrection correction) {
    lines.accept(messages.text(correction.isAllowed() ? "diff.allowed" : "diff.refused"));
    correction.refusals().forEach(r -> lines.accept("  " + messages.text("diff.refusal." + r)));
    correction.changes().map(JudgedChange::basis).distinct().forEach(this::write);
  }

  private void write(LegalBasis basis) {
    lines.accept(
        "  "
            + basis.citation()
            + " ("
            + messages.choose(basis.confidence().polish(), basis.confidence().english())
            + "): "
            + messages.choose(basis.wording().polish(), basis.wording().english()));
  }

  /** Spells out what a terminal would obey or nobody would see. */
  private static String safe(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (isVisible(c)) {
                out.appendCodePoint(c);
              } else {
                out.append("\\u%04X".formatted(c));
              }
            });
    return out.toString();
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
