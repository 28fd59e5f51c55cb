package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** From which addresses an access token may be used; without rules from everywhere. */
record IpPolicy(List<Range> ranges) {
  static final IpPolicy EVERYWHERE = new IpPolicy(List.of());
  private static final int LONGEST_LIST = 10;
  private static final String IP =
      "(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)";
  private static final Map<String, Pattern> FORMS =
      Map.of(
          "Ip4Address", Pattern.compile(IP),
          "Ip4Range", Pattern.compile(IP + "-" + IP),
          "Ip4Mask", Pattern.compile(IP + "/(?:0|[1-9]|[12]\\d|3[0-2])"));
  private static final Map<String, String> MEMBERS =
      Map.of("ip4Addresses", "Ip4Address", "ip4Ranges", "Ip4Range", "ip4Masks", "Ip4Mask");

  /** Addresses from the first to the last, both included, as numbers. */
  record Range(long first, long last) {}

  boolean allows(String ip) {
    if (ranges.isEmpty() || !ip.matches(IP)) {
      return ranges.isEmpty();
    }
    long number = number(ip);
    return ranges.stream().anyMatch(range -> range.first() <= number && number <= range.last());
  }

  /** Reads one rule of the kind Ip4Address, Ip4Range or Ip4Mask; empty when it is malformed. */
  static Optional<Range> rule(String kind, String text) {
    if (Optional.ofNullable(FORMS.get(kind)).filter(p -> p.matcher(text).matches()).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (kind) {
          case "Ip4Range" -> {
            int dash = text.indexOf('-');
            yield new Range(number(text.substring(0, dash)), number(text.substring(dash + 1)));
          }
          case "Ip4Mask" -> {
            int slash = text.indexOf('/');
            long size = 1L << (32 - Integer.parseInt(text.substring(slash + 1)));
            long first = number(text.substring(0, slash)) / size * size;
            yield new Range(first, first + size - 1);
          }
          default -> new Range(number(text), number(text));
        });
  }

  /** Reads {@code authorizationPolicy} of a login by token. */
  static IpPolicy read(JsonNode policy, List<String> findings) {
    List<Range> rules = new ArrayList<>();
    MEMBERS.forEach(
        (member, kind) -> {
          JsonNode list = policy.path("allowedIps").path(member);
          if (list.size() > LONGEST_LIST) {
            findings.add(member + " has " + list.size() + " items, at most 10 are allowed");
          }
          for (JsonNode item : list) {
            rule(kind, item.asText())
                .ifPresentOrElse(
                    rules::add,
                    () -> findings.add(member + " has the malformed item " + item.asText()));
          }
        });
    return new IpPolicy(List.copyOf(rules));
  }

  private static long number(String ip) {
    long number = 0;
    for (String part : ip.split("\\.", -1)) {
      number = number * 256 + Integer.parseInt(part);
    }
    return number;
  }
}
