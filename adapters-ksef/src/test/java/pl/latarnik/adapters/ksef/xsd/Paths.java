package pl.latarnik.adapters.ksef.xsd;

import java.util.ArrayList;
import java.util.List;
import pl.latarnik.adapters.ksef.xsd.SchemaModel.ElementDecl;

/** Every way from the root to an element that a schema allows. */
public final class Paths {

  /** An element at its place. */
  public record At(String path, ElementDecl element) {}

  private Paths() {}

  /** Returns all, the root first; a schema whose types hold themselves has no end of them. */
  public static List<At> of(SchemaModel model) {
    List<At> all = new ArrayList<>();
    below(model, "", model.root(), all);
    return all;
  }

  private static void below(SchemaModel model, String parent, ElementDecl element, List<At> all) {
    String path = parent.isEmpty() ? element.name() : parent + "/" + element.name();
    all.add(new At(path, element));
    model
        .complex(element.type())
        .flatMap(SchemaModel.ComplexType::content)
        .ifPresent(
            content ->
                SchemaModel.elementsIn(content).forEach(child -> below(model, path, child, all)));
  }
}
