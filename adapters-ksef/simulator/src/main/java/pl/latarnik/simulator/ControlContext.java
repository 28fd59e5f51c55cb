package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads in whose name a control request speaks. */
final class ControlContext {
  private ControlContext() {}

  /** Reads {@code {"nip": …}} or {@code {"context": {"type", "value"}}}. */
  static LoginRequest.Context read(JsonNode body) {
    LoginRequest.Context context =
        body.has("context")
            ? new LoginRequest.Context(
                body.at("/context/type").asText(""), body.at("/context/value").asText(""))
            : new LoginRequest.Context("Nip", body.path("nip").asText(""));
    if (!LoginRequest.Context.wellFormed(context.type(), context.value())) {
      throw ApiFailure.invalid(
          "context "
              + context.type()
              + " '"
              + context.value()
              + "' is malformed; give nip or"
              + " context with type Nip, InternalId, NipVatUe or PeppolId");
    }
    return context;
  }
}
