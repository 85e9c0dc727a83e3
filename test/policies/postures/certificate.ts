import { absent, known, type Certificate } from "../../../posture";

export function certificate(more: Partial<Certificate> = {}): Certificate {
  const type = "aws:acm/certificate:Certificate";
  return {
    kind: "certificate",
    resource: { urn: `urn:pulumi:test::test::${type}::www`, type, name: "www" },
    origin: "created",
    region: known("eu-central-1"),
    service: "AWS Certificate Manager",
    renewal: known("acm"),
    daysLeft: absent(),
    key: known({ algorithm: "ec", bits: 256 }),
    hash: absent(),
    stated: "keyAlgorithm",
    ...more,
  };
}
