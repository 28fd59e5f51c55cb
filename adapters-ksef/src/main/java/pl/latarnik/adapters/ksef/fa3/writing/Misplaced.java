package pl.latarnik.adapters.ksef.fa3.writing;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.BigInteger;
import pl.latarnik.domain.invoice.content.BandTotal;
import pl.latarnik.domain.invoice.content.Carrier;
import pl.latarnik.domain.invoice.content.Correction;
import pl.latarnik.domain.invoice.content.InvoiceContent;
import pl.latarnik.domain.invoice.content.NewTransport;
import pl.latarnik.domain.invoice.content.NewVehicle;
import pl.latarnik.domain.invoice.content.PartyIdentity;
import pl.latarnik.domain.invoice.content.TransactionTerms;
import pl.latarnik.domain.invoice.content.VatBand;

/** Finds what the content can say and FA(3) cannot, so that no validator of it could name it. */
final class Misplaced {

  /** FA(3) has at most 22 digits; beyond this a plain notation may take all memory. */
  private static final int MOST_DIGITS = 60;

  private static final String FA = "/Faktura/Fa/";
  private static final String IDENTITY = "/DaneIdentyfikacyjne/IDWew";

  private final InvoiceContent content;

  private Misplaced(InvoiceContent content) {
    this.content = content;
  }

  static List<Misfit> in(InvoiceContent content) {
    Misplaced misplaced = new Misplaced(content);
    return misplaced
        .numbers()
        .appendAll(misplaced.identities())
        .appendAll(misplaced.totals())
        .appendAll(misplaced.vehicles())
        .appendAll(misplaced.correction());
  }

  private List<Misfit> numbers() {
    return ContentFields.of(content)
        .filter(field -> isHuge(field.value()))
        .map(field -> Misfit.noPlace(field.path(), field.value()));
  }

  private static boolean isHuge(Object value) {
    return value instanceof BigDecimal number
            && (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS)
        || value instanceof BigInteger whole && whole.bitLength() > MOST_DIGITS * 4;
  }

  private List<Misfit> identities() {
    List<PartyIdentity> before =
        content.correction().toList().flatMap(Correction::buyers).map(buyer -> buyer.identity());
    List<PartyIdentity> carriers =
        content
            .terms()
            .toList()
            .flatMap(TransactionTerms::transports)
            .flatMap(transport -> transport.carrier())
            .map(Carrier::identity);
    return internal(content.buyer().identity(), "/Faktura/Podmiot2")
        .appendAll(before.flatMap(identity -> internal(identity, FA + "Podmiot2K")))
        .appendAll(
            carriers.flatMap(
                identity -> internal(identity, FA + "WarunkiTransakcji/Transport/Przewoznik")));
  }

  private static List<Misfit> internal(PartyIdentity identity, String party) {
    return identity.kind() == PartyIdentity.Kind.INTERNAL_ID
        ? List.of(Misfit.noPlace(party + IDENTITY, identity.text()))
        : List.empty();
  }

  /** FA(3) has each pot once, in their order, and not all of them with tax. */
  private List<Misfit> totals() {
    List<BandTotal> bands = content.totals().bands();
    List<Misfit> order =
        bands
            .zip(bands.drop(1))
            .filter(pair -> pair._1().band().compareTo(pair._2().band()) >= 0)
            .map(pair -> Misfit.noPlace(FA + pair._2().band().field(), pair._2().net()));
    return order
        .appendAll(bands.filter(band -> !mayHaveVat(band.band())).flatMap(band -> tax(band, false)))
        .appendAll(
            bands
                .filter(band -> band.band() == VatBand.PROCEDURA_SZCZEGOLNA)
                .flatMap(band -> tax(band, true)));
  }

  private static boolean mayHaveVat(VatBand band) {
    return band.compareTo(VatBand.PROCEDURA_SZCZEGOLNA) <= 0;
  }

  private static List<Misfit> tax(BandTotal band, boolean inPlnOnly) {
    String field = FA + band.band().field().replace("P_13", "P_14");
    Option<Misfit> vat =
        inPlnOnly ? Option.none() : band.vat().map(value -> Misfit.noPlace(field, value));
    return vat.toList().appendAll(band.vatInPln().map(value -> Misfit.noPlace(field + "W", value)));
  }

  private List<Misfit> vehicles() {
    return content
        .annotations()
        .newTransport()
        .toList()
        .flatMap(NewTransport::vehicles)
        .filter(vehicle -> vehicle.id().isDefined() != vehicle.idKind().isDefined())
        .map(
            vehicle ->
                Misfit.noPlace(
                    FA + "Adnotacje/NoweSrodkiTransportu/NowySrodekTransportu", id(vehicle)));
  }

  private static String id(NewVehicle vehicle) {
    return vehicle.id().getOrElse(() -> vehicle.idKind().map(Enum::name).getOrElse(""));
  }

  /** Without an original nothing else of a correction may stand in the file. */
  private List<Misfit> correction() {
    return content
        .correction()
        .filter(correction -> correction.originals().isEmpty())
        .toList()
        .map(correction -> Misfit.noPlace(FA + "DaneFaKorygowanej", "–"));
  }
}
