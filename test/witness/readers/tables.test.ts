import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type * as sdk from "@pulumi/aws";
import { readers } from "../../../witness/pulumi/readers";
import { automatedBackupType } from "../../../witness/pulumi/readers/deletion";
import { signInType } from "../../../witness/pulumi/readers/sign-in";
import { dataStoreRows } from "../../../witness/pulumi/tables/data-stores";
import { isGlobal } from "../../../witness/pulumi/tables/global";
import type { PathOf } from "../../../witness/pulumi/tables/path";

const root = dirname(require.resolve("@pulumi/aws/package.json"));

/** Every class of @pulumi/aws: its type token, and its declaration. */
const classes = new Map(
  readdirSync(root, { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .flatMap(({ name }) => readdirSync(join(root, name)).map((file) => join(root, name, file)))
    .filter((file) => file.endsWith(".js") && existsSync(file.replace(/js$/, "d.ts")))
    .flatMap((file): [string, string][] => {
      const type = /static __pulumiType = '([^']+)'/.exec(readFileSync(file, "utf8"))?.[1];
      return type === undefined ? [] : [[type, readFileSync(file.replace(/js$/, "d.ts"), "utf8")]];
    }),
);

test("a class is global exactly where its arguments have no region", () => {
  const wrong = [...classes].filter(([type, declaration]) => {
    const args = declaration.slice(declaration.lastIndexOf("export interface"));
    return isGlobal(type) === /^ {4}region\??:/m.test(args);
  });
  expect([classes.size > 1_700, wrong.map(([type]) => type)]).toEqual([true, []]);
});

test("every type that a reader names is a class of @pulumi/aws, or what only AWS itself can tell", () => {
  const named = readers.flatMap((reader) => [...(reader.types === "every" ? [] : reader.types), ...reader.partTypes]);
  expect(named.filter((type) => !classes.has(type))).toEqual([automatedBackupType, signInType]);
});

test("a key that AWS may fill in is marked so: its output can't be undefined", () => {
  const wrong = dataStoreRows.filter(({ type, key, keyAnswered = false }) => {
    if (key === undefined || key.includes(".")) return false;
    const computed = new RegExp(`readonly ${key}: pulumi\\.Output<string>`).test(classes.get(type) ?? "");
    return computed && !keyAnswered;
  });
  expect(wrong.map((row) => row.type)).toEqual([]);
});

test("a path that the provider does not have is refused by the compiler", () => {
  // @ts-expect-error the provider spells it kmsKeyArn
  const misspelt: PathOf<sdk.dynamodb.TableArgs> = "serverSideEncryption.kmsKeyId";
  const right: PathOf<sdk.dynamodb.TableArgs> = "serverSideEncryption.kmsKeyArn";
  expect(misspelt).not.toBe(right);
});
