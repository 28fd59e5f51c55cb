package pl.latarnik.adapters.ksef.fa3;

import io.vavr.collection.List;
import io.vavr.control.Option;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import pl.latarnik.adapters.ksef.fa3.schema.Adnotacje;
import pl.latarnik.adapters.ksef.fa3.schema.Fa;
import pl.latarnik.adapters.ksef.fa3.schema.Faktura;
import pl.latarnik.adapters.ksef.fa3.schema.FakturaKorygowana;
import pl.latarnik.adapters.ksef.fa3.schema.Naglowek;
import pl.latarnik.domain.invoice.content.Annotations;
import pl.latarnik.domain.invoice.content.CorrectedDocument;
import pl.latarnik.domain.invoice.content.Correction;
import pl.latarnik.domain.invoice.content.Header;
import pl.latarnik.domain.invoice.content.InvoiceContent;
import pl.latarnik.domain.invoice.content.IssueDetails;
import pl.latarnik.domain.invoice.content.Marks;
import pl.latarnik.domain.invoice.content.SupplyTime;
import pl.latarnik.domain.invoice.content.Totals;

/**
 * Maps the generated classes of FA(3) to the content of an invoice.
 *
 * <p>A field of the domain that nothing fills is a compile error. Choices and exclusives of the
 * schema are read by hand, each line naming its field.
 */
@Mapper(
    uses = Fa3Values.class,
    unmappedTargetPolicy = ReportingPolicy.ERROR,
    disableSubMappingMethodsGeneration = true,
    implementationName = "Generated<CLASS_NAME>")
interface Fa3Mapper
    extends PartyMapping,
        LineMapping,
        PaymentMapping,
        TermsMapping,
        OrderMapping,
        AttachmentMapping {

  @Mapping(target = "header", source = "naglowek")
  @Mapping(target = "seller", source = "podmiot1")
  @Mapping(target = "buyer", source = "podmiot2")
  @Mapping(target = "thirdParties", source = "podmiot3")
  @Mapping(target = "authorized", source = "podmiotUpowazniony")
  @Mapping(target = "issue", source = "fa")
  @Mapping(target = "totals", source = "fa")
  @Mapping(target = "annotations", source = "fa.adnotacje")
  @Mapping(target = "correction", source = "fa")
  @Mapping(target = "marks", source = "fa")
  @Mapping(target = "remarks", source = "fa.dodatkowyOpis")
  @Mapping(target = "lines", source = "fa.faWiersz")
  @Mapping(target = "settlement", source = "fa.rozliczenie")
  @Mapping(target = "payment", source = "fa.platnosc")
  @Mapping(target = "terms", source = "fa.warunkiTransakcji")
  @Mapping(target = "footer", source = "stopka")
  @Mapping(target = "partialAdvances", source = "fa.zaliczkaCzesciowa")
  @Mapping(target = "settledAdvances", source = "fa.fakturaZaliczkowa")
  @Mapping(target = "order", source = "fa.zamowienie")
  @Mapping(target = "attachment", source = "zalacznik")
  InvoiceContent content(Faktura source);

  @Mapping(target = "createdAt", source = "dataWytworzeniaFa")
  @Mapping(target = "system", source = "systemInfo")
  Header header(Naglowek source);

  @Mapping(target = "currency", source = "kodWaluty")
  @Mapping(target = "issueDate", source = "p_1")
  @Mapping(target = "place", source = "p_1M")
  @Mapping(target = "number", source = "p_2")
  @Mapping(target = "deliveryNotes", source = "WZ")
  @Mapping(target = "supplied", source = "source")
  @Mapping(target = "kind", source = "rodzajFaktury")
  IssueDetails issue(Fa source);

  default Option<SupplyTime> supplied(Fa source) {
    if (source.getOkresFa() != null) {
      return Option.some(
          new SupplyTime.InPeriod(
              new Fa3Values().day(source.getOkresFa().getP_6_Od()), // P_6_Od
              new Fa3Values().day(source.getOkresFa().getP_6_Do()))); // P_6_Do
    }
    return new Fa3Values().optionalDay(source.getP_6()).map(SupplyTime.OnDay::new); // P_6
  }

  default Totals totals(Fa source) {
    return TotalsReading.totals(source);
  }

  default Annotations annotations(Adnotacje source) {
    return AnnotationsReading.annotations(source);
  }

  default Option<Correction> optionalCorrection(Fa source) {
    return source.getDaneFaKorygowanej().isEmpty()
        ? Option.none()
        : Option.some(correction(source));
  }

  @Mapping(target = "reason", source = "przyczynaKorekty")
  @Mapping(target = "effect", source = "typKorekty")
  @Mapping(target = "originals", source = "daneFaKorygowanej")
  @Mapping(target = "period", source = "okresFaKorygowanej")
  @Mapping(target = "rightNumber", source = "nrFaKorygowany")
  @Mapping(target = "seller", source = "podmiot1K")
  @Mapping(target = "buyers", source = "podmiot2K")
  @Mapping(target = "dueBefore", source = "p_15ZK")
  @Mapping(target = "exchangeRateBefore", source = "kursWalutyZK")
  Correction correction(Fa source);

  @Mapping(target = "issueDate", source = "dataWystFaKorygowanej")
  @Mapping(target = "number", source = "nrFaKorygowanej")
  @Mapping(target = "ksefNumber", source = "nrKSeFFaKorygowanej")
  CorrectedDocument original(FakturaKorygowana source);

  default List<CorrectedDocument> originals(java.util.List<FakturaKorygowana> all) {
    return List.ofAll(all).map(this::original);
  }

  @Mapping(target = "receiptInvoice", source = "FP")
  @Mapping(target = "relatedParties", source = "TP")
  @Mapping(target = "exciseRefund", source = "zwrotAkcyzy")
  Marks marks(Fa source);
}
