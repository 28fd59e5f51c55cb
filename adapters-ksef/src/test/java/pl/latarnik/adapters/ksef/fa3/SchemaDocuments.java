package pl.latarnik.adapters.ksef.fa3;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pl.latarnik.adapters.ksef.xsd.DocumentWriter;
import pl.latarnik.adapters.ksef.xsd.SampleValues;
import pl.latarnik.adapters.ksef.xsd.SchemaModel;
import pl.latarnik.adapters.ksef.xsd.SchemaModel.Group;
import pl.latarnik.adapters.ksef.xsd.SchemaModel.Particle;
import pl.latarnik.adapters.ksef.xsd.SchemaModel.SimpleType;

/**
 * FA(3) documents made by walking the project's schema: valid, and together they have every element
 * at every place where it may stand, and every branch of every choice there. Their values are all
 * different where their types let them be.
 */
public final class SchemaDocuments {

  /**
   * One document.
   *
   * @param name what is in it
   * @param xml its text, without an XML declaration
   */
  public record Document(String name, String xml) {}

  private static final SchemaModel MODEL = SchemaModel.read(Fa3Schema.class, "xsd/fa3.xsd");
  private static final String KIND = "Faktura/Fa/RodzajFaktury";
  private static final String CORRECTION = "Korekta#1";
  private static final List<String> CORRECTIONS = List.of("KOR", "KOR_ZAL", "KOR_ROZ");
  private static final List<String> OTHERS = List.of("VAT", "ZAL", "ROZ", "UPR");

  /** So many documents in a row without a branch that none before had are the end. */
  private static final int PATIENCE = 9;

  private SchemaDocuments() {}

  /** Returns the schema as these documents are made from it. */
  static SchemaModel model() {
    return MODEL;
  }

  /**
   * Returns all documents: as full as possible in turn with each branch of each choice, with every
   * other optional part, and with none. Corrections have the parts of corrections, others have not.
   */
  public static List<Document> all() {
    List<Document> all = new ArrayList<>();
    Rotation rotation = new Rotation();
    for (int i = 0; rotation.news > i - PATIENCE; i++) {
      boolean correction = i % 2 == 1;
      String kind = kind(correction, i / 2);
      rotation.document = i;
      all.add(
          new Document(
              "full " + kind + " " + (i + 1),
              DocumentWriter.write(MODEL, rotation.plan(kind, correction, 1, 1))));
    }
    for (int i = 0; i < 8; i++) {
      boolean correction = i % 2 == 1;
      String kind = kind(correction, i / 2);
      all.add(
          new Document(
              "half " + kind + " " + (i + 1),
              DocumentWriter.write(MODEL, rotation.plan(kind, correction, 2, i / 2 % 2))));
    }
    for (int i = 0; i < 7; i++) {
      boolean correction = i % 2 == 1;
      String kind = kind(correction, i / 2);
      all.add(
          new Document(
              "least " + kind, DocumentWriter.write(MODEL, rotation.plan(kind, correction, 0, 0))));
    }
    return all;
  }

  private static String kind(boolean correction, int i) {
    List<String> kinds = correction ? CORRECTIONS : OTHERS;
    return kinds.get(i % kinds.size());
  }

  /** Takes another branch of each choice each time it comes to it. */
  private static final class Rotation {
    private final SampleValues values = new SampleValues();
    private final Map<String, Integer> visits = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private int document;
    private int news;

    DocumentWriter.Plan plan(String kind, boolean correction, int oneOf, int offset) {
      return new DocumentWriter.Plan() {
        private int seen = offset;

        @Override
        public int times(String path, Particle particle) {
          if (particle instanceof Group group && group.id().equals(CORRECTION)) {
            return correction ? 1 : 0;
          }
          if (oneOf == 0 || particle.min() == 0 && oneOf > 1 && seen++ % oneOf == 0) {
            return particle.min();
          }
          return Math.min(particle.max(), 2);
        }

        @Override
        public int branch(String path, Group choice) {
          String place = path + " " + choice.id();
          int branch = visits.merge(place, 1, Integer::sum) % choice.parts().size();
          if (known.add(place + " " + branch)) {
            news = document;
          }
          return branch;
        }

        @Override
        public String text(String path, SimpleType type) {
          return path.equals(KIND)
              ? kind
              : values.next(type, path.substring(path.lastIndexOf('/') + 1));
        }
      };
    }
  }
}
