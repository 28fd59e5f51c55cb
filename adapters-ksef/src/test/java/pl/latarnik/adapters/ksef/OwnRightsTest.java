package pl.latarnik.adapters.ksef;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.adapters.ksef.signing.LoginCertificate;
import pl.latarnik.application.port.out.CertificateAuthority;
import pl.latarnik.domain.invoice.ExactBytes;

/** What a login may do in the context, asked of the simulator. */
@Tag("N-05")
class OwnRightsTest {

  private static final String PESEL = "85031412348";

  private final Simulation simulation = Simulation.start();

  @AfterEach
  void hold_every_request_to_the_published_interface() {
    Published.holds(simulation.relay().passed());
    simulation.close();
  }

  private KsefAccess access(LoginCertificate login) {
    return new KsefAccess(simulation.connection(login), Simulation.OUR_CLOCK);
  }

  private LoginCertificate clerk() {
    JsonNode made =
        simulation.post(
            "/_control/certificates",
            "{\"pesel\": \"" + PESEL + "\", \"type\": \"Authentication\"}");
    return LoginCertificate.read(
            bytes(made.get("certificate").textValue()),
            Option.some(bytes(made.get("privateKey").textValue())),
            new char[0])
        .get();
  }

  private static ExactBytes bytes(String text) {
    return ExactBytes.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private void mayDo(String right) {
    simulation.post(
        "/v2/testdata/permissions",
        """
        {"contextIdentifier": {"type": "Nip", "value": "%s"},
         "authorizedIdentifier": {"type": "Pesel", "value": "%s"},
         "permissions": [{"permissionType": "%s", "description": "Praca w kasie"}]}"""
            .formatted(Simulation.SELLER, PESEL, right));
  }

  @Test
  void the_company_itself_may_issue_without_an_entry() {
    CertificateAuthority authority = access(simulation.login("EC")).certificates();

    assertEquals(Either.right(true), authority.mayIssue());
  }

  @Test
  void a_clerk_may_issue_whom_ksef_lists_the_right() {
    mayDo("InvoiceRead");
    mayDo("InvoiceWrite");

    assertEquals(Either.right(true), access(clerk()).certificates().mayIssue());
  }

  @Test
  void a_clerk_without_the_right_may_not_and_the_refusal_names_what_is_missing() {
    mayDo("InvoiceRead");
    KsefAccess access = access(clerk());

    assertEquals(Either.right(false), access.certificates().mayIssue());
    String refusal = access.gateway().openSession().getLeft().detail();
    assertTrue(refusal.contains("requiredAnyOfPermissions: InvoiceWrite"), refusal);
  }
}
