package pl.latarnik.adapters.cli;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.port.out.InvoiceXml.Incomparable;
import pl.latarnik.domain.correction.RejectionGround;
import pl.latarnik.domain.correction.TechnicalCorrection;

/** {@code diff}: in what two files differ, and whether one may technically correct the other. */
@Command(name = "diff")
final class DiffCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(index = "0", paramLabel = "OLD.xml", descriptionKey = "diff.old")
  private @Nullable Path old;

  @Parameters(index = "1", paramLabel = "NEW.xml", descriptionKey = "diff.new")
  private @Nullable Path fresh;

  @Option(
      names = "--rejected-for",
      paramLabel = "FILE|DUPLICATE|PERMISSION",
      descriptionKey = "diff.rejected-for")
  private RejectionGround ground = RejectionGround.FILE;

  @Mixin private JsonOption json = new JsonOption();

  DiffCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Path before = requireGiven(old);
    Path after = requireGiven(fresh);
    return context
        .program()
        .compareInvoices()
        .compare(InputFiles.read(before), InputFiles.read(after), ground)
        .fold(refusal -> refuse(refusal, before, after), this::show)
        .code();
  }

  private static Path requireGiven(@Nullable Path file) {
    return requireNonNull(file, "picocli demands both files");
  }

  private ExitStatus refuse(Incomparable refusal, Path before, Path after) {
    name(before, refusal.before());
    name(after, refusal.after());
    return ExitStatus.BAD_INPUT;
  }

  private void name(Path file, List<Finding> findings) {
    findings.forEach(f -> context.note(file + ": " + Findings.line(context.messages(), f)));
  }

  private ExitStatus show(TechnicalCorrection correction) {
    if (json.json) {
      DiffJson.write(context.console().out(), context.messages(), correction);
    } else {
      new DiffText(context.messages(), context::line).write(correction);
    }
    return correction.changes().isEmpty() ? ExitStatus.DONE : ExitStatus.ATTENTION;
  }
}
