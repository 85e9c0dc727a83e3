import { readFileSync } from "node:fs";
import fc from "fast-check";
import { addAttestation, addWaiver, type AttestationEntry, type WaiverEntry } from "../../../catalogue/promise/edit";
import { PromiseError } from "../../../catalogue/promise/load";
import { stringifyPromise } from "../../../catalogue/promise/write";
import { promiseFiles } from "./arbitrary";
import { load, today } from "./loading";

const waiver: WaiverEntry = {
  rule: "key-rotation",
  resource: "archive",
  reason: "the scanner can't follow",
  "accepted-by": "head of IT",
  "measure-instead": "read by one role only",
  until: "2027-05-31",
};
const attestation: AttestationEntry = {
  measure: "access.rooms",
  type: "AT-PHYS",
  by: "data protection officer",
  on: "2026-11-20",
  "valid-until": "2027-11-19",
  document: "rooms.pdf",
};
const lines = [
  "- rule: key-rotation",
  "  resource: archive",
  "  reason: the scanner can't follow",
  "  accepted-by: head of IT",
  "  measure-instead: read by one role only",
  "  until: 2027-05-31",
];
const indented = (spaces: number): string => lines.map((line) => `${" ".repeat(spaces)}${line}\n`).join("");
const add = (text: string, entry = waiver): string => addWaiver(text, "tomguard.yaml", entry, { today });

function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof PromiseError) return error.message;
    throw error;
  }
  throw new Error("it was added");
}

describe("a waiver that is added", () => {
  const example = readFileSync("docs/examples/tomguard.yaml", "utf8");

  test("leaves every line of the file as it is, comments and all", () => {
    const edited = add(example);
    expect(edited.replace(indented(2), "")).toBe(example);
  });
  test("comes last in its list", () => {
    expect(load(add(example)).promise.waivers.map(({ rule }) => rule)).toEqual([
      "encryption-customer-key",
      "key-rotation",
    ]);
  });
  test("stands before the comments of what follows the list", () => {
    const text =
      "waivers:\n- rule: a\n  resource: a\n  reason: a\n  accepted-by: a\n  measure-instead: a\n  until: 2027-01-01 # soon\n\n# people\naccess: {}\n";
    expect(add(text)).toBe(text.replace("# soon\n", `# soon\n${indented(0)}`));
  });
  test("leaves a comment with what it is indented like", () => {
    const text = "access:\n  session: 8 hours\n  # nights are short\n";
    expect(add(`${text}# end\n`)).toBe(`${text}waivers:\n${indented(2)}# end\n`);
  });
  test("takes the place of an empty list, and leaves its comment", () => {
    expect(add("waivers: [] # none yet\naccess: {}\n")).toBe(`waivers: # none yet\n${indented(2)}access: {}\n`);
  });
  test("makes its list where there is none", () => {
    expect(add("access: {} # people\n\n# end\n")).toBe(`access: {} # people\nwaivers:\n${indented(2)}\n# end\n`);
  });
  test("begins a line where the file ends without one", () => {
    expect(add("access: {}")).toBe(`access: {}\nwaivers:\n${indented(2)}`);
  });
  test("comes with the line ends of the file", () => {
    expect(add("access: {}\r\n")).toBe(`access: {}\r\nwaivers:\n${indented(2)}`.replace(/(?<!\r)\n/g, "\r\n"));
  });
  test("goes into the promise of an organisation's file", () => {
    const text = "promise:\n  access: {}\nstatements: []\n";
    expect(add(text)).toBe(`promise:\n  access: {}\n  waivers:\n${indented(4)}statements: []\n`);
  });
  test("goes into a file in brackets", () => {
    expect(load(add("{ access: { administrators-at-most: 2 } } # all\n")).promise).toMatchObject({
      access: { administratorsAtMost: 2 },
      waivers: [{ rule: "key-rotation" }],
    });
  });
  test("goes into a list in brackets, and leaves comments elsewhere", () => {
    const text =
      "# top\nwaivers: [{ rule: a, resource: a, reason: a, accepted-by: a, measure-instead: a, until: 2027-01-01 }]\n";
    expect(add(text)).toContain("# top\n");
    expect(load(add(text)).promise.waivers).toHaveLength(2);
  });
  test("may have a reason of several lines", () => {
    const reason = "first\n\n  second: #3\n";
    expect(load(add(example, { ...waiver, reason })).promise.waivers[1]?.reason).toBe(reason.trim());
  });

  test("is refused when it has expired", () => {
    expect(refusal(() => add(example, { ...waiver, until: "2026-11-21" }))).toBe(
      "tomguard.yaml waivers[1].until: 2026-11-21 is over; name a day to come",
    );
  });
  test("is refused when it has a mistake, without a line that the file doesn't have", () => {
    expect(refusal(() => add(example, { ...waiver, until: "31.05.2027" }))).toBe(
      "tomguard.yaml waivers[1].until: 31.05.2027 is not a day of the calendar; did you mean 2027-05-31?",
    );
  });
  test("is refused for a rule that there is not", () => {
    expect(refusal(() => addWaiver("{}", "tomguard.yaml", waiver, { today, ruleIds: ["a"] }))).toContain(
      "no rule key-rotation",
    );
  });
  test("is refused in a file that has mistakes already, with their lines", () => {
    expect(refusal(() => add("access: {}\ncopies: 2\n"))).toMatch(/^tomguard\.yaml:2:1 copies: /);
  });
});

describe("an attestation that is added", () => {
  test("makes its list where there is none", () => {
    const edited = addAttestation("access: {}\n", "tomguard.yaml", attestation, { today });
    expect(edited).toBe(
      "access: {}\nattestations:\n  - measure: access.rooms\n    type: AT-PHYS\n    by: data protection officer\n" +
        "    on: 2026-11-20\n    valid-until: 2027-11-19\n    document: rooms.pdf\n",
    );
  });
  test("is refused when it has expired", () => {
    const expired = { ...attestation, "valid-until": "2026-11-21" };
    expect(refusal(() => addAttestation("{}", "tomguard.yaml", expired, { today }))).toBe(
      "tomguard.yaml attestations[0].valid-until: 2026-11-21 is over; name a day to come",
    );
  });
});

test("an entry is added to any promise, and nothing else changes", () => {
  fc.assert(
    fc.property(promiseFiles, (file) => {
      const text = stringifyPromise(file);
      const before = load(text).promise;
      const { waivers, ...rest } = load(add(text)).promise;
      expect(waivers).toHaveLength(before.waivers.length + 1);
      expect({ ...rest, waivers: before.waivers }).toEqual(before);
    }),
    { numRuns: 60 },
  );
});
