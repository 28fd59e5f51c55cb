package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Logins of a context listed and ended, and how long their tokens serve. */
@Tag("V01")
class AuthSessionsTest extends StandingSimulator {
  private static final String NIP = "9462805323";
  private final Http http = new Http(server.baseUri());
  private final TokenWay way = new TokenWay(http);

  private JsonNode logIn() throws Exception {
    return way.logIn(way.given(NIP), "Nip", NIP);
  }

  private JsonNode list(JsonNode tokens, String query) throws Exception {
    return http.get("/v2/auth/sessions" + query, TokenWay.bearer(tokens)).json();
  }

  private int end(String which, JsonNode tokens) throws Exception {
    return http.exchange(
            "DELETE", "/v2/auth/sessions/" + which, Optional.empty(), TokenWay.bearer(tokens))
        .status();
  }

  private void advance(String by) throws Exception {
    http.postJson("/_control/clock/advance", "{\"by\":\"" + by + "\"}");
  }

  @Test
  void list_names_the_current_login_and_pages() throws Exception {
    JsonNode first = logIn();
    for (int i = 0; i < 10; i++) {
      logIn();
    }

    JsonNode page = list(first, "?pageSize=10");
    JsonNode rest =
        http.get(
                "/v2/auth/sessions",
                TokenWay.bearer(first)[0],
                TokenWay.bearer(first)[1],
                "x-continuation-token",
                page.path("continuationToken").asText())
            .json();

    assertEquals(10, page.path("items").size());
    assertFalse(page.at("/items/0/isCurrent").asBoolean());
    assertEquals(1, rest.path("items").size());
    assertTrue(rest.at("/items/0/isCurrent").asBoolean());
    assertTrue(rest.at("/items/0/isTokenRedeemed").asBoolean());
  }

  @Test
  void ended_login_cannot_refresh_but_its_access_token_serves_to_its_end() throws Exception {
    JsonNode tokens = logIn();

    int ended = end("current", tokens);
    Answer refresh = way.refresh(tokens);

    assertEquals(204, ended);
    assertEquals(400, refresh.status());
    assertEquals(21301, refresh.errorCode());
    assertEquals(
        "Status uwierzytelnienia (425) nie pozwala na odświeżenie tokenu dostępowego.",
        refresh.errorDetail());
    assertEquals(0, list(tokens, "").path("items").size());
    advance("PT14M59S");
    assertEquals(200, http.get("/v2/tokens", TokenWay.bearer(tokens)).status());
    advance("PT2S");
    assertEquals(401, http.get("/v2/tokens", TokenWay.bearer(tokens)).status());
  }

  @Test
  void another_login_is_ended_by_its_number() throws Exception {
    JsonNode mine = logIn();
    JsonNode other = logIn();
    String reference = list(mine, "").at("/items/0/referenceNumber").asText();

    assertEquals(204, end(reference, mine));
    assertEquals(21301, way.refresh(other).errorCode());
    assertEquals(200, way.refresh(mine).status());
    assertEquals(400, end("20260609-AU-0000000000-0000000000-00", mine));
  }

  @Test
  void refresh_token_ends_the_current_login_too() throws Exception {
    JsonNode tokens = logIn();
    int status =
        http.exchange(
                "DELETE",
                "/v2/auth/sessions/current",
                Optional.empty(),
                "Authorization",
                "Bearer " + tokens.at("/refreshToken/token").asText())
            .status();

    assertEquals(204, status);
    assertEquals(21301, way.refresh(tokens).errorCode());
  }

  @Test
  void refresh_token_lives_seven_days_and_is_not_exchanged() throws Exception {
    JsonNode tokens = logIn();
    advance("P6DT23H59M");
    Answer refreshed = way.refresh(tokens);
    advance("PT2M");

    assertEquals(200, refreshed.status());
    assertFalse(refreshed.json().has("refreshToken"));
    assertEquals(401, way.refresh(tokens).status());
  }

  @Test
  void authentication_token_lives_three_quarters_of_an_hour() throws Exception {
    Answer started = way.start(way.request(way.given(NIP), "Nip", NIP));
    way.end(started);
    advance("PT45M1S");

    assertEquals(401, way.redeem(started).status());
  }
}
