package pl.latarnik.adapters.cli;

import io.vavr.control.Option;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line as a whole: finds the command, runs it, and turns what went wrong into a
 * sentence and an exit status.
 */
public final class LatarnikCli {

  /** The third one is for prints only; their commands speak Polish then. */
  private static final Set<String> LANGUAGES = Set.of("pl", "en", "pl+en");

  private final Program program;
  private final Console console;
  private final String version;
  private final boolean colour;

  /**
   * Takes the program that it drives, where it reads and writes, and what {@code --version} says.
   */
  public LatarnikCli(Program program, Console console, String version, boolean colour) {
    this.program = program;
    this.console = console;
    this.version = version;
    this.colour = colour;
  }

  /** Runs one command line and returns the exit status for the shell. */
  public int run(String... args) {
    String language = language(args);
    Messages messages = Messages.of(language);
    if (!LANGUAGES.contains(language)) {
      console.err().println(Visible.lines(messages.text("unknown-language", language)));
      console.err().flush();
      return ExitStatus.BAD_INPUT.code();
    }
    CommandLine line = commandLine(messages, firstCommand(args));
    int status = line.execute(args);
    console.out().flush();
    console.err().flush();
    return status;
  }

  CommandLine commandLine(Messages messages, String wanted) {
    Context context = new Context(program, console, messages);
    CommandLine line = new CommandLine(new Root());
    line.setResourceBundle(messages.bundle()); // before the commands, which take it over
    Map<String, Supplier<Object>> commands = commands(context);
    // Making one command instead of all of them saves a third of the start-up time.
    if (commands.containsKey(wanted)) {
      line.addSubcommand(wanted, new CommandLine(commands.get(wanted).get()));
    } else {
      commands.forEach((name, made) -> line.addSubcommand(name, new CommandLine(made.get())));
      line.addSubcommand("generate-completion", completion(messages));
    }
    CommonOptions.addTo(line);
    line.getCommandSpec()
        .version("latarnik " + version)
        .addOption(
            OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .descriptionKey("option.version")
                .build());
    line.setOut(console.out());
    line.setErr(console.err());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(colour ? Ansi.ON : Ansi.OFF));
    line.setCaseInsensitiveEnumValuesAllowed(false);
    line.setExecutionExceptionHandler((e, l, r) -> failed(e, messages));
    line.setParameterExceptionHandler((e, a) -> misused(e, messages));
    return line;
  }

  private static Map<String, Supplier<Object>> commands(Context context) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("demo", () -> new DemoCommand(context));
    commands.put("simulator", () -> new SimulatorCommand(context));
    commands.put("init", () -> new InitCommand(context));
    commands.put("certificate", () -> new CertificateCommand(context));
    commands.put("issue", () -> new IssueCommand(context));
    commands.put("print", () -> new PrintCommand(context));
    commands.put("queue", () -> new QueueCommand(context));
    commands.put("send", () -> new SendCommand(context));
    commands.put("correct-technical", () -> new CorrectTechnicalCommand(context));
    commands.put("show", () -> new ShowCommand(context));
    commands.put("explain", () -> new ExplainCommand(context));
    commands.put("upo", () -> new UpoCommand(context));
    commands.put("diagnose", () -> new DiagnoseCommand(context));
    commands.put("outage", () -> new OutageCommand(context));
    commands.put("ruling", () -> new RulingCommand(context));
    commands.put("examples", () -> new ExamplesCommand(context));
    commands.put("calendar", () -> new CalendarCommand(context));
    commands.put("plan", () -> new PlanCommand(context));
    commands.put("rules", () -> new RulesCommand(context));
    commands.put("validate", () -> new ValidateCommand(context));
    commands.put("diff", () -> new DiffCommand(context));
    commands.put("links", () -> new LinksCommand(context));
    commands.put("render", () -> new RenderCommand(context));
    return commands;
  }

  /** The library's own command, which describes itself in English only. */
  private static CommandLine completion(Messages messages) {
    CommandLine line = new CommandLine(new picocli.AutoComplete.GenerateCompletion());
    CommandSpec spec = line.getCommandSpec();
    List.of("--help", "--version").forEach(name -> spec.remove(spec.findOption(name)));
    spec.usageMessage()
        .description(
            messages.text("completion.description"),
            "",
            "  source <(latarnik generate-completion)");
    return line;
  }

  private int misused(ParameterException e, Messages messages) {
    console.err().println(Visible.lines(new Misuse(messages).sentence(e)));
    console
        .err()
        .println(messages.text("see-help", e.getCommandLine().getCommandSpec().qualifiedName()));
    return ExitStatus.BAD_INPUT.code();
  }

  private int failed(Exception e, Messages messages) {
    Option<CliFailure> known =
        e instanceof CliFailure failure ? Option.some(failure) : program.explain(e);
    if (known.isDefined()) {
      console.err().println(Visible.lines(known.get().sentence(messages)));
      return known.get().status().code();
    }
    console.err().println(Visible.lines(messages.text("fault", String.valueOf(e))));
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      console.err().println(Visible.lines("  " + cause));
    }
    return ExitStatus.FAULT.code();
  }

  /** The language must be known before the command line is read, because help is written in it. */
  private String language(String[] args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--lang") && i + 1 < args.length) {
        return args[i + 1];
      }
      if (args[i].startsWith("--lang=")) {
        return args[i].substring("--lang=".length());
      }
    }
    return program.language();
  }

  private static String firstCommand(String[] args) {
    return Arrays.stream(args)
        .filter(a -> !a.startsWith("-") && !a.equals("en") && !a.equals("pl"))
        .findFirst()
        .orElse("");
  }

  /** The command above all others. */
  @Command(name = "latarnik")
  static final class Root implements Runnable {

    @picocli.CommandLine.Option(
        names = "--lang",
        descriptionKey = "option.lang",
        paramLabel = "pl|en")
    private String lang = "pl";

    @Spec private CommandSpec spec;

    @Override
    public void run() {
      throw new ParameterException(spec.commandLine(), Messages.of(lang).text("command-missing"));
    }
  }
}
