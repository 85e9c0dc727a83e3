import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Promised } from "../catalogue/promise/schema";
import { checkCommon, regionFor, servingTags, type CommonArgs } from "./common";
import { makeMailRecords } from "./mail/records";
import { refuse, type Mistake } from "./mistakes";
import { settleBy, type Settings } from "./override";
import { promiseFor } from "./promise";

/** Settings of a mail relay whose secure default can be overridden. */
export const MailRelaySetting = {
  /** `required` by default. `optional` delivers in plain text where the other side offers no TLS. */
  Tls: "tls",
  /** `off` by default. `on` counts who opens mails and clicks in them, which needs everybody's consent. */
  EngagementTracking: "engagement-tracking",
} as const;
export type MailRelaySetting = (typeof MailRelaySetting)[keyof typeof MailRelaySetting];

const settings: Settings<MailRelaySetting> = {
  tls: { standard: "required", others: ["optional"] },
  "engagement-tracking": { standard: "off", others: ["on"] },
};

export interface MailRelayArgs extends CommonArgs {
  /** Domain that mail is sent from, such as `mail.muster.de`. */
  domain: string;
  /** Label before the domain that bounces go to. Default `bounce`. */
  bounceLabel?: string;
  /**
   * Route 53 zone of the domain, in which the records for DKIM, SPF and DMARC are made. Default: none, and whoever keeps
   * the zone makes them from the outputs.
   */
  zoneId?: pulumi.Input<string>;
  /** ARN of an SNS topic that learns of bounces and complaints, for one's own lists. Default: none. */
  feedbackTopicArn?: pulumi.Input<string>;
}

/**
 * Mail that is sent by TLS only, signed by DKIM, from a domain whose SPF and DMARC refuse everything else; addresses that
 * bounced or complained are not written to again, and nobody records who opens what.
 *
 * @example
 * new MailRelay("campaigns", { client: "clients", purpose: "dispatch", domain: "mail.muster.de", zoneId: zone.zoneId });
 */
export class MailRelay extends pulumi.ComponentResource {
  /** Name of the configuration set, for whoever sends; mail from the domain uses it also where none is named. */
  readonly configurationSetName: pulumi.Output<string>;
  /** ARN of the domain's identity, for policies of whoever sends. */
  readonly identityArn: pulumi.Output<string>;
  /** Tokens of the three CNAME records for DKIM (`<token>._domainkey.<domain>`). */
  readonly dkimTokens: pulumi.Output<string[]>;

  constructor(name: string, args: MailRelayArgs, opts?: pulumi.ComponentResourceOptions) {
    const { promise } = promiseFor(args.promise);
    const { settled, warnings, mistakes } = settleBy(settings, args.overrides ?? []);
    refuse(`MailRelay "${name}"`, [...check(args, promise), ...mistakes]);
    super("tomguard:index:MailRelay", name, {}, opts);
    for (const warning of warnings) void pulumi.log.warn(warning, this);
    const region = regionFor(args, promise);
    const set = makeSet(name, args, region, settled, this);
    const identity = makeIdentity(name, args, region, set, this);
    const mailFrom = makeMailFrom(name, args, region, identity, this);
    this.configurationSetName = set.configurationSetName;
    this.identityArn = identity.arn;
    this.dkimTokens = identity.dkimSigningAttributes.apply(({ tokens }) => tokens ?? []);
    if (args.zoneId !== undefined) {
      const { domain, zoneId } = args;
      makeMailRecords(name, { domain, mailFrom, zoneId, region, dkimTokens: this.dkimTokens }, this);
    }
    this.registerOutputs({
      configurationSetName: this.configurationSetName,
      identityArn: this.identityArn,
      dkimTokens: this.dkimTokens,
    });
  }
}

function check(args: MailRelayArgs, promise: Promised): Mistake[] {
  const mistakes = checkCommon(args, promise);
  const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
  const labels = args.domain.split(".");
  if (labels.length < 2 || !labels.every((each) => label.test(each)))
    mistakes.push({ argument: "domain", message: `"${args.domain}" is no domain such as mail.muster.de.` });
  if (args.bounceLabel !== undefined && !label.test(args.bounceLabel))
    mistakes.push({ argument: "bounceLabel", message: `"${args.bounceLabel}" is no label such as bounce.` });
  return mistakes;
}

function makeSet(
  name: string,
  args: MailRelayArgs,
  region: string,
  settled: Record<MailRelaySetting, string>,
  parent: pulumi.Resource,
): aws.sesv2.ConfigurationSet {
  const set = new aws.sesv2.ConfigurationSet(
    `${name}-set`,
    {
      region,
      configurationSetName: `${pulumi.getProject()}-${pulumi.getStack()}-${name}`.slice(0, longestName),
      deliveryOptions: { tlsPolicy: settled.tls === "required" ? "REQUIRE" : "OPTIONAL" },
      suppressionOptions: { suppressedReasons: ["BOUNCE", "COMPLAINT"] },
      reputationOptions: { reputationMetricsEnabled: true },
      sendingOptions: { sendingEnabled: true },
      vdmOptions: {
        dashboardOptions: { engagementMetrics: settled["engagement-tracking"] === "on" ? "ENABLED" : "DISABLED" },
      },
      tags: servingTags(args),
    },
    { parent },
  );
  if (args.feedbackTopicArn !== undefined) {
    new aws.sesv2.ConfigurationSetEventDestination(
      `${name}-feedback`,
      {
        region,
        configurationSetName: set.configurationSetName,
        eventDestinationName: "feedback",
        eventDestination: {
          enabled: true,
          matchingEventTypes: ["BOUNCE", "COMPLAINT", "REJECT"],
          snsDestination: { topicArn: args.feedbackTopicArn },
        },
      },
      { parent },
    );
  }
  return set;
}

/** Letters that SES lets a configuration set's name have. */
const longestName = 64;

function makeIdentity(
  name: string,
  args: MailRelayArgs,
  region: string,
  set: aws.sesv2.ConfigurationSet,
  parent: pulumi.Resource,
): aws.sesv2.EmailIdentity {
  return new aws.sesv2.EmailIdentity(
    `${name}-identity`,
    {
      region,
      emailIdentity: args.domain,
      configurationSetName: set.configurationSetName,
      dkimSigningAttributes: { nextSigningKeyLength: "RSA_2048_BIT" },
      tags: servingTags(args),
    },
    { parent },
  );
}

/** The domain that bounces go to, and that SPF is asked about. */
function makeMailFrom(
  name: string,
  args: MailRelayArgs,
  region: string,
  identity: aws.sesv2.EmailIdentity,
  parent: pulumi.Resource,
): string {
  const mailFromDomain = `${args.bounceLabel ?? "bounce"}.${args.domain}`;
  new aws.sesv2.EmailIdentityMailFromAttributes(
    `${name}-mail-from`,
    { region, emailIdentity: identity.emailIdentity, mailFromDomain, behaviorOnMxFailure: "REJECT_MESSAGE" },
    { parent },
  );
  // SES insists on some way to learn of bounces: the topic, else mail to the sender.
  new aws.sesv2.EmailIdentityFeedbackAttributes(
    `${name}-feedback-attributes`,
    {
      region,
      emailIdentity: identity.emailIdentity,
      emailForwardingEnabled: args.feedbackTopicArn === undefined,
    },
    { parent },
  );
  return mailFromDomain;
}
