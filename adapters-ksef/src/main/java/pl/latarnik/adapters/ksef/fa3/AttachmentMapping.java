package pl.latarnik.adapters.ksef.fa3;

import io.vavr.collection.List;
import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapping;
import pl.latarnik.adapters.ksef.fa3.schema.BlokDanych;
import pl.latarnik.adapters.ksef.fa3.schema.KolumnaTabeli;
import pl.latarnik.adapters.ksef.fa3.schema.MetaDane;
import pl.latarnik.adapters.ksef.fa3.schema.MetaDaneTabeli;
import pl.latarnik.adapters.ksef.fa3.schema.NaglowekTabeli;
import pl.latarnik.adapters.ksef.fa3.schema.SumaTabeli;
import pl.latarnik.adapters.ksef.fa3.schema.Tabela;
import pl.latarnik.adapters.ksef.fa3.schema.TekstBloku;
import pl.latarnik.adapters.ksef.fa3.schema.WierszTabeli;
import pl.latarnik.adapters.ksef.fa3.schema.Zalacznik;
import pl.latarnik.domain.invoice.content.Attachment;
import pl.latarnik.domain.invoice.content.AttachmentBlock;
import pl.latarnik.domain.invoice.content.AttachmentColumn;
import pl.latarnik.domain.invoice.content.AttachmentEntry;
import pl.latarnik.domain.invoice.content.AttachmentTable;
import pl.latarnik.domain.invoice.content.ColumnType;

/** Maps the attachment. */
interface AttachmentMapping {

  @Mapping(target = "blocks", source = "blokDanych")
  Attachment attachment(Zalacznik source);

  default Option<Attachment> optionalAttachment(@Nullable Zalacznik source) {
    return Option.of(source).map(this::attachment);
  }

  @Mapping(target = "heading", source = "ZNaglowek")
  @Mapping(target = "entries", source = "metaDane")
  @Mapping(target = "paragraphs", source = "tekst")
  @Mapping(target = "tables", source = "tabela")
  AttachmentBlock block(BlokDanych source);

  default List<AttachmentBlock> blocks(java.util.List<BlokDanych> all) {
    return List.ofAll(all).map(this::block);
  }

  @Mapping(target = "key", source = "ZKlucz")
  @Mapping(target = "value", source = "ZWartosc")
  AttachmentEntry entry(MetaDane source);

  default List<AttachmentEntry> entries(java.util.List<MetaDane> all) {
    return List.ofAll(all).map(this::entry);
  }

  default List<String> paragraphs(@Nullable TekstBloku source) {
    return Option.of(source).toList().flatMap(TekstBloku::getAkapit); // Akapit
  }

  @Mapping(target = "entries", source = "TMetaDane")
  @Mapping(target = "description", source = "opis")
  @Mapping(target = "columns", source = "TNaglowek")
  @Mapping(target = "rows", source = "wiersz")
  @Mapping(target = "sum", source = "suma")
  AttachmentTable table(Tabela source);

  default List<AttachmentTable> tables(java.util.List<Tabela> all) {
    return List.ofAll(all).map(this::table);
  }

  @Mapping(target = "key", source = "TKlucz")
  @Mapping(target = "value", source = "TWartosc")
  AttachmentEntry tableEntry(MetaDaneTabeli source);

  default List<AttachmentEntry> tableEntries(java.util.List<MetaDaneTabeli> all) {
    return List.ofAll(all).map(this::tableEntry);
  }

  default List<AttachmentColumn> columns(NaglowekTabeli source) {
    return List.ofAll(source.getKol()).map(this::column); // Kol
  }

  @Mapping(target = "type", source = "typ")
  @Mapping(target = "name", source = "NKom")
  AttachmentColumn column(KolumnaTabeli source);

  // Typ
  default ColumnType columnType(String code) {
    return Fa3Values.find(ColumnType.values(), ColumnType::code, code);
  }

  default List<List<String>> rows(java.util.List<WierszTabeli> all) {
    return List.ofAll(all).map(row -> List.ofAll(row.getWKom())); // WKom
  }

  default Option<List<String>> sum(@Nullable SumaTabeli source) {
    return Option.of(source).map(sum -> List.ofAll(sum.getSKom())); // SKom
  }
}
