package pl.latarnik.adapters.cli.law;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pl.latarnik.adapters.cli.Console;
import pl.latarnik.adapters.cli.ExitStatus;
import pl.latarnik.adapters.cli.Json;
import pl.latarnik.adapters.cli.JsonOption;
import pl.latarnik.adapters.cli.Messages;
import pl.latarnik.application.explain.Explanation;
import pl.latarnik.application.explain.Language;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.rulebook.Rulings;

/** {@code ruling}: everything that the law makes of one set of facts, with the reasons. */
@Command(name = "ruling")
public final class RulingCommand implements Callable<Integer> {

  private static final String COMMAND_LINE = "ruling";

  private final Console console;
  private final LawWords words;

  @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "ruling.file")
  private Optional<Path> file = Optional.empty();

  @Option(names = "--p1", paramLabel = "DATE", descriptionKey = "ruling.p1")
  private Optional<String> p1 = Optional.empty();

  @Option(names = "--issued", paramLabel = "TIME", descriptionKey = "ruling.issued")
  private Optional<String> issued = Optional.empty();

  @Option(names = "--buyer", paramLabel = "KIND", descriptionKey = "ruling.buyer")
  private Optional<String> buyer = Optional.empty();

  @Option(
      names = "--agreed-channel",
      paramLabel = "CHANNEL",
      descriptionKey = "ruling.agreed-channel")
  private Optional<String> channel = Optional.empty();

  @Option(names = "--intent", paramLabel = "INTENT", descriptionKey = "ruling.intent")
  private Optional<String> intent = Optional.empty();

  @Option(names = "--sent", paramLabel = "TIME", descriptionKey = "ruling.sent")
  private Optional<String> sent = Optional.empty();

  @Option(
      names = "--number-assigned",
      paramLabel = "TIME",
      descriptionKey = "ruling.number-assigned")
  private Optional<String> numberAssigned = Optional.empty();

  @Option(names = "--handed-over", paramLabel = "DATE", descriptionKey = "ruling.handed-over")
  private Optional<String> handedOver = Optional.empty();

  @Option(
      names = "--announcement",
      paramLabel = "KIND,START[,END[,ANNOUNCED[,END_ANNOUNCED]]]",
      descriptionKey = "ruling.announcement")
  private java.util.List<String> announcements = java.util.List.of();

  @Option(names = "--as-of", paramLabel = "TIME", descriptionKey = "ruling.as-of")
  private Optional<String> asOf = Optional.empty();

  @Mixin private JsonOption json = new JsonOption();

  /** Takes where it reads and writes, and the user's language. */
  public RulingCommand(Console console, Messages messages) {
    this.console = console;
    this.words = LawWords.of(messages.locale());
  }

  @Override
  public Integer call() {
    FactOptions options = options();
    if (file.isPresent() != options.isEmpty()) {
      console.err().println(words.say("ruling.file-or-options"));
      return ExitStatus.BAD_INPUT.code();
    }
    Either<List<Problem>, WorkedExample> read =
        file.map(this::fromFile)
            .orElseGet(
                () -> ExampleReader.single(Rulings.polish(), COMMAND_LINE, options.example()));
    if (read.isLeft()) {
      read.getLeft().forEach(problem -> console.err().println(problem.sentence(words)));
      return ExitStatus.BAD_INPUT.code();
    }
    write(read.get());
    return ExitStatus.DONE.code();
  }

  private FactOptions options() {
    return new FactOptions()
        .with("p1", p1)
        .with("issued", issued)
        .with("buyer", buyer)
        .with("agreed-channel", channel)
        .with("intent", intent)
        .with("sent", sent)
        .with("number-assigned", numberAssigned)
        .with("handed-over", handedOver)
        .withAnnouncements(announcements)
        .with("as-of", asOf);
  }

  private Either<List<Problem>, WorkedExample> fromFile(Path path) {
    return new ExampleFiles(console)
        .read(path)
        .mapLeft(List::of)
        .flatMap(node -> ExampleReader.single(Rulings.polish(), path.toString(), node));
  }

  private void write(WorkedExample example) {
    if (json.asked()) {
      Json.write(console.out(), out -> RulingJson.write(out, example.ruling()));
      return;
    }
    Language language = words.isPolish() ? Language.POLISH : Language.ENGLISH;
    Explanation.of(example.ruling(), language).lines().forEach(console.out()::println);
    changed(example.readings()).forEach(console.out()::println);
  }

  /**
   * The readings printed are those adopted; what the parameters say instead must not stay silent.
   */
  private List<String> changed(Readings readings) {
    Readings adopted = Rulings.adoptedReadings();
    return List.<String>empty()
        .appendAll(changed("saturdays-count", adopted.saturdaysCount(), readings.saturdaysCount()))
        .appendAll(
            changed("late-failure-heals", adopted.lateFailureHeals(), readings.lateFailureHeals()))
        .appendAll(
            changed(
                "unavailability-extends-offline24",
                adopted.unavailabilityExtendsOffline24(),
                readings.unavailabilityExtendsOffline24()))
        .appendAll(
            changed("art12p5-for-106i", adopted.art12Par5For106i(), readings.art12Par5For106i()))
        .appendAll(changed("sanctions-from", adopted.sanctionsFrom(), readings.sanctionsFrom()))
        .appendAll(readings.rulesAsOf().map(day -> words.say("ruling.rules-as-of", day)));
  }

  private io.vavr.control.Option<String> changed(String key, Object adopted, Object chosen) {
    return io.vavr.control.Option.when(
        !adopted.equals(chosen), () -> words.say("ruling.parameter", key, chosen, adopted));
  }
}
