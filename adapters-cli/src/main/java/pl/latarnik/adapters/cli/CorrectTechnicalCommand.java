package pl.latarnik.adapters.cli;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import pl.latarnik.application.port.in.CorrectTechnically;
import pl.latarnik.application.port.in.CorrectTechnically.Recorded;
import pl.latarnik.application.port.in.CorrectTechnically.Refusal;
import pl.latarnik.application.port.in.InvoiceView;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.domain.invoice.InvoiceId;

/** {@code correct-technical}: sends a corrected file in the place of a refused offline invoice. */
@Command(name = "correct-technical")
final class CorrectTechnicalCommand implements Callable<Integer> {

  private final Context context;
  private final Messages messages;

  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "option.id")
  private String id = "";

  @Parameters(index = "1", paramLabel = "FILE.xml", descriptionKey = "correct.file")
  private @Nullable Path file;

  @Mixin private JsonOption json = new JsonOption();

  CorrectTechnicalCommand(Context context) {
    this.context = context;
    this.messages = context.messages();
  }

  @Override
  public Integer call() {
    Path corrected = requireNonNull(file, "picocli demands the file");
    try (Program.Desk desk = context.program().openDesk()) {
      InvoiceView refused = InvoiceLookup.one(context, desk, id);
      Either<Refusal, Recorded> recorded =
          desk.correctTechnically()
              .correct(
                  new CorrectTechnically.Command(
                      refused.stored().invoice().id(), InputFiles.read(corrected)));
      return recorded.fold(this::refused, done -> sent(desk, done)).code();
    }
  }

  private ExitStatus sent(Program.Desk desk, Recorded done) {
    InvoiceId correction = done.correction().invoice().id();
    context.note(messages.text("correct.recorded", correction, done.original().invoice().id()));
    ExitStatus status = new Sending(context, desk).send(List.of(correction));
    desk.closeSession().close();
    InvoiceView now = desk.findInvoice().find(correction.text()).head();
    if (json.json) {
      InvoiceJson.writeOne(context, now);
    } else {
      context.line(InvoiceLines.line(messages, now));
      InvoiceLines.replacement(messages, now.stored().invoice()).forEach(context::line);
    }
    return status;
  }

  private ExitStatus refused(Refusal refusal) {
    if (refusal instanceof Refusal.NotAllowed not) {
      new DiffText(messages, context::note).write(not.verdict());
      return ExitStatus.ATTENTION;
    }
    if (refusal instanceof Refusal.NotComparable not) {
      name(not.files().before().appendAll(not.files().after()));
      return ExitStatus.BAD_INPUT;
    }
    if (refusal instanceof Refusal.NotValid not) {
      context.note(messages.text("correct.not-valid"));
      name(not.findings());
      return ExitStatus.ATTENTION;
    }
    if (refusal instanceof Refusal.CertificateUnusable not) {
      context.note(CertificateFiles.sentence(messages, not.certificate()));
      return ExitStatus.CONFIGURATION;
    }
    context.note(sentence(refusal));
    return refusal instanceof Refusal.Unknown ? ExitStatus.BAD_INPUT : ExitStatus.ATTENTION;
  }

  private void name(List<Finding> findings) {
    findings.forEach(finding -> context.note("  " + Findings.line(messages, finding)));
  }

  private String sentence(Refusal refusal) {
    if (refusal instanceof Refusal.NotRefused not) {
      return messages.text("correct.not-refused", messages.text("correct.state." + not.state()));
    }
    if (refusal instanceof Refusal.NotOffline not) {
      return messages.text("correct.not-offline", Words.of(not.kind()));
    }
    if (refusal instanceof Refusal.AlreadyReplaced already) {
      return messages.text(
          "correct.already",
          already.correction(),
          messages.text("correct.state." + already.state()));
    }
    if (refusal instanceof Refusal.FileKnown known) {
      return messages.text("correct.file-known", known.existing());
    }
    if (refusal instanceof Refusal.NotToBeSent) {
      return messages.text("send.not-sendable.OUTSIDE_KSEF");
    }
    return refusal instanceof Refusal.Busy busy
        ? messages.text("send.busy", busy.id())
        : messages.text("unknown-id", id);
  }
}
