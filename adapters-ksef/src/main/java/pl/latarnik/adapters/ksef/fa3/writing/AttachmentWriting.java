package pl.latarnik.adapters.ksef.fa3.writing;

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

/** Writes the attachment. */
interface AttachmentWriting {

  @Mapping(target = "blokDanych", source = "blocks")
  Zalacznik attachment(Attachment source);

  default @Nullable Zalacznik optionalAttachment(Option<Attachment> source) {
    return source.map(this::attachment).getOrNull();
  }

  @Mapping(target = "ZNaglowek", source = "heading")
  @Mapping(target = "metaDane", source = "entries")
  @Mapping(target = "tekst", source = "paragraphs")
  @Mapping(target = "tabela", source = "tables")
  BlokDanych block(AttachmentBlock source);

  default java.util.List<BlokDanych> blocks(List<AttachmentBlock> all) {
    return all.map(this::block).toJavaList();
  }

  @Mapping(target = "ZKlucz", source = "key")
  @Mapping(target = "ZWartosc", source = "value")
  MetaDane entry(AttachmentEntry source);

  default java.util.List<MetaDane> entries(List<AttachmentEntry> all) {
    return all.map(this::entry).toJavaList();
  }

  default @Nullable TekstBloku paragraphs(List<String> all) {
    if (all.isEmpty()) {
      return null;
    }
    TekstBloku target = new TekstBloku();
    target.getAkapit().addAll(all.asJava()); // Akapit
    return target;
  }

  @Mapping(target = "TMetaDane", source = "entries")
  @Mapping(target = "opis", source = "description")
  @Mapping(target = "TNaglowek", source = "columns")
  @Mapping(target = "wiersz", source = "rows")
  @Mapping(target = "suma", source = "sum")
  Tabela table(AttachmentTable source);

  default java.util.List<Tabela> tables(List<AttachmentTable> all) {
    return all.map(this::table).toJavaList();
  }

  @Mapping(target = "TKlucz", source = "key")
  @Mapping(target = "TWartosc", source = "value")
  MetaDaneTabeli tableEntry(AttachmentEntry source);

  default java.util.List<MetaDaneTabeli> tableEntries(List<AttachmentEntry> all) {
    return all.map(this::tableEntry).toJavaList();
  }

  default NaglowekTabeli columns(List<AttachmentColumn> all) {
    NaglowekTabeli target = new NaglowekTabeli();
    target.getKol().addAll(all.map(this::column).asJava()); // Kol
    return target;
  }

  @Mapping(target = "typ", source = "type")
  @Mapping(target = "NKom", source = "name")
  KolumnaTabeli column(AttachmentColumn source);

  default java.util.List<WierszTabeli> rows(List<List<String>> all) {
    return all.map(this::row).toJavaList();
  }

  private WierszTabeli row(List<String> cells) {
    WierszTabeli target = new WierszTabeli();
    target.getWKom().addAll(cells.asJava()); // WKom
    return target;
  }

  default @Nullable SumaTabeli optionalSum(Option<List<String>> source) {
    return source.map(this::sum).getOrNull();
  }

  private SumaTabeli sum(List<String> cells) {
    SumaTabeli target = new SumaTabeli();
    target.getSKom().addAll(cells.asJava()); // SKom
    return target;
  }
}
