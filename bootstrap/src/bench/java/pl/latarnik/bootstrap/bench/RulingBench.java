package pl.latarnik.bootstrap.bench;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.correction.CorrectedOriginal;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.issuance.Intent;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.outage.OutageTimeline;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.rulebook.InvoiceRuling;
import pl.latarnik.domain.rulebook.Rulings;

/**
 * A full ruling, and a full ruling with its whole trace, beside one SHA-256 of a file of 10 kB: what
 * the program does with each invoice anyway.
 *
 * <p>Each call goes over eight invoices of different procedures and fates; all show amounts and a
 * day of supply. The digest is made once and used again, which is how it costs the least.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
public class RulingBench {

  private static final int CASES = 8;
  private static final int FILE_BYTES = 10_000;

  private final Rulings rulings = Rulings.polish();
  private final Readings readings = Rulings.adoptedReadings();
  private final List<InvoiceCase> cases =
      List.of(
          online(),
          offline24Sent(),
          offline24CaughtByFailure(),
          deemed(),
          emergencyWithTwoFailures(),
          unavailabilityCaughtByFailure(),
          totalFailure(),
          correction());
  private final byte[] file = file();
  private final MessageDigest sha256 = sha256();

  @Benchmark
  @OperationsPerInvocation(CASES)
  public void rulingOfLatarnik(Blackhole hole) {
    for (InvoiceCase invoice : cases) {
      hole.consume(rulings.rule(invoice, readings));
    }
  }

  @Benchmark
  @OperationsPerInvocation(CASES)
  public void rulingOfSha256(Blackhole hole) {
    for (int i = 0; i < CASES; i++) {
      hole.consume(sha256.digest(file));
    }
  }

  @Benchmark
  @OperationsPerInvocation(CASES)
  public void traceOfLatarnik(Blackhole hole) {
    for (InvoiceCase invoice : cases) {
      InvoiceRuling ruling = rulings.rule(invoice, readings).get();
      hole.consume(ruling.trace());
      hole.consume(ruling.confidence());
      hole.consume(ruling.readings());
    }
  }

  @Benchmark
  @OperationsPerInvocation(CASES)
  public void traceOfSha256(Blackhole hole) {
    rulingOfSha256(hole);
  }

  private static InvoiceCase online() {
    return issued("2027-03-05T10:00").with(Intent.ONLINE).withSent(at("2027-03-05T10:01"));
  }

  private static InvoiceCase offline24Sent() {
    return issued("2027-03-05T10:00")
        .with(BuyerCategory.BEZ_SIEDZIBY_W_POLSCE)
        .withHandOver(LocalDate.of(2027, 3, 5))
        .withSent(at("2027-03-08T09:00"))
        .withNumber(at("2027-03-08T09:05"));
  }

  private static InvoiceCase offline24CaughtByFailure() {
    return issued("2027-03-05T10:00")
        .with(outages(failure("2027-03-06T08:00", "2027-03-07T20:00")))
        .withHandOver(LocalDate.of(2027, 3, 5))
        .withSent(at("2027-03-16T09:00"));
  }

  private static InvoiceCase deemed() {
    return issued("2027-03-05T10:00").with(Intent.ONLINE).withSent(at("2027-03-09T09:00"));
  }

  private static InvoiceCase emergencyWithTwoFailures() {
    return issued("2027-03-05T10:00")
        .with(
            outages(
                failure("2027-03-05T08:00", "2027-03-06T20:00"),
                failure("2027-03-10T08:00", "2027-03-12T20:00")))
        .withSent(at("2027-03-25T09:00"));
  }

  private static InvoiceCase unavailabilityCaughtByFailure() {
    return issued("2027-03-05T10:00")
        .with(
            outages(
                outage(OutageKind.NIEDOSTEPNOSC, "2027-03-05T08:00", "2027-03-05T20:00"),
                failure("2027-03-06T08:00", "2027-03-07T20:00")));
  }

  private static InvoiceCase totalFailure() {
    return issued("2027-03-05T10:00")
        .with(
            outages(outage(OutageKind.AWARIA_CALKOWITA, "2027-03-05T08:00", "2027-03-05T20:00")));
  }

  private static InvoiceCase correction() {
    return issued("2027-03-05T10:00")
        .withOriginal(
            new CorrectedOriginal(
                Option.some(IssuanceKind.OFFLINE24), Option.some(at("2027-03-02T10:00"))))
        .withSent(at("2027-03-08T09:00"));
  }

  private static InvoiceCase issued(String local) {
    LocalDateTime moment = LocalDateTime.parse(local);
    return InvoiceCase.of(IssueDate.of(moment.toLocalDate()), PolishTime.at(moment))
        .withSupply(moment.toLocalDate().minusDays(10))
        .withAmounts(
            Option.some(new BigDecimal("230.00")), Option.some(new BigDecimal("1230.00")));
  }

  private static OutageTimeline outages(Announcement... announcements) {
    return OutageTimeline.of(List.of(announcements));
  }

  private static Announcement failure(String from, String to) {
    return outage(OutageKind.AWARIA, from, to);
  }

  private static Announcement outage(OutageKind kind, String from, String to) {
    return Announcement.begun(kind, at(from)).ended(at(to));
  }

  private static Instant at(String local) {
    return PolishTime.at(LocalDateTime.parse(local));
  }

  private static byte[] file() {
    byte[] bytes = new byte[FILE_BYTES];
    new Random(20_260_201).nextBytes(bytes);
    return bytes;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
