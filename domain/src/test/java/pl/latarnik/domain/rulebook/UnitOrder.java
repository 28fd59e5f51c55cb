package pl.latarnik.domain.rulebook;

import io.vavr.collection.List;
import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import pl.latarnik.domain.law.LegalUnit;

/** Compares units as an act orders them: 2 before 10, 8 before 8a, ka between k and l. */
enum UnitOrder implements Comparator<LegalUnit> {
  /** The only one. */
  OF_THE_ACT;

  private static final Pattern PART =
      Pattern.compile("(?:§|art\\.|ust\\.|pkt|lit\\.) (\\d*)(\\w*)");

  @Override
  public int compare(LegalUnit one, LegalUnit other) {
    return key(one).compareTo(key(other));
  }

  private static String key(LegalUnit unit) {
    return List.ofAll(PART.matcher(unit.text()).results().toList())
        .map(
            (MatchResult part) ->
                "0".repeat(4 - part.group(1).length()) + part.group(1) + part.group(2))
        .mkString(" ");
  }
}
