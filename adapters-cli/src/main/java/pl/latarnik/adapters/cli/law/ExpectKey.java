package pl.latarnik.adapters.cli.law;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.function.Function;
import pl.latarnik.domain.dates.IssueTimeliness;
import pl.latarnik.domain.deadline.Dispatch;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.Timeliness;
import pl.latarnik.domain.law.ReviewFlag;
import pl.latarnik.domain.rulebook.InvoiceRuling;
import pl.latarnik.domain.verification.CodeCaption;
import pl.latarnik.domain.verification.HandOver;

/** The keys of {@code expect}: what may be written there, and where a ruling has it. */
enum ExpectKey {
  MODE("mode", Kind.WORD, Vocabulary.MODES, r -> word(Vocabulary.mode(r.outcome()))),
  DEEMED("deemed", Kind.YES_NO, List.empty(), r -> new Answer.YesNo(r.deemed())),
  ISSUE_DATE("issue-date", Kind.DAY, List.of("none"), r -> day(r.issueDate().map(d -> d.day()))),
  DISPATCH("dispatch", Kind.WORD, names(Dispatch.values()), r -> word(r.dispatch().name())),
  SEND_BY("send-by", Kind.DAY, List.of("none", "open"), r -> term(r, SubmissionDuty.DueBy::day)),
  SAFE_BY("safe-by", Kind.DAY, List.of("none", "open"), r -> term(r, SubmissionDuty.DueBy::safeBy)),
  ADVISORY_BY("advisory-by", Kind.DAY, List.of("none"), r -> day(r.advisoryBy())),
  TIMELINESS("timeliness", Kind.WORD, names(Timeliness.values()), r -> word(r.timeliness().name())),
  RECEIPT_DATE(
      "receipt-date",
      Kind.DAY,
      List.of("unknown"),
      r -> r.receiptDate().map(d -> word(d.day().toString())).getOrElse(Answer.UNKNOWN)),
  CODES_BEFORE_NUMBER(
      "codes-before-number",
      Kind.LIST,
      names(CodeCaption.values()),
      r -> new Answer.Listed(r.codesBeforeNumber().map(Enum::name))),
  CODES_AFTER_NUMBER(
      "codes-after-number",
      Kind.LIST,
      names(CodeCaption.values()),
      r -> new Answer.Listed(r.codesAfterNumber().map(Enum::name))),
  HAND_OVER_BEFORE_NUMBER(
      "hand-over-before-number",
      Kind.WORD,
      names(HandOver.values()),
      r -> word(r.handOverBeforeNumber().name())),
  PENALTY_EXPOSED(
      "penalty-exposed", Kind.YES_NO, List.empty(), r -> new Answer.YesNo(r.penaltyExposed())),
  PENALTY_CAP(
      "penalty-cap",
      Kind.AMOUNT,
      List.of("none"),
      r -> r.penaltyCap().<Answer>map(Answer.Amount::new).getOrElse(Answer.NONE)),
  ISSUE_BY("issue-by", Kind.DAY, List.of("none"), r -> day(r.issueBy())),
  ISSUE_TIMELINESS(
      "issue-timeliness",
      Kind.WORD,
      names(IssueTimeliness.values()).append("none"),
      r -> r.issueTimeliness().map(t -> word(t.name())).getOrElse(Answer.NONE)),
  MAY_ISSUE(
      "may-issue",
      Kind.YES_NO,
      List.of("none"),
      r -> r.correction().<Answer>map(c -> new Answer.YesNo(c.mayIssue())).getOrElse(Answer.NONE)),
  CORRECTION_REFERENCE(
      "correction-reference",
      Kind.WORD,
      List.of("NR_KSEF", "NR_KSEF_N", "none"),
      r -> r.correction().map(c -> word(Vocabulary.reference(c))).getOrElse(Answer.NONE)),
  FLAGS(
      "flags",
      Kind.FLAGS,
      names(ReviewFlag.values()),
      r -> new Answer.Flags(r.flags().toList().sorted().map(Enum::name)));

  /** What may be written as a value. */
  enum Kind {
    /** One of the words. */
    WORD,
    /** A day or one of the words. */
    DAY,
    /** Yes, no or one of the words. */
    YES_NO,
    /** An amount or one of the words. */
    AMOUNT,
    /** A list of the words, in its order. */
    LIST,
    /** A set of the words. */
    FLAGS
  }

  private static final Map<String, ExpectKey> BY_KEY = List.of(values()).toMap(k -> k.key, k -> k);

  private final String key;
  private final Kind kind;
  private final List<String> words;
  private final Function<InvoiceRuling, Answer> answer;

  ExpectKey(String key, Kind kind, List<String> words, Function<InvoiceRuling, Answer> answer) {
    this.key = key;
    this.kind = kind;
    this.words = words;
    this.answer = answer;
  }

  /** Returns the key as written. */
  String key() {
    return key;
  }

  /** Returns what may be written as its value. */
  Kind kind() {
    return kind;
  }

  /** Returns the words that its value may be. */
  List<String> words() {
    return words;
  }

  /** Returns what a ruling says. */
  Answer in(InvoiceRuling ruling) {
    return answer.apply(ruling);
  }

  /** Finds a key as written. */
  static Option<ExpectKey> find(String key) {
    return BY_KEY.get(key);
  }

  private static Answer word(String text) {
    return new Answer.Word(text);
  }

  private static Answer day(Option<LocalDate> day) {
    return day.map(d -> word(d.toString())).getOrElse(Answer.NONE);
  }

  private static Answer term(InvoiceRuling ruling, Function<SubmissionDuty.DueBy, LocalDate> day) {
    return ruling
        .duty()
        .fold(
            due -> word(day.apply(due).toString()),
            waits -> Answer.OPEN,
            none -> Answer.NONE,
            not -> Answer.NONE);
  }

  private static List<String> names(Enum<?>[] values) {
    return List.of(values).map(Enum::name);
  }
}
