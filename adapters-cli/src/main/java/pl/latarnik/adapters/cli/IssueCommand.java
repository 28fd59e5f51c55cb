package pl.latarnik.adapters.cli;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import pl.latarnik.application.port.in.InvoiceView;
import pl.latarnik.application.port.in.IssueInvoice;
import pl.latarnik.application.port.in.IssueInvoice.Approved;
import pl.latarnik.application.port.in.IssueInvoice.Refusal;
import pl.latarnik.application.port.in.IssueInvoice.WhenUnavailable;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.triage.Advice;
import pl.latarnik.application.triage.Diagnosis;
import pl.latarnik.application.triage.SeenCall;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.StatedBuyer;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.lifecycle.Invoice;

/** {@code issue}: approves invoices. */
@Command(name = "issue")
final class IssueCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(arity = "1..*", paramLabel = "FILE.xml", descriptionKey = "issue.files")
  private java.util.List<Path> files = new ArrayList<>();

  @picocli.CommandLine.Option(
      names = "--if-unavailable",
      paramLabel = "ask|offline24|keep",
      descriptionKey = "issue.if-unavailable")
  private Optional<String> ifUnavailable = Optional.empty();

  @picocli.CommandLine.Option(names = "--mode", paramLabel = "M", descriptionKey = "option.mode")
  private Optional<String> mode = Optional.empty();

  @picocli.CommandLine.Option(
      names = "--buyer",
      paramLabel = "KIND",
      descriptionKey = "issue.buyer")
  private Optional<String> buyer = Optional.empty();

  @picocli.CommandLine.Option(
      names = "--buyer-reason",
      paramLabel = "TEXT",
      descriptionKey = "issue.buyer-reason")
  private Optional<String> buyerReason = Optional.empty();

  @picocli.CommandLine.Option(names = "--yes", descriptionKey = "issue.yes")
  private boolean yes;

  private Option<Diagnosis> known = Option.none();

  @Mixin private JsonOption json = new JsonOption();

  IssueCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    String whenUnavailable = whenUnavailable();
    requireReadable();
    Option<IssuanceKind> procedure = Option.ofOptional(mode).map(Words::procedure);
    Option<StatedBuyer> stated = StatedBuyers.read(buyer, buyerReason);
    ExitStatus status = ExitStatus.DONE;
    java.util.List<InvoiceView> approved = new ArrayList<>();
    try (Program.Desk desk = context.program().openDesk()) {
      OutageSync.follow(context, desk);
      PlannedLines.tell(context, desk);
      for (Path file : files) {
        Outcome outcome = one(desk, file, new Wish(procedure, stated), whenUnavailable);
        status = status.worse(outcome.status());
        outcome.view().forEach(approved::add);
        if (outcome.status() == ExitStatus.CONFIGURATION) {
          break; // without a certificate no further file can be issued offline either
        }
      }
      desk.closeSession().close();
      if (approved.stream().anyMatch(IssueCommand::isOffline)) {
        new CertificateLines(context)
            .warning(desk.listCertificates().certificates())
            .forEach(context::note);
      }
    }
    if (json.json) {
      InvoiceJson.writeAll(context, approved, false);
    }
    return status.code();
  }

  private static boolean isOffline(InvoiceView view) {
    return view.stored().invoice().particulars().codes().isDefined();
  }

  /** What the user decides instead of the facts. */
  private record Wish(Option<IssuanceKind> procedure, Option<StatedBuyer> buyer) {
    Wish offline24() {
      return new Wish(Option.some(IssuanceKind.OFFLINE24), buyer);
    }
  }

  private record Outcome(
      ExitStatus status, Option<InvoiceView> view, Option<KsefFailure> unreachable) {
    static Outcome of(ExitStatus status) {
      return new Outcome(status, Option.none(), Option.none());
    }
  }

  private String whenUnavailable() {
    String wish = yes ? "offline24" : ifUnavailable.orElse(asks() ? "ask" : "keep");
    return switch (wish) {
      case "ask", "offline24", "keep" -> asks() || !wish.equals("ask") ? wish : "keep";
      default ->
          throw new CliFailure(
              ExitStatus.BAD_INPUT,
              "--if-unavailable: jest ask, offline24 i keep, podano „" + wish + "”",
              "--if-unavailable: there is ask, offline24 and keep, given '" + wish + "'");
    };
  }

  /** A file that is not there is a slip of the user; nothing is issued before it is mended. */
  private void requireReadable() {
    java.util.List<Path> unreadable =
        files.stream().filter(f -> !Files.isRegularFile(f) || !Files.isReadable(f)).toList();
    if (!unreadable.isEmpty()) {
      throw new CliFailure(
          ExitStatus.BAD_INPUT,
          "nie ma takiego pliku albo nie można go odczytać, niczego nie wystawiono: " + unreadable,
          "no such file, or it cannot be read; nothing was issued: " + unreadable);
    }
  }

  private boolean asks() {
    return context.console().terminal() && !json.json;
  }

  private Outcome one(Program.Desk desk, Path file, Wish wish, String whenUnavailable) {
    ExactBytes bytes;
    try {
      bytes = InputFiles.read(file);
    } catch (CliFailure unreadable) {
      context.note(unreadable.sentence(context.messages()));
      return Outcome.of(ExitStatus.ATTENTION);
    }
    Outcome outcome = issue(desk, file, bytes, wish, WhenUnavailable.KEEP);
    boolean unsent = outcome.status() == ExitStatus.UNREACHABLE;
    if (!unsent || wish.procedure().isDefined()) {
      return outcome;
    }
    Advice advice = diagnosed(desk, outcome).advice();
    return switch (advice.step()) {
      // By now something is announced, or KSeF is back: the facts decide again.
      case FOLLOW_ANNOUNCEMENT, SEND -> issue(desk, file, bytes, wish, WhenUnavailable.KEEP);
      case CONFIRM_TOTAL_FAILURE -> outcome;
      case WAIT, TRY_AGAIN, MEND_NETWORK, MEND_LOGIN, BE_LET_IN ->
          isForOffline24(advice, file, whenUnavailable)
              ? issue(desk, file, bytes, wish.offline24(), WhenUnavailable.OFFLINE24)
              : outcome;
    };
  }

  /** Nothing but the user's word, given beforehand or now, makes an invoice an offline one. */
  private boolean isForOffline24(Advice advice, Path file, String whenUnavailable) {
    return switch (whenUnavailable) {
      case "offline24" -> true;
      case "ask" -> advice.offline24() && agreesToOffline24(file);
      default -> false;
    };
  }

  /** Many files meet the same wall; it is looked at once, and again when it may have gone. */
  private Diagnosis diagnosed(Program.Desk desk, Outcome outcome) {
    if (known.exists(it -> it.advice().offline24())) {
      return known.get();
    }
    Instant now = context.program().clock().instant();
    Diagnosis diagnosis =
        desk.diagnose()
            .diagnose(
                outcome
                    .unreachable()
                    .map(why -> List.of(SeenCall.failed(now, why)))
                    .getOrElse(List.empty()));
    DiagnosisLines.of(context.messages(), diagnosis).forEach(context::note);
    known = Option.some(diagnosis);
    return diagnosis;
  }

  private Outcome issue(
      Program.Desk desk, Path file, ExactBytes bytes, Wish wish, WhenUnavailable whenUnavailable) {
    Either<Refusal, Approved> issued =
        desk.issueInvoice()
            .issue(
                new IssueInvoice.Command(bytes, whenUnavailable, wish.procedure(), wish.buyer()));
    if (issued.isLeft()) {
      return Outcome.of(refused(file, issued.getLeft()));
    }
    Approved approved = issued.get();
    approved
        .warnings()
        .forEach(w -> context.note(file + ": " + Findings.line(context.messages(), w)));
    approved.irregular().forEach(it -> context.note(OutageLines.irregular(context.messages(), it)));
    Invoice invoice = approved.stored().invoice();
    StatedBuyers.warning(context.messages(), invoice.particulars().facts())
        .forEach(warning -> context.note(file + ": " + warning));
    if (invoice.particulars().transport().attachment()) {
      context.note(context.messages().text("issue.attachment", file));
    }
    boolean toSend =
        invoice.kind() == Invoice.Kind.PREPARED && approved.unreachable().isEmpty()
            || invoice.kind() == Invoice.Kind.SUBMITTED
            || invoice instanceof Invoice.Accepted accepted && accepted.upo().isEmpty();
    ExitStatus sent =
        toSend
            ? new Dispatcher(context, desk).send(view(desk, invoice))
            : invoice.kind() == Invoice.Kind.PREPARED ? ExitStatus.UNREACHABLE : ExitStatus.DONE;
    InvoiceView view = view(desk, invoice);
    if (!json.json) {
      context.line(InvoiceLines.issued(context.messages(), file, view, approved.alreadyThere()));
      InvoiceLines.next(context.messages(), view).forEach(context::line);
    }
    return new Outcome(sent, Option.some(view), approved.unreachable());
  }

  private static InvoiceView view(Program.Desk desk, Invoice invoice) {
    return desk.findInvoice().find(invoice.id().text()).head();
  }

  private boolean agreesToOffline24(Path file) {
    context.note(file + ": " + context.messages().text("issue.ask"));
    context.note(context.messages().text("issue.ask-answers"));
    context.console().err().flush();
    try {
      String answer = context.console().in().readLine();
      return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("t|tak|y|yes");
    } catch (IOException e) {
      throw new UncheckedIOException("the answer cannot be read", e);
    }
  }

  private ExitStatus refused(Path file, Refusal refusal) {
    Messages messages = context.messages();
    if (refusal instanceof Refusal.NotValid notValid) {
      context.note(messages.text("validate.invalid", file));
      notValid.findings().forEach(f -> context.note("  " + Findings.line(messages, f)));
      return ExitStatus.ATTENTION;
    }
    if (refusal instanceof Refusal.CertificateUnusable unusable) {
      context.note(file + ": " + CertificateFiles.sentence(messages, unusable.certificate()));
      return ExitStatus.CONFIGURATION;
    }
    if (refusal instanceof Refusal.NumberTaken taken) {
      context.note(messages.text("issue.number-taken", file, taken.existing()));
    } else if (refusal instanceof Refusal.ProcedureNotOpen open) {
      context.note(
          messages.text(
              "issue.not-open", file, Words.of(open.wanted()), Words.of(open.governing())));
    } else if (refusal instanceof Refusal.BuyerDecided decided) {
      context.note(
          messages.text(
              "issue.buyer-decided", file, decided.existing(), StatedBuyers.word(decided.buyer())));
    } else if (refusal instanceof Refusal.CorrectionBlocked blocked) {
      context.note(
          messages.text(
              "issue.correction-blocked", file, blocked.original().number(), blocked.citation()));
    } else {
      context.note(
          messages.text("issue.outside-the-law", file, ((Refusal.OutsideTheLaw) refusal).detail()));
    }
    return ExitStatus.ATTENTION;
  }
}
