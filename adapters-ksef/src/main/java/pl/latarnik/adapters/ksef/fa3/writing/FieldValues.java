package pl.latarnik.adapters.ksef.fa3.writing;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Named;
import pl.latarnik.domain.invoice.InvoiceKind;
import pl.latarnik.domain.invoice.InvoiceNumber;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.invoice.Nip;
import pl.latarnik.domain.invoice.content.AuthorizedRole;
import pl.latarnik.domain.invoice.content.BankOwnAccount;
import pl.latarnik.domain.invoice.content.CargoKind;
import pl.latarnik.domain.invoice.content.ColumnType;
import pl.latarnik.domain.invoice.content.CorrectionEffect;
import pl.latarnik.domain.invoice.content.PaymentForm;
import pl.latarnik.domain.invoice.content.TaxpayerStatus;
import pl.latarnik.domain.invoice.content.ThirdPartyRole;
import pl.latarnik.domain.invoice.content.TransportKind;
import pl.latarnik.domain.invoice.content.VatRate;

/**
 * Turns single values of the domain into those of the generated classes. What is absent is {@code
 * Option} here and null there.
 */
class FieldValues {

  @Nullable String text(Option<String> text) {
    return text.getOrNull();
  }

  java.util.List<String> texts(List<String> all) {
    return all.toJavaList();
  }

  @Nullable BigDecimal amount(Option<BigDecimal> amount) {
    return amount.getOrNull();
  }

  @Nullable BigInteger number(Option<BigInteger> number) {
    return number.getOrNull();
  }

  String day(LocalDate day) {
    return day.toString();
  }

  @Nullable String optionalDay(Option<LocalDate> day) {
    return day.map(LocalDate::toString).getOrNull();
  }

  /** 1, or not there. */
  @Nullable Byte mark(boolean mark) {
    return mark ? (byte) 1 : null;
  }

  /** 1 yes, 2 no. */
  @Named("yesOrNo")
  byte yesOrNo(boolean yes) {
    return (byte) (yes ? 1 : 2);
  }

  /** 1 yes, 2 no. */
  BigInteger yesOrNoNumber(boolean yes) {
    return yes ? BigInteger.ONE : BigInteger.TWO;
  }

  String nip(Nip nip) {
    return nip.digits();
  }

  String invoiceNumber(InvoiceNumber number) {
    return number.text();
  }

  String issueDate(IssueDate date) {
    return date.day().toString();
  }

  String kind(InvoiceKind kind) {
    return kind.name();
  }

  // P_12
  @Nullable String rate(Option<VatRate> rate) {
    return rate.map(VatRate::code).getOrNull();
  }

  // Typ
  String columnType(ColumnType type) {
    return type.code();
  }

  // StatusInfoPodatnika
  @Nullable BigInteger status(Option<TaxpayerStatus> status) {
    return status.map(TaxpayerStatus::code).map(BigInteger::new).getOrNull();
  }

  // RolaPU
  BigInteger authorizedRole(AuthorizedRole role) {
    return new BigInteger(role.code());
  }

  // TypKorekty
  @Nullable BigInteger effect(Option<CorrectionEffect> effect) {
    return effect.map(CorrectionEffect::code).map(BigInteger::new).getOrNull();
  }

  // RachunekWlasnyBanku
  @Nullable BigInteger bankOwn(Option<BankOwnAccount> own) {
    return own.map(BankOwnAccount::code).map(BigInteger::new).getOrNull();
  }

  // Rola; none for INNA, which RolaInna says
  @Nullable BigInteger role(ThirdPartyRole role) {
    return codeOrNone(role.code());
  }

  // RodzajTransportu; none for INNY, which TransportInny says
  @Nullable BigInteger transportKind(TransportKind kind) {
    return codeOrNone(kind.code());
  }

  // OpisLadunku; none for INNY, which LadunekInny says
  @Nullable BigInteger cargoKind(CargoKind kind) {
    return codeOrNone(kind.code());
  }

  // FormaPlatnosci; none for INNA, which PlatnoscInna says
  @Nullable BigInteger paymentForm(PaymentForm form) {
    return codeOrNone(form.code());
  }

  private static @Nullable BigInteger codeOrNone(String code) {
    return code.isEmpty() ? null : new BigInteger(code);
  }
}
