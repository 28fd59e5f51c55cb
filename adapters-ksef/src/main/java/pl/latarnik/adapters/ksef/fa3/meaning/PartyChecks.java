package pl.latarnik.adapters.ksef.fa3.meaning;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import pl.latarnik.domain.invoice.Nip;

/** Checks who buys from whom, and by which numbers. */
final class PartyChecks {

  private static final String POLAND = "PL";
  private static final Pattern NIP_WITH_PREFIX = Pattern.compile("PL[0-9]{10}");
  private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");
  private static final BigDecimal WHOLE = new BigDecimal(100);

  private PartyChecks() {}

  static void check(Invoice invoice, Reports reports) {
    checkEuNumbers(invoice, reports);
    checkOtherNumber(invoice, reports);
    checkSellerIsBuyer(invoice, reports);
    checkName(invoice, reports);
    checkShares(invoice, reports);
    checkIssuer(invoice, reports);
    checkUnionSupply(invoice, reports);
  }

  private static void checkEuNumbers(Invoice invoice, Reports reports) {
    invoice
        .first(Keys.BUYER + "KodUE")
        .filter(prefix -> prefix.collapsed().equals(POLAND))
        .forEach(
            prefix ->
                reports.warn(
                    MeaningKind.MEANING_BUYER_WITH_POLISH_EU_NUMBER,
                    prefix,
                    invoice.first(Keys.BUYER + "NrVatUE").map(Field::shown).getOrElse("")));
    List<Field> numbers = invoice.all(Keys.THIRD_ID + "NrVatUE");
    invoice
        .all(Keys.THIRD_ID + "KodUE")
        .filter(prefix -> prefix.collapsed().equals(POLAND))
        .forEach(
            prefix ->
                reports.warn(
                    MeaningKind.MEANING_THIRD_PARTY_WITH_POLISH_EU_NUMBER,
                    prefix,
                    numbers
                        .find(number -> number.parentXpath().equals(prefix.parentXpath()))
                        .map(Field::shown)
                        .getOrElse("")));
  }

  private static void checkOtherNumber(Invoice invoice, Reports reports) {
    boolean polish = invoice.is(Keys.BUYER + "KodKraju", POLAND);
    invoice
        .first(Keys.BUYER + "NrID")
        .filter(number -> !invoice.kind().isCorrection())
        .filter(
            number ->
                NIP_WITH_PREFIX.matcher(number.collapsed()).matches()
                    || (polish && TEN_DIGITS.matcher(number.collapsed()).matches()))
        .filter(
            number ->
                Nip.parse(number.collapsed().replaceFirst(POLAND, ""))
                    .toOption()
                    .exists(Nip::checkDigitIsRight))
        .forEach(
            number -> reports.warn(MeaningKind.MEANING_NIP_IN_OTHER_FIELD, number, number.shown()));
  }

  /** Leaves out units of one local government, members of one VAT group, and corrections. */
  private static void checkSellerIsBuyer(Invoice invoice, Reports reports) {
    boolean units =
        invoice.kind().isCorrection()
            || invoice.is(Keys.JST, "1")
            || invoice.is(Keys.GV, "1")
            || Parties.third(invoice).exists(party -> party.hasRole("7") || party.hasRole("9"));
    if (!units) {
      invoice
          .first(Keys.BUYER_NIP)
          .filter(nip -> invoice.is(Keys.SELLER_NIP, nip.collapsed()))
          .forEach(nip -> reports.warn(MeaningKind.MEANING_SELLER_IS_BUYER, nip, nip.shown()));
    }
  }

  private static void checkName(Invoice invoice, Reports reports) {
    Kind kind = invoice.kind();
    if ((kind == Kind.VAT || kind == Kind.ZAL || kind == Kind.ROZ)
        && invoice.first(Keys.BUYER + "Nazwa").isEmpty()) {
      List.of("NIP", "NrVatUE", "NrID", "BrakID")
          .flatMap(name -> invoice.first(Keys.BUYER + name))
          .headOption()
          .forEach(
              id ->
                  reports.warn(MeaningKind.MEANING_BUYER_WITHOUT_NAME, id, invoice.kind().name()));
    }
  }

  private static void checkShares(Invoice invoice, Reports reports) {
    List<Field> shares =
        Parties.third(invoice).filter(party -> party.hasRole("4")).flatMap(Parties.Third::share);
    BigDecimal sum = shares.flatMap(Decimals::of).foldLeft(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(WHOLE) > 0) {
      reports.warn(
          MeaningKind.MEANING_SHARES_ABOVE_100,
          shares.get(),
          sum.stripTrailingZeros().toPlainString());
    }
  }

  private static void checkIssuer(Invoice invoice, Reports reports) {
    Option<String> buyer = invoice.text(Keys.BUYER_NIP);
    Parties.third(invoice)
        .filter(party -> party.hasRole("5"))
        .flatMap(Parties.Third::nip)
        .filter(nip -> buyer.contains(nip.collapsed()))
        .forEach(nip -> reports.warn(MeaningKind.MEANING_ISSUER_IS_BUYER, nip, nip.shown()));
  }

  /** Leaves out new means of transport, which anybody may buy, and corrections of the rate. */
  private static void checkUnionSupply(Invoice invoice, Reports reports) {
    Group supply = Group.ZERO_UNION;
    if (invoice.hasAmount(supply.netKey())
        && !invoice.kind().isCorrection()
        && invoice.first(Keys.BUYER + "NrVatUE").isEmpty()
        && !invoice.is(Keys.NEW_TRANSPORT, "1")) {
      reports.warn(
          MeaningKind.MEANING_WDT_WITHOUT_EU_NUMBER,
          invoice.first(supply.netKey()).get(),
          supply.netName(),
          Decimals.shown(invoice.amount(supply.netKey())));
    }
  }
}
