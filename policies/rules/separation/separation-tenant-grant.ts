import { oncePer } from "../../../catalogue/once";
import type { Fact, Grant, GrantedPolicy, PolicyDocument, PolicyStatement } from "../../../posture";
import { reachedBy, wildcardsIn, type Ternary } from "../../effect";
import { fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { onEachPolicy } from "../access/each-policy";
import { clientOf } from "../common/client";
import { propertyShown, text } from "../common/words";

/**
 * Clients' data is kept apart by who may reach it, not only by where it lies. Art. 28(3)(a), 29 and 32(1)(b) GDPR.
 * Each policy is judged by itself; one that admits all of S3 or DynamoDB is grant-no-wildcard's matter.
 */
export const separationTenantGrant = rule({
  id: "separation-tenant-grant",
  kind: "grant",
  title: {
    de: "Keine Berechtigung reicht über einen Auftraggeber hinaus",
    en: "No grant crosses clients",
  },
  why: {
    de: "Eine Rolle, die Daten mehrerer Auftraggeber erreicht, vermischt sie beim ersten Fehler.",
    en: "A role that reaches several clients' data mixes them up at the first mistake.",
  },
  measures: ["separation.clients"],
  severity: "high",
  decide(grant) {
    const clients = markedOf(grant.stores);
    if (clients.names.size < 2) return notApplicable("the program holds data of one client at most");
    if (isForBackups(grant)) return notApplicable("AWS Backup alone acts by it, and keeps every store's copies apart");
    return onEachPolicy(grant, (document, policy) => judge(grant, document, policy, clients));
  },
});

/** The stores that hold some client's data, or may, and the clients; the same for every grant of a program. */
const markedOf = oncePer((all: Grant["stores"]): Marked => {
  const stores = new Map(all.map((store) => [store, clientOf(store.tags)]));
  const names = [...stores.values()].flatMap((client) => (client.state === "known" ? [client.value] : []));
  return { stores, names: new Set(names) };
});

interface Marked {
  stores: ReadonlyMap<Grant["stores"][number], Fact<string>>;
  names: ReadonlySet<string>;
}

/**
 * A role that nobody but AWS Backup assumes: it runs no code of one's own, and each recovery point is of one store.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/iam-service-roles.html
 */
function isForBackups({ trust }: Grant): boolean {
  if (trust?.state !== "known") return false;
  const admitting = trust.value.statements.filter(({ effect }) => effect === "Allow");
  return admitting.length > 0 && admitting.every(({ principal }) => isBackupAlone(principal));
}

function isBackupAlone(principal: PolicyStatement["principal"]): boolean {
  const { Service: services = [], ...others } = principal?.byType ?? {};
  if (services.length === 0 || Object.keys(others).length > 0) return false;
  return services.every((name) => name.state === "known" && name.value === "backup.amazonaws.com");
}

function judge(grant: Grant, document: PolicyDocument, { path }: GrantedPolicy, { stores }: Marked): Verdict {
  const { everything, services } = wildcardsIn(document);
  if ([everything, services.s3, services.dynamodb].includes("yes")) {
    return notApplicable("the policy admits all of S3 or DynamoDB, which grant-no-wildcard judges");
  }
  const reached = new Map<string, Ternary>();
  let open = false;
  for (const [store, may] of reachedBy(document, grant.stores)) {
    const client = stores.get(store);
    if (client?.state === "unknown") open = true;
    else if (client?.state === "known" && reached.get(client.value) !== "yes") reached.set(client.value, may);
  }
  const surely = [...reached.values()].filter((may) => may === "yes").length;
  if (surely > 1) return crossing(grant, path, surely);
  const maybe = reached.size + (open ? 1 : 0);
  return maybe > 1 ? undecided("which stores the policy reaches is not known yet") : pass({ clients: surely });
}

function crossing({ resource }: Grant, path: string, clients: number): Verdict {
  const property = `\`${propertyShown(path)}\``;
  return fail(
    { clients },
    text(
      `„${resource.name}“ erreicht über ${property} Daten von ${clients} Auftraggebern.`,
      `"${resource.name}" reaches data of ${clients} clients by ${property}.`,
    ),
    text(
      "Geben Sie jedem Auftraggeber eine eigene Rolle mit dessen ARNs, oder binden Sie `Resource` an `${aws:PrincipalTag/tom:client}`.",
      "Give each client a role of its own with its ARNs, or tie `Resource` to `${aws:PrincipalTag/tom:client}`.",
    ),
  );
}
