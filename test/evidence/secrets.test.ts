import { RecordError } from "../../evidence/record";
import { buildRecord } from "../../evidence/record";
import { hostileRecord, largeRecord, mixedParts, passed } from "./records";

/** Made up in the shape of credentials, in parts, so that no scanner takes this file for a leak. */
const shaped: [sort: string, text: string][] = [
  ["AWS access key id", `AKIA${"Q".repeat(16)}`],
  ["private key (PEM)", `-----BEGIN ${"RSA"} PRIVATE KEY-----`],
  ["Pulumi access token", `pul-${"0a".repeat(20)}`],
  ["Pulumi secret", `1b47061264138c4ac30d${"75fd1eb44270"}`],
  ["GitHub token", `ghp_${"a1".repeat(18)}`],
  ["GitLab token", `glpat-${"a1".repeat(10)}`],
  ["Slack token", `xoxb-${"1".repeat(24)}`],
  ["npm token", `npm_${"a".repeat(36)}`],
  ["signed token (JWT)", `eyJ${"a".repeat(12)}.eyJ${"b".repeat(12)}.${"c".repeat(12)}`],
  ["password in a URL", `postgres://app:${"hunter22"}@db.internal/orders`],
  ["AWS presigned URL", `https://b.s3.amazonaws.com/o?X-Amz-Signature=${"ab".repeat(32)}`],
];

function refused(parts: Parameters<typeof buildRecord>[0], environment = {}): RecordError {
  try {
    buildRecord(parts, environment);
  } catch (error) {
    if (error instanceof RecordError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("the net against credentials", () => {
  it.each(shaped)("refuses to record a %s", (sort, text) => {
    const error = refused(mixedParts({ findings: [passed("key-rotation", `name with ${text} in it`)] }));
    expect(error.problems).toEqual([
      { path: "findings[0].resource.urn", message: { de: `sieht aus wie: ${sort}`, en: `looks like: ${sort}` } },
    ]);
  });

  it.each(shaped)("never repeats the value: %s", (_sort, text) => {
    const parts = mixedParts({ findings: [passed("key-rotation", "a", { observed: { [text]: text } })] });
    expect(refused(parts).message + refused(parts).inLanguage("de")).not.toContain(text);
  });

  it("refuses the very value of a secret variable", () => {
    const parts = mixedParts({ notes: [{ de: "mit correct horse battery", en: "" }] });
    const error = refused(parts, { PULUMI_CONFIG_PASSPHRASE: "correct horse battery" });
    expect(error.problems[0]?.message.en).toBe("looks like: PULUMI_CONFIG_PASSPHRASE");
  });

  it("leaves a short passphrase alone, which is part of ordinary words", () => {
    expect(() => buildRecord(mixedParts(), { PULUMI_CONFIG_PASSPHRASE: "tomguard" })).not.toThrow();
  });

  it.each([
    ["hashes, URNs and commits", () => largeRecord(50)],
    ["hostile names", () => hostileRecord()],
    ["an ARN", () => buildRecord(mixedParts({ findings: [passed("key-rotation", "arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab")] }), {})],
    ["a URL with a port and an address after it", () => buildRecord(mixedParts({ notes: [{ de: "https://host:8080/a?x=a@b.c", en: "" }] }), {})],
  ])("raises no alarm over %s", (_what, build) => {
    expect(build).not.toThrow();
  }); // prettier-ignore
});
