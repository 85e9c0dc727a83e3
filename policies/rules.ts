import { listOf, type Rule } from "./rule";
import { accessRules } from "./rules/access";
import { availabilityRules } from "./rules/availability";
import { backupRules } from "./rules/backup";
import { encryptionRules } from "./rules/encryption";
import { exposureRules } from "./rules/exposure";
import { identityRules } from "./rules/identity";
import { loggingRules } from "./rules/logging";
import { residencyRules } from "./rules/residency";
import { retentionRules } from "./rules/retention";
import { reviewRules } from "./rules/review";
import { separationRules } from "./rules/separation";
import { transportRules } from "./rules/transport";

/** Every rule, in the order of the categories of a TOM document. */
export const rules = listOf([
  ...residencyRules,
  ...encryptionRules,
  ...transportRules,
  ...exposureRules,
  ...identityRules,
  ...accessRules,
  ...separationRules,
  ...loggingRules,
  ...retentionRules,
  ...availabilityRules,
  ...backupRules,
  ...reviewRules,
]);

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule of that id; `undefined` if there is none. */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
