import { inGerman } from "../../../cli/german";
import { sentences } from "../../../evidence/reasons/german";
import { germanReason } from "../../../evidence/reasons/reasons";
import { templateOf } from "../../../evidence/reasons/template";
import type { Sentences } from "../../../evidence/reasons/sentences";
import { everythingSaid, samplesOf } from "./said";
import type { Said } from "./trace";

const { reasons, messages } = everythingSaid();

const english = /(?<![-\w])(the|it|is|its|of|and|not|known|which|whether|by)(?![-\w])/;

/** What is said, with what is wrong with its German. */
function lacking(said: readonly Said[], german: (text: string) => string | undefined): string[] {
  const lines = said.flatMap((each) =>
    samplesOf(each).flatMap(({ text, put }) => {
      const told = text === "" ? "" : german(text);
      const right = told !== undefined && !english.test(withoutNames(told, text)) && put.every((name) => told.includes(name)); // prettier-ignore
      return right ? [] : [`${each.at}: ${text} -> ${told ?? "no German"}`];
    }),
  );
  return [...new Set(lines)];
}

/** Names stand in quotation marks in both languages, and may be of any words. */
function withoutNames(german: string, said: string): string {
  const names = [...said.matchAll(/"([^"]*)"/g)].map(([, name]) => `„${name}“`);
  return names.reduce((text, name) => text.replaceAll(name, ""), german);
}

/** What stands in the table, and nothing says. */
function unsaid(table: Sentences, said: readonly Said[]): string[] {
  const texts = said.flatMap((each) => samplesOf(each).flatMap(({ text }) => [text, ...text.split("; ")]));
  const all = [...new Set(texts)];
  return Object.keys(table).filter((key) => {
    const { pattern } = templateOf(key, "");
    return !all.some((text) => pattern.test(text));
  });
}

describe("the sources are read to the end", () => {
  it("and say hundreds of reasons, in every room that sees or judges", () => {
    expect(reasons.said.length).toBeGreaterThan(400);
    const rooms = new Set(reasons.said.map(({ at }) => at.split("/").slice(0, 2).join("/")));
    expect([...rooms].sort()).toEqual(
      expect.arrayContaining(["cdk/nag", "policies/rules", "witness/aws", "witness/cloudformation", "witness/pulumi"]),
    );
  });
});

it("everything that may be said as a reason has a German form", () => {
  expect(lacking(reasons.said, germanReason)).toEqual([]);
});

/** Said by what stands in the place of a service's name (`cli/verify/run.ts`); names are not followed. */
const inPlaceOfName = "what the account outside of the promised regions has is not known: {why}";

it("every German reason is one that may be said", () => {
  expect(unsaid(sentences, reasons.said)).toEqual([inPlaceOfName]);
});

/** Put together from parts that only the run tells; `test/cli/german.test.ts` has one of each. */
const putTogether = /^(This is no Pulumi state: Q|This state is broken JSON Q|Q00: Q01|--Q00: |Q00 Q01)/;

it("every message of an error without a language has a German form", () => {
  const german = (text: string) => (inGerman(text) === text ? undefined : inGerman(text));
  const said = messages.said.filter((each) => !samplesOf(each).some(({ text }) => putTogether.test(text)));
  expect(said.length).toBeGreaterThan(40);
  expect(lacking(said, german)).toEqual([]);
});
