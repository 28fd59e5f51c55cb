package pl.latarnik.adapters.ksef.fa3.writing;

import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapping;
import pl.latarnik.adapters.ksef.fa3.schema.Adnotacje;
import pl.latarnik.adapters.ksef.fa3.schema.Marza;
import pl.latarnik.adapters.ksef.fa3.schema.NoweSrodkiTransportu;
import pl.latarnik.adapters.ksef.fa3.schema.NowySrodekTransportu;
import pl.latarnik.adapters.ksef.fa3.schema.Zwolnienie;
import pl.latarnik.domain.invoice.content.Annotations;
import pl.latarnik.domain.invoice.content.Exemption;
import pl.latarnik.domain.invoice.content.MarginScheme;
import pl.latarnik.domain.invoice.content.NewTransport;
import pl.latarnik.domain.invoice.content.NewVehicle;

/** Writes the annotations: one value or none in the domain, exclusive choices in FA(3). */
interface AnnotationsWriting {

  @Mapping(target = "p_16", source = "cashMethod", qualifiedByName = "yesOrNo")
  @Mapping(target = "p_17", source = "selfBilling", qualifiedByName = "yesOrNo")
  @Mapping(target = "p_18", source = "reverseCharge", qualifiedByName = "yesOrNo")
  @Mapping(target = "p_18A", source = "splitPayment", qualifiedByName = "yesOrNo")
  @Mapping(target = "zwolnienie", source = "exemption")
  @Mapping(target = "noweSrodkiTransportu", source = "newTransport")
  @Mapping(target = "p_23", source = "simplifiedTriangular", qualifiedByName = "yesOrNo")
  @Mapping(target = "PMarzy", source = "margin")
  Adnotacje annotations(Annotations source);

  default Zwolnienie exemption(Option<Exemption> source) {
    Zwolnienie target = new Zwolnienie();
    if (source.isEmpty()) {
      target.setP_19N((byte) 1); // P_19N
      return target;
    }
    target.setP_19((byte) 1); // P_19
    switch (source.get().ground()) {
      case USTAWA -> target.setP_19A(source.get().text()); // P_19A
      case DYREKTYWA -> target.setP_19B(source.get().text()); // P_19B
      case INNA -> target.setP_19C(source.get().text()); // P_19C
    }
    return target;
  }

  default Marza margin(Option<MarginScheme> source) {
    Marza target = new Marza();
    byte mark = 1;
    if (source.isEmpty()) {
      target.setP_PMarzyN(mark); // P_PMarzyN
      return target;
    }
    target.setP_PMarzy(mark); // P_PMarzy
    switch (source.get()) {
      case BIURA_PODROZY -> target.setP_PMarzy_2(mark); // P_PMarzy_2
      case TOWARY_UZYWANE -> target.setP_PMarzy_3_1(mark); // P_PMarzy_3_1
      case DZIELA_SZTUKI -> target.setP_PMarzy_3_2(mark); // P_PMarzy_3_2
      case PRZEDMIOTY_KOLEKCJONERSKIE -> target.setP_PMarzy_3_3(mark); // P_PMarzy_3_3
    }
    return target;
  }

  default NoweSrodkiTransportu newTransport(Option<NewTransport> source) {
    NoweSrodkiTransportu target = new NoweSrodkiTransportu();
    if (source.isEmpty()) {
      target.setP_22N((byte) 1); // P_22N
      return target;
    }
    target.setP_22((byte) 1); // P_22
    target.setP_42_5((byte) (source.get().art42Ust5() ? 1 : 2)); // P_42_5
    target
        .getNowySrodekTransportu()
        .addAll(source.get().vehicles().map(this::vehicle).asJava()); // NowySrodekTransportu
    return target;
  }

  @Mapping(target = "p_22A", source = "firstUse")
  @Mapping(target = "p_NrWierszaNST", source = "line")
  @Mapping(target = "p_22BMK", source = "make")
  @Mapping(target = "p_22BMD", source = "model")
  @Mapping(target = "p_22BK", source = "colour")
  @Mapping(target = "p_22BNR", source = "registration")
  @Mapping(target = "p_22BRP", source = "year")
  @Mapping(target = "p_22B", expression = "java(usage(source, NewVehicle.Type.LAND))")
  @Mapping(target = "p_22C", expression = "java(usage(source, NewVehicle.Type.WATER))")
  @Mapping(target = "p_22D", expression = "java(usage(source, NewVehicle.Type.AIR))")
  @Mapping(target = "p_22B1", expression = "java(id(source, NewVehicle.IdKind.VIN))")
  @Mapping(target = "p_22B2", expression = "java(id(source, NewVehicle.IdKind.NADWOZIE))")
  @Mapping(target = "p_22B3", expression = "java(id(source, NewVehicle.IdKind.PODWOZIE))")
  @Mapping(target = "p_22B4", expression = "java(id(source, NewVehicle.IdKind.RAMA))")
  @Mapping(target = "p_22C1", expression = "java(id(source, NewVehicle.IdKind.KADLUB))")
  @Mapping(target = "p_22D1", expression = "java(id(source, NewVehicle.IdKind.NUMER_FABRYCZNY))")
  @Mapping(target = "p_22BT", source = "landType")
  NowySrodekTransportu vehicle(NewVehicle source);

  default @Nullable String usage(NewVehicle source, NewVehicle.Type type) {
    return source.type() == type ? source.usage() : null;
  }

  default @Nullable String id(NewVehicle source, NewVehicle.IdKind kind) {
    return source.idKind().contains(kind) ? source.id().getOrNull() : null;
  }
}
