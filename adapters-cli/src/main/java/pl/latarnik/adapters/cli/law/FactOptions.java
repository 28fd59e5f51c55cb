package pl.latarnik.adapters.cli.law;

import io.vavr.collection.List;

/** Facts given as options, which are read as a file with the same facts would be. */
public final class FactOptions {

  private static final List<String> ANNOUNCEMENT =
      List.of("kind", "start", "end", "announced", "end-announced");

  private List<YamlNode.Field> fields = List.empty();

  /** Begins without any fact. */
  public FactOptions() {}

  /** Returns options with the same facts, to which others can be added. */
  FactOptions copy() {
    FactOptions copy = new FactOptions();
    copy.fields = fields;
    return copy;
  }

  /** Adds a fact, where it was given. */
  public FactOptions with(String key, java.util.Optional<String> value) {
    value.ifPresent(text -> fields = fields.append(field(key, scalar(text))));
    return this;
  }

  /**
   * Adds announcements as {@code KIND,START[,END[,ANNOUNCED[,END_ANNOUNCED]]]}; an empty field
   * takes the default of the format.
   */
  public FactOptions withAnnouncements(Iterable<String> texts) {
    List<YamlNode> items = List.ofAll(texts).map(FactOptions::announcement);
    if (!items.isEmpty()) {
      fields = fields.append(field("announcements", new YamlNode.Items(items, 0, 1)));
    }
    return this;
  }

  /** Says whether any fact was given. */
  public boolean isEmpty() {
    return fields.isEmpty();
  }

  /** Returns the node of an example with these facts. */
  YamlNode example() {
    YamlNode facts = new YamlNode.Fields(fields, 0, 1);
    return new YamlNode.Fields(List.of(field("facts", facts)), 0, 1);
  }

  private static YamlNode announcement(String text) {
    List<String> parts = List.of(text.split(",", -1));
    List<YamlNode.Field> fields = List.empty();
    int index = 0;
    for (String part : parts) {
      // A part too many gets a key that is not known, and is complained about as such.
      String key = index < ANNOUNCEMENT.size() ? ANNOUNCEMENT.get(index) : "" + (index + 1);
      index++;
      if (!part.isBlank()) {
        fields = fields.append(field(key, scalar(part.strip())));
      }
    }
    return new YamlNode.Fields(fields, 0, 1);
  }

  private static YamlNode.Field field(String key, YamlNode value) {
    return new YamlNode.Field(key, 0, value);
  }

  private static YamlNode scalar(String text) {
    return new YamlNode.Scalar(text, false, 0);
  }
}
