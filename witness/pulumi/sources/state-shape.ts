/** A file that is no Pulumi state, or one that we don't understand: the message says what it is and what to do. */
export class StateUnreadable extends Error {
  override readonly name = "StateUnreadable";
}

/** The part of a state that counts, wherever it stood in the file. */
export interface Deployment {
  version: number;
  resources: readonly unknown[];
  pendingOperations: readonly unknown[];
  /** The stack's configuration; only old checkpoints of the file backend have it. */
  config: unknown;
}

export type Json = Record<string, unknown>;

const newestVersion = 4;

/**
 * Features of version 4, each of which leaves the meaning of a resource's properties as it is. Source: pulumi 3.259,
 * `pkg/resource/stack/deployment.go`. One that is not in here may change what we read, so it is refused.
 */
const understoodFeatures = new Set([
  "refreshBeforeUpdate",
  "views",
  "hooks",
  "taint",
  "replaceWith",
  "snippets-prototype",
  "extensionParameterization",
  "byteString",
]);

/** Finds the deployment in what `pulumi stack export` writes, and in a checkpoint of the file backend. */
export function deploymentIn(document: unknown): Deployment {
  if (!isObject(document))
    throw new StateUnreadable(
      "This is JSON, but no object. A Pulumi state is written by `pulumi stack export --file state.json`.",
    );
  const { deployment, checkpoint } = document;
  if (isObject(deployment)) return deploymentOf(document, deployment, undefined);
  if (isObject(checkpoint)) {
    const latest = checkpoint["latest"] ?? {}; // a stack that was never deployed
    if (isObject(latest)) return deploymentOf(document, latest, checkpoint["config"]);
  }
  if (isObject(document["manifest"]) && Array.isArray(document["resources"]))
    return deploymentOf({}, document, undefined);
  throw new StateUnreadable(
    `This is no Pulumi state: ${looksLike(document)}. \`pulumi stack export --file state.json\` writes one.`,
  );
}

function deploymentOf(envelope: Json, deployment: Json, config: unknown): Deployment {
  const version = typeof envelope["version"] === "number" ? envelope["version"] : newestVersion;
  if (version > newestVersion) {
    throw new StateUnreadable(
      `This state has version ${version}; versions up to ${newestVersion} are understood. A newer tomguard may know it.`,
    );
  }
  const features = listIn(envelope, "features");
  const strange = features.filter((feature) => typeof feature !== "string" || !understoodFeatures.has(feature));
  if (strange.length > 0) {
    throw new StateUnreadable(
      `This state uses ${strange.join(", ")}, which this version does not understand. A newer tomguard may know it.`,
    );
  }
  const resources = deployment["resources"] ?? [];
  if (!Array.isArray(resources))
    throw new StateUnreadable("The `resources` of this state are no list. Export it again.");
  return { version, resources, pendingOperations: listIn(deployment, "pending_operations"), config };
}

function listIn(holder: Json, key: string): readonly unknown[] {
  const value = holder[key];
  return Array.isArray(value) ? value : [];
}

const shapes: readonly [sign: (document: Json) => boolean, says: string][] = [
  [
    (it) => "AWSTemplateFormatVersion" in it || holdsCloudFormation(it["Resources"]),
    "it looks like a CloudFormation template",
  ],
  [(it) => "planned_values" in it || "resource_changes" in it, "it looks like a Terraform plan"],
  [(it) => "terraform_version" in it || "lineage" in it, "it looks like a Terraform state"],
  [(it) => "changeSummary" in it || "steps" in it, "it looks like the output of `pulumi preview --json`"],
  [
    (it) => typeof it["schema"] === "string" && it["schema"].startsWith("tomguard/"),
    "it looks like a record of tomguard",
  ],
  [(it) => "lockfileVersion" in it || "dependencies" in it, "it looks like a package.json or its lock file"],
  [(it) => "deployment" in it || "checkpoint" in it, "its deployment is empty or no object"],
];

function looksLike(document: Json): string {
  const found = shapes.find(([sign]) => sign(document));
  return found ? found[1] : "it has neither a `deployment` nor a `checkpoint`";
}

function holdsCloudFormation(resources: unknown): boolean {
  if (!isObject(resources)) return false;
  return Object.values(resources).some(
    (each) => isObject(each) && typeof each["Type"] === "string" && each["Type"].startsWith("AWS::"),
  );
}

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
