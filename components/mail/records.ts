import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

/** What the records of a sending domain are made from. */
export interface MailRecords {
  domain: string;
  /** Domain that bounces go to. */
  mailFrom: string;
  zoneId: pulumi.Input<string>;
  region: string;
  dkimTokens: pulumi.Output<string[]>;
}

/** SES always gives three. https://docs.aws.amazon.com/ses/latest/dg/send-email-authentication-dkim-easy.html */
const dkimKeys = [0, 1, 2] as const;

/** Seconds for which others remember a record. */
const ttl = 1800;

/**
 * Records by which others tell mail of the domain from forged mail: keys of DKIM, SPF for the bounces' domain, and DMARC
 * that refuses what fits neither. https://docs.aws.amazon.com/ses/latest/dg/send-email-authentication-dmarc.html
 */
export function makeMailRecords(name: string, settings: MailRecords, parent: pulumi.Resource): void {
  const { domain, mailFrom, zoneId, region, dkimTokens } = settings;
  for (const index of dkimKeys) {
    const token = dkimTokens.apply((tokens) => tokens[index] ?? "");
    new aws.route53.Record(
      `${name}-dkim-${index}`,
      {
        zoneId,
        type: "CNAME",
        ttl,
        name: pulumi.interpolate`${token}._domainkey.${domain}`,
        records: [pulumi.interpolate`${token}.dkim.amazonses.com`],
      },
      { parent },
    );
  }
  const records = [
    ["bounce-mx", mailFrom, "MX", `10 feedback-smtp.${region}.amazonses.com`],
    ["bounce-spf", mailFrom, "TXT", "v=spf1 include:amazonses.com -all"],
    ["dmarc", `_dmarc.${domain}`, "TXT", "v=DMARC1; p=reject; adkim=s; aspf=r"],
  ] as const;
  for (const [what, at, type, value] of records) {
    new aws.route53.Record(`${name}-${what}`, { zoneId, type, ttl, name: at, records: [value] }, { parent });
  }
}
