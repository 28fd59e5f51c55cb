package pl.latarnik.adapters.ksef.fa3.meaning;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;

/** Checks the annotations against what is sold. */
final class AnnotationChecks {

  /** Above this amount goods of annex 15 want split payment: art. 106e ust. 1 pkt 18a. */
  private static final BigDecimal SPLIT_PAYMENT_ABOVE = new BigDecimal(15_000);

  /** Sales whose tax the buyer accounts for, by what they are. */
  private static final List<Group> BUYER_PAYS = List.of(Group.REVERSE_CHARGE, Group.UNION_SERVICES);

  private static final List<Group> BUYER_MAY_PAY = BUYER_PAYS.append(Group.ABROAD);

  private AnnotationChecks() {}

  static void check(Invoice invoice, Reports reports) {
    // A correction has the annotations that are right after it, and the totals of what was before.
    if (!invoice.kind().isCorrection() && invoice.kind() != Kind.UNKNOWN) {
      checkUnmarked(invoice, reports);
      checkMarked(invoice, reports);
    }
    checkSplitPayment(invoice, reports);
  }

  private static void checkUnmarked(Invoice invoice, Reports reports) {
    if (invoice.is(Keys.P_18, "2")) {
      BUYER_PAYS
          .flatMap(group -> sale(invoice, group))
          .headOption()
          .forEach(
              sale -> reports.warn(MeaningKind.MEANING_REVERSE_CHARGE_UNMARKED, sale, sale.name()));
    }
    if (invoice.is(Keys.NOT_EXEMPT, "1")) {
      sale(invoice, Group.EXEMPT)
          .forEach(sale -> reports.warn(MeaningKind.MEANING_EXEMPTION_UNMARKED, sale, sale.name()));
    }
    if (invoice.is(Keys.NO_MARGIN, "1") && invoice.hasAmount(Group.MARGIN.netKey())) {
      reports.warn(
          MeaningKind.MEANING_MARGIN_UNMARKED,
          invoice.first(Group.MARGIN.netKey()).get(),
          Decimals.shown(invoice.amount(Group.MARGIN.netKey())));
    }
  }

  /** Returns where a sale of this group is shown: its total, or a line. */
  private static Option<Field> sale(Invoice invoice, Group group) {
    return invoice
        .first(group.netKey())
        .filter(total -> invoice.hasAmount(group.netKey()))
        .orElse(() -> invoice.lines().of(group).first());
  }

  private static void checkMarked(Invoice invoice, Reports reports) {
    if (BUYER_MAY_PAY.forAll(group -> isMissing(invoice, group))
        && !invoice.is(Keys.TRIANGLE, "1")) {
      marked(invoice, Keys.P_18)
          .forEach(mark -> reports.warn(MeaningKind.MEANING_REVERSE_CHARGE_WITHOUT_SALE, mark));
    }
    if (isMissing(invoice, Group.EXEMPT)) {
      marked(invoice, Keys.EXEMPT)
          .forEach(mark -> reports.warn(MeaningKind.MEANING_EXEMPTION_WITHOUT_SALE, mark));
    }
    if (!invoice.hasAmount(Group.MARGIN.netKey()) && invoice.hasAmount(Keys.P_15)) {
      marked(invoice, Keys.MARGIN)
          .forEach(mark -> reports.warn(MeaningKind.MEANING_MARGIN_WITHOUT_SALE, mark));
    }
  }

  private static Option<Field> marked(Invoice invoice, String key) {
    return invoice.first(key).filter(mark -> mark.collapsed().equals("1"));
  }

  /** Says whether totals and lines are there and tell of other sales only. */
  private static boolean isMissing(Invoice invoice, Group group) {
    InvoiceLines lines = invoice.lines();
    boolean others =
        List.of(Group.values()).remove(group).exists(other -> invoice.hasAmount(other.netKey()));
    return others
        && !invoice.hasAmount(group.netKey())
        && !lines.has(group)
        && lines.unrated().count() == 0
        && !lines.unrated().isIncomplete();
  }

  private static void checkSplitPayment(Invoice invoice, Reports reports) {
    if (invoice.kind() == Kind.VAT
        && invoice.isInZloty()
        && invoice.is(Keys.P_18A, "2")
        && invoice.first(Keys.BUYER_NIP).isDefined()
        && invoice.amount(Keys.P_15).compareTo(SPLIT_PAYMENT_ABOVE) > 0
        && invoice.lines().annex15().isDefined()) {
      reports.warn(
          MeaningKind.MEANING_SPLIT_PAYMENT_UNMARKED,
          invoice.first(Keys.P_18A).get(),
          Decimals.shown(invoice.amount(Keys.P_15)));
    }
  }
}
