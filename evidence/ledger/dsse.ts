import { z } from "zod";
import { canonicalJson } from "../canonical";
import { verifies, type PublicKey, type Signer } from "./keys";
import { parsedJson } from "./layout";

/*
 * DSSE, version 1 (github.com/secure-systems-lab/dsse, envelope.md and protocol.md): a payload, its type, and signatures
 * over both. Other tools verify such an envelope too.
 */

const envelopeSchema = z.strictObject({
  payloadType: z.string(),
  payload: z.string(),
  signatures: z.array(z.strictObject({ keyid: z.string(), sig: z.string() })).min(1),
});

/** An envelope that was opened: its signature is that of a trusted key, or the reason why it is none. */
export type Opened =
  | { state: "signed"; payload: Buffer; key: PublicKey }
  | { state: "no-envelope" | "false-signature" }
  | { state: "unknown-key"; keyIds: readonly string[] };

/** What is signed: type and payload with their lengths in bytes, so that neither can pass for a part of the other. */
export function preAuthEncoding(payloadType: string, payload: Buffer): Buffer {
  const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `;
  return Buffer.concat([Buffer.from(head), payload]);
}

/** The payload in a signed envelope, as canonical JSON in UTF-8. */
export async function sealEnvelope(payloadType: string, payload: Buffer, signer: Signer): Promise<Buffer> {
  const signature = await signer.sign(preAuthEncoding(payloadType, payload));
  const signatures = [{ keyid: signer.key.fingerprint, sig: signature.toString("base64") }];
  return Buffer.from(canonicalJson({ payload: payload.toString("base64"), payloadType, signatures }));
}

/** Opens an envelope of that type. The name of the key in it is only a hint: what counts is the signature. */
export async function openEnvelope(
  bytes: Buffer,
  payloadType: string,
  trusted: ReadonlyMap<string, PublicKey>,
): Promise<Opened> {
  const envelope = envelopeSchema.safeParse(parsedJson(bytes));
  if (!envelope.success || envelope.data.payloadType !== payloadType) return { state: "no-envelope" };
  const payload = Buffer.from(envelope.data.payload, "base64");
  const { signatures } = envelope.data;
  const known = signatures.flatMap(({ keyid, sig }) => {
    const key = trusted.get(keyid);
    return key === undefined ? [] : [{ key, signature: Buffer.from(sig, "base64") }];
  });
  if (known.length === 0) return { state: "unknown-key", keyIds: signatures.map(({ keyid }) => keyid) };
  const signed = preAuthEncoding(payloadType, payload);
  for (const { key, signature } of known) {
    if (await verifies(key, signed, signature)) return { state: "signed", payload, key };
  }
  return { state: "false-signature" };
}
