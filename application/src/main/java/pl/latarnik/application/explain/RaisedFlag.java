package pl.latarnik.application.explain;

import static java.util.Objects.requireNonNull;

import pl.latarnik.domain.law.ReviewFlag;

/**
 * A flag that is raised: a person must look.
 *
 * @param flag which
 * @param why what is doubtful
 * @param next what that person should do
 */
public record RaisedFlag(ReviewFlag flag, String why, String next) {

  public RaisedFlag {
    requireNonNull(flag, "flag");
    requireNonNull(why, "why");
    requireNonNull(next, "next");
  }

  static RaisedFlag of(ReviewFlag flag, Language language) {
    return new RaisedFlag(flag, why(flag, language), next(flag, language));
  }

  private static String why(ReviewFlag flag, Language language) {
    return switch (flag) {
      case IMPOSSIBLE_WINDOW ->
          language.say(
              "ogłoszona niedostępność obejmuje całą resztę terminu",
              "an announced unavailability covers the whole rest of the term");
      case AMBIGUOUS_106NHA ->
          language.say(
              "awarię ogłoszono po terminie, a brzmienie art. 106nha nie jest jednoznaczne",
              "the failure was announced after the term, and art. 106nha is not clear");
      case STATUTE_GAP ->
          language.say(
              "awaria całkowita w terminie zastępczym: przepis milczy",
              "a total failure in the term that replaced another: the law is silent");
      case BATCH_MIDNIGHT ->
          language.say(
              "sesję otwarto przed północą, paczkę przesłano po niej",
              "the session was opened before midnight, the package uploaded after it");
      case CONCURRENT_OUTAGES ->
          language.say(
              "przy wystawieniu trwały awaria i niedostępność naraz",
              "a failure and an unavailability were in force together at issue");
      case ACCEPTED_DURING_OUTAGE ->
          language.say(
              "KSeF nadał numer w czasie ogłoszonej przerwy",
              "KSeF gave a number during an announced outage");
      case RECEIPT_CONFLICT ->
          language.say(
              "dwa przepisy dają różne daty otrzymania",
              "two provisions give different dates of receipt");
      case REVIEW ->
          language.say(
              "termin minął, zanim ogłoszono awarię całkowitą; naruszenie pozostaje",
              "the term had been missed before the total failure; the breach stands");
    };
  }

  private static String next(ReviewFlag flag, Language language) {
    return switch (flag) {
      case IMPOSSIBLE_WINDOW ->
          language.say(
              "wyślij fakturę zaraz po zakończeniu niedostępności i zachowaj komunikat jako dowód",
              "send the invoice right after the unavailability and keep the notice as evidence");
      case AMBIGUOUS_106NHA ->
          language.say(
              "przyjmij, że termin minął, wyślij niezwłocznie i zapytaj doradcę",
              "take the term as missed, send without delay and ask an adviser");
      case STATUTE_GAP ->
          language.say(
              "zachowaj oba komunikaty i zapytaj doradcę, zanim uznasz sprawę za zamkniętą",
              "keep both notices and ask an adviser before you close the matter");
      case BATCH_MIDNIGHT ->
          language.say(
              "sprawdź w UPO, który dzień KSeF uznał za dzień przesłania",
              "look in the UPO which day KSeF took as the day of sending");
      case CONCURRENT_OUTAGES ->
          language.say(
              "zachowaj oba komunikaty; ostrożnie jest dochować krótszego z obu terminów",
              "keep both notices; to be careful, keep the shorter of both terms");
      case ACCEPTED_DURING_OUTAGE ->
          language.say(
              "porównaj okres z komunikatu z chwilą nadania numeru i zachowaj UPO",
              "compare the period in the notice with the moment of the number and keep the UPO");
      case RECEIPT_CONFLICT ->
          language.say(
              "uzgodnij z nabywcą, od której daty odlicza podatek",
              "agree with the buyer from which date the tax is deducted");
      case REVIEW ->
          language.say(
              "wyślij fakturę, gdy KSeF wróci, i oceń skutki naruszenia",
              "send the invoice when KSeF is back, and judge what the breach entails");
    };
  }
}
