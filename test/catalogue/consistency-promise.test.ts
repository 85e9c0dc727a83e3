import { inconsistenciesOf, type InconsistencyKind } from "../../catalogue/consistency";
import { inconsistenciesInText } from "../../catalogue/consistency/in-file";
import { PromiseError } from "../../catalogue/promise/load";
import { strictDefaultPromise } from "../../catalogue/promise/schema";
import type { RuleReference } from "../../catalogue/coverage";

const today = "2026-11-22";
const inText = (text: string, rules?: RuleReference[]) =>
  inconsistenciesInText(text, "tomguard.yaml", { today, ...(rules && { rules }) });
const kinds = (text: string, rules?: RuleReference[]): InconsistencyKind[] =>
  inText(text, rules).map(({ kind }) => kind);

const processor = (country: string, more = ""): string =>
  `processors:\n  - { name: Muster Inc., country: ${country}, task: hosting${more} }\n`;
const attestation = (differing: Record<string, string> = {}): string => {
  const entry = {
    measure: "physical.video", type: "AT-PHYS", by: "head of IT", on: "2026-01-01", "valid-until": "2027-01-01", document: "d.pdf", ...differing,
  }; // prettier-ignore
  return `attestations:\n  - ${JSON.stringify(entry)}\n`;
};

describe("a promise", () => {
  test("that holds together has no inconsistency", () => {
    expect(kinds("retention: { orders: { keep: 14 days } }\n")).toEqual([]);
  });
  test("of every default has none either", () => {
    expect(inconsistenciesOf(strictDefaultPromise, { today })).toEqual([]);
  });

  test.each<[string, InconsistencyKind[], string]>([
    [
      "backups that outlive their data",
      ["backup-outlives-data"],
      "retention: { a: { keep: 14 days } }\nbackups: { of: [a], in: same-region, keep: 35 days }\n",
    ],
    [
      "a processor in the USA without a mechanism, beside regions of the EEA",
      ["transfer-mechanism", "third-country"],
      processor("US"),
    ],
    [
      "a processor in the USA that the client has not consented to",
      ["third-country"],
      processor("US", ", mechanism: dpf, valid-until: 2027-06-30"),
    ],
    [
      "a processor in India under an expired mechanism",
      ["third-country", "expired"],
      processor("IN", ", mechanism: scc, valid-until: 2026-11-21, consent: C-1"),
    ],
    ["a mechanism that never had a date", ["transfer-mechanism", "third-country"], processor("IN", ", mechanism: scc")],
    ["a production site in a third country", ["seat-outside"], "organisation: { name: Muster, country: IN }\n"],
    [
      "a region outside the EEA that nobody approved",
      ["region-outside"],
      "residency: { regions: [eu-central-1, eu-west-2] }\n",
    ],
    [
      "copies that have no region",
      ["copies-without-place"],
      "retention: { a: { keep: 90 days } }\nbackups: { of: [a] }\n",
    ],
    [
      "a minimum of personal data without a reason",
      ["minimum-without-reason"],
      "retention: { a: { keep: 10 years, at-least: true } }\n",
    ],
    ["an attestation that has expired", ["expired"], attestation({ "valid-until": "2026-11-21" })],
    ["an attestation of a day to come", ["not-yet"], attestation({ on: "2026-11-23" })],
    [
      "an attestation that ends before it begins",
      ["dates-reversed"],
      attestation({ on: "2026-06-01", "valid-until": "2026-05-01" }),
    ],
    ["an attestation of a measure that there is not", ["unknown-measure"], attestation({ measure: "physical.videos" })],
    ["an attestation in a form that shows nothing", ["unsuitable-proof"], attestation({ type: "AT-DEL" })],
    [
      "a waiver that has expired",
      ["expired"],
      "waivers: [{ rule: key-rotation, resource: a, reason: r, accepted-by: b, measure-instead: m, until: 2026-01-01 }]\n",
    ],
  ])("with %s: %j", (_, expected, text) => {
    const found = kinds(text);
    expect(found.filter((kind) => expected.includes(kind))).toEqual(expected);
  });

  test("with a processor in the USA that the client knows of, and that still counts, is one", () => {
    expect(kinds(processor("US", ", mechanism: dpf, valid-until: 2027-06-30, consent: C-1"))).toEqual([]);
  });
  test("of a company in India whose own transfer is approved is fine", () => {
    const text = processor("IN", ", mechanism: scc, valid-until: 2027-06-30, consent: C-1");
    expect(kinds(`organisation: { name: Muster, country: IN }\n${text}`)).toEqual([]);
  });
  test("with a slip of the pen beside the inconsistency is refused with both", () => {
    const text = "retention: { a: { keep: 14 days } }\nbackups: { of: [a, b], in: same-region, keep: 35 days }\n";
    expect(() => inText(text)).toThrow(PromiseError);
    expect(() => inText(text)).toThrow(/backups\.of\[1\][^]*backups\.keep/);
  });
  test("with a mechanism that never had a date is not said to have expired", () => {
    expect(kinds(processor("IN", ", mechanism: scc"))).not.toContain("expired");
  });
  test("that has an alias is refused, as the loader refuses it", () => {
    const text =
      "retention: { a: &a { keep: 14 days }, b: *a }\nbackups: { of: [a], in: same-region, keep: 35 days }\n";
    expect(() => inText(text)).toThrow(PromiseError);
  });
});

describe("what is found in a promise", () => {
  const text =
    "# ours\nretention:\n  orders:\n    keep: 14 days\nbackups:\n  of: [orders]\n  in: same-region\n  keep: 5 weeks\n";

  test("says where both sides stand, and what they say", () => {
    expect(inText(text)[0]?.sides).toEqual([
      {
        place: expect.objectContaining({ path: "backups.keep", file: "tomguard.yaml", line: 8, column: 3 }),
        says: { de: "5 Wochen", en: "5 weeks" },
      },
      {
        place: expect.objectContaining({ path: "retention.orders.keep", line: 4, column: 5 }),
        says: { de: "14 Tage", en: "14 days" },
      },
    ]);
  });
  test("says how to mend it, as a sentence", () => {
    expect(inText(text)[0]?.proposal.en).toBe("Keep backups for less, or take orders out of backups.of.");
  });
  test("has its lines in the promise of an organisation's file as well", () => {
    const whole = `promise:\n${text.replace(/^/gm, "  ").trimEnd()}\nstatements: []\n`;
    expect(inText(whole)[0]?.sides[0].place.line).toBe(9);
  });
});

describe("a value that is promised", () => {
  const sessions: RuleReference = { id: "identity-session", measures: ["identity.session-end"] };
  const unshown = (promise: string, rules: RuleReference[]) =>
    inText(promise, rules).flatMap(({ kind, sides }) => (kind === "nothing-shows" ? [sides[0].place.path] : []));

  test("and that nothing shows is told", () => {
    expect(unshown("{}", [])).toContain("access.session");
  });
  test("is shown by a rule", () => {
    expect(unshown("{}", [sessions])).not.toContain("access.session");
  });
  test("is not shown by a rule that is switched off", () => {
    expect(unshown("rules: { identity-session: disabled }", [sessions])).toContain("access.session");
  });
  test("is shown by an attestation that counts", () => {
    expect(unshown(attestation({ measure: "identity.session-end", type: "AT-DOC" }), [])).not.toContain(
      "access.session",
    );
  });
  test("is not shown by an attestation that has expired", () => {
    const expired = attestation({ measure: "identity.session-end", type: "AT-DOC", "valid-until": "2026-02-01" });
    expect(unshown(expired, [])).toContain("access.session");
  });
  test("is not looked for where nobody says which rules there are", () => {
    expect(kinds("{}")).toEqual([]);
  });
  test("counts backups only where there are some", () => {
    expect(unshown("{}", [])).not.toContain("backups.copies");
  });
});
