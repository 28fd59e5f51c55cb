package pl.latarnik.adapters.cli.law;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.correction.CorrectedOriginal;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.issuance.AgreedChannel;
import pl.latarnik.domain.issuance.Intent;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.outage.OutageTimeline;
import pl.latarnik.domain.rulebook.InvoiceCase;

/** Reads {@code facts} into a case of the law, with the defaults of the format. */
final class FactsReader {

  private static final List<String> KEYS =
      List.of(
          "p1",
          "issued",
          "intent",
          "buyer",
          "agreed-channel",
          "handed-over",
          "sent",
          "uploaded",
          "number-assigned",
          "announcements",
          "supply",
          "vat",
          "total",
          "corrects",
          "as-of");
  private static final List<String> ANNOUNCEMENT =
      List.of("kind", "announced", "start", "end", "end-announced");
  private static final List<String> CORRECTS = List.of("mode", "number-assigned");

  private final Problems problems;
  private final String path;

  FactsReader(Problems problems, String path) {
    this.problems = problems;
    this.path = path;
  }

  /** Returns the case; none where P_1 cannot be read, with everything wrong among the problems. */
  Option<InvoiceCase> read(YamlNode.Fields map) {
    FieldsReader facts = FieldsReader.of(problems, path, map, KEYS);
    Option<LocalDate> p1 = facts.day("p1");
    if (!facts.has("p1")) {
      problems.add(map.line(), facts.way("p1"), "wrong.missing");
    }
    LocalDate issueDate = p1.getOrElse(LocalDate.EPOCH);
    Option<Instant> issuedGiven = facts.moment("issued");
    Instant issued = issuedGiven.getOrElse(() -> PolishTime.at(issueDate.atTime(LocalTime.NOON)));
    BuyerCategory buyer = facts.word("buyer", Vocabulary.BUYERS).getOrElse(BuyerCategory.KRAJOWY);
    AgreedChannel usual =
        buyer.isOfArt106gbUst4() ? AgreedChannel.OUTSIDE_KSEF : AgreedChannel.KSEF;
    InvoiceCase read =
        new InvoiceCase(
            IssueDate.of(issueDate),
            issued,
            facts.word("intent", Vocabulary.INTENTS).getOrElse(Intent.OFFLINE),
            buyer,
            facts.word("agreed-channel", Vocabulary.CHANNELS).getOrElse(usual),
            facts.day("handed-over"),
            facts.moment("sent"),
            facts.moment("uploaded"),
            facts.moment("number-assigned"),
            OutageTimeline.of(announcements(facts)),
            facts.day("supply"),
            facts.amount("vat"),
            facts.amount("total"),
            corrects(facts),
            facts.moment("as-of"));
    checkOrder(facts, read, issuedGiven, p1.isDefined());
    return p1.map(day -> read);
  }

  /** What cannot have happened in this order was written down wrongly. */
  private void checkOrder(
      FieldsReader facts, InvoiceCase read, Option<Instant> issuedGiven, boolean p1Known) {
    // Without either nobody knows the day of issue, and noon of some day would be made up.
    boolean issueKnown = issuedGiven.isDefined() || (p1Known && !facts.has("issued"));
    if (issueKnown
        && read.handedOver().exists(day -> day.isBefore(PolishTime.dayOf(read.issued())))) {
      wrong(
          facts,
          "handed-over",
          "wrong.handed-over-before-issue",
          PolishTime.toLocal(read.issued()));
    }
    if (read.sent().exists(sent -> issuedGiven.exists(sent::isBefore))) {
      wrong(facts, "sent", "wrong.sent-before-issue", PolishTime.toLocal(read.issued()));
    }
    after(facts, "uploaded", read.uploaded(), read.sent());
    after(facts, "number-assigned", read.numberAssigned(), read.uploaded().orElse(read.sent()));
  }

  private void after(FieldsReader facts, String key, Option<Instant> later, Option<Instant> sent) {
    if (later.isDefined() && !facts.has("sent")) {
      wrong(facts, key, "wrong.not-sent");
    }
    if (later.exists(moment -> sent.exists(moment::isBefore))) {
      wrong(facts, key, "wrong.before-sending", PolishTime.toLocal(sent.get()));
    }
  }

  private static void wrong(FieldsReader facts, String key, String wrong, Object... details) {
    facts.complain(facts.field(key).get(), wrong, details);
  }

  private List<Announcement> announcements(FieldsReader facts) {
    List<Announcement> read = List.empty();
    int index = 0;
    for (YamlNode item : facts.items("announcements")) {
      String way = facts.way("announcements[" + index++ + "]");
      if (item instanceof YamlNode.Fields map) {
        read = read.appendAll(announcement(way, map));
      } else {
        problems.add(item.line(), way, item, "wrong.no-map");
      }
    }
    return read;
  }

  private Option<Announcement> announcement(String way, YamlNode.Fields map) {
    FieldsReader fields = FieldsReader.of(problems, way, map, ANNOUNCEMENT);
    int before = problems.count();
    for (String needed : List.of("kind", "start")) {
      if (!fields.has(needed)) {
        problems.add(map.line(), fields.way(needed), "wrong.missing");
      }
    }
    Option<OutageKind> kind = fields.word("kind", Vocabulary.OUTAGES);
    Option<Instant> start = fields.moment("start");
    Option<Instant> end = fields.moment("end");
    Option<Instant> announced = fields.moment("announced");
    Option<Instant> endAnnounced = fields.moment("end-announced");
    if (end.exists(e -> start.exists(e::isBefore))) {
      wrong(fields, "end", "wrong.end-before-start", PolishTime.toLocal(start.get()));
    }
    if (fields.has("end-announced") && !fields.has("end")) {
      wrong(fields, "end-announced", "wrong.end-missing");
    }
    if (problems.count() > before || kind.isEmpty() || start.isEmpty()) {
      return Option.none();
    }
    return Option.some(
        new Announcement(
            kind.get(),
            start.get(),
            end,
            announced.getOrElse(start.get()),
            end.map(e -> endAnnounced.getOrElse(e))));
  }

  private Option<CorrectedOriginal> corrects(FieldsReader facts) {
    return facts
        .map("corrects")
        .map(
            map -> {
              FieldsReader fields = FieldsReader.of(problems, facts.way("corrects"), map, CORRECTS);
              if (!fields.has("mode")) {
                problems.add(map.line(), fields.way("mode"), "wrong.missing");
              }
              Option<IssuanceKind> kind =
                  fields.word("mode", Vocabulary.ORIGINALS).getOrElse(Option.none());
              return new CorrectedOriginal(kind, fields.moment("number-assigned"));
            });
  }
}
