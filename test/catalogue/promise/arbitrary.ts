import fc from "fast-check";
import { countries } from "../../../catalogue/promise/countries";
import { isInEea, regions } from "../../../catalogue/promise/regions";
import { attestationTypes, type PromiseFile } from "../../../catalogue/promise/schema";

/*
 * Promises that the loader has to accept: each key at random, and what has to fit together made to fit.
 */

type Section<K extends keyof PromiseFile> = NonNullable<PromiseFile[K]>;

const text = fc.string({ unit: "binary", minLength: 1, maxLength: 30 }).filter((each) => /\S/.test(each));
const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const className = fc
  .oneof(fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/), fc.constantFrom("constructor", "null", "true", "yes", "no"))
  .filter((name) => name !== "none");
const ruleId = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/);
const unit = fc.constantFrom("minute", "hours", "day", "days", "weeks", "month", "months", "years");
const period = fc.tuple(fc.integer({ min: 0, max: 99_999 }), unit).map((words) => words.join(" "));
const positivePeriod = period.filter((each) => !each.startsWith("0 "));
const interval = fc.oneof(
  fc.constantFrom("hourly", "weekly", "yearly"),
  positivePeriod.map((each) => `every ${each}`),
);
const sha256 = fc.stringMatching(/^[0-9a-f]{64}$/);
const optionally: { requiredKeys: [] } = { requiredKeys: [] };

const europeanRegions = regions.filter((each) => each.eea && each.partition === "aws").map((each) => each.name);
const residency = fc.oneof(
  fc.uniqueArray(fc.constantFrom(...europeanRegions), { minLength: 1 }),
  fc.constant(["eusc-de-east-1"]),
);

const retention = fc.dictionary(
  className,
  fc.record(
    {
      keep: period,
      after: fc.constantFrom("upload", "completion", "last-contact", "contract-end"),
      because: text,
      "at-least": fc.boolean(),
      personal: fc.boolean(),
    },
    { requiredKeys: ["keep", "because"] },
  ),
  { maxKeys: 4 },
);

const european = fc.record(
  {
    name: text,
    country: fc.constantFrom(...countries.filter(isInEea)),
    task: text,
    role: fc.constantFrom("processor", "sub-processor", "ancillary"),
    mechanism: fc.constantFrom("none-needed", "none", "scc"),
    "valid-until": day,
    consent: text,
    accounts: fc.array(fc.stringMatching(/^\d{12}$/), { maxLength: 2 }),
  },
  { requiredKeys: ["name", "country", "task"] },
);
const elsewhere = fc.record({
  name: text,
  country: fc.constantFrom("US", "IN", "GB"),
  task: text,
  mechanism: fc.constantFrom("scc", "bcr", "adequacy"),
  "valid-until": day,
});

const waiver = fc.record({
  rule: ruleId,
  resource: text,
  reason: text,
  "accepted-by": text,
  "measure-instead": text,
  until: day,
});

const attestation = fc
  .record(
    {
      measure: text,
      type: fc.constantFrom(...attestationTypes),
      by: text,
      on: day,
      "valid-until": day,
      document: text,
      sha256,
    },
    { requiredKeys: ["measure", "type", "by", "on", "valid-until", "document"] },
  )
  .filter((each) => each["valid-until"] >= each.on);

const inherited = fc
  .record(
    { provider: text, report: text, edition: text, from: day, to: day, measures: fc.array(text, { maxLength: 2 }), document: text, sha256 },
    { requiredKeys: ["provider", "report", "edition", "from", "to"] },
  )
  .filter(({ from, to }) => to >= from); // prettier-ignore

const sections = fc.record(
  {
    organisation: fc.record({ name: text, country: fc.constantFrom(...countries) }),
    residency: fc.record({ regions: residency, "global-services": fc.array(text, { maxLength: 2 }) }, optionally),
    retention,
    transport: fc.record(
      { "minimum-tls": fc.constantFrom("1.2", "1.3"), "renew-certificates-before": positivePeriod },
      optionally,
    ),
    encryption: fc.record({ "at-rest": fc.constantFrom("customer-managed-keys", "any"), rotate: interval }, optionally),
    backups: fc.record(
      {
        copies: fc.integer({ min: 1, max: 10 }),
        in: fc.constantFrom("same-region", "another-region", "another-account"),
        keep: positivePeriod,
        every: interval,
        "restore-test": interval,
        lock: fc.constantFrom("none", "governance", "compliance"),
      },
      optionally,
    ),
    access: fc.record(
      {
        "review-roles": interval,
        session: positivePeriod,
        "administrators-at-most": fc.integer({ min: 1, max: 1000 }),
      },
      optionally,
    ),
    "state-defaults": fc.constantFrom("required", "allowed"),
    rules: fc.dictionary(ruleId, fc.constantFrom("mandatory", "advisory", "disabled"), { maxKeys: 3 }),
    processors: fc.array(fc.oneof(european, elsewhere), { maxLength: 3 }),
    waivers: fc.array(waiver, { maxLength: 3 }),
    attestations: fc.array(attestation, { maxLength: 3 }),
    inherited: fc.array(inherited, { maxLength: 2 }),
    evidence: fc.record({ keep: positivePeriod }, optionally),
  },
  optionally,
);

/** A promise that is right as a whole: classes that have only a minimum are backed up, somewhere that is promised. */
export const promiseFiles: fc.Arbitrary<PromiseFile> = sections.map((file) => {
  const lasting = Object.entries(file.retention ?? {}).filter(([, { "at-least": atLeast }]) => atLeast);
  if (file.backups === undefined || lasting.length === 0) return file as PromiseFile; // fast-check widens the words
  const copiesFit = file.backups.in === "same-region" || file.backups.in === "another-account";
  const backups = { ...file.backups, of: lasting.map(([name]) => name) } as Section<"backups">;
  return { ...file, backups: copiesFit ? backups : { ...backups, in: "same-region" } } as PromiseFile;
});
