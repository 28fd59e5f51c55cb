package pl.latarnik.simulator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which rights the operations demand: any one of a list is enough. */
final class RequiredRights {
  private record Rule(String method, Pattern path, List<String> anyOf) {}

  private static final String[] SEND = {"InvoiceWrite", "PefInvoiceWrite", Permissions.ENFORCEMENT};
  private static final String[] BATCH = {"InvoiceWrite", Permissions.ENFORCEMENT};
  private static final String[] LOOK = {
    "InvoiceWrite", "Introspection", "PefInvoiceWrite", Permissions.ENFORCEMENT
  };
  private static final String[] LIST = {"InvoiceWrite", "Introspection", Permissions.ENFORCEMENT};
  private static final String[] MANAGE = {"CredentialsManage"};
  private static final String[] REVOKE = {"CredentialsManage", "VatUeManage", "SubunitManage"};
  private static final String[] CREDENTIALS = {"CredentialsManage", "CredentialsRead"};
  private static final String[] EU_ENTITIES = {
    "CredentialsManage", "CredentialsRead", "VatUeManage"
  };
  private static final String[] AUTHORIZATIONS = {
    "CredentialsManage", "CredentialsRead", "PefInvoiceWrite"
  };
  private static final String[] PERSONS = {"CredentialsManage", "CredentialsRead", "SubunitManage"};
  private static final List<Rule> RULES =
      List.of(
          rule("POST", "/v2/sessions/online(?:/.*)?", SEND),
          rule("POST", "/v2/sessions/batch(?:/.*)?", BATCH),
          rule("GET", "/v2/sessions", LIST),
          rule("GET", "/v2/sessions/.*", LOOK),
          rule("GET", "/v2/invoices/.*", "InvoiceRead"),
          rule("POST", "/v2/invoices/.*", "InvoiceRead"),
          rule(
              "POST",
              "/v2/permissions/(?:persons|entities|authorizations|indirect)/grants",
              MANAGE),
          rule("POST", "/v2/permissions/eu-entities/administration/grants", MANAGE),
          rule("POST", "/v2/permissions/eu-entities/grants", "VatUeManage"),
          rule("POST", "/v2/permissions/query/eu-entities/grants", EU_ENTITIES),
          rule("DELETE", "/v2/permissions/common/grants/.*", REVOKE),
          rule("DELETE", "/v2/permissions/authorizations/grants/.*", MANAGE),
          rule("POST", "/v2/permissions/subunits/grants", "SubunitManage"),
          rule("POST", "/v2/permissions/query/subunits/grants", PERSONS),
          rule("POST", "/v2/permissions/query/persons/grants", PERSONS),
          rule("POST", "/v2/permissions/query/entities/grants", CREDENTIALS),
          rule("POST", "/v2/permissions/query/authorizations/grants", AUTHORIZATIONS),
          rule("GET", "/v2/permissions/query/entities/roles", CREDENTIALS),
          rule("POST", "/v2/permissions/query/subordinate-entities/roles", PERSONS),
          rule("GET", "/v2/permissions/attachments/status", CREDENTIALS));

  private RequiredRights() {}

  /** Answers 403 when none of the demanded rights is among those present. */
  static void check(Call call, Set<String> present) {
    for (Rule rule : RULES) {
      if (rule.method().equals(call.method()) && rule.path().matcher(call.rawPath()).matches()) {
        if (rule.anyOf().stream().noneMatch(present::contains)) {
          throw ApiFailure.forbidden(
              "missing-permissions",
              "Brak wymaganych uprawnień do wykonania operacji w bieżącym kontekście.",
              Map.of(
                  "requiredAnyOfPermissions",
                  rule.anyOf(),
                  "presentPermissions",
                  present.stream().sorted().toList()));
        }
        return;
      }
    }
  }

  private static Rule rule(String method, String path, String... anyOf) {
    return new Rule(method, Pattern.compile(path), List.of(anyOf));
  }
}
