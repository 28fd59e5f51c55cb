package pl.latarnik.adapters.ksef.fa3;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pl.latarnik.domain.invoice.InvoiceKind;
import pl.latarnik.domain.invoice.InvoiceNumber;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.invoice.Nip;
import pl.latarnik.domain.invoice.content.AuthorizedRole;
import pl.latarnik.domain.invoice.content.BankOwnAccount;
import pl.latarnik.domain.invoice.content.CorrectionEffect;
import pl.latarnik.domain.invoice.content.TaxpayerStatus;
import pl.latarnik.domain.invoice.content.VatRate;

/**
 * Turns single values of the generated classes into those of the domain. What is missing is null
 * there and {@code Option} here. The schema has judged every value, so nothing is refused any more.
 */
class Fa3Values {

  private static final BigInteger YES = BigInteger.ONE;

  Option<String> text(@Nullable String text) {
    return Option.of(text);
  }

  List<String> texts(java.util.List<String> all) {
    return List.ofAll(all);
  }

  Option<BigDecimal> amount(@Nullable BigDecimal amount) {
    return Option.of(amount);
  }

  Option<BigInteger> number(@Nullable BigInteger number) {
    return Option.of(number);
  }

  LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  Option<LocalDate> optionalDay(@Nullable String text) {
    return Option.of(text).map(LocalDate::parse);
  }

  /** A mark is there and 1, or not there. */
  boolean mark(@Nullable Byte mark) {
    return mark != null && mark == 1;
  }

  /** 1 yes, 2 no. */
  boolean yes(byte yesOrNo) {
    return yesOrNo == 1;
  }

  /** 1 yes, 2 no, as an integer of any length. */
  boolean yes(BigInteger yesOrNo) {
    return yesOrNo.equals(YES);
  }

  Nip nip(String digits) {
    return Nip.of(digits);
  }

  InvoiceNumber invoiceNumber(String text) {
    return InvoiceNumber.of(text);
  }

  IssueDate issueDate(String text) {
    return IssueDate.of(LocalDate.parse(text));
  }

  InvoiceKind kind(String text) {
    return InvoiceKind.valueOf(text);
  }

  // P_12
  Option<VatRate> rate(@Nullable String code) {
    return Option.of(code).map(text -> find(VatRate.values(), VatRate::code, text));
  }

  // StatusInfoPodatnika
  Option<TaxpayerStatus> status(@Nullable BigInteger code) {
    return Option.of(code).map(c -> find(TaxpayerStatus.values(), TaxpayerStatus::code, c));
  }

  // RolaPU
  AuthorizedRole authorizedRole(BigInteger code) {
    return find(AuthorizedRole.values(), AuthorizedRole::code, code);
  }

  // TypKorekty
  Option<CorrectionEffect> effect(@Nullable BigInteger code) {
    return Option.of(code).map(c -> find(CorrectionEffect.values(), CorrectionEffect::code, c));
  }

  // RachunekWlasnyBanku
  Option<BankOwnAccount> bankOwn(@Nullable BigInteger code) {
    return Option.of(code).map(c -> find(BankOwnAccount.values(), BankOwnAccount::code, c));
  }

  /** Finds the constant that FA(3) writes like this. */
  static <E> E find(E[] constants, Function<E, String> code, Object wanted) {
    for (E constant : constants) {
      if (code.apply(constant).equals(wanted.toString())) {
        return constant;
      }
    }
    throw new IllegalStateException("the schema lets no such code through: " + wanted);
  }
}
