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
  "photo-lab": [],
  "retail-it": [
    ...policiesOfRoles,
    ...alarms,
    notices,
    { rule: "secret-not-in-plain", because: "the settings of a container name an image, whose store is not there yet" },
  ],
};
