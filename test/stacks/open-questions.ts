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

const notices: OpenQuestion = { rule: "detect-notify", because: "subscriptions name their topics by ARN" };

export const openQuestions: Readonly<Partial<Record<OrganisationId, readonly OpenQuestion[]>>> = {
  "image-retouching": [
    ...policiesOfRoles,
    ...alarms,
    notices,
    { rule: "separation-mapping-grant", because: "a role's policy names keys, and the deploy draws their ids" },
    {
      rule: "backup-copies",
      because: "whether a vault is in another account is told by the plan's own, which AWS makes",
    },
    { rule: "exposure-egress", because: "AWS is asked for the prefix list of its gateway endpoint" },
    {
      rule: "retention-within-promise",
      because: "each item of a table says itself when it ends, which only its content shows",
      afterDeploy: true,
    },
  ],
  "photo-lab": [...policiesOfRoles, ...alarms, ...jobs],
  "web-hosting": [...policiesOfRoles, ...alarms, ...backups],
  "retail-it": [
    ...policiesOfRoles,
    ...alarms,
    notices,
    { rule: "secret-not-in-plain", because: "the settings of a container name an image, whose store is not there yet" },
  ],
  "email-dispatch": [
    ...policiesOfRoles,
    ...alarms,
    notices,
    { rule: "separation-tenant-grant", because: "a role's policy names keys and roles, and the deploy draws their ids" },
    { rule: "grant-trust", because: "roles of clients trust roles of this program, whose ARNs the deploy makes" },
    { rule: "secret-not-in-plain", because: "settings of containers and functions name what is not there yet" },
    { rule: "residency-replica", because: "which of two vaults a copy goes to is told by an ARN" },
  ],
};
