import { CfnResource, Stack } from "aws-cdk-lib";
import type { IConstruct } from "constructs";
import { pathOf } from "../witness/cloudformation/declared";
import type { Template } from "../witness/cloudformation/template";

/** The constructs of an app's resources, by the path of their stack. */
export function constructsIn(app: IConstruct): ReadonlyMap<string, CfnResource[]> {
  const resources = app.node.findAll().filter((each) => CfnResource.isCfnResource(each));
  return Map.groupBy(resources, (each) => Stack.of(each).node.path);
}

/**
 * The constructs of a stack by the logical ids that its template has for them. `cdk synth` has their paths written beside
 * the resources (`--path-metadata`); an app that runs without it doesn't, and there each logical id has to be resolved.
 */
export function byLogicalId(template: Template, constructs: readonly CfnResource[]): ReadonlyMap<string, CfnResource> {
  return byWrittenPath(template, constructs) ?? new Map(constructs.map((each) => [logicalIdOf(each), each]));
}

/**
 * `undefined` where not every resource names a construct of its own type, and each another one: an included template brings
 * the paths of where it was made, and they say nothing here.
 */
function byWrittenPath(
  { resources }: Template,
  constructs: readonly CfnResource[],
): ReadonlyMap<string, CfnResource> | undefined {
  const unnamed = new Map(constructs.map((each) => [each.node.path, each]));
  const named = new Map<string, CfnResource>();
  for (const resource of resources) {
    const path = pathOf(resource) ?? "";
    const construct = unnamed.get(path);
    if (construct?.cfnResourceType !== resource.type) return undefined;
    unnamed.delete(path);
    named.set(resource.logicalId, construct);
  }
  return named;
}

function logicalIdOf(construct: CfnResource): string {
  return String(Stack.of(construct).resolve(construct.logicalId));
}
