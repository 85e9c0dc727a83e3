import { promiseSchema } from "../../catalogue/promise/schema";
import { promisedLines } from "../../evidence/record";
import type { PromiseFile } from "../../catalogue/promise/schema";

const lineOf = (file: PromiseFile, topic: string) =>
  promisedLines(promiseSchema.parse(file)).find((each) => each.topic.en === topic)?.value;

describe("the promise in words", () => {
  it("names the regions", () => {
    expect(lineOf({ residency: { regions: ["eu-west-1", "eu-central-1"] } }, "Regions")?.de).toBe(
      "eu-west-1, eu-central-1",
    );
  });

  it.each([
    ["order-files: höchstens 14 Tage nach dem Hochladen", { "order-files": { keep: "14 days" } }],
    [
      "invoices: mindestens 10 Jahre nach Vertragsende",
      { invoices: { keep: "10 years", after: "contract-end", "at-least": true } },
    ],
    ["keine genannt", {}],
  ] as const)("says %s", (text, retention) => {
    expect(lineOf({ retention }, "Data classes and periods")?.de).toBe(text);
  });

  it.each([
    ["mindestens einmal in 6 Monaten", "every 6 months"],
    ["mindestens einmal in 1 Jahr", "yearly"],
    ["mindestens einmal in 2 Wochen", "every 2 weeks"],
  ])("declines: %s", (text, interval) => {
    expect(lineOf({ access: { "review-roles": interval } }, "Review of roles")?.de).toBe(text);
  });

  it("says what is backed up, and that nothing is where no class is named", () => {
    const backups = { of: ["invoices"], copies: 1, in: "another-account", keep: "35 days" } as const;
    const file = { retention: { invoices: { keep: "10 years", "at-least": true } } } as const;
    expect([
      lineOf({ ...file, backups: { ...backups, of: ["invoices"] } }, "Backups")?.en,
      lineOf(file, "Backups")?.en,
    ]).toEqual(["invoices: 1 copy in another account, kept 35 days", "no data class named"]);
  });

  it.each([
    ["verschlüsselt mit eigenen Schlüsseln", "customer-managed-keys"],
    ["verschlüsselt, Schlüssel von AWS erlaubt", "any"],
  ] as const)("says %s", (text, atRest) => {
    expect(lineOf({ encryption: { "at-rest": atRest } }, "Encryption at rest")?.de).toBe(text);
  });

  it("names processors with country and transfer", () => {
    const processors = [
      { name: "Druck GmbH", country: "DE", task: "Druck" },
      { name: "Mail Inc.", country: "US", task: "Versand", mechanism: "dpf", "valid-until": "2027-01-31" },
    ] as const;
    expect(lineOf({ processors: [...processors] }, "Processors")).toEqual({
      de: "Druck GmbH (DE); Mail Inc. (US, dpf bis 2027-01-31)",
      en: "Druck GmbH (DE); Mail Inc. (US, dpf until 2027-01-31)",
    });
  });

  it("says how long logs and evidence stay", () => {
    const [logs, evidence] = ["Retention of logs", "Retention of evidence"].map((topic) => lineOf({}, topic)?.de);
    expect([logs, evidence]).toEqual(["mindestens 90 Tage, höchstens 1 Jahr", "mindestens 3 Jahre"]);
  });
});
