import { z } from "zod";
import { canonicalJson } from "../canonical";
import { recordSha256, serializeRecord } from "../serialize";
import type { EvidenceRecord } from "../schema";
import { openEnvelope, sealEnvelope } from "./dsse";
import type { PublicKey, Signer } from "./keys";
import { parsedJson, sha256Of } from "./layout";

/*
 * What is signed: in-toto Statements, version 1 (github.com/in-toto/attestation). An entry is about a stack, named by
 * the digest of its record; the head is about the last entry, named by the digest of its file.
 */

export const payloadType = "application/vnd.in-toto+json";
const statementType = "https://in-toto.io/Statement/v1";
const entryType = "urn:tomguard:ledger-entry:1";
const headType = "urn:tomguard:ledger-head:1";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const time = z.iso.datetime({ precision: 0 });
const subject = z.tuple([z.strictObject({ name: z.string(), digest: z.strictObject({ sha256 }) })]);

const entrySchema = z.strictObject({
  _type: z.literal(statementType),
  subject,
  predicateType: z.literal(entryType),
  predicate: z.strictObject({
    sequence: z.int().positive(),
    previous: sha256.describe("SHA-256 of the file of the entry before; of ledger.json in the first one."),
    sealedAt: time,
    keyId: sha256,
    record: z.custom<Readonly<Record<string, unknown>>>((value) => typeof value === "object" && value !== null),
  }),
});

const headSchema = z.strictObject({
  _type: z.literal(statementType),
  subject,
  predicateType: z.literal(headType),
  predicate: z.strictObject({
    ledger: sha256.describe("SHA-256 of ledger.json."),
    count: z.int().nonnegative(),
    last: sha256.describe("SHA-256 of the file of the last entry; of ledger.json where there is none."),
    at: time,
    keyId: sha256,
  }),
});

/** What an entry says, its record as it was sealed: perhaps of a later version of tomguard. */
export type EntryPredicate = z.infer<typeof entrySchema>["predicate"];
export type HeadPredicate = z.infer<typeof headSchema>["predicate"];

/** What a signed file turned out to be. `false-digest`: the record is not the one that its own subject names. */
export type Read<T> =
  | { state: "good"; says: T }
  | { state: "no-envelope" | "false-signature" | "no-statement" | "false-digest" }
  | { state: "unknown-key"; keyIds: readonly string[] };

type Trusted = ReadonlyMap<string, PublicKey>;

/** The file of an entry. @throws RecordError for what is no record, LedgerError where the key can't be used */
export function sealEntry(
  record: EvidenceRecord,
  place: Pick<EntryPredicate, "sequence" | "previous" | "sealedAt">,
  signer: Signer,
): Promise<Buffer> {
  const { project, stack } = record.run;
  const name = [project, stack].filter((each) => each !== undefined).join("/") || record.run.organisation;
  const statement = {
    _type: statementType,
    predicateType: entryType,
    // Parsed from its canonical form: what is sealed is what the digest is of.
    predicate: { ...place, keyId: signer.key.fingerprint, record: JSON.parse(serializeRecord(record)) as unknown },
    subject: [{ name, digest: { sha256: recordSha256(record) } }],
  };
  return seal(statement, signer);
}

/** The file of a head. */
export function sealHead(head: Omit<HeadPredicate, "keyId">, name: string, signer: Signer): Promise<Buffer> {
  const statement = {
    _type: statementType,
    predicateType: headType,
    predicate: { ...head, keyId: signer.key.fingerprint },
    subject: [{ name, digest: { sha256: head.last } }],
  };
  return seal(statement, signer);
}

function seal(statement: object, signer: Signer): Promise<Buffer> {
  return sealEnvelope(payloadType, Buffer.from(canonicalJson(statement)), signer);
}

export async function readEntry(bytes: Buffer, trusted: Trusted): Promise<Read<EntryPredicate>> {
  const read = await open(bytes, entrySchema, trusted);
  if (read.state !== "good") return read;
  const { subject: about, predicate } = read.says;
  return about[0].digest.sha256 === digestOf(predicate.record)
    ? { state: "good", says: predicate }
    : { state: "false-digest" };
}

export async function readHead(bytes: Buffer, trusted: Trusted): Promise<Read<HeadPredicate>> {
  const read = await open(bytes, headSchema, trusted);
  return read.state === "good" ? { state: "good", says: read.says.predicate } : read;
}

async function open<T extends { predicate: { keyId: string } }>(
  bytes: Buffer,
  schema: z.ZodType<T>,
  trusted: Trusted,
): Promise<Read<T>> {
  const opened = await openEnvelope(bytes, payloadType, trusted);
  if (opened.state !== "signed") return opened;
  const statement = schema.safeParse(parsedJson(opened.payload));
  if (!statement.success || statement.data.predicate.keyId !== opened.key.fingerprint) return { state: "no-statement" };
  return { state: "good", says: statement.data };
}

function digestOf(record: unknown): string {
  return sha256Of(Buffer.from(canonicalJson(record)));
}
