package pl.latarnik.adapters.ksef.fa3;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapping;
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

/** Maps what is settled, paid and to be paid. */
interface PaymentMapping {

  @Mapping(target = "amount", source = "kwota")
  @Mapping(target = "reason", source = "powod")
  SettlementItem item(PozycjaRozliczenia source);

  default List<SettlementItem> items(java.util.List<PozycjaRozliczenia> all) {
    return List.ofAll(all).map(this::item);
  }

  @Mapping(target = "charges", source = "obciazenia")
  @Mapping(target = "chargesTotal", source = "sumaObciazen")
  @Mapping(target = "deductions", source = "odliczenia")
  @Mapping(target = "deductionsTotal", source = "sumaOdliczen")
  @Mapping(target = "toPay", source = "doZaplaty")
  @Mapping(target = "toSettle", source = "doRozliczenia")
  Settlement settlement(Rozliczenie source);

  default Option<Settlement> optionalSettlement(@Nullable Rozliczenie source) {
    return Option.of(source).map(this::settlement);
  }

  @Mapping(target = "paidOn", source = "dataZaplaty")
  @Mapping(target = "paidInParts", source = "source")
  @Mapping(target = "parts", source = "zaplataCzesciowa")
  @Mapping(target = "terms", source = "terminPlatnosci")
  @Mapping(target = "method", source = "source")
  @Mapping(target = "accounts", source = "rachunekBankowy")
  @Mapping(target = "factorAccounts", source = "rachunekBankowyFaktora")
  @Mapping(target = "discount", source = "skonto")
  @Mapping(target = "link", source = "linkDoPlatnosci")
  @Mapping(target = "ipKsef", source = "IPKSeF")
  Payment payment(Platnosc source);

  default Option<Payment> optionalPayment(@Nullable Platnosc source) {
    return Option.of(source).map(this::payment);
  }

  default boolean paidInParts(Platnosc source) {
    Byte mark = source.getZnacznikZaplatyCzesciowej(); // ZnacznikZaplatyCzesciowej
    return mark != null && mark == 2;
  }

  default Option<PaymentMethod> method(Platnosc source) {
    return method(source.getFormaPlatnosci(), source.getOpisPlatnosci());
  }

  default Option<PaymentMethod> method(ZaplataCzesciowa source) {
    return method(source.getFormaPlatnosci(), source.getOpisPlatnosci());
  }

  private static Option<PaymentMethod> method(
      @Nullable BigInteger form, @Nullable String description) {
    if (form != null) {
      return Option.some(
          new PaymentMethod(
              Fa3Values.find(PaymentForm.values(), PaymentForm::code, form), // FormaPlatnosci
              Option.none()));
    }
    return Option.of(description)
        .map(text -> new PaymentMethod(PaymentForm.INNA, Option.some(text))); // OpisPlatnosci
  }

  @Mapping(target = "amount", source = "kwotaZaplatyCzesciowej")
  @Mapping(target = "day", source = "dataZaplatyCzesciowej")
  @Mapping(target = "method", source = "source")
  PartialPayment part(ZaplataCzesciowa source);

  default List<PartialPayment> parts(java.util.List<ZaplataCzesciowa> all) {
    return List.ofAll(all).map(this::part);
  }

  @Mapping(target = "day", source = "termin")
  @Mapping(target = "described", source = "terminOpis")
  DueTerm term(TerminPlatnosci source);

  default List<DueTerm> terms(java.util.List<TerminPlatnosci> all) {
    return List.ofAll(all).map(this::term);
  }

  @Mapping(target = "count", source = "ilosc")
  @Mapping(target = "unit", source = "jednostka")
  @Mapping(target = "event", source = "zdarzeniePoczatkowe")
  DescribedTerm described(TerminOpis source);

  default Option<DescribedTerm> optionalDescribed(@Nullable TerminOpis source) {
    return Option.of(source).map(this::described);
  }

  @Mapping(target = "number", source = "nrRB")
  @Mapping(target = "swift", source = "SWIFT")
  @Mapping(target = "bankOwn", source = "rachunekWlasnyBanku")
  @Mapping(target = "bank", source = "nazwaBanku")
  @Mapping(target = "description", source = "opisRachunku")
  BankAccount account(RachunekBankowy source);

  default List<BankAccount> accounts(java.util.List<RachunekBankowy> all) {
    return List.ofAll(all).map(this::account);
  }

  @Mapping(target = "conditions", source = "warunkiSkonta")
  @Mapping(target = "amount", source = "wysokoscSkonta")
  CashDiscount discount(Skonto source);

  default Option<CashDiscount> optionalDiscount(@Nullable Skonto source) {
    return Option.of(source).map(this::discount);
  }
}
