package pl.latarnik.adapters.ksef.fa3.writing;

import io.vavr.collection.List;
import org.mapstruct.Mapping;
import pl.latarnik.adapters.ksef.fa3.schema.DodatkowyOpis;
import pl.latarnik.adapters.ksef.fa3.schema.Wiersz;
import pl.latarnik.domain.invoice.content.Line;
import pl.latarnik.domain.invoice.content.Remark;

/** Writes lines and remarks. */
interface LineWriting {

  @Mapping(target = "nrWierszaFa", source = "number")
  @Mapping(target = "UU_ID", source = "uniqueId")
  @Mapping(target = "p_6A", source = "supplied")
  @Mapping(target = "p_7", source = "name")
  @Mapping(target = "indeks", source = "index")
  @Mapping(target = "GTIN", source = "gtin")
  @Mapping(target = "PKWiU", source = "pkwiu")
  @Mapping(target = "CN", source = "cn")
  @Mapping(target = "PKOB", source = "pkob")
  @Mapping(target = "p_8A", source = "unit")
  @Mapping(target = "p_8B", source = "quantity")
  @Mapping(target = "p_9A", source = "netPrice")
  @Mapping(target = "p_9B", source = "grossPrice")
  @Mapping(target = "p_10", source = "discount")
  @Mapping(target = "p_11", source = "net")
  @Mapping(target = "p_11A", source = "gross")
  @Mapping(target = "p_11Vat", source = "vat")
  @Mapping(target = "p_12", source = "rate")
  @Mapping(target = "p_12_XII", source = "ossRate")
  @Mapping(target = "p_12_Zal_15", source = "annex15")
  @Mapping(target = "kwotaAkcyzy", source = "excise")
  @Mapping(target = "GTU", source = "gtu")
  @Mapping(target = "procedura", source = "procedure")
  @Mapping(target = "kursWaluty", source = "exchangeRate")
  @Mapping(target = "stanPrzed", source = "before")
  Wiersz line(Line source);

  default java.util.List<Wiersz> lines(List<Line> all) {
    return all.map(this::line).toJavaList();
  }

  @Mapping(target = "nrWiersza", source = "line")
  @Mapping(target = "klucz", source = "key")
  @Mapping(target = "wartosc", source = "value")
  DodatkowyOpis remark(Remark source);

  default java.util.List<DodatkowyOpis> remarks(List<Remark> all) {
    return all.map(this::remark).toJavaList();
  }
}
