package pl.latarnik.application.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.out.KsefBlocks;
import pl.latarnik.application.port.out.KsefBlocks.Block;

/** What every implementation of {@link KsefBlocks} must do. */
@Tag("K14")
public interface KsefBlocksContract {

  Block FIRST =
      new Block(
          "Nip 1111111111 INVOICE_SEND",
          TckInvoices.FRIDAY_NOON.plusNanos(1),
          Duration.ofSeconds(30),
          "429; 'ż' \u2028");

  /** Returns the blocks under test, none at the start of a test. */
  KsefBlocks blocks();

  @Test
  default void required_KB1_the_last_of_a_name_is_found() {
    Block longer =
        new Block(
            FIRST.name(), FIRST.until().plusSeconds(3036), Duration.ofSeconds(3036), "429 again");
    Block other = new Block("login", FIRST.until(), Duration.ofMinutes(1), "");
    blocks().keep(FIRST);
    assertEquals(Option.some(FIRST), blocks().find(FIRST.name()));

    blocks().keep(longer);
    blocks().keep(other);

    assertEquals(Option.some(longer), blocks().find(FIRST.name()));
    assertEquals(Option.some(other), blocks().find("login"));
    assertEquals(Option.none(), blocks().find("unknown"));
  }

  @Test
  default void required_KB2_what_is_forgotten_is_not_found() {
    blocks().keep(FIRST);
    blocks().forget(FIRST.name());
    blocks().forget("unknown");

    assertEquals(Option.none(), blocks().find(FIRST.name()));
  }

  @Test
  default void required_KB4_the_last_requests_of_a_name_are_found_in_their_order() {
    Instant noon = TckInvoices.FRIDAY_NOON.truncatedTo(ChronoUnit.MILLIS);
    List<Instant> many = List.range(0, 1200).map(i -> noon.plusMillis(i * 2_999L));
    blocks().keepRequests(HashMap.of("SEND", List.of(noon, noon, noon.plusMillis(1))));
    blocks().keepRequests(HashMap.of("LIST", List.of(noon), "STATUS", many));
    assertEquals(List.of(noon, noon, noon.plusMillis(1)), blocks().requests("SEND"));

    blocks().keepRequests(HashMap.of("SEND", List.of(noon.plusSeconds(9)), "LIST", List.empty()));

    assertEquals(List.of(noon.plusSeconds(9)), blocks().requests("SEND"));
    assertEquals(List.empty(), blocks().requests("LIST"));
    assertEquals(many, blocks().requests("STATUS"));
    assertEquals(List.empty(), blocks().requests("unknown"));
  }
}
