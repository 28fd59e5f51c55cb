package pl.latarnik.adapters.ksef.fa3;

import io.vavr.collection.List;
import io.vavr.control.Validation;
import pl.latarnik.adapters.ksef.fa3.writing.ContentWriter;
import pl.latarnik.adapters.ksef.fa3.writing.Misfit;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.content.InvoiceContent;

/**
 * Lets nothing out that was written but what reads back as it was wanted: by the same reader and
 * the same structure as every file.
 */
final class Fa3Writing {

  private final Fa3Reader reader;
  private final Fa3Content content;
  private final ContentWriter writer =
      new ContentWriter(ForbiddenCharacters::contains, Spot::isRepeatable);

  Fa3Writing(Fa3Reader reader, Fa3Content content) {
    this.reader = reader;
    this.content = content;
  }

  Validation<List<Finding>, ExactBytes> write(InvoiceContent wanted) {
    return writer
        .write(wanted)
        .fold(misfits -> Validation.invalid(findings(misfits)), file -> checked(wanted, file));
  }

  private Validation<List<Finding>, ExactBytes> checked(InvoiceContent wanted, ExactBytes file) {
    Findings findings = new Findings();
    reader.read(file, findings);
    if (findings.hasError()) {
      return Validation.invalid(findings.inOrder().map(Fa3Writing::withoutPlace));
    }
    List<Misfit> differences = writer.differences(wanted, content.read(file));
    return differences.isEmpty()
        ? Validation.valid(file)
        : Validation.invalid(findings(differences));
  }

  private static List<Finding> findings(List<Misfit> misfits) {
    return misfits.take(Findings.MOST).map(Fa3Writing::finding);
  }

  private static Finding finding(Misfit misfit) {
    String value = Texts.shown(misfit.value());
    return switch (misfit.fault()) {
      case CHARACTER ->
          FindingKind.BYTES_FORBIDDEN_CHARACTER.error(Place.NONE, misfit.xpath(), value);
      case NO_PLACE ->
          FindingKind.SCHEMA_WRITE_NO_PLACE.error(
              Place.NONE, misfit.xpath(), misfit.field(), value);
      case CHANGED ->
          FindingKind.SCHEMA_WRITE_CHANGED.error(
              Place.NONE, misfit.xpath(), misfit.field(), value, Texts.shown(misfit.instead()));
    };
  }

  /** There is no file in which somebody could look for the line. */
  private static Finding withoutPlace(Finding finding) {
    return new Finding(
        finding.code(),
        finding.severity(),
        finding.layer(),
        0,
        0,
        finding.xpath(),
        finding.polish(),
        finding.english());
  }
}
