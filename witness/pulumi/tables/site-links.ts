import type * as sdk from "@pulumi/aws";
import { aws, pulumi } from "./documented";
import { switchRow, type SwitchRow } from "./switch";

/** Mail is sent and taken without TLS where the other side has none, unless that is refused. */
export const mailRows: readonly SwitchRow[] = [
  switchRow<sdk.sesv2.ConfigurationSetArgs>({
    type: "aws:sesv2/configurationSet:ConfigurationSet",
    service: "Amazon SES",
    on: {
      word: "deliveryOptions.tlsPolicy",
      on: ["REQUIRE"],
      off: ["OPTIONAL"],
      unset: { on: false, source: aws("SES") },
    },
    stated: 'deliveryOptions: { tlsPolicy: "REQUIRE" }',
  }),
  switchRow<sdk.ses.ConfigurationSetArgs>({
    type: "aws:ses/configurationSet:ConfigurationSet",
    service: "Amazon SES",
    on: {
      word: "deliveryOptions.tlsPolicy",
      on: ["Require"],
      off: ["Optional"],
      unset: { on: false, source: pulumi("SES") },
    },
    stated: 'deliveryOptions: { tlsPolicy: "Require" }',
  }),
  switchRow<sdk.ses.ReceiptRuleArgs>({
    type: "aws:ses/receiptRule:ReceiptRule",
    service: "Amazon SES",
    on: { word: "tlsPolicy", on: ["Require"], off: ["Optional"], unset: { on: false, source: aws("SES") } },
    stated: 'tlsPolicy: "Require"',
  }),
  switchRow<sdk.mailmanager.IngressPointArgs>({
    type: "aws:mailmanager/ingressPoint:IngressPoint",
    service: "Amazon SES Mail Manager",
    on: {
      word: "tlsPolicy",
      on: ["REQUIRED", "FIPS"],
      off: ["OPTIONAL"],
      unset: { depends: "nothing is stated, and AWS's default differs by kind of ingress point" },
    },
    stated: 'tlsPolicy: "REQUIRED"',
  }),
];

/** MACsec has to be asked for and to be insisted on: `should_encrypt` goes on without. */
export const lineRows: readonly SwitchRow[] = [
  switchRow<sdk.directconnect.ConnectionArgs>({
    type: "aws:directconnect/connection:Connection",
    service: "AWS Direct Connect",
    on: {
      allOf: [
        { flag: "requestMacsec", unset: { on: false, source: pulumi("Direct Connect") } },
        {
          word: "encryptionMode",
          on: ["must_encrypt"],
          off: ["should_encrypt", "no_encrypt"],
          unset: { on: false, source: aws("Direct Connect starts with should_encrypt") },
        },
      ],
    },
    stated: 'requestMacsec: true, encryptionMode: "must_encrypt"',
  }),
];

export const volumeDefaultRow = switchRow<sdk.ebs.EncryptionByDefaultArgs>({
  type: "aws:ebs/encryptionByDefault:EncryptionByDefault",
  service: "Amazon EBS",
  on: { flag: "enabled", unset: { on: true, source: pulumi("EBS") } },
  stated: "aws.ebs.EncryptionByDefault with enabled: true",
});
