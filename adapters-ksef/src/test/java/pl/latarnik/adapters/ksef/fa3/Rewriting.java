package pl.latarnik.adapters.ksef.fa3;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Writes an own file otherwise, so that it says the same. */
final class Rewriting {

  private static final Pattern LINE = Pattern.compile("(?s)<FaWiersz>.*?</FaWiersz>");
  private static final Pattern NUMBER = Pattern.compile("<NrWierszaFa>(\\d+)</NrWierszaFa>");
  private static final Pattern AMOUNT =
      Pattern.compile("<(P_1[1345][A-Za-z0-9_]*)>(-?\\d+\\.\\d+)<");
  private static final Pattern BETWEEN = Pattern.compile(">(\\s*)<(?=[A-Za-z/])");

  private Rewriting() {}

  /** Returns the file with other prefixes, space, comments, notations of amounts, quotes. */
  static String of(String file, Random random) {
    String out = file;
    if (random.nextBoolean()) {
      out = AMOUNT.matcher(out).replaceAll(m -> "<" + m.group(1) + ">" + padded(m, random) + "<");
    }
    if (random.nextBoolean()) {
      out = BETWEEN.matcher(out).replaceAll(m -> ">" + between(m, random) + "<");
    }
    if (random.nextBoolean()) {
      out =
          out.replaceAll(
              "kodSystemowy=\"([^\"]*)\"\\s+wersjaSchemy=\"([^\"]*)\"",
              "wersjaSchemy='$2'\n kodSystemowy='$1'");
    }
    if (random.nextBoolean()) {
      out = out.replaceAll("<(P_7|Nazwa)>([^<]*)<", "<$1>\n  $2 <![CDATA[]]><");
    }
    return random.nextBoolean() ? prefixed(out) : out;
  }

  private static String padded(MatchResult amount, Random random) {
    String bare = amount.group(2).replaceAll("\\.?0+$", "");
    return random.nextBoolean() ? bare : amount.group(2) + "0";
  }

  private static String between(MatchResult gap, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> "";
      case 1 -> "\n\t  ";
      case 2 -> "<!-- " + random.nextInt(100) + " -->";
      default -> gap.group(1);
    };
  }

  private static String prefixed(String file) {
    return file.replaceAll("<(/?)([A-Za-z])", "<$1f:$2").replaceFirst("xmlns=", "xmlns:f=");
  }

  /** Returns the places of the lines of the invoice. */
  static List<Integer> linesOf(String file) {
    return LINE.matcher(file).results().map(MatchResult::start).toList();
  }

  /** Returns the file without one of its lines, those after it numbered anew where they were so. */
  static String withoutLine(String file, int index) {
    List<MatchResult> lines = LINE.matcher(file).results().toList();
    boolean counted = isCounted(file);
    MatchResult gone = lines.get(index);
    String rest = file.substring(gone.end());
    return file.substring(0, gone.start())
        + (counted
            ? NUMBER
                .matcher(rest)
                .replaceAll(
                    m -> "<NrWierszaFa>" + (Integer.parseInt(m.group(1)) - 1) + "</NrWierszaFa>")
            : rest);
  }

  private static boolean isCounted(String file) {
    List<String> numbers = new ArrayList<>();
    NUMBER.matcher(file).results().forEach(m -> numbers.add(m.group(1)));
    for (int i = 0; i < numbers.size(); i++) {
      if (!numbers.get(i).equals(String.valueOf(i + 1))) {
        return false;
      }
    }
    return true;
  }
}
