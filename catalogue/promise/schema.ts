import { z } from "zod";
import { regions } from "./regions";
import { durationSchema, intervalSchema } from "./duration";

/*
 * The promise as people write it (kebab-case, durations in words) and as rules read it (camelCase, durations parsed).
 * Every key has a default: the strictest that an ordinary company can live with. Names come from the design of
 * `tomguard.yaml`; what a section means is in its description, which the JSON Schema carries into editors.
 */

const text = z.string().trim().min(1, "must not be empty");
const country = z.string().regex(/^[A-Z]{2}$/, "write the two capital letters of ISO 3166-1, such as DE");
const date = z.iso.date("write a day as 2027-05-31");
const region = z.enum(regions.map((each) => each.name) as [string, ...string[]]);
const dataClassName = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,62}$/, "a data class is small letters, digits and hyphens, such as order-files")
  .refine((name) => name !== "none", "`none` means that no personal data is held, and can't be a data class");

const dataClass = z
  .strictObject({
    keep: durationSchema.describe("How long the data may stay, counted until nothing of it can be read any more."),
    after: z
      .enum(["upload", "completion", "last-contact", "contract-end"])
      .default("upload")
      .describe("The event from which the period runs."),
    because: text.optional().describe("Reason or legal basis of the period."),
    "at-least": z.boolean().default(false).describe("The period is a minimum that law requires, not a maximum."),
    personal: z.boolean().default(true).describe("Whether the class holds personal data."),
  })
  .transform(({ "at-least": atLeast, ...rest }) => ({ ...rest, atLeast }));

const processor = z
  .strictObject({
    name: text,
    country,
    task: text,
    role: z.enum(["processor", "sub-processor", "ancillary"]).default("processor"),
    mechanism: z
      .enum(["none-needed", "adequacy", "dpf", "scc", "bcr", "none"])
      .default("none-needed")
      .describe("Transfer mechanism for a country outside the EEA (Art. 44-49 GDPR)."),
    "valid-until": date.optional(),
    consent: text.optional().describe("Id of the client's consent, where the contract needs one."),
    accounts: z.array(z.string().regex(/^\d{12}$/, "an AWS account id has 12 digits")).default([]),
  })
  .transform(({ "valid-until": validUntil, ...rest }) => ({ ...rest, validUntil }));

const waiver = z
  .strictObject({
    rule: text.describe("Id of the rule, as `tomguard rules` lists it."),
    resource: text.describe("URN, name or pattern with * of the resources that it is for."),
    reason: text,
    "accepted-by": text.describe("Role of the person who accepts the risk; no name of a person."),
    "measure-instead": text.describe("What protects the data meanwhile."),
    until: date.describe("Last day on which the waiver counts."),
  })
  .transform(({ "accepted-by": acceptedBy, "measure-instead": measureInstead, ...rest }) => ({
    ...rest,
    acceptedBy,
    measureInstead,
  }));

export const attestationTypes = [
  "AT-DOC", "AT-REV", "AT-PERS", "AT-TRAIN", "AT-CONTR", "AT-CERT",
  "AT-PHYS", "AT-PROC", "AT-EXC", "AT-DEL", "AT-INSTR", "AT-TEST",
] as const; // prettier-ignore

const attestation = z
  .strictObject({
    measure: text,
    type: z.enum(attestationTypes),
    by: text.describe("Role of the person who attests; no name of a person."),
    on: date,
    "valid-until": date,
    document: text.describe("Path or reference of the document."),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, "a SHA-256 has 64 hexadecimal digits").optional(),
  })
  .transform(({ "valid-until": validUntil, ...rest }) => ({ ...rest, validUntil }));

export const promiseSchema = z
  .strictObject({
    organisation: z.strictObject({ name: text, country }).default({ name: "—", country: "DE" }),
    residency: z
      .strictObject({
        regions: z
          .array(region)
          .min(1, "name at least one region")
          .default(["eu-central-1"])
          .describe("Regions in which data may be; anything else is refused."),
        "global-services": z
          .array(text)
          .default([])
          .describe("Services without a region that the promise allows, such as cloudfront."),
      })
      .prefault({})
      .transform(({ "global-services": globalServices, ...rest }) => ({ ...rest, globalServices })),
    retention: z.record(dataClassName, dataClass).default({}).describe("Data classes with their periods."),
    transport: z
      .strictObject({
        "minimum-tls": z.enum(["1.2", "1.3"]).default("1.2"),
        "renew-certificates-before": durationSchema.prefault("30 days"),
      })
      .prefault({})
      .transform((section) => ({
        minimumTls: section["minimum-tls"],
        renewCertificatesBefore: section["renew-certificates-before"],
      })),
    encryption: z
      .strictObject({
        "at-rest": z.enum(["customer-managed-keys", "any"]).default("customer-managed-keys"),
        rotate: intervalSchema.prefault("yearly"),
      })
      .prefault({})
      .transform((section) => ({ atRest: section["at-rest"], rotate: section.rotate })),
    backups: z
      .strictObject({
        of: z.array(dataClassName).default([]).describe("Data classes that are backed up."),
        copies: z.int().min(1).max(10).default(2),
        in: z.enum(["same-region", "another-region", "another-account"]).default("another-region"),
        keep: durationSchema.prefault("35 days"),
        "restore-test": intervalSchema.prefault("monthly"),
        lock: z.enum(["none", "governance", "compliance"]).default("governance"),
      })
      .prefault({})
      .transform(({ "restore-test": restoreTest, ...rest }) => ({ ...rest, restoreTest })),
    access: z
      .strictObject({
        "review-roles": intervalSchema.prefault("every 6 months"),
        session: durationSchema.prefault("8 hours"),
        "administrators-at-most": z.int().min(1).default(3),
      })
      .prefault({})
      .transform((section) => ({
        reviewRoles: section["review-roles"],
        session: section.session,
        administratorsAtMost: section["administrators-at-most"],
      })),
    "state-defaults": z
      .enum(["required", "allowed"])
      .default("allowed")
      .describe("`required` asks for everything to be written down, also where AWS's default is safe."),
    rules: z
      .record(text, z.enum(["mandatory", "advisory", "disabled"]))
      .default({})
      .describe("Enforcement level by rule id; mandatory where nothing is said."),
    processors: z.array(processor).default([]),
    waivers: z.array(waiver).default([]),
    attestations: z.array(attestation).default([]),
  })
  .transform(({ "state-defaults": stateDefaults, ...rest }) => ({ ...rest, stateDefaults }));

/** As written in `tomguard.yaml`. */
export type PromiseFile = z.input<typeof promiseSchema>;
/** As rules read it: every default filled in, durations parsed. */
export type Promised = z.output<typeof promiseSchema>;
export type DataClass = Promised["retention"][string];
export type Waiver = Promised["waivers"][number];
export type Attestation = Promised["attestations"][number];

/** The promise of a company that has written none down: every default. */
export const strictDefaultPromise: Promised = promiseSchema.parse({});
