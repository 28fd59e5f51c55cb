package pl.latarnik.adapters.ksef.fa3;

import io.vavr.collection.List;
import org.mapstruct.Mapping;
import pl.latarnik.adapters.ksef.fa3.schema.DodatkowyOpis;
import pl.latarnik.adapters.ksef.fa3.schema.Wiersz;
import pl.latarnik.domain.invoice.content.Line;
import pl.latarnik.domain.invoice.content.Remark;

/** Maps lines and remarks. */
interface LineMapping {

  @Mapping(target = "number", source = "nrWierszaFa")
  @Mapping(target = "uniqueId", source = "UU_ID")
  @Mapping(target = "supplied", source = "p_6A")
  @Mapping(target = "name", source = "p_7")
  @Mapping(target = "index", source = "indeks")
  @Mapping(target = "gtin", source = "GTIN")
  @Mapping(target = "pkwiu", source = "PKWiU")
  @Mapping(target = "cn", source = "CN")
  @Mapping(target = "pkob", source = "PKOB")
  @Mapping(target = "unit", source = "p_8A")
  @Mapping(target = "quantity", source = "p_8B")
  @Mapping(target = "netPrice", source = "p_9A")
  @Mapping(target = "grossPrice", source = "p_9B")
  @Mapping(target = "discount", source = "p_10")
  @Mapping(target = "net", source = "p_11")
  @Mapping(target = "gross", source = "p_11A")
  @Mapping(target = "vat", source = "p_11Vat")
  @Mapping(target = "rate", source = "p_12")
  @Mapping(target = "ossRate", source = "p_12_XII")
  @Mapping(target = "annex15", source = "p_12_Zal_15")
  @Mapping(target = "excise", source = "kwotaAkcyzy")
  @Mapping(target = "gtu", source = "GTU")
  @Mapping(target = "procedure", source = "procedura")
  @Mapping(target = "exchangeRate", source = "kursWaluty")
  @Mapping(target = "before", source = "stanPrzed")
  Line line(Wiersz source);

  default List<Line> lines(java.util.List<Wiersz> all) {
    return List.ofAll(all).map(this::line);
  }

  @Mapping(target = "line", source = "nrWiersza")
  @Mapping(target = "key", source = "klucz")
  @Mapping(target = "value", source = "wartosc")
  Remark remark(DodatkowyOpis source);

  default List<Remark> remarks(java.util.List<DodatkowyOpis> all) {
    return List.ofAll(all).map(this::remark);
  }
}
