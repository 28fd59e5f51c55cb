package pl.latarnik.adapters.print;

import io.vavr.collection.List;
import io.vavr.control.Option;
import pl.latarnik.domain.invoice.content.BankAccount;
import pl.latarnik.domain.invoice.content.DueTerm;
import pl.latarnik.domain.invoice.content.InvoiceContent;
import pl.latarnik.domain.invoice.content.PartialPayment;
import pl.latarnik.domain.invoice.content.Payment;
import pl.latarnik.domain.invoice.content.PaymentMethod;

/** How and until when to pay, and what was paid. */
final class PaymentFacts {

  private static final int POLISH_ACCOUNT = 26;

  private final Pen pen;
  private final String currency;

  private PaymentFacts(Pen pen, String currency) {
    this.pen = pen;
    this.currency = currency;
  }

  /** Returns what the invoice says of payment, none if it says nothing. */
  static Option<Facts> of(Pen pen, InvoiceContent content) {
    return content
        .payment()
        .map(new PaymentFacts(pen, content.issue().currency())::facts)
        .filter(facts -> !facts.isEmpty());
  }

  private Facts facts(Payment payment) {
    Facts facts =
        pen.facts()
            .maybe("paid-on", payment.paidOn().map(Object::toString))
            .each("paid-part", payment.parts().map(this::text))
            .maybe(
                "paid-in-parts",
                Option.when(payment.paidInParts(), () -> pen.labels().line("paid-in-parts.whole")))
            .maybe("payment-form", payment.method().map(this::text))
            .each("payment-term", payment.terms().map(this::text).reject(String::isEmpty));
    facts = payment.accounts().foldLeft(facts, (all, one) -> account(all, "account", one));
    facts =
        payment.factorAccounts().foldLeft(facts, (all, one) -> account(all, "factor-account", one));
    return facts
        .maybe("discount", payment.discount().map(d -> d.amount() + ", " + d.conditions()))
        .maybe("payment-link", payment.link())
        .maybe("ip-ksef", payment.ipKsef());
  }

  private String text(PartialPayment part) {
    return List.of(pen.money(part.amount(), currency), part.day().toString())
        .appendAll(part.method().map(this::text))
        .mkString(", ");
  }

  private String text(PaymentMethod method) {
    return method.description().getOrElse(() -> pen.labels().get(method.form()).line());
  }

  private String text(DueTerm term) {
    return term.day()
        .map(Object::toString)
        .toList()
        .appendAll(term.described().map(d -> d.count() + " " + d.unit() + ", " + d.event()))
        .mkString("; ");
  }

  private Facts account(Facts facts, String key, BankAccount account) {
    return facts
        .with(key, grouped(account.number()))
        .maybe("bank", account.bank())
        .maybe("swift", account.swift())
        .maybe("account-description", account.description())
        .maybe("bank-own", account.bankOwn().map(own -> pen.labels().get(own).line()));
  }

  /** Writes a Polish account in the groups in which people read and type it. */
  static String grouped(String number) {
    String digits = number.startsWith("PL") ? number.substring(2) : number;
    return digits.length() == POLISH_ACCOUNT && digits.chars().allMatch(Character::isDigit)
        ? number.substring(0, number.length() - POLISH_ACCOUNT)
            + digits.substring(0, 2)
            + digits.substring(2).replaceAll("(.{4})", " $1")
        : number;
  }
}
