import { ACMClient, ImportCertificateCommand, RequestCertificateCommand } from "@aws-sdk/client-acm";
import { generateKeyPairSync } from "node:crypto";
import { acm } from "../../../witness/aws/services/acm";
import { faultyCloud, type Fault } from "./faulty";
import { look } from "./look";
import { onMoto } from "./moto";
import { strongCertificate, weakCertificate } from "../readers/certificates";

/* Certificates in an account that the SDK has made, on moto. */

const moto = onMoto();
const client = () => moto.client(ACMClient);

const request = (DomainName: string, more: object = {}) =>
  client().send(new RequestCertificateCommand({ DomainName, ValidationMethod: "DNS", ...more }));

async function seeWith(target: string, fault: Fault) {
  const cloud = await faultyCloud(moto.endpoint(), (asked) => (asked.target.endsWith(target) ? fault : undefined));
  try {
    return await look(cloud.endpoint, [acm]);
  } finally {
    await cloud.stop();
  }
}

test("a certificate that ACM renews passes", async () => {
  await request("shop.example");
  const { finding } = await look(moto.endpoint(), [acm]);
  expect(finding("certificate-managed", "shop.example")?.outcome).toBe("pass");
});

/*
 * moto keeps neither how a certificate was validated, nor its key's algorithm, nor how its renewal goes. The answers are in
 * the shape of https://docs.aws.amazon.com/acm/latest/APIReference/API_CertificateDetail.html
 */
test.each([
  ["validated by mail", { DomainValidationOptions: [{ ValidationMethod: "EMAIL" }] }, "certificate-managed", "fail"],
  ["validated by DNS", { DomainValidationOptions: [{ ValidationMethod: "DNS" }] }, "certificate-managed", "pass"],
  ["of a private authority", { CertificateAuthorityArn: "arn:aws:acm-pca:x" }, "certificate-managed", "pass"],
  ["that could not be renewed", { RenewalSummary: { RenewalStatus: "FAILED" } }, "certificate-managed", "unknown"],
  ["that has ended", { Status: "EXPIRED" }, "certificate-managed", "unknown"],
  ["on a curve", { KeyAlgorithm: "EC_prime256v1" }, "certificate-strength", "pass"],
  ["with a short key", { KeyAlgorithm: "RSA-2048" }, "certificate-strength", "fail"],
  ["with a long key", { KeyAlgorithm: "RSA-4096" }, "certificate-strength", "pass"],
])("a certificate %s is judged so", async (_, detail, rule, outcome) => {
  await request("shop.example");
  const Certificate = {
    Status: "ISSUED",
    Type: "AMAZON_ISSUED",
    DomainValidationOptions: [{ ValidationMethod: "DNS" }],
    ...detail,
  };
  const { finding } = await seeWith("DescribeCertificate", { answer: JSON.stringify({ Certificate }) });
  expect(finding(rule, "shop.example")?.outcome).toBe(outcome);
});

test.each([
  ["strong", strongCertificate, "pass"],
  ["weak", weakCertificate, "fail"],
])("a %s certificate that was brought along is read itself", async (name, pem, outcome) => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const PrivateKey = Buffer.from(privateKey.export({ type: "pkcs1", format: "pem" }) as string); // moto does not compare it
  await client().send(new ImportCertificateCommand({ Certificate: Buffer.from(pem), PrivateKey }));
  const { finding } = await look(moto.endpoint(), [acm]);
  expect(finding("certificate-strength", `${name}.example`)?.outcome).toBe(outcome);
  expect(finding("certificate-managed", `${name}.example`)).toMatchObject({ observed: { renewal: "by hand" } });
});

test("what may not be read stays open, and the permission is named", async () => {
  await request("shop.example");
  const { finding } = await seeWith("DescribeCertificate", { status: 400, code: "AccessDeniedException" });
  const why = expect.stringContaining("acm:DescribeCertificate");
  expect(finding("certificate-managed", "shop.example")).toMatchObject({ outcome: "unknown", why });
  expect(finding("certificate-strength", "shop.example")).toMatchObject({ outcome: "unknown", why });
});

test("a certificate that is deleted while it is read is told of", async () => {
  await request("shop.example");
  const { seen } = await seeWith("DescribeCertificate", { status: 400, code: "ResourceNotFoundException" });
  expect(seen.unseen).toEqual([expect.objectContaining({ why: "it was deleted while it was read" })]);
});
