package pl.latarnik.adapters.ksef.fa3;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import pl.latarnik.domain.invoice.CorrectedInvoice;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.InvoiceKind;
import pl.latarnik.domain.invoice.InvoiceNumber;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.invoice.Nip;
import pl.latarnik.domain.invoice.content.BuyerReading;
import pl.latarnik.domain.invoice.content.PartyIdentity;

/** Makes the facts of the rules out of a draft in which no error was found. */
final class FactsReading {

  private final Draft draft;

  FactsReading(Draft draft) {
    this.draft = draft;
  }

  InvoiceFacts facts(ExactBytes file) {
    return new InvoiceFacts(
        InvoiceHash.from(file),
        Nip.of(text(Draft.SELLER_NIP)), // Podmiot1/NIP
        InvoiceNumber.of(text(Draft.P_2)), // P_2
        IssueDate.of(LocalDate.parse(text(Draft.P_1))), // P_1
        InvoiceKind.valueOf(text(Draft.KIND)), // RodzajFaktury
        BuyerReading.from(buyer()).category(), // Podmiot2
        optional(Draft.BUYER + "Nazwa").getOrElse(""), // Podmiot2/Nazwa
        vat(), // P_14_1 to P_14_5
        new BigDecimal(text(Draft.P_15)), // P_15
        text(Draft.CURRENCY), // KodWaluty
        originals()); // DaneFaKorygowanej
  }

  BuyerReading.Marks buyer() {
    return new BuyerReading.Marks(
        identity(),
        optional(Draft.BUYER_COUNTRY), // Podmiot2/Adres/KodKraju
        optional(Draft.BUYER_EORI).isDefined(), // Podmiot2/NrEORI
        isOne(Draft.BUYER_JST), // Podmiot2/JST
        isOne(Draft.BUYER_GV)); // Podmiot2/GV
  }

  private PartyIdentity identity() {
    Option<PartyIdentity> nip =
        optional(Draft.BUYER_NIP).map(Nip::of).map(PartyIdentity.PolishNip::new);
    Option<PartyIdentity> eu =
        optional(Draft.BUYER + "NrVatUE")
            .map(number -> new PartyIdentity.EuVatNumber(text(Draft.BUYER + "KodUE"), number));
    Option<PartyIdentity> other =
        optional(Draft.BUYER + "NrID")
            .map(
                number ->
                    new PartyIdentity.OtherNumber(optional(Draft.BUYER + "KodKraju"), number));
    return nip.orElse(eu).orElse(other).getOrElse(new PartyIdentity.NoNumber());
  }

  private Option<BigDecimal> vat() {
    return Draft.VAT
        .flatMap(field -> optional(field))
        .map(BigDecimal::new)
        .reduceOption(BigDecimal::add);
  }

  private List<CorrectedInvoice> originals() {
    Map<String, String> dates = byOriginal("DataWystFaKorygowanej");
    Map<String, String> ksefNumbers = byOriginal("NrKSeFFaKorygowanej");
    return draft
        .all(Draft.ORIGINAL_NUMBER)
        .map(
            number ->
                new CorrectedInvoice(
                    InvoiceNumber.of(number.collapsed()), // NrFaKorygowanej
                    IssueDate.of(
                        LocalDate.parse(
                            dates.get(number.parentXpath()).get())), // DataWystFaKorygowanej
                    ksefNumbers
                        .get(number.parentXpath())
                        .flatMap(text -> KsefNumber.parse(text).toOption()), // NrKSeFFaKorygowanej
                    ksefNumbers.containsKey(number.parentXpath()))); // NrKSeF
  }

  /** Returns one field of every DaneFaKorygowanej by the XPath of that element. */
  private Map<String, String> byOriginal(String name) {
    return HashMap.ofAll(
        draft.all(Draft.ORIGINAL + name).toJavaStream(), Leaf::parentXpath, Leaf::collapsed);
  }

  private boolean isOne(String key) {
    return optional(key).exists(value -> new BigDecimal(value).compareTo(BigDecimal.ONE) == 0);
  }

  private Option<String> optional(String key) {
    return draft.first(key).map(Leaf::collapsed);
  }

  private String text(String key) {
    return optional(key)
        .getOrElseThrow(() -> new IllegalStateException("the schema lets no file lack " + key));
  }
}
