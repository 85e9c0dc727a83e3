import { absent, known, unknown, type Certificate, type Fact } from "../../../posture";
import { readCertificate } from "../../../witness/certificate-text";
import { strongCertificate, weakCertificate } from "./certificates";
import { postureOf, resource, unknownText } from "./support";

const unknownFact = unknown(expect.any(String) as unknown as string);
const days = known(expect.any(Number) as unknown as number);
const byDefault = <T>(value: T): Fact<T> => ({
  state: "known",
  value,
  byDefault: expect.any(String) as unknown as string,
});
const weak = { key: known({ algorithm: "rsa", bits: 2048 }), hash: known("sha1") };
const strong = { key: known({ algorithm: "ec", bits: 256 }), hash: known("sha256") };
const acm = "acm/certificate:Certificate";

test.each<[string, string, Record<string, unknown>, object, Partial<Record<keyof Certificate, unknown>>]>([
  [
    "issued, with nothing stated",
    acm,
    { domainName: "a.example", validationMethod: "DNS" },
    {},
    { renewal: known("acm"), daysLeft: absent(), key: byDefault({ algorithm: "rsa", bits: 2048 }), hash: absent() },
  ],
  [
    "issued, with a curve",
    acm,
    { keyAlgorithm: "EC_prime256v1", validationMethod: "EMAIL" },
    {},
    { renewal: known("acm-by-mail"), key: strong.key },
  ],
  ["issued by a private authority", acm, { certificateAuthorityArn: "arn" }, {}, { renewal: known("acm") }],
  [
    "issued, with nothing known yet",
    acm,
    { validationMethod: unknownText, keyAlgorithm: unknownText },
    {},
    { renewal: unknownFact, key: unknownFact },
  ],
  [
    "issued, with a key that AWS does not have",
    acm,
    { validationMethod: "NONE", keyAlgorithm: "RSA_512" },
    {},
    { renewal: unknownFact, key: unknownFact },
  ],
  [
    "brought along",
    acm,
    { certificateBody: weakCertificate },
    {},
    { renewal: known("by-hand"), daysLeft: days, ...weak },
  ],
  [
    "brought along to IAM",
    "iam/serverCertificate:ServerCertificate",
    { certificateBody: strongCertificate },
    {},
    { renewal: known("by-hand"), daysLeft: days, ...strong },
  ],
  [
    "brought along to Transfer",
    "transfer/certificate:Certificate",
    { certificate: "no certificate" },
    {},
    { daysLeft: unknownFact, key: unknownFact, hash: unknownFact },
  ],
  [
    "brought along, and not known yet",
    acm,
    { certificateBody: unknownText },
    {},
    { renewal: known("by-hand"), key: unknownFact },
  ],
  [
    "an authority",
    "acmpca/certificateAuthority:CertificateAuthority",
    { certificateAuthorityConfiguration: { keyAlgorithm: "RSA_2048", signingAlgorithm: "SHA256WITHRSA" } },
    {},
    { renewal: absent(), key: weak.key, hash: known("sha256") },
  ],
  [
    "issued by hand",
    "acmpca/certificate:Certificate",
    { signingAlgorithm: "SHA384WITHECDSA", validity: { type: "MONTHS", value: "2" } },
    {},
    { renewal: known("by-hand"), daysLeft: known(56), hash: known("sha384") },
  ],
  [
    "issued by hand some time ago",
    "acmpca/certificate:Certificate",
    { validity: { type: "YEARS", value: "1" } },
    { origin: "existing" },
    { daysLeft: unknownFact },
  ],
])("a certificate %s", (_, type, props, more, expected) => {
  expect(postureOf("certificate", resource(`aws:${type}`, "c", props, more))).toMatchObject(expected);
});

test("days are counted to the end that it names", () => {
  const ends = Date.parse("2100-01-01T00:00:00Z");
  const left = readCertificate(strongCertificate, ends).daysLeft;
  expect(left.state === "known" && left.value).toBeGreaterThan(365 * 20);
});
