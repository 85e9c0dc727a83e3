import { z } from "zod";
import { outcomes, phases, recordSchemaId, severities } from "./vocabulary";

/*
 * The record of one run: everything that reports, the ledger and other programs read. Names are fixed
 * (`tomguard/record/1`); more may be added. Data-minimal: facts, no raw properties, no names of people, no secret.
 * Objects are strict: a field that this version does not know could change what a finding means.
 */

const text = z.strictObject({ de: z.string(), en: z.string() }).meta({ description: "A sentence in both languages; German is authoritative." }); // prettier-ignore
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "a SHA-256 has 64 hexadecimal digits");
const count = z.int().nonnegative();
const day = z.iso.date();

export const outcomeSchema = z.enum(outcomes);
export const severitySchema = z.enum(severities);
export const witnessSchema = z.enum(["pulumi", "cloudformation", "aws"]);
export const phaseSchema = z.enum(phases);

/** Where the record comes from. */
export const runSchema = z.strictObject({
  witness: witnessSchema,
  phase: phaseSchema,
  at: z.iso
    .datetime({ precision: 0, error: "write a time as 2026-11-22T12:00:00Z: UTC, without fractions" })
    .describe("End of the run, UTC, as 2026-11-22T12:00:00Z."),
  stack: z.string().exactOptional(),
  project: z.string().exactOptional(),
  promise: z
    .strictObject({ source: z.string(), sha256 })
    .describe("The promise that was judged by: file name and SHA-256 of its bytes; `default` where none was found."),
  organisation: z.string(),
  versions: z
    .record(z.string(), z.string())
    .describe(
      "Versions of tomguard, Node, Pulumi and its packages, and, where they were seen, of the provider plug-ins " +
        "(`pulumi-resource-aws`).",
    ),
  packSha256: sha256.exactOptional().describe("SHA-256 over the compiled pack."),
  commit: z.strictObject({ id: z.string().regex(/^[0-9a-f]{7,64}$/, "a commit id is hexadecimal"), dirty: z.boolean() }).exactOptional(), // prettier-ignore
  deployedBy: z
    .strictObject({ kind: z.enum(["ci", "workstation"]), id: z.string().exactOptional() })
    .exactOptional()
    .describe("Who deployed, as the CI system names its run; never a person's name."),
  levels: z.record(z.string(), z.string()).describe("Enforcement level of each rule that is not mandatory."),
  policyConfig: z
    .strictObject({ source: z.string(), sha256 })
    .exactOptional()
    .describe("Pulumi's own configuration of the pack, where one was given: file name and SHA-256 of its bytes."),
  engine: z
    .strictObject({ agrees: z.literal(true), violations: count, policies: count })
    .exactOptional()
    .describe("Result of comparing the journal with the engine's events; absent where there was no engine."),
});

export const populationRowSchema = z.strictObject({
  type: z.string(),
  count,
  "judged-by": z
    .array(z.string())
    .describe("Rules that gave a verdict other than not-applicable, or were shown resources of this type."),
});

export const findingResourceSchema = z.strictObject({
  urn: z.string().exactOptional(),
  type: z.string(),
  name: z.string(),
  logicalId: z.string().exactOptional(),
  arn: z.string().exactOptional(),
  source: z
    .strictObject({ file: z.string(), line: z.int().positive() })
    .exactOptional()
    .describe("Where the program declares it, relative to the project's folder, as far as the witness knows."),
});

const observedValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.union([z.string(), z.number()])).readonly(),
]);

export const waiverSchema = z.strictObject({
  reason: z.string(),
  "accepted-by": z.string().describe("Role of the person who accepts the risk; no name of a person."),
  "measure-instead": z.string(),
  until: day.describe("Last day on which the waiver counts."),
});

/** What each outcome must bring along; a fail without a problem, or an unknown without a reason, proves nothing. */
const owed = {
  pass: [],
  fail: ["problem", "remedy"],
  waived: ["problem", "remedy", "waiver"],
  unknown: ["why"],
  "not-applicable": ["why"],
} as const satisfies Record<z.infer<typeof outcomeSchema>, readonly string[]>;

export const findingSchema = z
  .strictObject({
    rule: z.string(),
    measures: z.array(z.string()),
    severity: severitySchema,
    resource: findingResourceSchema,
    outcome: outcomeSchema,
    observed: z.record(z.string(), observedValue).describe("Facts that the verdict rests on, for passes too."),
    problem: text.exactOptional().describe("Set for fail and waived."),
    remedy: text.exactOptional().describe("Set for fail and waived."),
    why: z.string().exactOptional().describe("Set for unknown and not-applicable."),
    ruleError: z.boolean().exactOptional().describe("Set when a rule threw: a fault of ours, reported as unknown."),
    waiver: waiverSchema.exactOptional(),
    level: z.literal("advisory").exactOptional().describe("Enforcement level in force, where it is not mandatory."),
  })
  .check((context) => {
    for (const field of owed[context.value.outcome]) {
      if (context.value[field] !== undefined) continue;
      const message = `a finding with outcome "${context.value.outcome}" needs "${field}"`;
      context.issues.push({ code: "custom", input: context.value, path: [field], message });
    }
  })
  .meta({
    allOf: Object.entries(owed)
      .filter(([, fields]) => fields.length > 0)
      .map(([outcome, required]) => ({ if: { properties: { outcome: { const: outcome } } }, then: { required } })),
  });

/** A rule that was in force, also when it met no resource; the record can be read without the pack that made it. */
export const ruleInfoSchema = z.strictObject({
  id: z.string(),
  title: text,
  why: text,
  severity: severitySchema,
  measures: z.array(z.string()),
});

/** How a measure can be shown: by rules, by looking at the cloud, by a person's word. */
export const shownBySchema = z.enum(["enforced", "verified", "attested"]);

/** A measure that the organisation promised. */
export const measureInfoSchema = z.strictObject({
  id: z.string(),
  title: text,
  category: text.describe("Heading of the TOM annex: Verschlüsselung, Löschung."),
  "shown-by": z.array(shownBySchema),
  references: z
    .array(z.string())
    .exactOptional()
    .describe("Art. 32(1)(a) GDPR, ISO/IEC 27001:2022 A 8.24, C5:2020 CRY-02."),
});

export const attestationSchema = z.strictObject({
  measure: z.string(),
  type: z.string(),
  by: z.string().describe("Role of the person who attests; no name of a person."),
  on: day,
  "valid-until": day,
  document: z.string(),
  sha256: sha256.exactOptional(),
});

/** A report by somebody else on a provider whose controls are relied on; it is stated, and was not examined. */
export const inheritedSchema = z.strictObject({
  provider: z.string(),
  report: z.string(),
  edition: z.string().describe("Edition of what the provider was examined by: C5:2020."),
  from: day.describe("First day that the report covers."),
  to: day.describe("Last day that it covers."),
  measures: z.array(z.string()).describe("Ids of the measures that rest on it."),
  document: z.string().exactOptional(),
  sha256: sha256.exactOptional(),
});

/** One line of the promise, in words: what the deploy was judged by. */
export const promisedSchema = z.strictObject({ topic: text, value: text });

/** Two things of the promise, or of the document that it follows from, that can't both hold, or one that can't stand. */
export const contradictionSchema = z.strictObject({
  kind: z.string().describe("Which check found it: backup-outlives-data."),
  sides: z
    .array(z.strictObject({ place: text, says: text }))
    .min(2)
    .describe("First the promise, then what stands against it."),
  problem: text,
  proposal: text,
});

/** *Not applicable* verdicts, counted: they are no findings, and yet nothing was passed over in silence. */
export const notApplicableRowSchema = z.strictObject({ rule: z.string(), why: z.string(), count: z.int().positive() });

export const recordSchema = z.strictObject({
  schema: z.literal(recordSchemaId),
  run: runSchema,
  population: z.array(populationRowSchema),
  findings: z.array(findingSchema),
  summary: z.strictObject({ pass: count, fail: count, waived: count, unknown: count, "not-applicable": count }),
  notes: z.array(text).describe("Remarks on the whole run: an expired waiver, one that matched nothing, a rule that threw."), // prettier-ignore
  "not-applicable": z.array(notApplicableRowSchema).exactOptional(),
  rules: z.array(ruleInfoSchema).exactOptional(),
  measures: z.array(measureInfoSchema).exactOptional(),
  attestations: z.array(attestationSchema).exactOptional(),
  promised: z.array(promisedSchema).exactOptional(),
  inherited: z.array(inheritedSchema).exactOptional(),
  contradictions: z.array(contradictionSchema).exactOptional(),
  evidence: z
    .strictObject({ "keep-until": day })
    .exactOptional()
    .describe("Until which day this record is kept at least, by the promise."),
});

export type Outcome = z.infer<typeof outcomeSchema>;
export type Severity = z.infer<typeof severitySchema>;
export type WitnessName = z.infer<typeof witnessSchema>;
export type Phase = z.infer<typeof phaseSchema>;
export type Run = z.infer<typeof runSchema>;
export type PopulationRow = z.infer<typeof populationRowSchema>;
export type FindingResource = z.infer<typeof findingResourceSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type WaiverNote = z.infer<typeof waiverSchema>;
export type RuleInfo = z.infer<typeof ruleInfoSchema>;
export type MeasureInfo = z.infer<typeof measureInfoSchema>;
export type AttestationNote = z.infer<typeof attestationSchema>;
export type InheritedNote = z.infer<typeof inheritedSchema>;
export type Contradiction = z.infer<typeof contradictionSchema>;
export type PromisedLine = z.infer<typeof promisedSchema>;
export type NotApplicableRow = z.infer<typeof notApplicableRowSchema>;
export type EvidenceRecord = z.infer<typeof recordSchema>;

/** The record's JSON Schema (draft 2020-12), as shipped in `schema/record.schema.json`. */
export function recordJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(recordSchema, { io: "output" });
  return { $schema, $id: "urn:tomguard:record:1", title: "Record of one run of tomguard", ...rest };
}
