import { absent, known, unknown } from "../../../../posture";
import { certificateStrength } from "../../../../policies/rules/encryption/certificate-strength";
import { describeRule } from "../../describe-rule";
import { certificate } from "../../postures/certificate";

const rsa = (bits: number) => certificate({ key: known({ algorithm: "rsa", bits }) });

describeRule(certificateStrength, {
  passes: [
    ["a curve", certificate()],
    ["RSA with 3072 bits", rsa(3072)],
    ["SHA-384", certificate({ hash: known("sha384") })],
  ],
  fails: [
    ["RSA with 2048 bits", rsa(2048)],
    ["a short curve", certificate({ key: known({ algorithm: "ec", bits: 224 }), stated: "certificateBody" })],
    ["SHA-1", certificate({ hash: known("sha1") })],
    ["SHA-1, with a key not known yet", certificate({ hash: known("sha1"), key: unknown("later") })],
  ],
  unknown: [
    ["a key not known yet", certificate({ key: unknown("later") })],
    ["no key", certificate({ key: absent() })],
    ["another hash", certificate({ hash: known("shake256") })],
  ],
  notApplicable: { never: "every certificate has a key" },
});
