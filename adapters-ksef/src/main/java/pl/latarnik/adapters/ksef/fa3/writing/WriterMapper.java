package pl.latarnik.adapters.ksef.fa3.writing;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import pl.latarnik.adapters.ksef.fa3.schema.Fa;
import pl.latarnik.adapters.ksef.fa3.schema.Faktura;
import pl.latarnik.adapters.ksef.fa3.schema.FakturaKorygowana;
import pl.latarnik.adapters.ksef.fa3.schema.KodFormularza;
import pl.latarnik.adapters.ksef.fa3.schema.Naglowek;
import pl.latarnik.adapters.ksef.fa3.schema.Okres;
import pl.latarnik.domain.invoice.content.BandTotal;
import pl.latarnik.domain.invoice.content.CorrectedDocument;
import pl.latarnik.domain.invoice.content.Correction;
import pl.latarnik.domain.invoice.content.Header;
import pl.latarnik.domain.invoice.content.InvoiceContent;
import pl.latarnik.domain.invoice.content.SupplyTime;
import pl.latarnik.domain.invoice.content.VatBand;

/**
 * Maps the content of an invoice to the generated classes of FA(3): the way back of the reading.
 *
 * <p>A field of FA(3) that nothing fills is a compile error. Choices of the schema are filled by
 * hand, each line naming its field.
 */
@Mapper(
    uses = FieldValues.class,
    imports = {VatBand.class},
    unmappedTargetPolicy = ReportingPolicy.ERROR,
    disableSubMappingMethodsGeneration = true,
    implementationName = "Generated<CLASS_NAME>")
interface WriterMapper
    extends PartyWriting,
        LineWriting,
        PaymentWriting,
        TermsWriting,
        OrderWriting,
        AnnotationsWriting,
        AttachmentWriting {

  @Mapping(target = "naglowek", source = "header")
  @Mapping(target = "podmiot1", source = "seller")
  @Mapping(target = "podmiot2", source = "buyer")
  @Mapping(target = "podmiot3", source = "thirdParties")
  @Mapping(target = "podmiotUpowazniony", source = "authorized")
  @Mapping(target = "fa", expression = "java(body(source, source.correction().getOrNull()))")
  @Mapping(target = "stopka", source = "footer")
  @Mapping(target = "zalacznik", source = "attachment")
  Faktura invoice(InvoiceContent source);

  @Mapping(target = "kodFormularza", expression = "java(form())")
  @Mapping(target = "wariantFormularza", constant = "3")
  @Mapping(target = "dataWytworzeniaFa", source = "createdAt")
  @Mapping(target = "systemInfo", source = "system")
  Naglowek header(Header source);

  default KodFormularza form() {
    KodFormularza target = new KodFormularza();
    target.setValue("FA"); // KodFormularza
    target.setKodSystemowy("FA (3)"); // kodSystemowy
    target.setWersjaSchemy("1-0E"); // wersjaSchemy
    return target;
  }

  @Mapping(target = "kodWaluty", source = "source.issue.currency")
  @Mapping(target = "p_1", source = "source.issue.issueDate")
  @Mapping(target = "p_1M", source = "source.issue.place")
  @Mapping(target = "p_2", source = "source.issue.number")
  @Mapping(target = "WZ", source = "source.issue.deliveryNotes")
  @Mapping(target = "p_6", source = "source.issue.supplied")
  @Mapping(target = "okresFa", source = "source.issue.supplied")
  @Mapping(target = "p_13_1", expression = "java(net(source, VatBand.PODSTAWOWA))")
  @Mapping(target = "p_14_1", expression = "java(vat(source, VatBand.PODSTAWOWA))")
  @Mapping(target = "p_14_1W", expression = "java(vatInPln(source, VatBand.PODSTAWOWA))")
  @Mapping(target = "p_13_2", expression = "java(net(source, VatBand.OBNIZONA_PIERWSZA))")
  @Mapping(target = "p_14_2", expression = "java(vat(source, VatBand.OBNIZONA_PIERWSZA))")
  @Mapping(target = "p_14_2W", expression = "java(vatInPln(source, VatBand.OBNIZONA_PIERWSZA))")
  @Mapping(target = "p_13_3", expression = "java(net(source, VatBand.OBNIZONA_DRUGA))")
  @Mapping(target = "p_14_3", expression = "java(vat(source, VatBand.OBNIZONA_DRUGA))")
  @Mapping(target = "p_14_3W", expression = "java(vatInPln(source, VatBand.OBNIZONA_DRUGA))")
  @Mapping(target = "p_13_4", expression = "java(net(source, VatBand.RYCZALT_TAKSOWEK))")
  @Mapping(target = "p_14_4", expression = "java(vat(source, VatBand.RYCZALT_TAKSOWEK))")
  @Mapping(target = "p_14_4W", expression = "java(vatInPln(source, VatBand.RYCZALT_TAKSOWEK))")
  @Mapping(target = "p_13_5", expression = "java(net(source, VatBand.PROCEDURA_SZCZEGOLNA))")
  @Mapping(target = "p_14_5", expression = "java(vat(source, VatBand.PROCEDURA_SZCZEGOLNA))")
  @Mapping(target = "p_13_6_1", expression = "java(net(source, VatBand.ZERO_KRAJ))")
  @Mapping(target = "p_13_6_2", expression = "java(net(source, VatBand.ZERO_WDT))")
  @Mapping(target = "p_13_6_3", expression = "java(net(source, VatBand.ZERO_EKSPORT))")
  @Mapping(target = "p_13_7", expression = "java(net(source, VatBand.ZWOLNIONA))")
  @Mapping(target = "p_13_8", expression = "java(net(source, VatBand.POZA_KRAJEM))")
  @Mapping(target = "p_13_9", expression = "java(net(source, VatBand.USLUGI_ART_100))")
  @Mapping(target = "p_13_10", expression = "java(net(source, VatBand.ODWROTNE_OBCIAZENIE))")
  @Mapping(target = "p_13_11", expression = "java(net(source, VatBand.MARZA))")
  @Mapping(target = "p_15", source = "source.totals.due")
  @Mapping(target = "kursWalutyZ", source = "source.totals.exchangeRate")
  @Mapping(target = "adnotacje", source = "source.annotations")
  @Mapping(target = "rodzajFaktury", source = "source.issue.kind")
  @Mapping(target = "przyczynaKorekty", source = "correction.reason")
  @Mapping(target = "typKorekty", source = "correction.effect")
  @Mapping(target = "daneFaKorygowanej", source = "correction.originals")
  @Mapping(target = "okresFaKorygowanej", source = "correction.period")
  @Mapping(target = "nrFaKorygowany", source = "correction.rightNumber")
  @Mapping(target = "podmiot1K", source = "correction.seller")
  @Mapping(target = "podmiot2K", source = "correction.buyers")
  @Mapping(target = "p_15ZK", source = "correction.dueBefore")
  @Mapping(target = "kursWalutyZK", source = "correction.exchangeRateBefore")
  @Mapping(target = "zaliczkaCzesciowa", source = "source.partialAdvances")
  @Mapping(target = "FP", source = "source.marks.receiptInvoice")
  @Mapping(target = "TP", source = "source.marks.relatedParties")
  @Mapping(target = "dodatkowyOpis", source = "source.remarks")
  @Mapping(target = "fakturaZaliczkowa", source = "source.settledAdvances")
  @Mapping(target = "zwrotAkcyzy", source = "source.marks.exciseRefund")
  @Mapping(target = "faWiersz", source = "source.lines")
  @Mapping(target = "rozliczenie", source = "source.settlement")
  @Mapping(target = "platnosc", source = "source.payment")
  @Mapping(target = "warunkiTransakcji", source = "source.terms")
  @Mapping(target = "zamowienie", source = "source.order")
  Fa body(InvoiceContent source, @Nullable Correction correction);

  default @Nullable String day(Option<SupplyTime> source) {
    return source
        .flatMap(time -> time.fold(Option::some, (from, to) -> Option.<java.time.LocalDate>none()))
        .map(java.time.LocalDate::toString) // P_6
        .getOrNull();
  }

  default @Nullable Okres period(Option<SupplyTime> source) {
    return source
        .flatMap(
            time ->
                time.fold(
                    day -> Option.<Okres>none(),
                    (from, to) -> {
                      Okres target = new Okres();
                      target.setP_6_Od(from.toString()); // P_6_Od
                      target.setP_6_Do(to.toString()); // P_6_Do
                      return Option.some(target);
                    }))
        .getOrNull();
  }

  default @Nullable BigDecimal net(InvoiceContent source, VatBand band) {
    return band(source, band).map(BandTotal::net).getOrNull();
  }

  default @Nullable BigDecimal vat(InvoiceContent source, VatBand band) {
    return band(source, band).flatMap(BandTotal::vat).getOrNull();
  }

  default @Nullable BigDecimal vatInPln(InvoiceContent source, VatBand band) {
    return band(source, band).flatMap(BandTotal::vatInPln).getOrNull();
  }

  private static Option<BandTotal> band(InvoiceContent source, VatBand band) {
    return source.totals().bands().find(total -> total.band() == band);
  }

  default FakturaKorygowana original(CorrectedDocument source) {
    FakturaKorygowana target = new FakturaKorygowana();
    target.setDataWystFaKorygowanej(source.issueDate().day().toString()); // DataWystFaKorygowanej
    target.setNrFaKorygowanej(source.number().text()); // NrFaKorygowanej
    if (source.ksefNumber().isDefined()) {
      target.setNrKSeF((byte) 1); // NrKSeF
      target.setNrKSeFFaKorygowanej(source.ksefNumber().get()); // NrKSeFFaKorygowanej
    } else {
      target.setNrKSeFN((byte) 1); // NrKSeFN
    }
    return target;
  }

  default java.util.List<FakturaKorygowana> originals(List<CorrectedDocument> all) {
    return all.map(this::original).toJavaList();
  }
}
