import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Promised } from "../catalogue/promise/schema";
import { refuse, type Mistake } from "./mistakes";
import { promiseFor } from "./promise";

export interface RegionGuardArgs {
  /** Ids of the root (`r-…`), of organizational units (`ou-…`) or of accounts (twelve digits) that are guarded. At least one. */
  targets: pulumi.Input<string>[];
  /**
   * Patterns of roles that may still act elsewhere, such as `arn:aws:iam::*:role/landing-zone-*`. Default: none; each is
   * somebody's decision, and nobody's data is kept where it acts.
   */
  sparedRoles?: string[];
  /** Tags of the policy. */
  tags?: { [key: string]: pulumi.Input<string> };
  /** Path of the promise, as in `CommonArgs`. */
  promise?: string;
}

/**
 * A service control policy that denies every region outside the promise to all accounts below its targets, whatever their
 * own policies allow, and keeps further regions from being switched on. Left out are services that AWS runs once for all
 * regions and that hold no content; those at the edge only where the promise names them (`residency.global-services`).
 * A second policy forbids AWS's AI services to keep content, which they do in whatever region they like. The organization
 * has to have both types of policy enabled (`SERVICE_CONTROL_POLICY`, `AISERVICES_OPT_OUT_POLICY`); in the account that
 * manages it, the first one does nothing.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html
 *
 * @example
 * new RegionGuard("germany", { targets: [organization.roots[0].id] });
 */
export class RegionGuard extends pulumi.ComponentResource {
  /** Id of the policy. */
  readonly policyId: pulumi.Output<string>;
  /** ARN of the policy. */
  readonly policyArn: pulumi.Output<string>;

  constructor(name: string, args: RegionGuardArgs, opts?: pulumi.ComponentResourceOptions) {
    const { promise } = promiseFor(args.promise);
    const content = guardPolicy(promise, args.sparedRoles ?? []);
    refuse(`RegionGuard "${name}"`, check(args, content));
    super("tomguard:index:RegionGuard", name, {}, opts);
    const description = `Promised regions only: ${promise.residency.regions.join(", ")}`;
    const policy = makePolicy(`${name}-policy`, { type: "SERVICE_CONTROL_POLICY", description, content }, args, this);
    const optOut = { type: "AISERVICES_OPT_OUT_POLICY", description: "AI services keep nothing", content: noTraining };
    makePolicy(`${name}-opt-out`, optOut, args, this);
    this.policyId = policy.id;
    this.policyArn = policy.arn;
    this.registerOutputs({ policyId: this.policyId, policyArn: this.policyArn });
  }
}

/** Makes a policy and hangs it on every target. */
function makePolicy(
  name: string,
  policy: { type: string; description: string; content: string },
  { targets, tags }: RegionGuardArgs,
  parent: pulumi.Resource,
): aws.organizations.Policy {
  const made = new aws.organizations.Policy(name, { ...policy, ...(tags !== undefined && { tags }) }, { parent });
  for (const [index, targetId] of targets.entries()) {
    new aws.organizations.PolicyAttachment(`${name}-attachment-${index}`, { policyId: made.id, targetId }, { parent });
  }
  return made;
}

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_ai-opt-out_syntax.html */
const noTraining = JSON.stringify({
  services: {
    "@@operators_allowed_for_child_policies": ["@@none"],
    default: { opt_out_policy: { "@@assign": "optOut" } },
  },
});

/** Characters that AWS lets a policy have. https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html */
const longestPolicy = 5120;

function check({ targets, sparedRoles = [] }: RegionGuardArgs, content: string): Mistake[] {
  const mistakes: Mistake[] = [];
  const add = (argument: string, message: string) => mistakes.push({ argument, message });
  if (targets.length === 0)
    add("targets", "name at least one root, unit or account: a policy that hangs nowhere does nothing.");
  for (const [index, target] of targets.entries()) {
    if (typeof target === "string" && !/^(r-[a-z0-9]{4,32}|ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}|\d{12})$/.test(target))
      add(`targets[${index}]`, `"${target}" is no root (r-…), unit (ou-…-…) or account (twelve digits).`);
  }
  for (const [index, role] of sparedRoles.entries()) {
    if (!/^arn:aws[a-z-]*:iam::(\d{12}|\*):role\/[^*]/.test(role))
      add(`sparedRoles[${index}]`, `"${role}" names no role, such as arn:aws:iam::*:role/landing-zone-*.`);
  }
  if (content.length > longestPolicy)
    add(
      "sparedRoles",
      `make a policy of ${content.length} characters; AWS takes ${longestPolicy}. Name fewer, or patterns.`,
    );
  return mistakes;
}

/**
 * Services with one control plane for all regions, that answer in one region alone and hold no content of one's own.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html
 */
const withoutRegion = [
  "account:*",
  "billing:*",
  "budgets:*",
  "ce:*",
  "consolidatedbilling:*",
  "cur:*",
  "ec2:DescribeRegions",
  "freetier:*",
  "health:*",
  "iam:*",
  "invoicing:*",
  "notifications:*",
  "organizations:*",
  "payments:*",
  "pricing:*",
  "resource-explorer-2:*",
  "route53:*",
  "route53domains:*",
  "s3:GetAccountPublicAccessBlock",
  "s3:ListAllMyBuckets",
  "s3:PutAccountPublicAccessBlock",
  "shield:*",
  "sts:*",
  "support:*",
  "supportplans:*",
  "tax:*",
  "trustedadvisor:*",
];

/** Services at the edge, by their name in the promise, with what they need where their control plane is. */
const atTheEdge = [
  { name: "cloudfront", own: ["cloudfront:*"], parts: ["acm:*", "wafv2:*"], region: "us-east-1" },
  { name: "globalaccelerator", own: ["globalaccelerator:*"], parts: [], region: "us-west-2" },
] as const;

/** The policy's text: denials, with nothing in them but what the promise says. */
export function guardPolicy({ residency }: Promised, sparedRoles: readonly string[]): string {
  const spared = sparedRoles.length === 0 ? {} : { ArnNotLike: { "aws:PrincipalArn": sparedRoles } };
  const deny = (Sid: string, what: object, key: string, regions: readonly string[]) => ({
    Sid,
    Effect: "Deny",
    ...what,
    Resource: "*",
    Condition: { StringNotEquals: { [key]: regions }, ...spared },
  });
  const edge = atTheEdge.filter(({ name }) => residency.globalServices.includes(name));
  const everywhere = [...withoutRegion, ...edge.flatMap(({ own, parts }) => [...own, ...parts])].sort();
  const { regions } = residency;
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      deny("DenyOtherRegions", { NotAction: everywhere }, "aws:RequestedRegion", regions),
      ...edge
        .filter(({ parts }) => parts.length > 0)
        .map(({ name, parts, region }) =>
          deny(`DenyPartsOf${name}Elsewhere`, { Action: parts }, "aws:RequestedRegion", [...regions, region]),
        ),
      deny("DenyEnablingRegions", { Action: "account:EnableRegion" }, "account:TargetRegion", regions),
    ],
  });
}
