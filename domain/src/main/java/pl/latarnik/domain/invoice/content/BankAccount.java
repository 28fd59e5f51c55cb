package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;

/**
 * RachunekBankowy: where to pay.
 *
 * @param number NrRB, as written
 * @param swift SWIFT
 * @param bankOwn RachunekWlasnyBanku
 * @param bank NazwaBanku
 * @param description OpisRachunku
 */
public record BankAccount(
    String number,
    Option<String> swift,
    Option<BankOwnAccount> bankOwn,
    Option<String> bank,
    Option<String> description) {

  public BankAccount {
    requireNonNull(number, "number");
    requireNonNull(swift, "swift");
    requireNonNull(bankOwn, "bankOwn");
    requireNonNull(bank, "bank");
    requireNonNull(description, "description");
  }
}
