package pl.latarnik.adapters.ksef.fa3;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import pl.latarnik.domain.invoice.InvoiceKind;
import pl.latarnik.domain.invoice.InvoiceNumber;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.invoice.Nip;
import pl.latarnik.domain.invoice.content.AuthorizedRole;
import pl.latarnik.domain.invoice.content.BankOwnAccount;
import pl.latarnik.domain.invoice.content.ColumnType;
import pl.latarnik.domain.invoice.content.CorrectionEffect;
import pl.latarnik.domain.invoice.content.Exemption;
import pl.latarnik.domain.invoice.content.InvoiceContent;
import pl.latarnik.domain.invoice.content.MarginScheme;
import pl.latarnik.domain.invoice.content.TaxpayerStatus;
import pl.latarnik.domain.invoice.content.VatRate;

/**
 * Makes contents that nobody wrote: each part from another document of the schema, then every value
 * that is free replaced by another one.
 */
final class Recombined {

  /** Texts that may be anything of up to 50 characters. */
  private static final Set<String> FREE_TEXTS =
      Set.of(
          "name",
          "line1",
          "line2",
          "reason",
          "description",
          "system",
          "place",
          "key",
          "value",
          "index",
          "unit",
          "uniqueId",
          "delivery",
          "conditions",
          "event",
          "notes",
          "paragraphs",
          "rows",
          "sum",
          "heading",
          "bank",
          "packaging",
          "customerNumber",
          "text",
          "usage",
          "make",
          "model",
          "colour",
          "batches",
          "deliveryNotes",
          "eori",
          "period",
          "rightNumber");

  private static final Map<Class<?>, Object[]> FREE_CODES =
      Map.of(
          AuthorizedRole.class, AuthorizedRole.values(),
          BankOwnAccount.class, BankOwnAccount.values(),
          ColumnType.class, ColumnType.values(),
          CorrectionEffect.class, CorrectionEffect.values(),
          Exemption.Ground.class, Exemption.Ground.values(),
          InvoiceKind.class, InvoiceKind.values(),
          MarginScheme.class, MarginScheme.values(),
          TaxpayerStatus.class, TaxpayerStatus.values(),
          VatRate.class, VatRate.values());

  private static final String LETTERS =
      "abcxyzĄąĆćĘęŁłŃńÓóŚśŹźŻżABCXYZ0123456789.,;:!?&<>\"'/\\-_()[]{}%#@+=~^|`€—„”\u00a0ßñ漢字Ω";

  private static final Set<String> PER_CENT = Set.of("ossRate", "share");
  private static final LocalDate FRI_2016_07_01 = LocalDate.of(2016, 7, 1);
  private static final int DAYS = 12_000;

  private final List<InvoiceContent> pool =
      List.ofAll(SchemaDocuments.all()).map(document -> RoundTripTest.content(document.xml()));

  /** Returns a content that FA(3) can say. */
  InvoiceContent content(Random random) {
    InvoiceContent mixed =
        (InvoiceContent) Changed.copy(any(pool, random), (name, old) -> part(name, random));
    return (InvoiceContent) renewed("", mixed, random, 0);
  }

  /** Returns a content in which one value in fifty is something that may be wrong. */
  InvoiceContent spoiltContent(Random random) {
    return (InvoiceContent) renewed("", any(pool, random), random, 50);
  }

  private Object part(String name, Random random) {
    Object[] found = new Object[1];
    Changed.copy(
        any(pool, random),
        (component, value) -> {
          if (component.equals(name)) {
            found[0] = value;
          }
          return value;
        });
    return found[0];
  }

  private Object renewed(String name, Object value, Random random, int spoilOneOf) {
    boolean spoil = spoilOneOf > 0 && random.nextInt(spoilOneOf) == 0;
    if (value instanceof InvoiceNumber) {
      return InvoiceNumber.of(text(random, 50));
    }
    if (value instanceof Nip) {
      return value;
    }
    if (value instanceof IssueDate) {
      return IssueDate.of(day(random));
    }
    if (value instanceof Record record) {
      return Changed.copy(record, (inner, old) -> renewed(inner, old, random, spoilOneOf));
    }
    if (value instanceof Option<?> option) {
      return option.map(one -> renewed(name, one, random, spoilOneOf));
    }
    if (value instanceof List<?> list) {
      return list.map(one -> renewed(name, one, random, spoilOneOf));
    }
    if (value instanceof BigDecimal) {
      return amount(name, random, spoil);
    }
    if (value instanceof BigInteger) {
      return BigInteger.valueOf(1 + random.nextInt(1_000_000));
    }
    if (value instanceof LocalDate) {
      return spoil ? LocalDate.of(1900 + random.nextInt(300), 2, 3) : day(random);
    }
    if (value instanceof String && spoil) {
      return wrongText(random);
    }
    if (value instanceof String && FREE_TEXTS.contains(name)) {
      return text(random, 50);
    }
    if (value instanceof Boolean && !name.equals("paidInParts")) {
      return random.nextBoolean();
    }
    Object[] codes = FREE_CODES.getOrDefault(value.getClass(), new Object[] {value});
    return codes[random.nextInt(codes.length)];
  }

  private static BigDecimal amount(String name, Random random, boolean spoil) {
    int scale = spoil ? random.nextInt(12) : random.nextInt(3);
    return PER_CENT.contains(name)
        ? BigDecimal.valueOf(random.nextInt(101)).setScale(scale)
        : BigDecimal.valueOf(random.nextLong(2_000_000_000_000L) - 1_000_000_000_000L, scale);
  }

  private static LocalDate day(Random random) {
    return FRI_2016_07_01.plusDays(random.nextInt(DAYS));
  }

  /** Returns words with one space between them. */
  private static String text(Random random, int longest) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(longest);
    while (text.length() < length) {
      boolean gap =
          text.length() > 0
              && text.length() < length - 1
              && text.charAt(text.length() - 1) != ' '
              && random.nextInt(7) == 0;
      text.append(gap ? ' ' : LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString().isBlank() ? "x" : text.toString();
  }

  private static String wrongText(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> "";
      case 1 -> "two  spaces";
      case 2 -> "x".repeat(1 + random.nextInt(5_000));
      case 3 -> "a" + (char) random.nextInt(0x10000);
      case 4 -> " ";
      default -> text(random, 20);
    };
  }

  private static <T> T any(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
