import type { OrganisationId } from "../../catalogue/organisation-ids";

/** What a good stack leaves unknown: a rule, and why nothing in the program can answer it. */
export interface OpenQuestion {
  rule: string;
  because: string;
  /** The deploy doesn't answer it either; a person or the live witness does. */
  afterDeploy?: true;
}

/** Rules that wait for the deploy in every stack. */
export const openEverywhere: readonly OpenQuestion[] = [
  { rule: "residency-reference", because: "any value that only the deploy gives, an id for one, could name a place" },
];

const policiesOfRoles: readonly OpenQuestion[] = [
  { rule: "grant-no-wildcard", because: "a role's policy names keys, and the deploy draws their ids" },
  { rule: "grant-no-escalation", because: "a role's policy names keys, and the deploy draws their ids" },
  { rule: "grant-administrators", because: "whether a role is an administrator's depends on its policy" },
  { rule: "log-trail-unstoppable", because: "whether a role may stop a trail depends on its policy" },
  { rule: "log-protected", because: "whether a role may change logs depends on its policy" },
];

const jobs: readonly OpenQuestion[] = [
  { rule: "retention-on-completion", because: "whether the job may delete depends on its role's policy" },
  { rule: "secret-not-in-plain", because: "a function is told the name of a bucket that is not there yet" },
];

const backups: readonly OpenQuestion[] = [
  { rule: "backup-copies", because: "a plan names the vault of its copies, and the deploy makes its ARN" },
  { rule: "backup-restore-tested", because: "a plan of restore tests names vaults, and the deploy makes their ARNs" },
];

const alarms: readonly OpenQuestion[] = [
  { rule: "transport-policy-tls", because: "policies of topics and queues name them, and Pulumi draws their names" },
  { rule: "share-approved", because: "policies of topics and queues name them, and Pulumi draws their names" },
];

const rightsOnNewThings = "policies of roles name keys, tables and roles, whose ARNs the deploy gives";
const ofNamedByArn = "policies of queues and topics name these themselves, whose ARNs the deploy gives";

export const openQuestions: Readonly<Partial<Record<OrganisationId, readonly OpenQuestion[]>>> = {
  "photo-lab": [...policiesOfRoles, ...alarms, ...jobs],
  "web-hosting": [...policiesOfRoles, ...alarms, ...backups],
  "email-dispatch": [
    ...[
      "grant-no-wildcard",
      "grant-no-escalation",
      "grant-administrators",
      "log-protected",
      "log-trail-unstoppable",
      "separation-tenant-grant",
    ].map((rule) => ({ rule, because: rightsOnNewThings })),
    { rule: "grant-trust", because: "roles of clients trust roles of this program, whose ARNs the deploy gives" },
    { rule: "share-approved", because: ofNamedByArn },
    { rule: "transport-policy-tls", because: ofNamedByArn },
    { rule: "exposure-egress", because: "AWS is asked for the prefix lists of its gateway endpoints" },
    { rule: "secret-not-in-plain", because: "settings of containers and functions name images, buckets and topics" },
    { rule: "residency-replica", because: "which of two vaults a copy goes to is told by an ARN" },
    { rule: "detect-notify", because: "subscriptions name their topics by ARN" },
    {
      rule: "retention-within-promise",
      because: "each item of a table says itself when it ends, which only its content shows",
      afterDeploy: true,
    },
  ],
};
