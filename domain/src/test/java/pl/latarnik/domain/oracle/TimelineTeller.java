package pl.latarnik.domain.oracle;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import pl.latarnik.domain.correction.CorrectedOriginal;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.issuance.AgreedChannel;
import pl.latarnik.domain.issuance.Intent;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.outage.OutageTimeline;
import pl.latarnik.domain.rulebook.InvoiceCase;

/**
 * Tells a timeline from a row of choices. Each instant is often one that was told before, or lies a
 * second beside it or at a midnight near it, so that borders meet.
 */
final class TimelineTeller {

  /** So many choices suffice for the longest story. */
  static final int LENGTH = 100;

  private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
  private static final List<LocalDate> SPECIAL_DAYS = SpecialDays.all();
  private static final LocalDate SUN_2026_02_01 = LocalDate.of(2026, 2, 1);
  private static final LocalDate FRI_2027_01_01 = LocalDate.of(2027, 1, 1);
  private static final int DAYS_TO_THE_END_OF_2030 = 1795;

  private static final List<LocalTime> TIMES =
      List.of(
          LocalTime.NOON,
          LocalTime.MIDNIGHT,
          LocalTime.of(23, 59, 59),
          LocalTime.of(0, 0, 1),
          LocalTime.of(2, 30),
          LocalTime.of(3, 0),
          LocalTime.of(1, 30),
          LocalTime.of(23, 30),
          LocalTime.of(8, 0),
          LocalTime.of(16, 0));
  private static final List<Duration> SHIFTS =
      List.of(
          Duration.ZERO,
          Duration.ZERO,
          Duration.ofSeconds(1),
          Duration.ofSeconds(-1),
          Duration.ofHours(1),
          Duration.ofHours(-1),
          Duration.ofHours(6),
          Duration.ofDays(1),
          Duration.ofDays(-1),
          Duration.ofDays(3),
          Duration.ofDays(8),
          Duration.ofDays(-8),
          Duration.ofDays(30));
  private static final List<Option<BigDecimal>> AMOUNTS =
      List.of(
          Option.none(),
          amount("2300.00"),
          amount("0"),
          amount("0.00"),
          amount("-23.00"),
          amount("0.005"),
          amount("12300.05"),
          amount("99.99"),
          amount("1234567.895"));

  private final Choices choices;
  private final List<Instant> known = new ArrayList<>();

  private TimelineTeller(Choices choices) {
    this.choices = choices;
  }

  static Timeline tell(int[] numbers) {
    return new TimelineTeller(new Choices(numbers)).timeline();
  }

  private Timeline timeline() {
    Option<LocalDate> rulesAsOf = rulesAsOf();
    LocalDate p1 = issueDate(rulesAsOf);
    Instant noon = p1.atTime(LocalTime.NOON).atZone(WARSAW).toInstant();
    known.add(noon);
    Intent intent = choices.of(Intent.OFFLINE, Intent.OFFLINE, Intent.ONLINE);
    List<Announcement> notices = announcements(p1);
    boolean atNoon = !choices.yes(70);
    Instant issued = atNoon ? noon : issued(p1);
    known.add(issued);
    Option<Instant> sent = choices.yes(65) ? Option.some(sent(p1, issued, atNoon)) : Option.none();
    Option<Instant> uploaded =
        sent.filter(at -> choices.yes(15)).map(at -> at.plus(choices.of(later())));
    Option<Instant> number =
        uploaded.orElse(sent).filter(at -> choices.yes(85)).map(at -> at.plus(choices.of(later())));
    number.forEach(known::add);
    BuyerCategory buyer = choices.yes(60) ? choices.of(BuyerCategory.values()) : domestic();
    AgreedChannel channel = choices.of(AgreedChannel.values());
    InvoiceCase facts =
        new InvoiceCase(
            IssueDate.of(p1),
            issued,
            intent,
            buyer,
            channel,
            handedOver(issued, sent, number),
            sent,
            uploaded,
            number,
            OutageTimeline.of(notices),
            supply(p1),
            choices.of(AMOUNTS),
            choices.of(AMOUNTS),
            corrects(p1),
            choices.yes(50) ? Option.some(instant(p1)) : Option.none());
    return new Timeline(facts, readings(p1, rulesAsOf));
  }

  private static BuyerCategory domestic() {
    return BuyerCategory.KRAJOWY;
  }

  private Option<LocalDate> rulesAsOf() {
    return choices.yes(10)
        ? Option.some(choices.of(SUN_2026_02_01, FRI_2027_01_01, LocalDate.of(2029, 7, 3)))
        : Option.none();
  }

  private LocalDate issueDate(Option<LocalDate> rulesAsOf) {
    if (rulesAsOf.isDefined() && choices.yes(40)) { // examples older than the law
      return LocalDate.of(2024, 3, 1).plusDays(choices.below(700));
    }
    if (choices.yes(30)) {
      return SUN_2026_02_01.plusDays(choices.below(DAYS_TO_THE_END_OF_2030));
    }
    LocalDate near = choices.of(SPECIAL_DAYS).minusDays(choices.yes(30) ? choices.below(10) : 0);
    return near.isBefore(SUN_2026_02_01) ? SUN_2026_02_01 : near;
  }

  private Instant issued(LocalDate p1) {
    return choices.yes(60) ? instant(p1) : p1.atTime(choices.of(TIMES)).atZone(WARSAW).toInstant();
  }

  /** An instant told before, or beside one, or at some time of a day not far off. */
  private Instant instant(LocalDate p1) {
    Instant told;
    if (choices.yes(50)) {
      told = choices.of(known).plus(choices.of(SHIFTS));
    } else {
      LocalDate day = p1.plusDays(choices.yes(30) ? choices.below(25) - 5 : choices.below(4));
      told = day.atTime(choices.of(TIMES)).atZone(WARSAW).toInstant();
    }
    known.add(told);
    return told;
  }

  private List<Announcement> announcements(LocalDate p1) {
    int count = choices.of(0, 1, 2, 1, 3, 2, 4, 1, 5, 6);
    List<Announcement> notices = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      notices.add(
          !notices.isEmpty() && choices.yes(10)
              ? revised(choices.of(notices), p1)
              : announcement(p1));
    }
    return notices;
  }

  private Announcement announcement(LocalDate p1) {
    OutageKind kind =
        choices.of(
            OutageKind.AWARIA,
            OutageKind.NIEDOSTEPNOSC,
            OutageKind.AWARIA,
            OutageKind.AWARIA_CALKOWITA,
            OutageKind.NIEDOSTEPNOSC);
    Instant start = instant(p1);
    Instant announced = choices.yes(40) ? instant(p1) : start;
    Announcement begun = new Announcement(kind, start, Option.none(), announced, Option.none());
    return choices.yes(75) ? ended(begun, p1) : begun;
  }

  /** The same outage with another end, or published anew, or only its end published anew. */
  private Announcement revised(Announcement former, LocalDate p1) {
    if (former.end().isDefined() && choices.yes(20)) {
      return former.ended(former.end().get(), instant(p1));
    }
    Instant announced = choices.yes(70) ? instant(p1) : former.announced();
    return ended(
        new Announcement(former.kind(), former.start(), Option.none(), announced, Option.none()),
        p1);
  }

  private Announcement ended(Announcement begun, LocalDate p1) {
    Instant end = choices.yes(50) ? instant(p1) : begun.start().plus(choices.of(later()));
    Instant notEarlier = end.isBefore(begun.start()) ? begun.start() : end;
    known.add(notEarlier);
    return begun.ended(notEarlier, choices.yes(35) ? instant(p1) : notEarlier);
  }

  /** How long things last. */
  private static List<Duration> later() {
    return List.of(
        Duration.ofHours(2),
        Duration.ZERO,
        Duration.ofSeconds(1),
        Duration.ofMinutes(1),
        Duration.ofHours(9),
        Duration.ofDays(1),
        Duration.ofDays(2),
        Duration.ofDays(5),
        Duration.ofDays(12));
  }

  /** Not before the issue; of an issue that nobody told, on the day at the earliest. */
  private Instant sent(LocalDate p1, Instant issued, boolean issueUntold) {
    Instant sent = instant(p1);
    Instant earliest =
        issueUntold && choices.yes(10) ? p1.minusDays(1).atStartOfDay(WARSAW).toInstant() : issued;
    Instant told = sent.isBefore(earliest) ? earliest : sent;
    known.add(told);
    return told;
  }

  private Option<LocalDate> handedOver(
      Instant issued, Option<Instant> sent, Option<Instant> number) {
    if (!choices.yes(50)) {
      return Option.none();
    }
    LocalDate first = NaiveCalendar.dayOf(issued);
    Instant event = choices.of(issued, number.orElse(sent).getOrElse(issued));
    LocalDate day = NaiveCalendar.dayOf(event).plusDays(choices.of(0, 1, -1, 2, 12));
    return Option.some(day.isBefore(first) ? first : day);
  }

  private Option<LocalDate> supply(LocalDate p1) {
    if (!choices.yes(40)) {
      return Option.none();
    }
    return Option.some(
        choices.yes(50)
            ? p1.plusDays(choices.of(0, 60, 61, 59, 75, -14, -15, -16))
            : p1.minusDays(choices.below(80)));
  }

  private Option<CorrectedOriginal> corrects(LocalDate p1) {
    if (!choices.yes(35)) {
      return Option.none();
    }
    int kind = choices.below(IssuanceKind.values().length + 1);
    return Option.some(
        new CorrectedOriginal(
            kind == 0 ? Option.none() : Option.some(IssuanceKind.values()[kind - 1]),
            choices.yes(50) ? Option.some(instant(p1)) : Option.none()));
  }

  private Readings readings(LocalDate p1, Option<LocalDate> rulesAsOf) {
    return new Readings(
        choices.yes(15),
        choices.yes(25),
        choices.yes(25),
        choices.yes(30),
        choices.of(FRI_2027_01_01, LocalDate.of(2028, 1, 1), p1.plusDays(choices.below(15))),
        rulesAsOf);
  }

  private static Option<BigDecimal> amount(String text) {
    return Option.some(new BigDecimal(text));
  }
}
