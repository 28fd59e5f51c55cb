package pl.latarnik.application.explain;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import pl.latarnik.domain.correction.CorrectedOriginal;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.issuance.AgreedChannel;
import pl.latarnik.domain.issuance.Intent;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.rulebook.Rulings;

/** Puts into words what a ruling was asked with. */
record UsedFacts(Language language) {

  /** Lists the facts that are known; announcements are told apart, as notices. */
  List<NamedValue> facts(InvoiceCase facts) {
    return List.of(
            fact(
                "p1",
                "data w polu P_1",
                "date in field P_1",
                language.day(facts.issueDate().day())),
            fact("issued", "dokument powstał", "document made", moment(facts.issued())),
            fact("intent", "sposób przesłania", "way of sending", intent(facts.intent())),
            fact("buyer", "nabywca", "buyer", buyer(facts.buyer())),
            fact(
                "agreed-channel",
                "uzgodniona droga doręczenia",
                "agreed way of delivery",
                channel(facts.channel())))
        .appendAll(delivery(facts))
        .appendAll(amounts(facts))
        .append(fact("as-of", "ocena na chwilę", "judged as of", moment(facts.judgedAt())));
  }

  private List<NamedValue> delivery(InvoiceCase facts) {
    return List.<Option<NamedValue>>of(
            facts
                .handedOver()
                .map(
                    day ->
                        fact(
                            "handed-over",
                            "wydana poza KSeF",
                            "handed over outside KSeF",
                            language.day(day))),
            facts.sent().map(at -> fact("sent", "przesłana", "sent", moment(at))),
            facts
                .uploaded()
                .map(at -> fact("uploaded", "paczka przesłana", "package uploaded", moment(at))),
            facts
                .numberAssigned()
                .map(
                    at ->
                        fact(
                            "number-assigned",
                            "numer KSeF nadano",
                            "KSeF number assigned",
                            moment(at))))
        .flatMap(fact -> fact);
  }

  private List<NamedValue> amounts(InvoiceCase facts) {
    Conclusions words = new Conclusions(language);
    return List.<Option<NamedValue>>of(
            facts
                .supply()
                .map(
                    day ->
                        fact(
                            "supply",
                            "dostawa lub zapłata",
                            "supply or payment",
                            language.day(day))),
            facts.vat().map(a -> fact("vat", "kwota VAT", "VAT shown", words.amount(a))),
            facts.total().map(a -> fact("total", "kwota należności", "total due", words.amount(a))),
            facts
                .corrects()
                .map(
                    original ->
                        fact("corrects", "koryguje fakturę", "corrects", original(original))))
        .flatMap(fact -> fact);
  }

  private NamedValue fact(String key, String polish, String english, String value) {
    return new NamedValue(key, language.say(polish, english), value);
  }

  private String moment(Instant instant) {
    return language.moment(instant);
  }

  private String intent(Intent intent) {
    return switch (intent) {
      case ONLINE -> "online";
      case OFFLINE -> "offline";
    };
  }

  private String channel(AgreedChannel channel) {
    return switch (channel) {
      case KSEF -> "KSeF";
      case OUTSIDE_KSEF -> language.say("poza KSeF", "outside KSeF");
    };
  }

  private String buyer(BuyerCategory buyer) {
    return switch (buyer) {
      case KRAJOWY -> language.say("krajowy, z NIP", "domestic, with a NIP");
      case DOSTAWA_ZA_GRANICA ->
          language.say(
              "dostawa poza Polską (art. 106gb ust. 4 pkt 1)",
              "supply outside Poland (art. 106gb ust. 4 pkt 1)");
      case BEZ_SIEDZIBY_W_POLSCE ->
          language.say(
              "bez siedziby w Polsce (art. 106gb ust. 4 pkt 2)",
              "no seat in Poland (art. 106gb ust. 4 pkt 2)");
      case STALE_MIEJSCE_NIE_UCZESTNICZY ->
          language.say(
              "stałe miejsce w Polsce nie uczestniczy w nabyciu (art. 106gb ust. 4 pkt 3)",
              "the Polish establishment takes no part (art. 106gb ust. 4 pkt 3)");
      case ZWOLNIENIE_113A ->
          language.say(
              "zwolnienie z art. 113a (art. 106gb ust. 4 pkt 4)",
              "exempt by art. 113a (art. 106gb ust. 4 pkt 4)");
      case BEZ_IDENTYFIKATORA ->
          language.say(
              "bez identyfikatora podatkowego (art. 106gb ust. 4 pkt 5)",
              "no tax identifier (art. 106gb ust. 4 pkt 5)");
      case KONSUMENT ->
          language.say("konsument (art. 106gb ust. 4 pkt 6)", "consumer (art. 106gb ust. 4 pkt 6)");
    };
  }

  private String original(CorrectedOriginal original) {
    return original
            .kind()
            .map(kind -> new Conclusions(language).procedure(kind))
            .getOrElse(language.say("poza KSeF", "outside KSeF"))
        + original
            .numberAssigned()
            .map(at -> language.say(", numer nadano ", ", number assigned ") + moment(at))
            .getOrElse(language.say(", bez numeru KSeF", ", no KSeF number"));
  }

  /** Lists the readings chosen instead of those that the program adopts. */
  List<NamedValue> parameters(Readings chosen) {
    Readings adopted = Rulings.adoptedReadings();
    return List.<Option<NamedValue>>of(
            changed(
                "saturdays-count",
                "soboty są dniami roboczymi",
                "Saturdays are business days",
                yes(chosen.saturdaysCount()),
                yes(adopted.saturdaysCount())),
            changed(
                "late-failure-heals",
                "spóźniona awaria przesuwa termin",
                "a late failure moves the term",
                yes(chosen.lateFailureHeals()),
                yes(adopted.lateFailureHeals())),
            changed(
                "unavailability-extends-offline24",
                "niedostępność przesuwa offline24",
                "an unavailability moves offline24",
                yes(chosen.unavailabilityExtendsOffline24()),
                yes(adopted.unavailabilityExtendsOffline24())),
            changed(
                "art12p5-for-106i",
                "15. dzień przesuwa się za sobotę lub święto",
                "the 15th moves past a Saturday or holiday",
                yes(chosen.art12Par5For106i()),
                yes(adopted.art12Par5For106i())),
            changed(
                "sanctions-from",
                "początek kar z art. 106ni",
                "first day of the fines of art. 106ni",
                language.date(chosen.sanctionsFrom()),
                language.date(adopted.sanctionsFrom())),
            chosen
                .rulesAsOf()
                .map(
                    day ->
                        fact(
                            "rules-as-of",
                            "prawo z dnia, niezależnie od dat faktów",
                            "the law of this day, whatever the dates of the facts",
                            language.date(day))))
        .flatMap(parameter -> parameter);
  }

  private Option<NamedValue> changed(
      String key, String polish, String english, String chosen, String adopted) {
    return Option.when(
        !adopted.equals(chosen),
        () ->
            fact(
                key,
                polish,
                english,
                chosen
                    + language.say(" (program przyjmuje: ", " (the program adopts: ")
                    + adopted
                    + ")"));
  }

  private String yes(boolean yes) {
    return yes ? language.say("tak", "yes") : language.say("nie", "no");
  }
}
