package pl.latarnik.adapters.ksef.fa3;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import pl.latarnik.application.port.out.Finding.Severity;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.invoice.FieldError.Problem;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.invoice.Nip;

/**
 * Checks what a file says, as far as KSeF does, and warns of what an accountant would notice. Takes
 * the fields one by one, so that one that cannot be read does not hide what is wrong with another.
 */
final class MeaningCheck {

  /** The NIPs that KSeF asks for their check digit; a wrong one elsewhere it does not notice. */
  private static final List<String> CHECKED_BY_KSEF =
      List.of(
          Draft.SELLER_NIP,
          Draft.BUYER_NIP,
          Draft.THIRD_NIP,
          Draft.THIRD_INTERNAL_ID,
          Draft.AUTHORIZED_NIP);

  private static final int NIP_LENGTH = 10;
  private static final String ZLOTY = "PLN";
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,8})?");

  private final Draft draft;
  private final Findings findings;

  MeaningCheck(Draft draft, Findings findings) {
    this.draft = draft;
    this.findings = findings;
  }

  /**
   * Looks at everything.
   *
   * @param environment decides whether a wrong check digit is an error
   * @param today the last day that P_1 may have
   */
  void check(Environment environment, LocalDate today) {
    checkNips(environment);
    checkIssueDate(today);
    checkOriginals();
    checkCurrency();
    checkBuyer();
  }

  private void checkNips(Environment environment) {
    Severity asKsef = environment == Environment.PRODUCTION ? Severity.ERROR : Severity.WARNING;
    StructureGuard.NIPS.forEach(
        key -> {
          Severity severity = CHECKED_BY_KSEF.contains(key) ? asKsef : Severity.WARNING;
          draft.all(key).forEach(nip -> checkNip(nip, severity));
        });
  }

  private void checkNip(Leaf leaf, Severity severity) {
    String text = leaf.collapsed();
    Nip.parse(text.substring(0, Math.min(NIP_LENGTH, text.length())))
        .toOption()
        .filter(nip -> !nip.checkDigitIsRight())
        .forEach(
            nip ->
                findings.add(
                    FindingKind.MEANING_NIP_CHECK_DIGIT.make(
                        severity, leaf.place(), leaf.xpath(), leaf.name(), nip.digits())));
  }

  private void checkIssueDate(LocalDate today) {
    draft
        .first(Draft.P_1)
        .filter(p1 -> day(p1.collapsed()).exists(day -> day.isAfter(today)))
        .forEach(
            p1 ->
                findings.add(
                    FindingKind.MEANING_P1_IN_FUTURE.error(
                        p1.place(), p1.xpath(), p1.collapsed(), today.toString())));
  }

  private void checkOriginals() {
    Option<Leaf> kind = draft.first(Draft.KIND);
    boolean isCorrection = kind.exists(leaf -> leaf.collapsed().startsWith("KOR"));
    Option<Leaf> original = draft.first(Draft.ORIGINAL_NUMBER);
    if (isCorrection && original.isEmpty()) {
      kind.forEach(
          leaf ->
              findings.add(
                  FindingKind.MEANING_CORRECTION_WITHOUT_ORIGINAL.warning(
                      leaf.place(), leaf.xpath(), Texts.shown(leaf.collapsed()))));
    }
    if (!isCorrection && kind.isDefined()) {
      original.forEach(
          leaf ->
              findings.add(
                  FindingKind.MEANING_ORIGINAL_WITHOUT_CORRECTION.warning(
                      leaf.place(), leaf.xpath(), Texts.shown(kind.get().collapsed()))));
    }
    draft
        .all(Draft.ORIGINAL + "NrKSeFFaKorygowanej")
        .filter(leaf -> hasWrongChecksum(leaf.collapsed()))
        .forEach(
            leaf ->
                findings.add(
                    FindingKind.MEANING_KSEF_NUMBER_CHECKSUM.warning(
                        leaf.place(), leaf.xpath(), Texts.shown(leaf.collapsed()))));
  }

  private static boolean hasWrongChecksum(String number) {
    return KsefNumber.parse(number)
        .fold(error -> error.problem() == Problem.WRONG_CHECKSUM, right -> false);
  }

  private void checkCurrency() {
    Option<String> currency =
        draft.first(Draft.CURRENCY).map(Leaf::collapsed).filter(CURRENCY.asMatchPredicate());
    if (currency.isEmpty()) {
      return;
    }
    boolean inZloty = currency.contains(ZLOTY);
    // P_14_5 is the tax of another country; it has no counterpart in złoty.
    for (String field : Draft.VAT.init()) {
      Option<Leaf> vat = draft.first(field);
      Option<Leaf> vatInZloty = draft.first(field + "W");
      if (!inZloty && vat.exists(MeaningCheck::isNotZero) && vatInZloty.isEmpty()) {
        findings.add(
            FindingKind.MEANING_VAT_IN_PLN_MISSING.warning(
                vat.get().place(),
                vat.get().xpath(),
                Texts.shown(currency.get()),
                vat.get().name()));
      }
      if (inZloty && vatInZloty.isDefined()) {
        findings.add(
            FindingKind.MEANING_VAT_IN_PLN_NEEDLESS.warning(
                vatInZloty.get().place(), vatInZloty.get().xpath(), vatInZloty.get().name()));
      }
    }
  }

  private void checkBuyer() {
    draft
        .first(Draft.BUYER + "KodUE")
        .filter(prefix -> prefix.collapsed().equals("PL"))
        .forEach(
            prefix ->
                findings.add(
                    FindingKind.MEANING_BUYER_WITH_POLISH_EU_NUMBER.warning(
                        prefix.place(),
                        prefix.xpath(),
                        draft
                            .first(Draft.BUYER + "NrVatUE")
                            .map(number -> Texts.shown(number.text()))
                            .getOrElse(""))));
  }

  private static boolean isNotZero(Leaf amount) {
    String text = amount.collapsed();
    return DECIMAL.matcher(text).matches() && new BigDecimal(text).signum() != 0;
  }

  private static Option<LocalDate> day(String text) {
    try {
      return Option.some(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      // Named already by the schema.
      return Option.none();
    }
  }
}
