import { absent, known, knownByDefault, unknown, type Product, type Software } from "../../../../posture";
import { asOf, lifecycles, lineOf } from "../../../../policies/rules/review/end-of-support";
import { patchCurrent } from "../../../../policies/rules/review/patch-current";
import { describeRule } from "../../describe-rule";
import { holding, promise } from "../../postures";
import { software } from "../../postures/software";

const later = unknown("it is known only after the deploy");
const running = (product: Product, version: string, more: Partial<Software> = {}) =>
  software({ product: known(product), version: known(version), ...more });

describeRule(patchCurrent, {
  passes: [
    ["a current runtime", running("lambda", "nodejs24.x")],
    ["a current database", running("postgres", "17.4")],
    ["a current Aurora", running("aurora-mysql", "8.0.mysql_aurora.3.08.0")],
    ["a cluster newer than the table", running("eks", "1.36")],
    ["a version without an announced end", running("documentdb", "5.0.0")],
    ["a version that AWS chooses", software({ version: absent() })],
    ["extended support that is asked for", running("postgres", "13.20", { extendedSupport: known(true) })],
    ["updates by default", software({ automaticUpdates: knownByDefault(true, "RDS") })],
    ["no product, but updates", software({ product: absent() })],
  ],
  fails: [
    ["a runtime past its end", running("lambda", "python3.9")],
    ["a custom runtime past its end", running("lambda", "provided.al2")],
    ["a database past its end", running("postgres", "13.20")],
    ["an Aurora past its end", running("aurora-mysql", "5.7.mysql_aurora.2.11.4")],
    ["a cluster past its standard support", running("eks", "1.33")],
    ["a cluster past all support", running("eks", "1.30", { extendedSupport: known(true) })],
    ["a database older than the table", running("postgres", "9.4.7", { extendedSupport: known(true) })],
    ["no updates", software({ automaticUpdates: known(false) })],
    ["no updates beside a version that is not known", software({ automaticUpdates: known(false), version: later })],
    ["updates by default, where all must be stated", software({ automaticUpdates: knownByDefault(true, "RDS") }), promise({ "state-defaults": "required" })],
  ],
  unknown: [
    ["a version that is not known", software({ version: later })],
    ["a product that is not known", software({ product: later })],
    ["a runtime that the table does not know", running("lambda", "cobol85")],
    ["a line between those of the table", running("mariadb", "10.7")],
    ["extended support that is not known", running("postgres", "13", { extendedSupport: later })],
    ["updates that are not known", software({ automaticUpdates: later })],
  ],
  notApplicable: [
    ["an image without a switch", software({ product: absent(), automaticUpdates: absent() })],
    ["without personal data", running("lambda", "python3.9", { tags: holding("none") })],
  ],
}); // prettier-ignore

test("every end of support is a day, and the extended one is later", () => {
  const lines = Object.values(lifecycles).flatMap((each) => each.lines);
  const days = lines.flatMap(({ until, extended }) => [until, extended].filter((day) => day !== undefined));
  for (const day of [...days, asOf]) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
  expect(lines.filter(({ until, extended }) => extended !== undefined && extended <= (until ?? ""))).toEqual([]);
});

test("every product has a line that is supported, and versions are told apart by their numbers", () => {
  for (const { lines } of Object.values(lifecycles)) {
    expect(lines.some(({ until }) => until === undefined || until > asOf)).toBe(true);
  }
  expect(lineOf("mariadb", "10.11.9")).toMatchObject({ version: "10.11" });
  expect(lineOf("mariadb", "10.2.44")).toBe("older");
  expect(lineOf("postgres", "18")).toBe("newer");
  expect(lineOf("eks", "latest")).toBeUndefined();
});
