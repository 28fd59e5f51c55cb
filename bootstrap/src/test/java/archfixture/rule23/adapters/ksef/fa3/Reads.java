package archfixture.rule23.adapters.ksef.fa3;

import archfixture.rule23.adapters.ksef.fa3.schema.Generated;
import jakarta.xml.bind.JAXBContext;

/** Keeps the rule: FA(3) may. */
public final class Reads {
  JAXBContext context;
  Generated invoice;
}
