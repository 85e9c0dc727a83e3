import { constants, createHash, createPublicKey, sign, verify, type KeyObject } from "node:crypto";
import { promisify } from "node:util";
import { oncePer } from "../../catalogue/once";
import { LedgerError } from "./ledger-error";

/** A key that entries are verified by. */
export interface PublicKey {
  /** SHA-256 of the key's SPKI in DER, hexadecimal: DSSE's `keyid`, and what to keep in another place. */
  fingerprint: string;
  /** SPKI as PEM. */
  pem: string;
  key: KeyObject;
}

/** What signs entries: a key file or a key of AWS KMS. */
export interface Signer {
  readonly key: PublicKey;
  /** @throws LedgerError where the key can't be used */
  sign(data: Buffer): Promise<Buffer>;
}

/** How a key of that sort signs. Both are the only ways that `tomguard` writes, and the only ones that it accepts. */
export interface SignatureScheme {
  /** Digest of what is signed; none with Ed25519, which takes the whole. */
  digest: "sha256" | "sha384" | "sha512" | null;
  padding?: number;
  saltLength?: number;
  /** What AWS KMS calls it; absent where KMS can't sign a ledger's entries by it. */
  kms?: "ECDSA_SHA_256" | "ECDSA_SHA_384" | "ECDSA_SHA_512" | "RSASSA_PSS_SHA_256";
}

const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };

/** By the type of a key, for elliptic curves by curve, as Node names them. */
const schemes: Readonly<Record<string, SignatureScheme>> = {
  // KMS signs at most 4,096 bytes by Ed25519 (MessageType RAW); most records are longer.
  ed25519: { digest: null },
  prime256v1: { digest: "sha256", kms: "ECDSA_SHA_256" },
  secp384r1: { digest: "sha384", kms: "ECDSA_SHA_384" },
  secp521r1: { digest: "sha512", kms: "ECDSA_SHA_512" },
  rsa: { digest: "sha256", ...pss, kms: "RSASSA_PSS_SHA_256" },
};

/** @throws LedgerError for a key that is no signing key, or too weak (BSI TR-02102-1: RSA from 3000 bits) */
export const schemeOf = oncePer((key: KeyObject): SignatureScheme => {
  const { asymmetricKeyType: type = "secret", asymmetricKeyDetails: details } = key;
  const name = type === "ec" ? (details?.namedCurve ?? "ec") : type;
  const scheme = Object.hasOwn(schemes, name) ? schemes[name] : undefined;
  if (scheme !== undefined && (type !== "rsa" || (details?.modulusLength ?? 0) >= 3000)) return scheme;
  const sort = type === "rsa" ? `rsa (${details?.modulusLength} bits)` : name;
  throw new LedgerError("usage", {
    de: `Mit einem Schlüssel der Art ${sort} wird kein Ledger signiert: nehmen Sie Ed25519, ECDSA auf einer NIST-Kurve oder RSA ab 3000 Bit.`,
    en: `A ledger is not signed by a key of the sort ${sort}: take Ed25519, ECDSA on a NIST curve, or RSA from 3000 bits.`,
  });
});

/** The public key of a PEM text (of a private key too) or of a key. @throws LedgerError where it is none */
export function publicKeyOf(source: string | KeyObject, name = "key"): PublicKey {
  const key = typeof source === "string" ? parsePem(source, name) : source;
  schemeOf(key);
  const der = key.export({ type: "spki", format: "der" });
  const fingerprint = createHash("sha256").update(der).digest("hex");
  return { fingerprint, key, pem: key.export({ type: "spki", format: "pem" }).toString() };
}

function parsePem(pem: string, name: string): KeyObject {
  try {
    return createPublicKey(pem);
  } catch {
    throw new LedgerError("usage", {
      de: `${name} ist kein öffentlicher Schlüssel: erwartet wird SPKI als PEM, wie \`tomguard ledger export-key\` es schreibt.`,
      en: `${name} is no public key: expected is SPKI as PEM, as \`tomguard ledger export-key\` writes it.`,
    });
  }
}

/** In a thread of its own, since a ledger has many: the ones before and after are read meanwhile. */
export function verifies({ key }: PublicKey, data: Buffer, signature: Buffer): Promise<boolean> {
  const { digest, padding, saltLength } = schemeOf(key);
  // The key by itself costs half of what the same key in an object of options does.
  return verifyInThread(digest, data, padding === undefined ? key : { key, padding, saltLength }, signature);
}

const verifyInThread = promisify(verify);

/** Signs by a private key that is at hand. */
export function signBy(key: KeyObject, data: Buffer): Buffer {
  const { digest, padding, saltLength } = schemeOf(key);
  return sign(digest, data, { key, ...(padding !== undefined && { padding, saltLength }) });
}
