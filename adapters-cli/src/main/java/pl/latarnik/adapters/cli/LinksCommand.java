package pl.latarnik.adapters.cli;

import io.vavr.control.Either;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import pl.latarnik.application.port.in.LinkInvoice;
import pl.latarnik.application.port.in.LinkInvoice.Links;
import pl.latarnik.application.port.in.LinkInvoice.Refusal;

/** {@code links}: the links of the codes of any file. */
@Command(name = "links")
final class LinksCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(paramLabel = "FILE.xml", descriptionKey = "links.file")
  private Path file = Path.of("");

  @Mixin private LinksOptions options = new LinksOptions();
  @Mixin private JsonOption json = new JsonOption();

  LinksCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    LinkInvoice.Command command = options.command(context, file);
    Either<Refusal, Links> links = context.program().linkInvoice().links(command);
    if (links.isLeft()) {
      return LinksOptions.refused(context, file, links.getLeft()).code();
    }
    write(links.get());
    return ExitStatus.DONE.code();
  }

  private void write(Links links) {
    if (!json.json) {
      context.line("KOD I   " + links.kodI());
      links.kodII().forEach(link -> context.line("KOD II  " + link));
      context.note(context.messages().text("line.not-found-yet"));
      return;
    }
    Json.write(
        context.console().out(),
        out -> {
          out.writeStartObject();
          out.writeStringField("kod1", links.kodI());
          out.writeFieldName("kod2");
          if (links.kodII().isDefined()) {
            out.writeString(links.kodII().get());
          } else {
            out.writeNull();
          }
          out.writeEndObject();
        });
  }
}
