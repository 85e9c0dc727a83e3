import type { Kind } from "../posture";
import type { Rule } from "./rule";
import { encryptionAtRest } from "./rules/encryption/encryption-at-rest";
import { encryptionCustomerKey } from "./rules/encryption/encryption-customer-key";
import { keyRotation } from "./rules/encryption/key-rotation";
import { exposureBucket } from "./rules/exposure/exposure-bucket";
import { residencyReference } from "./rules/residency/residency-reference";
import { residencyRegion } from "./rules/residency/residency-region";
import { residencyReplica } from "./rules/residency/residency-replica";
import { residencyStated } from "./rules/residency/residency-stated";
import { retentionDeclared } from "./rules/retention/retention-declared";
import { retentionMinimum } from "./rules/retention/retention-minimum";
import { retentionVersions } from "./rules/retention/retention-versions";
import { retentionWithinPromise } from "./rules/retention/retention-within-promise";
import { mediaMarked } from "./rules/separation/media-marked";
import { transportBucketTls } from "./rules/transport/transport-bucket-tls";

type AnyRule = { [K in Kind]: Rule<K> }[Kind];

const all: readonly AnyRule[] = [
  residencyRegion,
  residencyStated,
  residencyReplica,
  residencyReference,
  encryptionAtRest,
  encryptionCustomerKey,
  keyRotation,
  transportBucketTls,
  mediaMarked,
  exposureBucket,
  retentionDeclared,
  retentionWithinPromise,
  retentionVersions,
  retentionMinimum,
];

/** Every rule, in the order of the categories of a TOM document. Each is to be shown postures of its own kind only. */
export const rules = all as readonly unknown[] as readonly Rule[]; // a list can't say that kind and posture go together

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule of that id; `undefined` if there is none. */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
