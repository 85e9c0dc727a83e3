import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { companionOf } from "../../../witness/cloudformation/tables/companions";
import { rows } from "../../../witness/cloudformation/tables";
import type { AnyShape, Entry, OneEntry } from "../../../witness/cloudformation/tables/row";
import { readers } from "../../../witness/pulumi/readers";
import { elsewhere, notYet } from "./untranslated";

/** Types of @pulumi/aws that a row leads to, itself or by its parts. */
const reached = new Set(rows.flatMap(({ as, shape, always = [] }) => [as, ...partsIn(shape), ...always.map(({ part }) => part)])); // prettier-ignore

function partsIn(shape: AnyShape): string[] {
  return Object.values(shape).flatMap((entry) => each(entry).flatMap(partsOfOne));
}

function each(entry: Entry): readonly OneEntry[] {
  return Array.isArray(entry) ? (entry as readonly OneEntry[]) : [entry as OneEntry];
}

function partsOfOne(entry: OneEntry): string[] {
  if (typeof entry === "string" || !("shape" in entry)) return [];
  const inner = "whole" in entry.shape ? [] : partsIn(entry.shape as AnyShape);
  return "part" in entry ? [entry.part, ...inner] : inner;
}

const known = new Set(readers.flatMap(({ types, partTypes }) => [...(types === "every" ? [] : types), ...partTypes]));
const explained = [...Object.values(elsewhere).flat(), ...Object.keys(notYet)];

test("every type that the readers know is reached by a row, or said why it is not", () => {
  expect([...known].filter((type) => !reached.has(type) && !explained.includes(type)).sort()).toEqual([]);
});

test("no reason is given for what is reached, and none twice", () => {
  expect(explained.filter((type) => reached.has(type) || !known.has(type))).toEqual([]);
  expect(new Set(explained).size).toBe(explained.length);
});

/** Every type that aws-cdk-lib has a class for. */
function libraryTypes(): Set<string> {
  const root = dirname(require.resolve("aws-cdk-lib/package.json"));
  const modules = new Set(Object.values(notYet).map((type) => `aws-${(type.split("::")[1] ?? "").toLowerCase()}`));
  const files = [...modules].flatMap((module) => {
    const folder = join(root, module, "lib");
    return readdirSync(folder).filter((file) => file.endsWith(".generated.js")).map((file) => join(folder, file)); // prettier-ignore
  });
  return new Set(files.flatMap((file) => readFileSync(file, "utf8").match(/AWS::\w+::\w+/g) ?? []));
}

test("what is not translated yet is there in CloudFormation", () => {
  const types = libraryTypes();
  expect(Object.values(notYet).filter((type) => !types.has(type))).toEqual([]);
});

/**
 * Parts that make a store one of logs, and parts of what is not translated itself: no fail rests on their absence.
 */
const mendsNothing = new RegExp(
  "^(?:log-store: |access-log: AWS::(?:EC2::VerifiedAccessInstance|WorkSpacesWeb::Portal)$)",
);

/** A part that is not read may be what is missing: kinds whose rules fail where a part of such a type is not there. */
test("what is not translated yet and belongs to another's posture is a companion", () => {
  const silent = readers.flatMap(({ kind, types, partTypes }) =>
    partTypes
      .filter((type) => types === "every" || !types.includes(type))
      .flatMap((type) => {
        const written = Object.hasOwn(notYet, type) ? notYet[type] : undefined;
        return written === undefined || companionOf(kind, new Set([written])) !== undefined ? [] : [`${kind}: ${written}`]; // prettier-ignore
      }),
  );
  expect([...new Set(silent)].filter((each) => !mendsNothing.test(each)).sort()).toEqual([]);
});
