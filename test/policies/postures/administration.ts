import { known, type Administration, type Rights } from "../../../posture";
import { allows } from "./grant";

/** Rights to do everything. */
export const administrator: Rights = [known({ statements: [allows("*")] })];

export function administration(rights: Rights, ...earlier: Rights[]): Administration {
  const type = "aws:iam/role:Role";
  return {
    kind: "administration",
    resource: { urn: `urn:pulumi:test::test::${type}::admin`, type, name: "admin" },
    origin: "created",
    region: { state: "absent" },
    rights,
    everybody: [...earlier, rights],
    place: earlier.length,
  };
}
