import { z } from "zod";
import { countries } from "./countries";
import { dictionary } from "./dictionary";
import { regions } from "./regions";
import { durationSchema, intervalSchema, positiveDurationSchema } from "./duration-schema";
import { levels } from "./level";
import { says } from "./wanted";

/*
 * The promise as people write it (kebab-case, durations in words) and as rules read it (camelCase, durations parsed).
 * Every key has a default: the strictest that an ordinary company can live with. Names come from the design of
 * `tomguard.yaml`; what a key means is in its description, which the JSON Schema carries into editors.
 * What a JSON Schema can't say (a region needs an approved transfer) is not here, but in `meaning/`.
 */

const text = z.string(says("text")).regex(/\S/, says("text")).trim();
const country = z
  .enum(countries as [string, ...string[]], says("country")) // the list is not empty
  .meta({ id: "country" });
const date = z.iso.date(says("date"));
const region = z.enum(regions.map((each) => each.name) as [string, ...string[]], says("region")); // nor is this one
const dataClassName = z.string(says("dataClass")).regex(/^(?!none$)[a-z][a-z0-9-]{0,62}$/, says("dataClass"));
const ruleId = z.string(says("ruleId")).regex(/^[a-z][a-z0-9-]*$/, says("ruleId"));

const dataClass = z
  .strictObject({
    keep: durationSchema.describe("How long the data may stay, counted until nothing of it can be read any more."),
    after: z
      .enum(["upload", "completion", "last-contact", "contract-end"])
      .default("upload")
      .describe("The event from which the period runs."),
    because: text.optional().describe("Reason or legal basis of the period, such as § 147 AO."),
    "at-least": z.boolean().default(false).describe("The period is a minimum that law requires, not a maximum."),
    personal: z.boolean().default(true).describe("Whether the class holds personal data."),
    "resolves-pseudonyms": z
      .boolean()
      .default(false)
      .describe("Whether the class tells who is behind a pseudonym: its stores have a key and roles of their own."),
  })
  .describe("A class of data that is kept for the same time.")
  .transform(({ "at-least": atLeast, "resolves-pseudonyms": resolvesPseudonyms, ...rest }) => ({
    ...rest,
    atLeast,
    resolvesPseudonyms,
  }));

const awsAccount = z.string(says("account")).regex(/^\d{12}$/, says("account"));

const processor = z
  .strictObject({
    name: text.describe("Company that processes."),
    country: country.describe("Where it processes, by the two letters of ISO 3166-1."),
    task: text.describe("What it does with the data."),
    role: z
      .enum(["processor", "sub-processor", "ancillary"])
      .default("processor")
      .describe("Processor, sub-processor, or a service without a task of processing of its own."),
    mechanism: z
      .enum(["none-needed", "adequacy", "dpf", "scc", "bcr", "none"])
      .default("none-needed")
      .describe(
        "Transfer mechanism for a country outside the EEA (Art. 44-49 GDPR): adequacy decision, EU-US Data Privacy " +
          "Framework, standard contractual clauses, binding corporate rules.",
      ),
    "valid-until": date
      .optional()
      .describe("Last day on which the mechanism counts; a decision or contract without an end has a day of review."),
    consent: text.optional().describe("Id of the client's consent, where the contract needs one."),
    accounts: z
      .array(awsAccount)
      .default([])
      .describe("AWS accounts of the processor that may be granted access, twelve digits in quotes."),
    endpoints: z.array(text).default([]).describe("Domains of the processor that data may be sent to, with all below."),
  })
  .describe("Somebody who processes personal data on behalf.")
  .transform(({ "valid-until": validUntil, ...rest }) => ({ ...rest, validUntil }));

/** What a waiver is for: a rule that is broken, or one of which nobody can tell after the deploy whether it is kept. */
export const accepted = ["fail", "unknown"] as const;

const waiver = z
  .strictObject({
    rule: ruleId.describe("Id of the rule, as `tomguard rules` lists it."),
    resource: text.describe("URN, ARN or name of the resource that it is for; * stands for anything."),
    accepts: z
      .enum(accepted)
      .default("fail")
      .describe(
        "What is accepted: `fail`, that the rule is broken; `unknown`, only that no deploy can show whether it is kept. The " +
          "record keeps *unknown*, but the run does not count as failed for it. Neither stands for the other.",
      ),
    reason: text.describe("Why the rule can't be kept, or shown to be kept."),
    "accepted-by": text.describe("Role of the person who accepts the risk; no name of a person."),
    "measure-instead": text.describe("What protects the data meanwhile."),
    until: date.describe("Last day on which the waiver counts."),
  })
  .describe("A rule that a resource need not keep until a day.")
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
    measure: text.describe("Id of the measure, as `tomguard catalogue` lists it."),
    type: z
      .enum(attestationTypes)
      .describe(
        "What kind of proof: document, review, personnel, training, contract, certificate, physical measure, process, " +
          "exception, deletion, instruction, test.",
      ),
    by: text.describe("Role of the person who attests; no name of a person."),
    on: date.describe("Day of the attestation."),
    "valid-until": date.describe("Last day on which it counts."),
    document: text.describe("Path or reference of the document."),
    sha256: z
      .string(says("sha256"))
      .regex(/^[0-9a-f]{64}$/, says("sha256"))
      .optional()
      .describe("SHA-256 of the document, so that it can't be changed unseen."),
  })
  .describe("A measure that no machine can see, confirmed by a person.")
  .transform(({ "valid-until": validUntil, ...rest }) => ({ ...rest, validUntil }));

const inherited = z
  .strictObject({
    provider: text.describe("Company that was examined, such as Amazon Web Services EMEA SARL."),
    report: text.describe("Title of its report, such as C5 attestation, type 2."),
    edition: text.describe("Edition of what it was examined by, such as C5:2020 or ISO/IEC 27001:2022."),
    from: date.describe("First day of the period that the report covers."),
    to: date.describe("Last day of that period, or of the certificate's validity."),
    measures: z
      .array(text)
      .default([])
      .describe("Ids of the measures that rest on it, as `tomguard catalogue` lists them."),
    document: text.optional().describe("Path or reference of the document."),
    sha256: z
      .string(says("sha256"))
      .regex(/^[0-9a-f]{64}$/, says("sha256"))
      .optional()
      .describe("SHA-256 of the document, so that it can't be changed unseen."),
  })
  .describe("A report by somebody else on a provider whose controls this organisation relies on.");

export const promiseSchema = z
  .strictObject({
    organisation: z
      .strictObject({
        name: text.describe("Name of the company that promises."),
        country: country.describe("Where it is, by the two letters of ISO 3166-1."),
        accounts: z
          .array(awsAccount)
          .default([])
          .describe("Its own AWS accounts, twelve digits in quotes; any other belongs to a processor or a stranger."),
        organizations: z
          .array(z.string(says("text")).regex(/^o-[a-z0-9]{10,32}$/, says("text")))
          .default([])
          .describe("Its own AWS organizations by their id, o- with ten characters or more."),
        domains: z
          .array(text)
          .default([])
          .describe("Its own domains, such as muster.de, with all below; data that is sent there goes to nobody else."),
      })
      .default({ name: "—", country: "DE", accounts: [], organizations: [], domains: [] })
      .describe("Who promises."),
    residency: z
      .strictObject({
        regions: z
          .array(region)
          .min(1)
          .default(["eu-central-1"])
          .describe("Regions in which data may be; anything else is refused."),
        "global-services": z
          .array(text)
          .default([])
          .describe("Services without a region that the promise allows, such as cloudfront."),
        "edge-countries": z
          .array(country)
          .default([])
          .describe("Countries in which content may be delivered at the edge; none named: no restriction is promised."),
      })
      .prefault({})
      .describe("Where data may be.")
      .transform(({ "global-services": globalServices, "edge-countries": edgeCountries, ...rest }) => ({
        ...rest,
        globalServices,
        edgeCountries,
      })),
    retention: z
      .record(dataClassName, dataClass)
      .prefault({})
      .describe("Data classes with their periods; resources name theirs by the tag tom:data-class.")
      .transform(dictionary),
    transport: z
      .strictObject({
        "minimum-tls": z
          .enum(["1.2", "1.3"], says("tlsVersion"))
          .default("1.2")
          .describe("Lowest TLS version that anything answers, in quotes."),
        "renew-certificates-before": positiveDurationSchema
          .prefault("30 days")
          .describe("Certificates are renewed at the latest this long before they end."),
        "dedicated-lines": z
          .enum(["macsec", "any"])
          .default("macsec")
          .describe("Dedicated lines into AWS: encrypted by MACsec, or as they come."),
        "split-tunnel": z
          .enum(["allowed", "refused"])
          .default("allowed")
          .describe("Whether remote access may leave the open Internet beside it."),
      })
      .prefault({})
      .describe("Data on its way.")
      .transform((section) => ({
        minimumTls: section["minimum-tls"],
        renewCertificatesBefore: section["renew-certificates-before"],
        dedicatedLines: section["dedicated-lines"],
        splitTunnel: section["split-tunnel"],
      })),
    encryption: z
      .strictObject({
        "at-rest": z
          .enum(["customer-managed-keys", "any"])
          .default("customer-managed-keys")
          .describe("Keys that stored data is under: your own, or AWS's as well."),
        rotate: intervalSchema.prefault("yearly").describe("How often keys rotate at least."),
        "deletion-window": positiveDurationSchema
          .prefault("30 days")
          .describe("How long a key that is to be deleted can be got back at least; KMS waits 7 to 30 days."),
        "refuse-keys": z
          .enum(["none", "of-callers", "all-others"])
          .default("of-callers")
          .describe(
            "Keys that buckets refuse for uploads: none, those that callers bring along (SSE-C), or all but the bucket's own.",
          ),
      })
      .prefault({})
      .describe("Stored data.")
      .transform((section) => ({
        atRest: section["at-rest"],
        rotate: section.rotate,
        deletionWindow: section["deletion-window"],
        refuseKeys: section["refuse-keys"],
      })),
    backups: z
      .strictObject({
        of: z.array(dataClassName).default([]).describe("Data classes that are backed up."),
        every: intervalSchema
          .prefault("daily")
          .describe("How old the newest state is at most that data can be brought back to at once."),
        copies: z.int().min(1).max(10).default(2).describe("Copies that a backup has at least."),
        in: z
          .enum(["same-region", "another-region", "another-account"])
          .default("another-region")
          .describe("Where the copies are, seen from the data."),
        keep: positiveDurationSchema.prefault("35 days").describe("How long a backup stays."),
        "restore-test": intervalSchema.prefault("monthly").describe("How often a restore is tested at least."),
        lock: z
          .enum(["none", "governance", "compliance"])
          .default("governance")
          .describe("Lock of the vault: removable by a privileged role, or by nobody."),
        plans: z
          .enum(["with-the-data", "central"])
          .default("with-the-data")
          .describe(
            "Where backup plans are: in the program that makes the stores, or in one of their own that selects them by tags.",
          ),
      })
      .prefault({})
      .describe("Backups and their test.")
      .transform(({ "restore-test": restoreTest, ...rest }) => ({ ...rest, restoreTest })),
    access: z
      .strictObject({
        "review-roles": intervalSchema.prefault("every 6 months").describe("How often roles are reviewed at least."),
        session: positiveDurationSchema.prefault("8 hours").describe("After which time a session ends at the latest."),
        "administrators-at-most": z.int().min(1).max(1000).default(3).describe("How many administrators there may be."),
        passwords: z
          .strictObject({
            length: z.int().min(8).max(99).default(14).describe("Characters that a password has at least."),
            reuse: z.int().min(0).max(24).default(24).describe("Former passwords that may not be used again."),
          })
          .prefault({})
          .describe("Passwords of people, each with small and capital letters, digits and symbols."),
        "rotate-secrets": intervalSchema.prefault("every 90 days").describe("How often secrets are renewed at least."),
        "self-sign-up": z
          .array(text)
          .default([])
          .describe("User pools, by their name in the program, in which people may open an account by themselves."),
      })
      .prefault({})
      .describe("People and their rights.")
      .transform((section) => ({
        reviewRoles: section["review-roles"],
        session: section.session,
        administratorsAtMost: section["administrators-at-most"],
        passwords: section.passwords,
        rotateSecrets: section["rotate-secrets"],
        selfSignUp: section["self-sign-up"],
      })),
    network: z
      .strictObject({
        "public-ports": z
          .array(z.int().min(1).max(65_535))
          .default([443, 80])
          .describe(
            "Ports at which the whole Internet may reach what is meant for the public: 443, and 80 for redirects. Ports " +
              "of administration and databases are never open, whatever stands here.",
          ),
      })
      .prefault({})
      .describe("Networks and what they admit.")
      .transform((section) => ({ publicPorts: section["public-ports"] })),
    logging: z
      .strictObject({
        connections: z
          .enum(["required", "optional"])
          .default("optional")
          .describe("Whether connections, and look-ups of names, are logged beside access."),
        flows: z
          .enum(["all", "rejected"])
          .default("rejected")
          .describe("Network traffic that is logged: all of it, or what was rejected."),
        "keep-at-least": positiveDurationSchema
          .prefault("90 days")
          .describe(
            "How long logs of administration, access and traffic stay at least; those of a data class that ends sooner " +
              "end with it.",
          ),
        "keep-at-most": positiveDurationSchema
          .prefault("1 year")
          .describe("How long logs stay at most that name no data class of their own."),
        "leave-out": z
          .array(z.enum(["credentials", "cookies", "bodies"]))
          .default(["credentials", "cookies", "bodies"])
          .describe("What logs of requests leave out: authorisation headers, cookies, bodies."),
      })
      .prefault({})
      .describe("Logs.")
      .transform((section) => ({
        connections: section.connections,
        flows: section.flows,
        keepAtLeast: section["keep-at-least"],
        keepAtMost: section["keep-at-most"],
        leaveOut: section["leave-out"],
      })),
    review: z
      .strictObject({
        detectors: z
          .enum(["each-account", "organization"])
          .default("each-account")
          .describe(
            "Who switches detectors on: whoever manages an account, or the organization's administrator for all accounts.",
          ),
        threats: z
          .array(z.enum(["s3", "eks", "rds", "malware", "lambda", "runtime"]))
          .default(["s3", "eks", "rds", "malware"])
          .describe("What GuardDuty looks at, beside its own sources."),
        "personal-data": z
          .enum(["searched", "not-searched"])
          .default("not-searched")
          .describe("Whether Macie looks for personal data in buckets."),
      })
      .prefault({})
      .describe("Regular checks and detection.")
      .transform(({ "personal-data": personalData, ...rest }) => ({ ...rest, personalData })),
    evidence: z
      .strictObject({
        keep: positiveDurationSchema
          .prefault("3 years")
          .describe("How long records are kept at least, counted from each record's own time."),
      })
      .prefault({})
      .describe("The evidence itself."),
    "state-defaults": z
      .enum(["required", "allowed"])
      .default("allowed")
      .describe("`required` asks for everything to be written down, also where AWS's default is safe."),
    rules: z
      .record(
        ruleId,
        z
          .enum(levels)
          .describe("Enforcement level; `remediate` mends what one property mends, and is mandatory for all else."),
      )
      .default({})
      .describe(
        "Enforcement level by id of a rule, or of a category such as verschluesselung for all of its rules that are not named themselves; mandatory where nothing is said.",
      )
      .transform(dictionary),
    processors: z
      .array(processor)
      .prefault([])
      .describe("Who processes on behalf, and by which right outside the EEA."),
    waivers: z.array(waiver).prefault([]).describe("Exceptions, each with an end."),
    attestations: z.array(attestation).prefault([]).describe("Measures that people confirm."),
    inherited: z
      .array(inherited)
      .prefault([])
      .describe("Controls of others that are relied on: the reports on the cloud provider, with edition and period."),
  })
  .describe("The technical and organisational measures (Art. 32 GDPR) that an organisation promises.")
  .transform(({ "state-defaults": stateDefaults, ...rest }) => ({ ...rest, stateDefaults }));

export type { Level } from "./level";
/** As written in `tomguard.yaml`. */
export type PromiseFile = z.input<typeof promiseSchema>;
/** As rules read it: every default filled in, durations parsed. */
export type Promised = z.output<typeof promiseSchema>;
export type DataClass = Promised["retention"][string];
export type Processor = Promised["processors"][number];
export type Waiver = Promised["waivers"][number];
export type Attestation = Promised["attestations"][number];
export type InheritedReport = Promised["inherited"][number];

/** The promise of a company that has written none down: every default. */
export const strictDefaultPromise: Promised = promiseSchema.parse({});
