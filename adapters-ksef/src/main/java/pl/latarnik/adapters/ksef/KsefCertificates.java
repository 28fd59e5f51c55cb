package pl.latarnik.adapters.ksef;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.URI;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pl.latarnik.application.port.out.CertificateAuthority;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefFailure.NotReady;
import pl.latarnik.application.port.out.KsefFailure.OutcomeUnknown;
import pl.latarnik.application.port.out.RequestData;
import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.certificate.CertificateStatus;
import pl.latarnik.domain.certificate.CertificateType;
import pl.latarnik.domain.certificate.RevocationReason;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.verification.ContextIdentifier;

/** The certificates part of KSeF's API 2 over HTTP. */
final class KsefCertificates implements CertificateAuthority {

  private static final int PAGE = 50;

  /** Nobody holds more certificates; a list without an end would ask for ever. */
  private static final int MOST_PAGES = 40;

  private static final int MOST_RIGHTS = 100;
  private static final String INVOICE_WRITE = "InvoiceWrite";
  private static final String ACTIVE = "Active";

  private final AuthorizedCalls calls;
  private final ApiAddress api;
  private final ContextIdentifier context;
  private final KsefLogin login;

  KsefCertificates(AuthorizedCalls calls, ApiAddress api, KsefConnection connection) {
    this.calls = calls;
    this.api = api;
    this.context = connection.context();
    this.login = connection.login();
  }

  private record Limit(int remaining) {}

  private record LimitsBody(
      boolean canRequest, @Nullable Limit enrollment, @Nullable Limit certificate) {}

  private record DataBody(
      @Nullable String commonName,
      @Nullable String countryName,
      @Nullable String givenName,
      @Nullable String surname,
      @Nullable String serialNumber,
      @Nullable String uniqueIdentifier,
      @Nullable String organizationName,
      @Nullable String organizationIdentifier) {}

  private record EnrolBody(String certificateName, String certificateType, String csr) {}

  private record EnrolledBody(@Nullable String referenceNumber) {}

  private record ProgressBody(
      @Nullable StatusInfo status, @Nullable String certificateSerialNumber) {}

  private record RetrieveBody(java.util.List<String> certificateSerialNumbers) {}

  private record RetrievedItem(
      @Nullable String certificate,
      @Nullable String certificateSerialNumber,
      @Nullable String certificateType) {}

  private record RetrievedBody(java.util.@Nullable List<RetrievedItem> certificates) {}

  private record ListItem(
      @Nullable String certificateSerialNumber,
      @Nullable String name,
      @Nullable String type,
      @Nullable String commonName,
      @Nullable String status,
      @Nullable String validTo,
      @Nullable String lastUseDate) {}

  private record ListBody(java.util.@Nullable List<ListItem> certificates, boolean hasMore) {}

  private record RevokeBody(String revocationReason) {}

  private record RightsQuery(java.util.List<String> permissionTypes, String permissionState) {}

  private record Identifier(@Nullable String type, @Nullable String value) {}

  private record Right(
      @Nullable Identifier contextIdentifier,
      @Nullable String permissionScope,
      @Nullable String permissionState) {}

  private record RightsBody(java.util.@Nullable List<Right> permissions) {}

  @Override
  public Either<KsefFailure, Limits> limits() {
    return read(Call.get(api.of("/certificates/limits")), LimitsBody.class, "no limits")
        .map(
            body ->
                new Limits(
                    body.canRequest(),
                    Option.of(body.enrollment()).map(Limit::remaining).getOrElse(0),
                    Option.of(body.certificate()).map(Limit::remaining).getOrElse(0)));
  }

  @Override
  public Either<KsefFailure, RequestData> requestData() {
    return calls
        .ask(Call.get(api.of("/certificates/enrollments/data")))
        .flatMap(
            answer ->
                Json.read(answer, DataBody.class)
                    .flatMap(KsefCertificates::data)
                    .toEither(() -> KsefErrors.notKsef(answer, "no data for a request")));
  }

  private static Option<RequestData> data(DataBody body) {
    return text(body.commonName())
        .flatMap(
            name ->
                text(body.countryName())
                    .map(
                        country ->
                            new RequestData(
                                name,
                                country,
                                text(body.givenName()),
                                text(body.surname()),
                                text(body.serialNumber()),
                                text(body.uniqueIdentifier()),
                                text(body.organizationName()),
                                text(body.organizationIdentifier()))));
  }

  private static Option<String> text(@Nullable String value) {
    return Option.of(value).filter(text -> !text.isBlank());
  }

  @Override
  public Either<KsefFailure, String> request(Request request) {
    EnrolBody body =
        new EnrolBody(
            request.name().text(),
            word(request.type().name()),
            Base64.getEncoder().encodeToString(request.signingRequest().toByteArray()));
    return calls
        .attempt(json(Call.post(api.of("/certificates/enrollments")), body))
        .flatMap(
            outcome ->
                outcome.mapLeft(
                    lost ->
                        lost.mayHaveArrived()
                            ? new OutcomeUnknown(KsefErrors.text(lost.detail()))
                            : KsefErrors.of(lost)))
        .flatMap(KsefCertificates::requested);
  }

  private static Either<KsefFailure, String> requested(Answer answer) {
    if (answer.isSuccess()) {
      return Json.read(answer, EnrolledBody.class)
          .flatMap(body -> text(body.referenceNumber()))
          .toEither(() -> new OutcomeUnknown(KsefErrors.summary(answer)));
    }
    return Either.left(
        answer.status() >= 500
            ? new OutcomeUnknown(KsefErrors.summary(answer))
            : KsefErrors.of(answer));
  }

  @Override
  public Either<KsefFailure, Progress> progress(String reference) {
    return calls
        .ask(Call.get(api.of("/certificates/enrollments/{}", reference)))
        .flatMap(
            answer ->
                Json.read(answer, ProgressBody.class)
                    .flatMap(KsefCertificates::progress)
                    .toEither(() -> KsefErrors.notKsef(answer, "no status of the request")));
  }

  private static Option<Progress> progress(ProgressBody body) {
    return Option.of(body.status())
        .flatMap(
            status -> {
              if (status.isFailure()) {
                return Option.some(new Progress.Ended(status.code(), status.text()));
              }
              return status.isSuccess()
                  ? serial(body.certificateSerialNumber()).map(Progress.Done::new)
                  : Option.some(new Progress.InProgress(status.code()));
            });
  }

  @Override
  public Either<KsefFailure, Issued> fetch(CertificateSerial serial) {
    return read(
            json(
                Call.post(api.of("/certificates/retrieve")),
                new RetrieveBody(java.util.List.of(serial.hex()))),
            RetrievedBody.class,
            "no certificates")
        .flatMap(
            body ->
                elements(body.certificates())
                    .flatMap(KsefCertificates::issued)
                    .find(issued -> issued.serial().equals(serial))
                    .toEither(() -> new NotReady("no certificate " + serial)));
  }

  private static Option<Issued> issued(RetrievedItem item) {
    return serial(item.certificateSerialNumber())
        .flatMap(
            serial ->
                type(item.certificateType())
                    .flatMap(
                        type -> der(item.certificate()).map(der -> new Issued(serial, type, der))));
  }

  @Override
  public Either<KsefFailure, List<Listed>> certificates() {
    List<Listed> found = List.empty();
    for (int page = 0; page < MOST_PAGES; page++) {
      Call call =
          json(
              Call.post(
                  api.of(
                      "/certificates/query?pageSize={}&pageOffset={}",
                      String.valueOf(PAGE),
                      String.valueOf(page))),
              java.util.Map.of());
      Either<KsefFailure, ListBody> body = read(call, ListBody.class, "no list of certificates");
      if (body.isLeft()) {
        return Either.left(body.getLeft());
      }
      List<ListItem> items = elements(body.get().certificates());
      found = found.appendAll(items.flatMap(KsefCertificates::listed));
      if (!body.get().hasMore() || items.isEmpty()) {
        break;
      }
    }
    return Either.right(found);
  }

  /** An entry of a kind or status that nobody knows yet says nothing that could be used. */
  private static Option<Listed> listed(ListItem item) {
    return serial(item.certificateSerialNumber())
        .flatMap(
            serial ->
                type(item.type())
                    .flatMap(
                        type ->
                            status(item.status())
                                .flatMap(
                                    status ->
                                        Json.instant(item.validTo())
                                            .map(
                                                until ->
                                                    new Listed(
                                                        serial,
                                                        KsefErrors.text(item.name()),
                                                        type,
                                                        KsefErrors.text(item.commonName()),
                                                        status,
                                                        until,
                                                        Json.instant(item.lastUseDate()))))));
  }

  @Override
  public Either<KsefFailure, CertificateSerial> revoke(
      CertificateSerial serial, RevocationReason reason) {
    return calls
        .ask(
            json(
                Call.post(api.of("/certificates/{}/revoke", serial.hex())),
                new RevokeBody(word(reason.name()))))
        .map(answer -> serial);
  }

  @Override
  public Either<KsefFailure, Boolean> mayIssue() {
    if (!(login instanceof KsefLogin.ByCertificate named)) {
      return Either.left(
          new KsefFailure.Refused(0, "a token's rights are not listed", List.empty()));
    }
    if (named.certificate().names(context)) {
      return Either.right(true);
    }
    URI all = api.of("/permissions/query/personal/grants?pageSize={}", String.valueOf(MOST_RIGHTS));
    return read(
            json(Call.post(all), new RightsQuery(java.util.List.of(INVOICE_WRITE), ACTIVE)),
            RightsBody.class,
            "no rights")
        .map(body -> elements(body.permissions()).exists(this::isToIssueHere));
  }

  /** The owner of a company is listed what others gave the company, too: rights elsewhere. */
  private boolean isToIssueHere(Right right) {
    Identifier where = right.contextIdentifier();
    return INVOICE_WRITE.equals(right.permissionScope())
        && ACTIVE.equals(right.permissionState())
        && (where == null || context.value().equals(where.value()));
  }

  private <T> Either<KsefFailure, T> read(Call call, Class<T> type, String missing) {
    return calls
        .ask(call)
        .flatMap(
            answer -> Json.read(answer, type).toEither(() -> KsefErrors.notKsef(answer, missing)));
  }

  private static Call json(Call call, Object body) {
    return call.withBody("application/json", Json.write(body));
  }

  private static <T> List<T> elements(java.util.@Nullable List<T> list) {
    return list == null ? List.empty() : List.ofAll(list).filter(item -> item != null);
  }

  private static Option<CertificateSerial> serial(@Nullable String text) {
    return Option.of(text).flatMap(t -> CertificateSerial.parse(t).toOption());
  }

  private static Option<CertificateType> type(@Nullable String text) {
    return List.of(CertificateType.values()).find(type -> word(type.name()).equals(text));
  }

  private static Option<CertificateStatus> status(@Nullable String text) {
    return List.of(CertificateStatus.values()).find(status -> word(status.name()).equals(text));
  }

  private static Option<ExactBytes> der(@Nullable String base64) {
    try {
      return Option.of(base64).map(text -> ExactBytes.of(Base64.getDecoder().decode(text)));
    } catch (IllegalArgumentException e) {
      return Option.none();
    }
  }

  /** Returns {@code KEY_COMPROMISE} as KSeF writes it: {@code KeyCompromise}. */
  private static String word(String name) {
    return List.of(name.split("_", -1))
        .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
        .mkString();
  }
}
