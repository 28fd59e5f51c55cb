package pl.latarnik.adapters.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/** Writes one JSON document to the results. */
final class Json {

  /** What puts the document together. */
  @FunctionalInterface
  interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  private Json() {}

  static void write(PrintWriter out, Body body) {
    try {
      JsonGenerator json =
          new JsonFactory()
              .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
              .createGenerator(Visible.json(out));
      json.useDefaultPrettyPrinter();
      body.write(json);
      json.close();
      out.println();
    } catch (IOException e) {
      throw new UncheckedIOException("the results cannot be written", e);
    }
  }
}
