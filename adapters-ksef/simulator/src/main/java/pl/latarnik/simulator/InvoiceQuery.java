package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Which invoices the register is asked for. */
final class InvoiceQuery {
  private static final Set<String> ROLES =
      Set.of("Subject1", "Subject2", "Subject3", "SubjectAuthorized");
  private static final Set<String> DATES = Set.of("Issue", "Invoicing", "PermanentStorage");

  private static final Set<String> AMOUNTS = Set.of("Brutto", "Netto", "Vat");

  private final JsonNode filters;
  private final String role;
  private final String dateType;
  private final Instant from;
  private final Instant to;

  private InvoiceQuery(JsonNode filters, String role, String dateType, Instant from, Instant to) {
    this.filters = filters;
    this.role = role;
    this.dateType = dateType;
    this.from = from;
    this.to = to;
  }

  static InvoiceQuery read(ObjectNode filters, Instant now) {
    List<String> findings = new ArrayList<>();
    String role = filters.path("subjectType").asText();
    if (!ROLES.contains(role)) {
      findings.add("subjectType '" + role + "' is none of " + ROLES);
    }
    JsonNode range = filters.path("dateRange");
    String dateType = range.path("dateType").asText();
    if (!DATES.contains(dateType)) {
      findings.add("dateRange.dateType '" + dateType + "' is none of " + DATES);
    }
    Instant from = instant(range.path("from"), "dateRange.from", findings);
    Instant to = range.hasNonNull("to") ? instant(range.path("to"), "dateRange.to", findings) : now;
    if (to.isBefore(from)) {
      findings.add("dateRange.to must not be before dateRange.from");
    }
    if (to.isAfter(from.atZone(SimulatedClock.WARSAW).plusMonths(3).toInstant())) {
      findings.add("dateRange must not be longer than 3 months");
    }
    if (filters.hasNonNull("amount") && !AMOUNTS.contains(filters.at("/amount/type").asText())) {
      findings.add(
          "amount.type '" + filters.at("/amount/type").asText() + "' is none of " + AMOUNTS);
    }
    if (!findings.isEmpty()) {
      throw ApiFailure.invalid(findings);
    }
    boolean restricted = range.path("restrictToPermanentStorageHwmDate").asBoolean(false);
    if (restricted && dateType.equals("PermanentStorage") && from.isAfter(now)) {
      throw ApiFailure.badRequest(
          21183,
          "Zakres filtrowania wykracza poza dostępny zakres danych.",
          "Parametr dateRange.from jest późniejszy niż PermanentStorageHwmDate przy włączonym"
              + " restrictToPermanentStorageHwmDate.");
    }
    return new InvoiceQuery(filters, role, dateType, from, to);
  }

  boolean byStorage() {
    return dateType.equals("PermanentStorage");
  }

  /** Returns the member of a package that was cut which tells where to go on. */
  String lastName() {
    return switch (dateType) {
      case "Issue" -> "lastIssueDate";
      case "Invoicing" -> "lastInvoicingDate";
      default -> "lastPermanentStorageDate";
    };
  }

  /** Writes the date by which is asked, of the last invoice of a package that was cut. */
  String last(HeldInvoice invoice) {
    return dateType.equals("Issue")
        ? SimulatedClock.warsawDay(date(invoice)).toString()
        : SimulatedClock.api(date(invoice));
  }

  Comparator<HeldInvoice> order() {
    return Comparator.comparing(this::date);
  }

  /** Tells whether an accepted invoice is looked for by somebody. */
  boolean test(HeldInvoice invoice, LoginRequest.Context who) {
    Instant date = date(invoice);
    if (date.isBefore(from) || date.isAfter(to) || !fits(invoice)) {
      return false;
    }
    InvoiceMetadata metadata = InvoiceMetadata.of(invoice);
    return metadata.names(role, who) && fits(metadata);
  }

  private boolean fits(HeldInvoice invoice) {
    HeldInvoice.Acceptance acceptance = invoice.acceptance().orElseThrow();
    InvoiceFacts facts = invoice.facts().orElseThrow();
    return equal("ksefNumber", acceptance.ksefNumber())
        && equal("invoiceNumber", facts.number())
        && equal("sellerNip", facts.sellerNip())
        && equal("invoicingMode", acceptance.mode().name())
        && equal("formType", invoice.session().form().value());
  }

  private boolean fits(InvoiceMetadata metadata) {
    JsonNode wanted = filters.path("buyerIdentifier");
    InvoiceContent content = metadata.content();
    InvoiceContent.Buyer buyer = content.buyer();
    return within(filters.path("amount"), metadata)
        && among("invoiceTypes", metadata.type())
        && among("currencyCodes", content.currency())
        && equal("hasAttachment", String.valueOf(content.attachment()))
        && equal("isSelfInvoicing", String.valueOf(content.selfInvoicing()))
        && (!wanted.hasNonNull("type") || wanted.path("type").asText().equals(buyer.type()))
        && (!wanted.hasNonNull("value")
            || buyer.value().equals(Optional.of(wanted.path("value").asText())));
  }

  private static boolean within(JsonNode amount, InvoiceMetadata metadata) {
    if (!amount.hasNonNull("type")) {
      return true;
    }
    BigDecimal found = metadata.amount(amount.path("type").asText());
    return (!amount.hasNonNull("from") || found.compareTo(amount.path("from").decimalValue()) >= 0)
        && (!amount.hasNonNull("to") || found.compareTo(amount.path("to").decimalValue()) <= 0);
  }

  private boolean equal(String field, String value) {
    return !filters.hasNonNull(field) || filters.path(field).asText().equals(value);
  }

  private boolean among(String field, String value) {
    return filters.path(field).isEmpty()
        || StreamSupport.stream(filters.path(field).spliterator(), false)
            .anyMatch(wanted -> wanted.asText().equals(value));
  }

  private Instant date(HeldInvoice invoice) {
    return switch (dateType) {
      case "Issue" ->
          invoice
              .facts()
              .map(InvoiceFacts::issueDate)
              .map(day -> day.atStartOfDay(SimulatedClock.WARSAW).toInstant())
              .orElseThrow();
      case "Invoicing" -> invoice.receivedAt();
      default -> invoice.acceptance().orElseThrow().at();
    };
  }

  /** Reads a date with time and offset; one without an offset is meant in Warsaw's time. */
  private static Instant instant(JsonNode node, String name, List<String> findings) {
    String text = node.asText();
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException noOffset) {
      return local(text)
          .orElseGet(
              () -> {
                findings.add(name + " '" + text + "' is not a date with time");
                return Instant.EPOCH;
              });
    }
  }

  private static Optional<Instant> local(String text) {
    try {
      return Optional.of(
          text.length() == 10
              ? LocalDate.parse(text).atStartOfDay(SimulatedClock.WARSAW).toInstant()
              : LocalDateTime.parse(text).atZone(SimulatedClock.WARSAW).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
