package pl.latarnik.adapters.ksef.fa3.meaning;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * Checks the check digits of bank accounts. Only what is certain to be an IBAN or the Polish form
 * of one is checked: accounts elsewhere have rules of their own, or none.
 */
final class AccountChecks {

  private static final Pattern POLISH = Pattern.compile("[0-9]{26}");
  private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
  private static final BigInteger MODULUS = BigInteger.valueOf(97);
  private static final int HEAD = 4;

  /** Lengths of IBANs, for the states that most money comes from. */
  private static final Map<String, Integer> LENGTHS =
      List.of(
              "AT20", "BE16", "BG22", "CH21", "CY28", "CZ24", "DE22", "DK18", "EE20", "ES24",
              "FI18", "FR27", "GB22", "GR27", "HR21", "HU28", "IE22", "IS26", "IT27", "LI21",
              "LT20", "LU20", "LV21", "MT31", "NL18", "NO15", "PL28", "PT25", "RO24", "SE24",
              "SI19", "SK24", "UA29")
          .foldLeft(
              HashMap.empty(),
              (all, entry) -> all.put(entry.substring(0, 2), Integer.valueOf(entry.substring(2))));

  private AccountChecks() {}

  static void check(Invoice invoice, Reports reports) {
    List.of(Keys.ACCOUNT, Keys.FACTOR_ACCOUNT)
        .flatMap(invoice::all)
        .filter(account -> isWrong(account.collapsed().replace(" ", "")))
        .forEach(
            account ->
                reports.warn(MeaningKind.MEANING_ACCOUNT_CHECK_DIGITS, account, account.shown()));
  }

  private static boolean isWrong(String account) {
    if (POLISH.matcher(account).matches()) {
      return isWrongIban("PL" + account);
    }
    return IBAN.matcher(account).matches()
        && LENGTHS.get(account.substring(0, 2)).contains(account.length())
        && isWrongIban(account);
  }

  private static boolean isWrongIban(String iban) {
    StringBuilder digits = new StringBuilder();
    (iban.substring(HEAD) + iban.substring(0, HEAD))
        .chars()
        .forEach(c -> digits.append(Character.getNumericValue(c)));
    return !new BigInteger(digits.toString()).mod(MODULUS).equals(BigInteger.ONE);
  }
}
