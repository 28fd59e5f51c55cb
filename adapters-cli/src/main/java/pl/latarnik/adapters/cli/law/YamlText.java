package pl.latarnik.adapters.cli.law;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the text of a YAML file into nodes, within bounds: files may come from strangers.
 *
 * <p>Nothing is constructed from tags. Depth, number of nodes and length are bounded, and what an
 * alias repeats counts as often as it is repeated. A list is read item by item, so that a long file
 * takes no more memory than its largest item and what is anchored in it.
 */
final class YamlText {

  /** No file of examples comes near to it: some thirty thousand examples. */
  static final int MOST_CHARACTERS = 20_000_000;

  private static final int LONGEST_LINE = 1_000_000;
  private static final int MOST_NODES = 5_000_000;
  private static final int MOST_NODES_OF_ITEM = 100_000;
  private static final int MOST_ANCHORED = 200_000;
  private static final int MOST_DEPTH = 20;

  private final String file;
  private final Iterator<Event> events;
  private final Map<String, YamlNode> anchors = new HashMap<>();
  private int anchored;
  private int nodes;
  private int nodesBefore;

  private YamlText(String file, Reader text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setCodePointLimit(MOST_CHARACTERS + 1) // never reached: the text is bounded before
            .setParseComments(false)
            .build();
    this.file = file;
    this.events =
        new Parse(settings)
            .parseReader(new BoundedText(text, MOST_CHARACTERS, LONGEST_LINE))
            .iterator();
  }

  /** Reads the only document of a text, or says what is wrong with it. */
  static Either<Problem, YamlNode> read(String file, Reader text) {
    YamlNode[] found = new YamlNode[1];
    return guarded(file, () -> found[0] = new YamlText(file, text).document())
        .<Either<Problem, YamlNode>>map(Either::left)
        .getOrElse(() -> Either.right(found[0]));
  }

  /**
   * Reads a list and hands over its items one after another; says what is wrong with the text,
   * which may come after items that were handed over already.
   */
  static Option<Problem> items(String file, Reader text, Consumer<YamlNode> each) {
    return guarded(file, () -> new YamlText(file, text).each(each));
  }

  private static Option<Problem> guarded(String file, Runnable reading) {
    try {
      reading.run();
      return Option.none();
    } catch (Refused e) {
      return Option.some(e.problem);
    } catch (BoundedText.Exceeded e) {
      return Option.some(Problem.ofFile(file, e.line, e.wrong, e.limit));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(0);
      return Option.some(
          Problem.ofFile(file, line, "yaml.unreadable", String.valueOf(e.getProblem())));
    } catch (ReaderException e) {
      String code = "%04X".formatted(e.getCodePoint());
      return Option.some(Problem.ofFile(file, 0, "yaml.character", code, e.getPosition() + 1));
    } catch (YamlEngineException e) {
      return Option.some(unreadable(file, e));
    }
  }

  private static Problem unreadable(String file, YamlEngineException e) {
    if (e.getCause() instanceof CharacterCodingException) {
      return Problem.ofFile(file, 0, "yaml.not-utf8");
    }
    return e.getCause() instanceof IOException broken
        ? ExampleFiles.unreadable(file, broken)
        : Problem.ofFile(file, 0, "yaml.unreadable", String.valueOf(e.getMessage()));
  }

  private YamlNode document() {
    YamlNode found = node(first(), 0);
    end();
    return found;
  }

  private void each(Consumer<YamlNode> each) {
    Event start = first();
    if (!(start instanceof SequenceStartEvent)) {
      throw refused(start, "yaml.no-list-of-examples");
    }
    boolean any = false;
    for (Event event = events.next(); event instanceof NodeEvent; event = events.next()) {
      nodesBefore = nodes;
      each.accept(node(event, 1));
      any = true;
    }
    if (!any) {
      throw refused(start, "yaml.no-list-of-examples");
    }
    end();
  }

  /** Skips the begin of stream and document. */
  private Event first() {
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof NodeEvent) {
        return event;
      }
    }
    throw new Refused(Problem.ofFile(file, 0, "yaml.empty"));
  }

  /** Makes sure that nothing follows. */
  private void end() {
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof NodeEvent) {
        throw refused(event, "yaml.second-document");
      }
    }
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
    Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
    if (anchor.isPresent()) {
      remember(event, anchor.get().getValue(), node);
    }
    return node;
  }

  private void remember(Event event, String name, YamlNode node) {
    anchored += node.size();
    if (anchored > MOST_ANCHORED) {
      throw refused(event, "yaml.too-many-anchored", MOST_ANCHORED);
    }
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
    if (nodes - nodesBefore > MOST_NODES_OF_ITEM) {
      throw refused(event, "yaml.example-too-large", MOST_NODES_OF_ITEM);
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
