package archfixture.rule23.adapters.ksef;

import jakarta.xml.bind.JAXBContext;

/** Breaks the rule: binds XML outside FA(3). */
public final class Binds {
  JAXBContext context;
}
