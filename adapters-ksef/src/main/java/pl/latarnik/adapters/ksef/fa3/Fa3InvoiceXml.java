package pl.latarnik.adapters.ksef.fa3;

import io.vavr.collection.List;
import io.vavr.control.Validation;
import java.nio.file.Path;
import java.time.LocalDate;
import pl.latarnik.adapters.ksef.fa3.difference.Difference;
import pl.latarnik.adapters.ksef.fa3.difference.Document;
import pl.latarnik.adapters.ksef.fa3.meaning.MeaningCheck;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.port.out.InvoiceXml;
import pl.latarnik.domain.correction.FieldChange;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.content.InvoiceContent;

/**
 * Reads FA(3) files with the parser and the validator of the JDK.
 *
 * <p>For the rules one pass is enough, without JAXB, whose start a command line would feel; JAXB
 * and MapStruct come in when somebody asks for the content. What is forbidden in KSeF on one
 * environment and only warned of on another (certain characters) is an error here on all of them:
 * an invoice handed over offline must not be refused days later.
 */
public final class Fa3InvoiceXml implements InvoiceXml {

  private final Fa3Reader reader;
  private final Fa3Content content;
  private final Fa3Writing writing;

  /** Reads by the structure that the program brings along. */
  public Fa3InvoiceXml() {
    this(Fa3Schema.own());
  }

  /**
   * Reads by the official files instead.
   *
   * @param schemaDir the folder that holds {@code schemat_FA(3)_v1-0E.xsd}, and the basic files in
   *     it or in its folder {@code bazowe}
   * @throws IllegalArgumentException when it does not hold them
   */
  public Fa3InvoiceXml(Path schemaDir) {
    this(Fa3Schema.official(schemaDir));
  }

  private Fa3InvoiceXml(Fa3Schema schema) {
    this.reader = new Fa3Reader(schema);
    this.content = new Fa3Content();
    this.writing = new Fa3Writing(reader, content);
  }

  @Override
  public Validation<List<Finding>, Readable> read(
      ExactBytes file, Environment environment, LocalDate today) {
    Findings findings = new Findings();
    Draft draft = check(file, environment, today, findings);
    return findings.hasError()
        ? Validation.invalid(findings.inOrder())
        : Validation.valid(
            new Readable(
                new FactsReading(draft).facts(file), findings.inOrder(), draft.hasAttachment()));
  }

  @Override
  public List<Finding> check(ExactBytes file, Environment environment, LocalDate today) {
    Findings findings = new Findings();
    check(file, environment, today, findings);
    return findings.inOrder();
  }

  private Draft check(
      ExactBytes file, Environment environment, LocalDate today, Findings findings) {
    Draft draft = reader.read(file, findings);
    MeaningCheck.check(
        draft,
        environment,
        today,
        finding -> {
          // Of a part of a document nobody can say what it lacks and what its sums are.
          if (draft.isWhole() || finding.isError()) {
            findings.add(finding);
          }
        });
    return draft;
  }

  /**
   * Reads the facts of a file that {@link #read} found right before, in a fraction of its time: no
   * schema is asked and nothing is checked again.
   *
   * @param file the same bytes
   */
  public InvoiceFacts facts(ExactBytes file) {
    return new FactsReading(FactsWalk.walk(file)).facts(file);
  }

  @Override
  public Validation<List<Finding>, InvoiceContent> content(ExactBytes file) {
    Findings findings = new Findings();
    reader.read(file, findings);
    return findings.hasError()
        ? Validation.invalid(findings.inOrder())
        : Validation.valid(content.read(file));
  }

  @Override
  public Validation<List<Finding>, ExactBytes> write(InvoiceContent invoice) {
    return writing.write(invoice);
  }

  @Override
  public Validation<Incomparable, List<FieldChange>> difference(
      ExactBytes before, ExactBytes after) {
    Validation<List<Finding>, Document> first = TreeReading.read(before);
    Validation<List<Finding>, Document> second = TreeReading.read(after);
    if (first.isInvalid() || second.isInvalid()) {
      return Validation.invalid(
          new Incomparable(
              first.isInvalid() ? first.getError() : List.empty(),
              second.isInvalid() ? second.getError() : List.empty()));
    }
    return Difference.between(first.get(), second.get())
        .<Incomparable>toValidation(TreeReading::tooDifferent);
  }
}
