import type { Grant, GrantedPolicy, PolicyDocument } from "../../../posture";
import { sensitiveServices, wildcardsIn, type SensitiveService } from "../../effect";
import { fail, pass, rule, undecided, type Verdict } from "../../rule";
import { list, propertyShown, text } from "../common/words";
import { onEachPolicy } from "./each-policy";

/**
 * A wildcard is every action on every resource, or every action of a service whose rights open others' doors. Art. 25(2)
 * and 32(1)(b) GDPR; BSI ORP.4.A2; https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege
 */
export const grantNoWildcard = rule({
  id: "grant-no-wildcard",
  kind: "grant",
  title: {
    de: "Keine Policy erlaubt mehr, als ihr Zweck verlangt",
    en: "No policy allows more than its purpose asks for",
  },
  why: {
    de: "Wer alles darf, dem genügt ein einziger Fehler oder ein gestohlener Zugang, um alle Daten preiszugeben.",
    en: "Where somebody may do everything, one mistake or one stolen login gives away all data.",
  },
  measures: ["access.least-privilege", "access.authorisation-concept"],
  severity: "high",
  decide(grant) {
    return onEachPolicy(grant, (document, policy) => judge(grant, document, policy));
  },
});

const everything = "everything";

function judge(grant: Grant, document: PolicyDocument, policy: GrantedPolicy): Verdict {
  const wildcards = wildcardsIn(document);
  const services = sensitiveServices.filter((service) => wildcards.services[service] === "yes");
  if (wildcards.everything === "yes" && (services.length === sensitiveServices.length || services.length === 0)) {
    return failed(grant, policy, everything);
  }
  if (services.length > 0) return failed(grant, policy, services);
  const open = wildcards.everything !== "no" || sensitiveServices.some((each) => wildcards.services[each] !== "no");
  return open ? undecided("a resource or condition of the policy is not known yet") : pass({ wildcards: [] });
}

function failed(
  { resource }: Grant,
  { path, from }: GrantedPolicy,
  wildcards: typeof everything | readonly SensitiveService[],
): Verdict {
  const property = `\`${propertyShown(path)}\``;
  const allows =
    wildcards === everything
      ? { de: "jede Aktion auf jeder Ressource", en: "every action on every resource" }
      : {
          de: `alle Aktionen von ${list(wildcards.map((service) => names[service]))}`,
          en: `all actions of ${list(wildcards.map((service) => names[service]))}`,
        };
  return fail(
    { wildcards: wildcards === everything ? [everything] : [...wildcards] },
    text(
      `„${resource.name}“ erlaubt über ${property} ${allows.de}.`,
      `"${resource.name}" allows ${allows.en} by ${property}.`,
    ),
    from === "aws"
      ? text(
          "Ersetzen Sie die von AWS verwaltete Policy durch eine eigene `aws.iam.Policy`, die nur die benötigten Aktionen auf den benötigten Ressourcen nennt.",
          "Replace the policy that AWS manages by an `aws.iam.Policy` of your own that names only the actions needed, on the resources needed.",
        )
      : text(
          "Nennen Sie in `Action` die benötigten Aktionen einzeln und in `Resource` die ARNs, um die es geht; `NotAction` und `NotResource` lassen alles Übrige zu.",
          "Name the actions needed one by one in `Action`, and the ARNs that they are about in `Resource`; `NotAction` and `NotResource` admit everything else.",
        ),
  );
}

const names: Record<SensitiveService, string> = {
  iam: "IAM",
  sts: "STS",
  kms: "KMS",
  organizations: "Organizations",
  secretsmanager: "Secrets Manager",
  s3: "S3",
  dynamodb: "DynamoDB",
};
