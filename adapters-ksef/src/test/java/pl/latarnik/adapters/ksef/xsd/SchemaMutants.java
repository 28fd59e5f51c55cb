package pl.latarnik.adapters.ksef.xsd;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import pl.latarnik.adapters.ksef.xsd.DocumentWriter.Piece;
import pl.latarnik.adapters.ksef.xsd.FocusDocuments.Focus;
import pl.latarnik.adapters.ksef.xsd.SchemaModel.AttributeDecl;
import pl.latarnik.adapters.ksef.xsd.SchemaModel.ComplexType;
import pl.latarnik.adapters.ksef.xsd.SchemaModel.ElementDecl;
import pl.latarnik.adapters.ksef.xsd.SchemaModel.SimpleType;

/**
 * Makes documents with a single change each, to every element at every place where a schema allows
 * it, and with values on both sides of each limit of its type.
 */
public final class SchemaMutants {

  /**
   * A document with one change.
   *
   * @param name where and how it was changed
   * @param declaration the element or attribute that was changed
   * @param facet the limit that a new value is close to, empty for other changes
   */
  public record Mutant(String name, String declaration, String facet, String xml) {}

  private final SchemaModel model;
  private final int every;
  private final Consumer<Mutant> user;
  private final Set<String> done = new HashSet<>();
  private final Set<String> typesDone = new HashSet<>();
  private int counter;

  private SchemaMutants(SchemaModel model, int every, Consumer<Mutant> user) {
    this.model = model;
    this.every = every;
    this.user = user;
  }

  /**
   * Makes the changes one by one, in an order that never changes.
   *
   * @param every of changes that others resemble, one of so many is made; 1 makes all
   */
  public static void each(SchemaModel model, int every, Consumer<Mutant> user) {
    SchemaMutants mutants = new SchemaMutants(model, every, user);
    FocusDocuments.of(model).forEach(mutants::mutate);
  }

  /** Returns a document in which the element at a path comes so many times in a row. */
  public static String repeated(SchemaModel model, String path, int times) {
    for (Focus focus : FocusDocuments.of(model)) {
      for (Piece piece : focus.document().pieces()) {
        if (path.startsWith(focus.path() + "/") && piece.path().equals(path)) {
          Place at = new Place(focus.document().xml(), piece);
          return at.with(at.whole().repeat(times));
        }
      }
    }
    throw new IllegalArgumentException("nowhere: " + path);
  }

  private void mutate(Focus focus) {
    groups(focus, contentOf(focus));
    String xml = focus.document().xml();
    List<Piece> pieces = focus.document().pieces();
    for (Piece piece : pieces) {
      if (piece.parent().equals(focus.path())
          || piece.parent().isEmpty() && focus.path().equals(piece.path())) {
        Place place = new Place(xml, piece);
        content(place);
        tag(place);
        attributes(place);
        model.textOf(piece.element()).ifPresent(type -> values(place, type));
        if (!piece.parent().isEmpty()) {
          occurrence(place);
          order(place, pieces);
          siblings(place, focus);
        }
      }
    }
  }

  /** Drops and doubles what a group, or a part of one, has in the document as a whole. */
  private void groups(Focus focus, SchemaModel.Particle particle) {
    if (particle instanceof SchemaModel.Group group) {
      Set<ElementDecl> members = SchemaModel.elementsIn(group).collect(Collectors.toSet());
      List<Piece> present =
          focus.document().pieces().stream()
              .filter(p -> p.parent().equals(focus.path()) && members.contains(p.element()))
              .toList();
      if (!present.isEmpty()) {
        String xml = focus.document().xml();
        int start = present.get(0).start();
        int end = present.get(present.size() - 1).end();
        String whole = xml.substring(start, end);
        String name = focus.path() + " group " + group.id() + " " + present.get(0).element().name();
        String owner = group.id().substring(0, group.id().indexOf('#'));
        String declaration =
            present.stream()
                .map(piece -> piece.element().id())
                .filter(id -> id.startsWith(owner + "/"))
                .findFirst()
                .orElse(present.get(0).element().id());
        give(
            name + " dropped", declaration, "", () -> xml.substring(0, start) + xml.substring(end));
        give(
            name + " doubled",
            declaration,
            "",
            () -> xml.substring(0, start) + whole + whole + xml.substring(end));
      }
      group.parts().forEach(part -> groups(focus, part));
    }
  }

  /** An element in its document. */
  private record Place(String xml, Piece piece) {

    String before() {
      return xml.substring(0, piece.start());
    }

    String after() {
      return xml.substring(piece.end());
    }

    String whole() {
      return xml.substring(piece.start(), piece.end());
    }

    String content() {
      return xml.substring(piece.content(), piece.contentEnd());
    }

    String name() {
      return piece.element().name();
    }

    /** Returns what stands between the name and the end of the start tag. */
    String attributes() {
      return xml.substring(piece.start() + 1 + name().length(), piece.content() - 1);
    }

    String with(String element) {
      return before() + element + after();
    }

    String withTag(String name, String attributes) {
      return with("<" + name + attributes + ">" + content() + "</" + name + ">");
    }

    String withContent(String content) {
      return xml.substring(0, piece.content()) + content + xml.substring(piece.contentEnd());
    }
  }

  private void occurrence(Place at) {
    Piece piece = at.piece();
    always(at, "dropped", () -> at.with(""));
    always(at, "doubled", () -> at.with(at.whole() + at.whole()));
    always(at, "four times", () -> at.with(at.whole().repeat(4)));
    int most = piece.element().max();
    if (most > 1 && most < SchemaModel.UNBOUNDED) {
      always(at, "at most", () -> at.with(at.whole().repeat(most)));
      always(at, "one too many", () -> at.with(at.whole().repeat(most + 1)));
    }
  }

  private void content(Place at) {
    always(at, "emptied", () -> at.withContent(""));
    always(at, "text before", () -> at.withContent("tekst" + at.content()));
    always(at, "text behind", () -> at.withContent(at.content() + " &#x17C;"));
    always(at, "element before", () -> at.withContent("<Nowy>1</Nowy>" + at.content()));
    always(at, "element behind", () -> at.withContent(at.content() + "<Nowy>1</Nowy>"));
    always(at, "comment before", () -> at.withContent("<!--a-->" + at.content()));
    always(at, "cdata", () -> at.withContent("<![CDATA[]]>" + at.content()));
    always(at, "space around", () -> at.withContent(" " + at.content() + "\n"));
    always(at, "itself inside", () -> at.withContent(at.content() + at.whole()));
  }

  private void tag(Place at) {
    String name = at.name();
    String given = at.attributes();
    String xsi = " xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\"";
    always(at, "renamed", () -> at.withTag(name + "X", given));
    always(at, "in lower case", () -> at.withTag(name.toLowerCase(Locale.ROOT), given));
    always(at, "unknown attribute", () -> at.withTag(name, given + " obcy=\"1\""));
    always(at, "attribute of xml", () -> at.withTag(name, given + " xml:lang=\"pl\""));
    always(at, "nil", () -> at.withTag(name, given + xsi + " i:nil=\"true\""));
    always(at, "not nil", () -> at.withTag(name, given + xsi + " i:nil=\"false\""));
    always(at, "type unknown", () -> at.withTag(name, given + xsi + " i:type=\"Obcy\""));
    always(
        at,
        "type of strings",
        () ->
            at.withTag(
                name,
                given + xsi + " xmlns:x=\"http://www.w3.org/2001/XMLSchema\" i:type=\"x:string\""));
    always(
        at,
        "hint at a schema",
        () -> at.withTag(name, given + xsi + " i:noNamespaceSchemaLocation=\"obcy.xsd\""));
    if (!at.piece().parent().isEmpty()) {
      always(at, "in no namespace", () -> at.withTag(name, given + " xmlns=\"\""));
      always(at, "in another namespace", () -> at.withTag(name, given + " xmlns=\"urn:obca\""));
    }
    always(
        at,
        "with a prefix",
        () -> at.withTag("f:" + name, given + " xmlns:f=\"" + model.namespace() + "\""));
  }

  private void attributes(Place at) {
    for (AttributeDecl attribute :
        model.complex(at.piece().element().type()).map(ComplexType::attributes).orElse(List.of())) {
      String given = at.attributes();
      String start = " " + attribute.name() + "=\"";
      int from = given.indexOf(start) + start.length();
      int to = given.indexOf('"', from);
      String old = given.substring(from, to);
      String id = attribute.id();
      String before = given.substring(0, from);
      String after = given.substring(to);
      give(
          at.piece().path() + "/@" + attribute.name() + " dropped",
          id,
          "",
          () ->
              at.withTag(
                  at.name(), given.substring(0, from - start.length()) + given.substring(to + 1)));
      SimpleType type = model.simple(attribute.type());
      FacetValues.of(type)
          .forEach(
              near ->
                  give(
                      at.piece().path() + "/@" + attribute.name() + " " + near,
                      id,
                      near.facet(),
                      () ->
                          at.withTag(
                              at.name(), before + DocumentWriter.escaped(near.value()) + after)));
      for (String value :
          List.of(
              "", reference(old), old + "x", " " + old, old + " ", old.toLowerCase(Locale.ROOT))) {
        give(
            at.piece().path() + "/@" + attribute.name() + "=" + value,
            id,
            "",
            () -> at.withTag(at.name(), before + value + after));
      }
    }
  }

  /** Returns the same text with its first character written as a reference. */
  private static String reference(String text) {
    return "&#" + (int) text.charAt(0) + ";" + text.substring(1);
  }

  private void values(Place at, SimpleType type) {
    List<FacetValues.Near> near = FacetValues.of(type);
    for (int i = 0; i < near.size(); i++) {
      FacetValues.Near value = near.get(i);
      String name = at.piece().path() + " " + value.facet() + " " + i;
      Supplier<String> xml = () -> at.withContent(DocumentWriter.escaped(value.value()));
      if (at.piece().element().fixed().isEmpty() && typesDone.add(type.name() + " " + i)) {
        give(name, at.piece().element().id(), value.facet(), xml);
      } else {
        sometimes(name, at.piece().element().id(), value.facet(), xml);
      }
    }
    for (int i = 0; i < OddValues.ALL.size(); i++) {
      String value = OddValues.ALL.get(i);
      sometimes(
          at.piece().path() + " odd value " + i,
          at.piece().element().id(),
          "",
          () -> at.withContent(value));
    }
  }

  /** Puts it elsewhere among its brothers, and beside its parent. */
  private void order(Place at, List<Piece> pieces) {
    Piece piece = at.piece();
    String xml = at.xml();
    Piece parent =
        pieces.stream().filter(p -> p.path().equals(piece.parent())).findFirst().orElseThrow();
    for (Piece other : pieces) {
      if (other.parent().equals(piece.parent()) && other.start() >= piece.end()) {
        sometimes(
            at.piece().path() + " changes with " + other.element().name() + " " + done.size(),
            piece.element().id(),
            "",
            () ->
                xml.substring(0, piece.start())
                    + xml.substring(other.start(), other.end())
                    + xml.substring(piece.end(), other.start())
                    + at.whole()
                    + xml.substring(other.end()));
      }
    }
    String without = at.before() + at.after();
    int cut = piece.end() - piece.start();
    always(
        at,
        "comes first",
        () ->
            without.substring(0, parent.content())
                + at.whole()
                + without.substring(parent.content()));
    always(
        at,
        "comes last",
        () ->
            without.substring(0, parent.contentEnd() - cut)
                + at.whole()
                + without.substring(parent.contentEnd() - cut));
    if (!parent.parent().isEmpty()) {
      always(
          at,
          "behind its parent",
          () ->
              without.substring(0, parent.end() - cut)
                  + at.whole()
                  + without.substring(parent.end() - cut));
    }
  }

  /** Puts each element that its parent may have in its place, before it and behind it. */
  private void siblings(Place at, Focus focus) {
    String parent = at.piece().parent();
    ElementDecl self = at.piece().element();
    SchemaModel.elementsIn(contentOf(focus))
        .forEach(
            other -> {
              String fragment =
                  DocumentWriter.fragment(model, FocusDocuments.least(), parent, other);
              String name = at.piece().path() + " and " + other.name() + " " + done.size();
              sometimes(name + " instead", self.id(), "", () -> at.with(fragment));
              sometimes(name + " before", other.id(), "", () -> at.with(fragment + at.whole()));
              sometimes(name + " behind", other.id(), "", () -> at.with(at.whole() + fragment));
            });
  }

  private SchemaModel.Particle contentOf(Focus focus) {
    Piece piece =
        focus.document().pieces().stream()
            .filter(p -> p.path().equals(focus.path()))
            .findFirst()
            .orElseThrow();
    return model.complex(piece.element().type()).flatMap(ComplexType::content).orElseThrow();
  }

  private void always(Place at, String what, Supplier<String> xml) {
    give(at.piece().path() + " " + what, at.piece().element().id(), "", xml);
  }

  private void sometimes(String name, String declaration, String facet, Supplier<String> xml) {
    if (counter++ % every == 0) {
      give(name, declaration, facet, xml);
    }
  }

  private void give(String name, String declaration, String facet, Supplier<String> xml) {
    if (done.add(name)) {
      user.accept(new Mutant(name, declaration, facet, xml.get()));
    }
  }
}
