package pl.latarnik.adapters.ksef.fa3.writing;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigInteger;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import pl.latarnik.adapters.ksef.fa3.schema.Platnosc;
import pl.latarnik.adapters.ksef.fa3.schema.PozycjaRozliczenia;
import pl.latarnik.adapters.ksef.fa3.schema.RachunekBankowy;
import pl.latarnik.adapters.ksef.fa3.schema.Rozliczenie;
import pl.latarnik.adapters.ksef.fa3.schema.Skonto;
import pl.latarnik.adapters.ksef.fa3.schema.TerminOpis;
import pl.latarnik.adapters.ksef.fa3.schema.TerminPlatnosci;
import pl.latarnik.adapters.ksef.fa3.schema.ZaplataCzesciowa;
import pl.latarnik.domain.invoice.content.BankAccount;
import pl.latarnik.domain.invoice.content.CashDiscount;
import pl.latarnik.domain.invoice.content.DescribedTerm;
import pl.latarnik.domain.invoice.content.DueTerm;
import pl.latarnik.domain.invoice.content.PartialPayment;
import pl.latarnik.domain.invoice.content.Payment;
import pl.latarnik.domain.invoice.content.PaymentForm;
import pl.latarnik.domain.invoice.content.PaymentMethod;
import pl.latarnik.domain.invoice.content.Settlement;
import pl.latarnik.domain.invoice.content.SettlementItem;

/**
 * Writes what is settled, paid and to be paid. Where the content says two things that exclude each
 * other, both are written, and the schema refuses the second by its name.
 */
interface PaymentWriting {

  @Mapping(target = "kwota", source = "amount")
  @Mapping(target = "powod", source = "reason")
  PozycjaRozliczenia item(SettlementItem source);

  default java.util.List<PozycjaRozliczenia> items(List<SettlementItem> all) {
    return all.map(this::item).toJavaList();
  }

  @Mapping(target = "obciazenia", source = "charges")
  @Mapping(target = "sumaObciazen", source = "chargesTotal")
  @Mapping(target = "odliczenia", source = "deductions")
  @Mapping(target = "sumaOdliczen", source = "deductionsTotal")
  @Mapping(target = "doZaplaty", source = "toPay")
  @Mapping(target = "doRozliczenia", source = "toSettle")
  Rozliczenie settlement(Settlement source);

  default @Nullable Rozliczenie optionalSettlement(Option<Settlement> source) {
    return source.map(this::settlement).getOrNull();
  }

  @Mapping(target = "zaplacono", source = "paidOn", qualifiedByName = "paidAtOnce")
  @Mapping(target = "dataZaplaty", source = "paidOn")
  @Mapping(target = "znacznikZaplatyCzesciowej", source = "source")
  @Mapping(target = "zaplataCzesciowa", source = "parts")
  @Mapping(target = "terminPlatnosci", source = "terms")
  @Mapping(target = "formaPlatnosci", source = "method")
  @Mapping(target = "platnoscInna", source = "method")
  @Mapping(target = "opisPlatnosci", source = "method")
  @Mapping(target = "rachunekBankowy", source = "accounts")
  @Mapping(target = "rachunekBankowyFaktora", source = "factorAccounts")
  @Mapping(target = "skonto", source = "discount")
  @Mapping(target = "linkDoPlatnosci", source = "link")
  @Mapping(target = "IPKSeF", source = "ipKsef")
  Platnosc payment(Payment source);

  default @Nullable Platnosc optionalPayment(Option<Payment> source) {
    return source.map(this::payment).getOrNull();
  }

  @Named("paidAtOnce")
  default @Nullable Byte paidAtOnce(Option<LocalDate> paidOn) {
    return paidOn.isDefined() ? (byte) 1 : null; // Zaplacono
  }

  default @Nullable Byte partsMark(Payment source) {
    if (source.paidInParts()) {
      return (byte) 2; // ZnacznikZaplatyCzesciowej
    }
    return source.parts().isEmpty() ? null : (byte) 1;
  }

  default @Nullable BigInteger form(Option<PaymentMethod> method) {
    return method
        .map(PaymentMethod::form)
        .filter(form -> form != PaymentForm.INNA)
        .map(form -> new BigInteger(form.code())) // FormaPlatnosci
        .getOrNull();
  }

  default @Nullable Byte otherForm(Option<PaymentMethod> method) {
    return method.map(PaymentMethod::form).contains(PaymentForm.INNA)
        ? (byte) 1 // PlatnoscInna
        : null;
  }

  default @Nullable String formDescription(Option<PaymentMethod> method) {
    return method.flatMap(PaymentMethod::description).getOrNull(); // OpisPlatnosci
  }

  @Mapping(target = "kwotaZaplatyCzesciowej", source = "amount")
  @Mapping(target = "dataZaplatyCzesciowej", source = "day")
  @Mapping(target = "formaPlatnosci", source = "method")
  @Mapping(target = "platnoscInna", source = "method")
  @Mapping(target = "opisPlatnosci", source = "method")
  ZaplataCzesciowa part(PartialPayment source);

  default java.util.List<ZaplataCzesciowa> parts(List<PartialPayment> all) {
    return all.map(this::part).toJavaList();
  }

  @Mapping(target = "termin", source = "day")
  @Mapping(target = "terminOpis", source = "described")
  TerminPlatnosci term(DueTerm source);

  default java.util.List<TerminPlatnosci> terms(List<DueTerm> all) {
    return all.map(this::term).toJavaList();
  }

  @Mapping(target = "ilosc", source = "count")
  @Mapping(target = "jednostka", source = "unit")
  @Mapping(target = "zdarzeniePoczatkowe", source = "event")
  TerminOpis described(DescribedTerm source);

  default @Nullable TerminOpis optionalDescribed(Option<DescribedTerm> source) {
    return source.map(this::described).getOrNull();
  }

  @Mapping(target = "nrRB", source = "number")
  @Mapping(target = "SWIFT", source = "swift")
  @Mapping(target = "rachunekWlasnyBanku", source = "bankOwn")
  @Mapping(target = "nazwaBanku", source = "bank")
  @Mapping(target = "opisRachunku", source = "description")
  RachunekBankowy account(BankAccount source);

  default java.util.List<RachunekBankowy> accounts(List<BankAccount> all) {
    return all.map(this::account).toJavaList();
  }

  @Mapping(target = "warunkiSkonta", source = "conditions")
  @Mapping(target = "wysokoscSkonta", source = "amount")
  Skonto discount(CashDiscount source);

  default @Nullable Skonto optionalDiscount(Option<CashDiscount> source) {
    return source.map(this::discount).getOrNull();
  }
}
