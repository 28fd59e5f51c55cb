package pl.latarnik.bootstrap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import pl.latarnik.adapters.cli.CliFailure;
import pl.latarnik.adapters.cli.ExitStatus;

/**
 * The faults that the local KSeF plays, written in YAML as a list of what its control takes.
 *
 * @param path file they were read from
 * @param json the same list as JSON
 */
record FaultFile(Path path, String json) {

  private static final int LONGEST = 1_000_000;

  /** Reads a file; what cannot be read as YAML ends the command before anything listens. */
  static FaultFile read(Path path) {
    try {
      Object list =
          new Load(LoadSettings.builder().setLabel(path.toString()).build())
              .loadFromString(text(path));
      return new FaultFile(path, new ObjectMapper().writeValueAsString(list));
    } catch (YamlEngineException | JsonProcessingException e) {
      throw failure(path, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new CliFailure(
          ExitStatus.BAD_INPUT,
          "nie da się przeczytać pliku usterek " + path + "; podaj istniejący plik YAML w UTF-8",
          "the file of faults " + path + " cannot be read; give an existing YAML file in UTF-8");
    }
  }

  private static String text(Path path) throws IOException {
    if (Files.size(path) > LONGEST) {
      throw failure(path, "longer than " + LONGEST + " bytes");
    }
    return Files.readString(path);
  }

  /** Tells that the simulator knows some of it not, in its words. */
  CliFailure refused(IllegalArgumentException why) {
    return failure(path, String.valueOf(why.getMessage()));
  }

  private static CliFailure failure(Path path, String why) {
    return new CliFailure(
        ExitStatus.BAD_INPUT,
        "plik usterek " + path + " nie nadaje się do odegrania:\n" + why,
        "the file of faults " + path + " cannot be played:\n" + why);
  }
}
