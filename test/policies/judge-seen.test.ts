import { judgeSeen } from "../../policies/judge-seen";
import { rules } from "../../policies/rules";
import { bucket, resource } from "../witness/readers/support";
import { promise } from "./postures";

const today = "2026-11-22";
const key = resource("aws:kms/key:Key", "orders", { enableKeyRotation: false });

/** Throws where somebody looks at its properties. */
const unreadable = bucket();
Object.defineProperty(unreadable, "props", {
  get() {
    throw new Error("nobody asked for buckets");
  },
});

const others = rules.filter(({ kind }) => kind !== "key");
const off = Object.fromEntries(others.map(({ id }) => [id, "disabled" as const]));

it("reads only the kinds that a rule in force judges", () => {
  const judged = judgeSeen({ resources: [unreadable, key] }, rules, { promise: promise({ rules: off }), today });
  expect(new Set(judged.findings.map(({ resource: { name } }) => name))).toEqual(new Set(["orders"]));
  expect(judged.findings.find(({ rule }) => rule === "key-rotation")?.outcome).toBe("fail");
  expect(judged.population.map(({ type, count }) => [type, count])).toEqual([
    ["aws:kms/key:Key", 1],
    ["aws:s3/bucket:Bucket", 1],
  ]);
});
