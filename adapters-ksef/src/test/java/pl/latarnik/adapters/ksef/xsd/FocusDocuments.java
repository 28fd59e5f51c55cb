package pl.latarnik.adapters.ksef.xsd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pl.latarnik.adapters.ksef.xsd.DocumentWriter.Document;
import pl.latarnik.adapters.ksef.xsd.SchemaModel.Group;
import pl.latarnik.adapters.ksef.xsd.SchemaModel.Particle;
import pl.latarnik.adapters.ksef.xsd.SchemaModel.SimpleType;

/**
 * Small documents, each of which has one element with all children that it may have at once, and
 * nothing else that it need not have; several where that element has choices. Changes of those
 * children make many small documents cheaply.
 */
final class FocusDocuments {

  private static final int PATIENCE = 6;

  /** A document and the element that is full in it. */
  record Focus(String path, Document document) {}

  private FocusDocuments() {}

  /** Returns documents for every element with children, at each of its places. */
  static List<Focus> of(SchemaModel model) {
    List<Focus> all = new ArrayList<>();
    for (Paths.At at : Paths.of(model)) {
      if (model
          .complex(at.element().type())
          .flatMap(SchemaModel.ComplexType::content)
          .isPresent()) {
        Map<String, Integer> visits = new HashMap<>();
        Set<String> branches = new HashSet<>();
        int news = 0;
        for (int i = 0; i - news < PATIENCE && (i == 0 || !visits.isEmpty()); i++) {
          int before = branches.size();
          Document document =
              DocumentWriter.document(model, new FocusPlan(at.path(), visits, branches));
          if (i == 0 || branches.size() > before) {
            news = i;
            all.add(new Focus(at.path(), document));
          }
        }
      }
    }
    return all;
  }

  /** Returns the least that an element may be. */
  static DocumentWriter.Plan least() {
    return new FocusPlan("", new HashMap<>(), new HashSet<>());
  }

  private static final class FocusPlan implements DocumentWriter.Plan {
    private final String focus;
    private final Map<String, Integer> visits;
    private final Set<String> branches;
    private final SampleValues values = new SampleValues();

    FocusPlan(String focus, Map<String, Integer> visits, Set<String> branches) {
      this.focus = focus;
      this.visits = visits;
      this.branches = branches;
    }

    @Override
    public int times(String path, Particle particle) {
      boolean wanted = path.equals(focus) || leads(path, particle);
      return wanted ? Math.max(particle.min(), 1) : particle.min();
    }

    @Override
    public int branch(String path, Group choice) {
      int size = choice.parts().size();
      if (path.equals(focus)) {
        int branch = (visits.merge(choice.id(), 1, Integer::sum) - 1) % size;
        branches.add(choice.id() + " " + branch);
        return branch;
      }
      for (int i = 0; i < size; i++) {
        if (leads(path, choice.parts().get(i))) {
          return i;
        }
      }
      return 0;
    }

    /** Says whether the full element lies in here. */
    private boolean leads(String path, Particle particle) {
      return focus.startsWith(path + "/")
          && SchemaModel.elementsIn(particle)
              .anyMatch(e -> (focus + "/").startsWith(path + "/" + e.name() + "/"));
    }

    @Override
    public String text(String path, SimpleType type) {
      return values.next(type, path.substring(path.lastIndexOf('/') + 1));
    }
  }
}
