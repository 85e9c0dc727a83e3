import { absent, known, unknown } from "../../../posture";
import type { Credential, Fact } from "../../../posture";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { credentialRows, type CredentialRow } from "../tables/credentials";
import { baseOf } from "./identity";
import { readFrom, sourceOf } from "./parts";
import { blockAt, flagAt, orElse, positiveAt, textAt } from "./properties";
import { longestGapOf } from "./schedule";

const rows = new Map(credentialRows.map((row) => [row.type, row]));
const secretType = "aws:secretsmanager/secret:Secret";
const rotationTypes = ["aws:secretsmanager/secretRotation:SecretRotation"];

/** Secrets with their rotation, and passwords of databases. */
export const credentialReader: Reader<"credential"> = {
  kind: "credential",
  scope: "stack",
  types: [secretType, ...rows.keys()],
  alone: [...rows.keys()],
  partTypes: rotationTypes,
  read: credentialOf,
};

function credentialOf(resource: SeenResource, graph: Graph): Credential | undefined {
  if (resource.type === secretType) {
    return {
      ...baseOf("credential", resource, graph),
      service: "AWS Secrets Manager",
      keptBy: known("customer"),
      rotationDays: rotationOf(resource, graph),
      stated: "SecretRotation",
    };
  }
  const row = rows.get(resource.type);
  const keptBy = row && keptByOf(resource, row);
  if (!row || keptBy === undefined) return undefined;
  const base = { ...baseOf("credential", resource, graph), service: row.service, stated: row.managed };
  return { ...base, keptBy, rotationDays: keptBy.state === "known" && keptBy.value === "aws" ? known(7) : absent() };
}

function rotationOf(secret: SeenResource, graph: Graph): Fact<number> {
  return readFrom<number>(sourceOf(graph.partsOf(secret, "secretId", rotationTypes)), {
    part: ({ props }) => {
      const enabled = flagAt(props, "rotationEnabled");
      if (enabled.state === "unknown") return enabled;
      if (enabled.state === "known" && !enabled.value) return absent();
      return orElse(positiveAt(props, "rotationRules", "automaticallyAfterDays"), () => {
        const schedule = textAt(props, "rotationRules", "scheduleExpression");
        return longestGapOf(schedule);
      });
    },
    itself: () => absent(),
  });
}

/** `undefined`: a copy has the password of what it is made from, and somebody without a password needs none renewed. */
function keptByOf({ props }: SeenResource, row: CredentialRow): Credential["keptBy"] | undefined {
  const managed = flagAt(props, row.managed);
  if (managed.state === "known" && managed.value) return known("aws");
  const own = row.passwords.map((path) => blockAt(props, path).state);
  if (own.includes("known")) return known("customer");
  const copies = row.copyOf.map((path) => blockAt(props, path).state);
  if (copies.includes("known")) return undefined;
  if (managed.state === "unknown") return managed;
  const open = own.includes("unknown") || copies.includes("unknown");
  return open ? unknown("its password is known only after the deploy") : known("customer");
}
