package pl.latarnik.bootstrap.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class IndexPageTest {

  @Test
  @Tag("I-03")
  void a_name_is_never_markup() {
    assertEquals(
        "&lt;script&gt;alert(&quot;a&amp;b&#39;&quot;)&lt;/script&gt;",
        IndexPage.escaped("<script>alert(\"a&b'\")</script>"));
  }
}
