import type { Certificate, CertificateKey } from "../../../posture";
import { combine, decideOn, fail, pass, rule, undecided, type Verdict } from "../../rule";
import { text } from "../common/words";

/** BSI TR-02102-1 (2024 and later), tables 1.2 and 4.1: RSA from 3000 bits on, elliptic curves from 250, SHA-2. */
const leastBits = { rsa: 3000, ec: 250 } as const;
const goodHashes = ["sha256", "sha384", "sha512"];

export const certificateStrength = rule({
  id: "certificate-strength",
  kind: "certificate",
  title: {
    de: "Schlüssel und Signaturen der Zertifikate genügen der BSI TR-02102",
    en: "Keys and signatures of certificates satisfy BSI TR-02102",
  },
  why: {
    de: "Ein schwacher Schlüssel macht aus jeder aufgezeichneten Verbindung später lesbaren Text.",
    en: "A weak key turns every recorded connection into readable text later on.",
  },
  measures: ["encryption.state-of-the-art"],
  severity: "medium",
  decide(certificate) {
    return combine([
      decideOn(certificate.key, {
        absent: () => undecided("no key is stated"),
        known: (key) => decideKey(certificate, key),
      }),
      decideOn(certificate.hash, {
        absent: () => pass({ hash: "of the issuer" }),
        known: (hash) => decideHash(certificate, hash),
      }),
    ]);
  },
});

function decideKey({ resource, stated }: Certificate, { algorithm, bits }: CertificateKey): Verdict {
  if (algorithm !== "rsa" && algorithm !== "ec") return undecided("its key is of a kind that can't be judged");
  const observed = { key: algorithm, bits: Number.isNaN(bits) ? 0 : bits, "at-least": leastBits[algorithm] };
  if (bits >= leastBits[algorithm]) return pass(observed);
  const name = algorithm === "rsa" ? "RSA" : "EC";
  return fail(
    observed,
    text(
      `Der Schlüssel des Zertifikats „${resource.name}“ (${name}, ${observed.bits} Bit) ist kürzer, als die BSI TR-02102 zulässt (${leastBits[algorithm]} Bit).`,
      `The key of the certificate "${resource.name}" (${name}, ${observed.bits} bits) is shorter than BSI TR-02102 allows (${leastBits[algorithm]} bits).`,
    ),
    stated === "keyAlgorithm"
      ? text('Setzen Sie `keyAlgorithm: "EC_prime256v1"`.', 'Set `keyAlgorithm: "EC_prime256v1"`.')
      : text(
          "Verwenden Sie einen Schlüssel auf der Kurve P-256 oder größer, oder RSA ab 3072 Bit.",
          "Use a key on the curve P-256 or larger, or RSA from 3072 bits on.",
        ),
  );
}

function decideHash({ resource }: Certificate, hash: string): Verdict {
  if (goodHashes.includes(hash)) return pass({ hash });
  const outdated = ["sha1", "md5", "sha224"].includes(hash);
  if (!outdated) return undecided("its signature is of a kind that can't be judged");
  return fail(
    { hash },
    text(
      `Das Zertifikat „${resource.name}“ ist mit ${hash.toUpperCase()} unterschrieben; die BSI TR-02102 verlangt SHA-256 oder länger.`,
      `The certificate "${resource.name}" is signed with ${hash.toUpperCase()}; BSI TR-02102 asks for SHA-256 or longer.`,
    ),
    text("Lassen Sie es mit SHA-256 oder länger neu ausstellen.", "Have it issued anew with SHA-256 or longer."),
  );
}
