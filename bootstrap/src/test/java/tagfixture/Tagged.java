package tagfixture;

import net.jqwik.api.Example;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tags in all the places where they may stand; never run, because of its name. */
@Tag("D01")
@SuppressWarnings("ClassCanBeStatic") // nested classes of tests are not static
abstract class Tagged {

  /** A contract, as ports have them. */
  @Tag("D02")
  interface Contract {
    @Test
    @Tag("D03")
    default void of_the_contract() {}
  }

  /** Inherits the tag of its superclass and of the contract. */
  static class Concrete extends Tagged implements Contract {

    @Test
    @Tag("D04")
    @Tag("slow")
    void of_the_method() {}

    @Test
    @Disabled("shows nothing")
    @Tag("D05")
    void switched_off() {}

    @Example
    @net.jqwik.api.Tag("D06")
    @net.jqwik.api.Tag("D07")
    void of_the_other_engine() {}

    @Nested
    class Inner {
      @Test
      @Tag("D08")
      void of_an_inner_class() {}
    }
  }
}
