import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";

/** What a certificate is made from. */
export interface CertificateSettings {
  region: string;
  domain: string;
  alternatives: readonly string[];
  /** Route 53 zone that shows that the domain is one's own. */
  zoneId: pulumi.Input<string>;
  tags: Record<string, pulumi.Input<string>>;
}

/**
 * Makes a certificate that ACM issues and renews as long as the records are there, and answers its ARN when it is issued.
 * Its key is on the curve P-256: ACM's own default, RSA with 2048 bits, is below BSI TR-02102 since 2024.
 * https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html
 */
export function makeCertificate(
  name: string,
  { region, domain, alternatives, zoneId, tags }: CertificateSettings,
  parent: pulumi.Resource,
): pulumi.Output<string> {
  const certificate = new aws.acm.Certificate(
    `${name}-certificate`,
    {
      region,
      domainName: domain,
      ...(alternatives.length > 0 && { subjectAlternativeNames: [...alternatives] }),
      validationMethod: "DNS",
      keyAlgorithm: "EC_prime256v1",
      options: { certificateTransparencyLoggingPreference: "ENABLED" },
      tags,
    },
    { parent },
  );
  const records = [domain, ...alternatives].map((each, index) =>
    makeRecord(`${name}-certificate-record-${index}`, each, certificate, zoneId, parent),
  );
  const validation = new aws.acm.CertificateValidation(
    `${name}-certificate-validation`,
    { region, certificateArn: certificate.arn, validationRecordFqdns: records.map((each) => each.fqdn) },
    { parent },
  );
  return validation.certificateArn;
}

/** A name and its wildcard are shown by one record, which is written twice then. */
function makeRecord(
  name: string,
  domain: string,
  certificate: aws.acm.Certificate,
  zoneId: pulumi.Input<string>,
  parent: pulumi.Resource,
): aws.route53.Record {
  const option = certificate.domainValidationOptions.apply((all) => all.find((each) => each.domainName === domain));
  return new aws.route53.Record(
    name,
    {
      zoneId,
      ttl: 300,
      allowOverwrite: true,
      type: option.apply((found) => found?.resourceRecordType ?? "CNAME"),
      name: option.apply((found) => found?.resourceRecordName ?? ""),
      records: [option.apply((found) => found?.resourceRecordValue ?? "")],
    },
    { parent },
  );
}
