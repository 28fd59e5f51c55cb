package pl.latarnik.simulator;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which sessions a list is asked for. */
record SessionFilter(
    Optional<String> reference,
    Optional<Instant> createdFrom,
    Optional<Instant> createdTo,
    Optional<Instant> closedFrom,
    Optional<Instant> closedTo,
    Optional<Instant> modifiedFrom,
    Optional<Instant> modifiedTo,
    List<String> statuses)
    implements Predicate<Session> {
  private static final Set<String> STATUSES =
      Set.of("InProgress", "Succeeded", "Failed", "Cancelled");

  static SessionFilter of(Call call) {
    List<String> statuses = call.queries().getOrDefault("statuses", List.of());
    statuses.stream()
        .filter(status -> !STATUSES.contains(status))
        .findFirst()
        .ifPresent(
            status -> {
              throw ApiFailure.invalid("Status " + status + " is unknown");
            });
    return new SessionFilter(
        call.query("referenceNumber"),
        instant(call, "dateCreatedFrom"),
        instant(call, "dateCreatedTo"),
        instant(call, "dateClosedFrom"),
        instant(call, "dateClosedTo"),
        instant(call, "dateModifiedFrom"),
        instant(call, "dateModifiedTo"),
        statuses);
  }

  @Override
  public boolean test(Session session) {
    return reference.map(session.reference()::equals).orElse(true)
        && createdFrom.map(from -> !session.created().isBefore(from)).orElse(true)
        && createdTo.map(to -> !session.created().isAfter(to)).orElse(true)
        && closedFrom
            .map(from -> session.closed().filter(c -> !c.isBefore(from)).isPresent())
            .orElse(true)
        && closedTo.map(to -> session.closed().filter(c -> !c.isAfter(to)).isPresent()).orElse(true)
        && modifiedFrom.map(from -> !session.updated().isBefore(from)).orElse(true)
        && modifiedTo.map(to -> !session.updated().isAfter(to)).orElse(true)
        && (statuses.isEmpty() || statuses.contains(session.state().common().text()));
  }

  private static Optional<Instant> instant(Call call, String name) {
    try {
      return call.query(name).map(text -> OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
    } catch (DateTimeParseException e) {
      throw ApiFailure.invalid(name + " is not a date with time and offset");
    }
  }
}
