package pl.latarnik.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.in.EnrolCertificate.Order;
import pl.latarnik.application.port.in.EnrolCertificate.Refusal;
import pl.latarnik.application.port.in.EnrolCertificate.Step;
import pl.latarnik.application.port.out.CertificateAuthority;
import pl.latarnik.application.port.out.CertificateAuthority.Progress;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.tck.InMemoryCertificateAuthority;
import pl.latarnik.application.tck.InMemoryCertificateVault;
import pl.latarnik.application.tck.InMemoryDesk;
import pl.latarnik.application.tck.InMemoryEnrolmentVault;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.domain.certificate.CertificateKey;
import pl.latarnik.domain.certificate.CertificateName;
import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.certificate.CertificateStatus;
import pl.latarnik.domain.certificate.CertificateType;
import pl.latarnik.domain.certificate.KsefCertificate;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.DomainEvent.Kind;

@Tag("C07")
class EnrolCertificateServiceTest {

  private static final Instant NOON = TckInvoices.FRIDAY_NOON;
  private static final Order OFFLINE =
      new Order(
          CertificateName.of("Latarnik próba"), CertificateType.OFFLINE, CertificateKey.EC_P256);
  private static final KsefFailure DOWN =
      new KsefFailure.Unreachable(KsefFailure.Cause.TIMEOUT, "nobody");

  private final InMemoryCertificateAuthority ksef =
      new InMemoryCertificateAuthority(NOON.plus(Duration.ofDays(730)));
  private final InMemoryCertificateVault vault = new InMemoryCertificateVault();
  private final InMemoryEnrolmentVault enrolments = new InMemoryEnrolmentVault(vault);
  private final InMemoryDesk desk = new InMemoryDesk();

  @Test
  void a_certificate_is_asked_for_followed_and_taken_in() {
    Step.Waiting asked = (Step.Waiting) at(NOON).advance(OFFLINE).get();
    assertEquals(Option.some("EH-1"), asked.pending().reference());

    Step.Done done = (Step.Done) at(NOON).advance(OFFLINE).get();

    KsefCertificate certificate = done.kept().certificate();
    assertEquals(List.of(certificate), vault.all());
    assertEquals(certificate, vault.signer().certificate(NOON).get());
    assertEquals(CertificateStatus.ACTIVE, vault.standing(certificate.serial()).get().status());
    assertEquals(List.empty(), enrolments.pending());
    assertEquals(1, ksef.asked());
  }

  @Test
  @Tag("C12")
  void asking_and_taking_in_are_in_the_journal() {
    at(NOON).advance(OFFLINE);
    at(NOON).advance(OFFLINE);

    assertEquals(
        List.of(Kind.CERTIFICATE_REQUESTED, Kind.CERTIFICATE_IMPORTED),
        desk.journal().all().map(DomainEvent::kind));
  }

  @Test
  void what_KSeF_still_works_on_is_waited_for() {
    at(NOON).advance(OFFLINE);
    ksef.says(new Progress.InProgress(100));

    assertTrue(at(NOON).advance(OFFLINE).get() instanceof Step.Waiting);
    ksef.answers();
    assertTrue(at(NOON).advance(OFFLINE).get() instanceof Step.Done);
  }

  /** KSeF takes 30 such questions a minute and 120 an hour. */
  @Test
  @Tag("N-07")
  void what_takes_KSeF_an_hour_is_asked_for_ever_less_often() {
    Step.Waiting step = (Step.Waiting) at(NOON).advance(OFFLINE).get();
    ksef.says(new Progress.InProgress(100));
    Instant now = NOON;
    int inTheFirstMinute = 0;
    int questions = 0;
    while (now.isBefore(NOON.plus(Duration.ofHours(1)))) {
      now = now.plus(step.pause());
      step = (Step.Waiting) at(now).advance(OFFLINE).get();
      questions++;
      inTheFirstMinute += now.isBefore(NOON.plusSeconds(60)) ? 1 : 0;
    }

    assertTrue(inTheFirstMinute >= 5 && inTheFirstMinute <= 15, inTheFirstMinute + " at first");
    assertTrue(questions <= 80, questions + " questions in an hour");
  }

  @Test
  void after_a_lost_answer_the_certificate_is_found_by_its_key_and_not_asked_for_again() {
    ksef.losesAnswers();
    Refusal.Ksef lost = (Refusal.Ksef) at(NOON).advance(OFFLINE).getLeft();
    assertEquals(KsefFailure.Kind.OUTCOME_UNKNOWN, lost.failure().kind());
    assertEquals(1, enrolments.pending().size());
    ksef.answers();

    Step.Done done = (Step.Done) at(NOON).advance(OFFLINE).get();

    assertEquals(1, ksef.asked());
    assertEquals(List.of(done.kept().certificate()), vault.all());
  }

  @Test
  void a_request_that_never_arrived_is_made_again_with_the_same_key_after_a_minute() {
    InMemoryCertificateAuthority forgetful =
        new InMemoryCertificateAuthority(NOON.plus(Duration.ofDays(730)));
    InMemoryEnrolmentVault killed = new InMemoryEnrolmentVault(vault);
    killed.begin(
        forgetful.requestData().get(), OFFLINE.name(), OFFLINE.type(), OFFLINE.key(), NOON);
    EnrolCertificateService early = service(forgetful, killed, NOON.plusSeconds(30));
    EnrolCertificateService late = service(forgetful, killed, NOON.plusSeconds(61));

    assertTrue(early.advance(OFFLINE).get() instanceof Step.Waiting);
    assertEquals(0, forgetful.asked());
    assertTrue(late.advance(OFFLINE).get() instanceof Step.Waiting);
    assertEquals(1, forgetful.asked());
    assertTrue(late.advance(OFFLINE).get() instanceof Step.Done);
  }

  private void theAnswerIsLost() {
    ksef.losesAnswers();
    at(NOON).advance(OFFLINE);
    ksef.answers();
  }

  @Test
  @Tag("C07")
  void the_key_is_kept_where_the_lost_request_may_have_taken_the_last_place() {
    theAnswerIsLost();
    InMemoryCertificateAuthority listsNothing =
        new InMemoryCertificateAuthority(NOON.plus(Duration.ofDays(730)));
    CertificateAuthority full = new RefusingAuthority(listsNothing, 25007);

    service(full, enrolments, NOON.plusSeconds(61)).advance(OFFLINE).getLeft();

    assertEquals(1, enrolments.pending().size());
    assertTrue(at(NOON.plusSeconds(90)).advance(OFFLINE).get() instanceof Step.Done);
    assertEquals(1, vault.all().size());
  }

  @Test
  @Tag("C07")
  void a_lost_request_is_not_made_again_while_no_place_is_left() {
    theAnswerIsLost();
    InMemoryCertificateAuthority full =
        new InMemoryCertificateAuthority(NOON.plus(Duration.ofDays(730)));
    full.isExhausted();

    Refusal refusal = service(full, enrolments, NOON.plusSeconds(61)).advance(OFFLINE).getLeft();

    assertTrue(refusal instanceof Refusal.LimitReached);
    assertEquals(0, full.asked());
    assertEquals(1, enrolments.pending().size());
  }

  @Test
  @Tag("C07")
  void a_repeated_request_that_ends_gives_way_to_the_certificate_of_the_first() {
    theAnswerIsLost();
    enrolments.referred(enrolments.pending().head(), "EH-2");
    ksef.says(new Progress.Ended(400, "400 Osiągnięto dopuszczalny limit"));

    assertTrue(at(NOON.plusSeconds(90)).advance(OFFLINE).get() instanceof Step.Done);
    assertEquals(1, vault.all().size());
  }

  @Test
  void without_KSeF_no_key_is_made() {
    ksef.fails(DOWN);

    assertEquals(new Refusal.Ksef(DOWN), at(NOON).advance(OFFLINE).getLeft());
    assertEquals(List.empty(), enrolments.pending());
  }

  @Test
  void where_the_limit_is_reached_nothing_is_asked_for() {
    ksef.isExhausted();

    assertTrue(at(NOON).advance(OFFLINE).getLeft() instanceof Refusal.LimitReached);
    assertEquals(0, ksef.asked());
    assertEquals(List.empty(), enrolments.pending());
  }

  @Test
  void a_request_that_KSeF_has_ended_is_forgotten_and_the_next_one_is_new() {
    at(NOON).advance(OFFLINE);
    ksef.says(new Progress.Ended(400, "400 Wniosek odrzucony"));
    CertificateSerial none = ksef.certificates().get().head().serial();
    ksef.lists(none, CertificateStatus.REVOKED); // it gives out no certificate for the request

    Refusal.Ended ended = (Refusal.Ended) at(NOON).advance(OFFLINE).getLeft();
    assertEquals(400, ended.code());
    assertEquals(List.empty(), enrolments.pending());

    ksef.answers();
    at(NOON).advance(OFFLINE);
    assertEquals(2, ksef.asked());
  }

  @Test
  void a_request_that_was_refused_at_once_leaves_nothing_behind() {
    at(NOON).advance(OFFLINE);
    at(NOON).advance(OFFLINE);
    InMemoryCertificateAuthority refusing =
        new InMemoryCertificateAuthority(NOON.plus(Duration.ofDays(730)));
    EnrolCertificateService service =
        service(new RefusingAuthority(refusing, 25006), enrolments, NOON);

    Refusal.Ksef refused = (Refusal.Ksef) service.advance(OFFLINE).getLeft();

    assertEquals(25006, ((KsefFailure.Refused) refused.failure()).code());
    assertEquals(List.empty(), enrolments.pending());
  }

  @Test
  @Tag("C08")
  void a_second_certificate_takes_over_and_the_first_stays() {
    at(NOON).advance(OFFLINE);
    at(NOON).advance(OFFLINE);
    Instant later = NOON.plus(Duration.ofDays(700));
    at(later).advance(OFFLINE);
    Step.Done second = (Step.Done) at(later).advance(OFFLINE).get();

    assertEquals(2, vault.all().size());
    assertEquals(second.kept().certificate(), vault.signer().certificate(later).get());
  }

  private EnrolCertificateService at(Instant moment) {
    return service(ksef, enrolments, moment);
  }

  private EnrolCertificateService service(
      pl.latarnik.application.port.out.CertificateAuthority authority,
      InMemoryEnrolmentVault keys,
      Instant moment) {
    return new EnrolCertificateService(
        authority,
        keys,
        vault,
        desk.journal(),
        desk.transactions(),
        Clock.fixed(moment, ZoneOffset.UTC));
  }
}
