package pl.latarnik.adapters.cli.law;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the bytes of a YAML file into nodes, within bounds: files may come from strangers.
 *
 * <p>Nothing is constructed from tags. Depth, number of nodes and length are bounded, and what an
 * alias repeats counts as often as it is repeated.
 */
final class YamlText {

  /** No file of examples comes near to it: some hundred thousand lines. */
  static final int MOST_CHARACTERS = 10_000_000;

  private static final int MOST_NODES = 2_000_000;
  private static final int MOST_DEPTH = 20;

  private final String file;
  private final Iterator<Event> events;
  private final Map<String, YamlNode> anchors = new HashMap<>();
  private int nodes;

  private YamlText(String file, Iterator<Event> events) {
    this.file = file;
    this.events = events;
  }

  /** Reads the only document of a file, or says what is wrong with it. */
  static Either<Problem, YamlNode> read(String file, byte[] bytes) {
    try {
      return read(
          file, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Either.left(Problem.ofFile(file, 0, "yaml.not-utf8"));
    }
  }

  /** Reads the only document of a text, or says what is wrong with it. */
  static Either<Problem, YamlNode> read(String file, String text) {
    if (text.length() > MOST_CHARACTERS) {
      return Either.left(Problem.ofFile(file, 0, "yaml.too-long", MOST_CHARACTERS));
    }
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setCodePointLimit(MOST_CHARACTERS)
            .setParseComments(false)
            .build();
    try {
      String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return new YamlText(file, new Parse(settings).parseString(content).iterator()).document();
    } catch (Refused e) {
      return Either.left(e.problem);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(0);
      return Either.left(
          Problem.ofFile(file, line, "yaml.unreadable", String.valueOf(e.getProblem())));
    } catch (YamlEngineException e) {
      return Either.left(
          Problem.ofFile(file, 0, "yaml.unreadable", String.valueOf(e.getMessage())));
    }
  }

  private Either<Problem, YamlNode> document() {
    Option<YamlNode> found = Option.none();
    while (events.hasNext()) {
      Event event = events.next();
      if (!(event instanceof NodeEvent)) {
        continue; // begin and end of stream and document
      }
      if (found.isDefined()) {
        throw refused(event, "yaml.second-document");
      }
      found = Option.some(node(event, 0));
    }
    return found.toEither(() -> Problem.ofFile(file, 0, "yaml.empty"));
  }

  private YamlNode node(Event event, int depth) {
    if (depth > MOST_DEPTH) {
      throw refused(event, "yaml.too-deep", MOST_DEPTH);
    }
    if (event instanceof AliasEvent alias) {
      return aliased(alias);
    }
    count(event, 1);
    YamlNode node;
    if (event instanceof ScalarEvent scalar) {
      node =
          new YamlNode.Scalar(
              scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN, line(event));
    } else if (event instanceof SequenceStartEvent) {
      node = items(event, depth);
    } else {
      node = fields(event, depth);
    }
    ((NodeEvent) event).getAnchor().map(Anchor::getValue).ifPresent(name -> remember(name, node));
    return node;
  }

  private void remember(String name, YamlNode node) {
    anchors.put(name, node);
  }

  private YamlNode aliased(AliasEvent alias) {
    String name = alias.getAlias().getValue();
    // An alias inside its own anchor is not known yet, so that no cycle can come to be.
    YamlNode node =
        Option.of(anchors.get(name))
            .getOrElseThrow(() -> refused(alias, "yaml.unknown-alias", name));
    count(alias, node.size());
    return node;
  }

  private YamlNode items(Event start, int depth) {
    java.util.List<YamlNode> items = new java.util.ArrayList<>();
    int size = 1;
    for (Event event = events.next(); event instanceof NodeEvent; event = events.next()) {
      YamlNode item = node(event, depth + 1);
      size += item.size();
      items.add(item);
    }
    return new YamlNode.Items(List.ofAll(items), line(start), size);
  }

  private YamlNode fields(Event start, int depth) {
    if (!(start instanceof MappingStartEvent)) {
      throw new IllegalStateException("an event that begins no node: " + start);
    }
    java.util.List<YamlNode.Field> fields = new java.util.ArrayList<>();
    int size = 1;
    for (Event event = events.next(); event instanceof NodeEvent; event = events.next()) {
      if (!(node(event, depth + 1) instanceof YamlNode.Scalar key)) {
        throw refused(event, "yaml.key");
      }
      YamlNode value = node(events.next(), depth + 1);
      size += value.size() + 1;
      fields.add(new YamlNode.Field(key.value(), line(event), value));
    }
    return new YamlNode.Fields(List.ofAll(fields), line(start), size);
  }

  private void count(Event event, int more) {
    nodes += more;
    if (nodes > MOST_NODES) {
      throw refused(event, "yaml.too-many-nodes", MOST_NODES);
    }
  }

  private Refused refused(Event event, String key, Object... values) {
    return new Refused(Problem.ofFile(file, line(event), key, values));
  }

  private static int line(Event event) {
    Optional<Mark> mark = event.getStartMark();
    return mark.map(m -> m.getLine() + 1).orElse(0);
  }

  /** Leaves the recursion with what is wrong. */
  private static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    Refused(Problem problem) {
      this.problem = problem;
    }
  }
}
