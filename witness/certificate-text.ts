import { X509Certificate } from "node:crypto";
import { known, unknown, type CertificateKey, type Fact } from "../posture";

export interface ReadCertificate {
  daysLeft: Fact<number>;
  key: Fact<CertificateKey>;
  hash: Fact<string>;
}

const unreadable = unknown("the certificate can't be read");
const day = 86_400_000;

/** What a certificate in PEM says; the first of a chain counts. Certificates are public: nothing of it is a secret. */
export function readCertificate(pem: string, now = Date.now()): ReadCertificate {
  try {
    const certificate = new X509Certificate(pem);
    const ends = Date.parse(certificate.validTo);
    return {
      daysLeft: Number.isNaN(ends) ? unreadable : known(Math.floor((ends - now) / day)),
      key: keyOf(certificate),
      hash: hashOf(certificate.raw),
    };
  } catch {
    return { daysLeft: unreadable, key: unreadable, hash: unreadable };
  }
}

/** Sizes of curves in bits, by OpenSSL's names. */
const curves: Readonly<Record<string, number>> = {
  prime256v1: 256, secp384r1: 384, secp521r1: 521, secp224r1: 224, prime192v1: 192,
  brainpoolP256r1: 256, brainpoolP384r1: 384, brainpoolP512r1: 512,
}; // prettier-ignore

function keyOf({ publicKey }: X509Certificate): Fact<CertificateKey> {
  const { modulusLength, namedCurve } = publicKey.asymmetricKeyDetails ?? {};
  if (publicKey.asymmetricKeyType === "rsa" && modulusLength !== undefined) {
    return known({ algorithm: "rsa", bits: modulusLength });
  }
  const bits = namedCurve !== undefined && Object.hasOwn(curves, namedCurve) ? curves[namedCurve] : undefined;
  return bits === undefined ? unknown("its key is of a kind that can't be judged") : known({ algorithm: "ec", bits });
}

/** Object identifiers of signature algorithms (RFC 3279, 4055, 5758) as they stand in the certificate, in hexadecimal. */
const signatures: readonly (readonly [oid: string, hash: string])[] = [
  ["2a864886f70d010104", "md5"],
  ["2a864886f70d010105", "sha1"],
  ["2a864886f70d01010b", "sha256"],
  ["2a864886f70d01010c", "sha384"],
  ["2a864886f70d01010d", "sha512"],
  ["2a8648ce3d0401", "sha1"],
  ["2a8648ce3d040302", "sha256"],
  ["2a8648ce3d040303", "sha384"],
  ["2a8648ce3d040304", "sha512"],
];

/**
 * A certificate is a sequence of what is signed, the algorithm, and the signature (RFC 5280, 4.1). Node tells the
 * algorithm only since version 24.9, so the identifier after the first part is read here.
 */
function hashOf(der: Buffer): Fact<string> {
  const signed = contentAt(der, contentAt(der, 0).start);
  const algorithm = contentAt(der, contentAt(der, signed.end).start);
  const oid = der.subarray(algorithm.start, algorithm.end).toString("hex");
  const hash = signatures.find(([each]) => each === oid)?.[1];
  return hash === undefined ? unknown("its signature is of a kind that can't be judged") : known(hash);
}

/** Where the content of the element at a place begins and ends (X.690, 8.1). */
function contentAt(der: Buffer, at: number): { start: number; end: number } {
  const first = der.readUInt8(at + 1);
  if (first < 0x80) return { start: at + 2, end: at + 2 + first };
  const size = first & 0x7f;
  const start = at + 2 + size;
  return { start, end: start + der.readUIntBE(at + 2, size) };
}
