package pl.latarnik.adapters.ksef.fa3;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pl.latarnik.adapters.ksef.fa3.schema.Adnotacje;
import pl.latarnik.adapters.ksef.fa3.schema.Marza;
import pl.latarnik.adapters.ksef.fa3.schema.NoweSrodkiTransportu;
import pl.latarnik.adapters.ksef.fa3.schema.NowySrodekTransportu;
import pl.latarnik.adapters.ksef.fa3.schema.Zwolnienie;
import pl.latarnik.domain.invoice.content.Annotations;
import pl.latarnik.domain.invoice.content.Exemption;
import pl.latarnik.domain.invoice.content.Exemption.Ground;
import pl.latarnik.domain.invoice.content.MarginScheme;
import pl.latarnik.domain.invoice.content.NewTransport;
import pl.latarnik.domain.invoice.content.NewVehicle;
import pl.latarnik.domain.invoice.content.NewVehicle.IdKind;
import pl.latarnik.domain.invoice.content.NewVehicle.Type;

/** Reads the annotations: in FA(3) exclusive choices, in the domain one value or none. */
final class AnnotationsReading {

  private AnnotationsReading() {}

  static Annotations annotations(Adnotacje source) {
    return new Annotations(
        source.getP_16() == 1, // P_16
        source.getP_17() == 1, // P_17
        source.getP_18() == 1, // P_18
        source.getP_18A() == 1, // P_18A
        exemption(source.getZwolnienie()), // P_19
        newTransport(source.getNoweSrodkiTransportu()), // P_22
        source.getP_23() == 1, // P_23
        margin(source.getPMarzy())); // P_PMarzy
  }

  private static Option<Exemption> exemption(Zwolnienie source) {
    return exemption(Ground.USTAWA, source.getP_19A()) // P_19A
        .orElse(exemption(Ground.DYREKTYWA, source.getP_19B())) // P_19B
        .orElse(exemption(Ground.INNA, source.getP_19C())); // P_19C
  }

  private static Option<Exemption> exemption(Ground ground, @Nullable String text) {
    return Option.of(text).map(rule -> new Exemption(ground, rule));
  }

  private static Option<MarginScheme> margin(Marza source) {
    return scheme(MarginScheme.BIURA_PODROZY, source.getP_PMarzy_2()) // P_PMarzy_2
        .orElse(scheme(MarginScheme.TOWARY_UZYWANE, source.getP_PMarzy_3_1())) // P_PMarzy_3_1
        .orElse(scheme(MarginScheme.DZIELA_SZTUKI, source.getP_PMarzy_3_2())) // P_PMarzy_3_2
        .orElse(
            scheme(
                MarginScheme.PRZEDMIOTY_KOLEKCJONERSKIE, source.getP_PMarzy_3_3())); // P_PMarzy_3_3
  }

  private static Option<MarginScheme> scheme(MarginScheme scheme, @Nullable Byte mark) {
    return Option.of(mark).map(one -> scheme);
  }

  private static Option<NewTransport> newTransport(NoweSrodkiTransportu source) {
    return Option.of(source.getP_42_5()) // P_42_5
        .map(
            duty ->
                new NewTransport(
                    duty == 1,
                    List.ofAll(source.getNowySrodekTransportu()).map(AnnotationsReading::vehicle)));
  }

  private static NewVehicle vehicle(NowySrodekTransportu source) {
    Type type = type(source);
    Option<IdKind> idKind = idKind(source);
    return new NewVehicle(
        LocalDate.parse(source.getP_22A()), // P_22A
        source.getP_NrWierszaNST(), // P_NrWierszaNST
        Option.of(source.getP_22BMK()), // P_22BMK
        Option.of(source.getP_22BMD()), // P_22BMD
        Option.of(source.getP_22BK()), // P_22BK
        Option.of(source.getP_22BNR()), // P_22BNR
        Option.of(source.getP_22BRP()), // P_22BRP
        type,
        usage(type, source),
        idKind,
        idKind.map(kind -> id(kind, source)),
        Option.of(source.getP_22BT())); // P_22BT
  }

  private static Type type(NowySrodekTransportu source) {
    if (source.getP_22B() != null) {
      return Type.LAND;
    }
    return source.getP_22C() == null ? Type.AIR : Type.WATER;
  }

  private static String usage(Type type, NowySrodekTransportu source) {
    return switch (type) {
      case LAND -> source.getP_22B(); // P_22B
      case WATER -> source.getP_22C(); // P_22C
      case AIR -> source.getP_22D(); // P_22D
    };
  }

  private static Option<IdKind> idKind(NowySrodekTransportu source) {
    return List.of(IdKind.values()).find(kind -> Option.of(id(kind, source)).isDefined());
  }

  private static String id(IdKind kind, NowySrodekTransportu source) {
    return switch (kind) {
      case VIN -> source.getP_22B1(); // P_22B1
      case NADWOZIE -> source.getP_22B2(); // P_22B2
      case PODWOZIE -> source.getP_22B3(); // P_22B3
      case RAMA -> source.getP_22B4(); // P_22B4
      case KADLUB -> source.getP_22C1(); // P_22C1
      case NUMER_FABRYCZNY -> source.getP_22D1(); // P_22D1
    };
  }
}
