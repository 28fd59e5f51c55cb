package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Platnosc: what was paid and how to pay the rest.
 *
 * @param paidOn DataZaplaty, of an invoice paid at once (Zaplacono)
 * @param paidInParts ZnacznikZaplatyCzesciowej is 2: the parts make the whole
 * @param parts ZaplataCzesciowa
 * @param terms TerminPlatnosci
 * @param method how to pay
 * @param accounts RachunekBankowy
 * @param factorAccounts RachunekBankowyFaktora
 * @param discount Skonto
 * @param link LinkDoPlatnosci
 * @param ipKsef IPKSeF, the identifier of a payment
 */
public record Payment(
    Option<LocalDate> paidOn,
    boolean paidInParts,
    List<PartialPayment> parts,
    List<DueTerm> terms,
    Option<PaymentMethod> method,
    List<BankAccount> accounts,
    List<BankAccount> factorAccounts,
    Option<CashDiscount> discount,
    Option<String> link,
    Option<String> ipKsef) {

  public Payment {
    requireNonNull(paidOn, "paidOn");
    requireNonNull(parts, "parts");
    requireNonNull(terms, "terms");
    requireNonNull(method, "method");
    requireNonNull(accounts, "accounts");
    requireNonNull(factorAccounts, "factorAccounts");
    requireNonNull(discount, "discount");
    requireNonNull(link, "link");
    requireNonNull(ipKsef, "ipKsef");
  }
}
