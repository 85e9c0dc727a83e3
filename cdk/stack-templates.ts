import { CfnResource, Stack } from "aws-cdk-lib";
import type { IPolicyValidationContext } from "aws-cdk-lib";
import type { IConstruct } from "constructs";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { templateOf } from "../witness/cloudformation/read";
import { seenInTemplate, type Deployed } from "../witness/cloudformation/seen";
import type { SeenResource } from "../witness/pulumi/seen";
import type { Template } from "../witness/cloudformation/template";

/** A synthesized stack with its template, and what is known of where it goes. */
export interface StackTemplate {
  /** Path of the stack's construct, `Shop/Storage`. */
  path: string;
  templatePath: string;
  template: Template;
  deployed: Deployed;
}

/**
 * The stacks of an app. An environment that the app leaves open is unknown; what one stack of the app exports, and
 * another one imports, is known where it can be.
 */
export function stackTemplatesOf(
  context: IPolicyValidationContext,
  constructs: ReadonlyMap<string, CfnResource>,
): StackTemplate[] {
  const stacks = context.stackTemplates.map(({ stackConstructPath, templatePath, region, accountId }) => ({
    path: stackConstructPath,
    templatePath,
    template: templateOf(JSON.parse(readFileSync(templatePath, "utf8")), basename(templatePath)),
    deployed: {
      stack: stackConstructPath,
      ...(isPinned(region) && { region }),
      ...(isPinned(accountId) && { account: accountId }),
    },
  }));
  const seen = stacks.length > 1 ? stacks.map(({ template, deployed }) => seenByOthers(template, deployed)) : [];
  const imports = new Map(seen.flatMap((each) => [...each.exports]));
  return stacks.map((each, index) => {
    const paths = new Map(
      each.template.resources.flatMap(({ logicalId }) => {
        const construct = constructs.get(constructId(each.path, logicalId));
        return construct === undefined ? [] : [[logicalId, construct.node.path]];
      }),
    );
    const others = seen.flatMap(({ resources }, other) => (other === index ? [] : resources));
    return { ...each, deployed: { ...each.deployed, imports, others, constructs: paths } };
  });
}

/** The CDK says `unknown-region` and `unknown-account`, or has a token, where an app does not pin its environment. */
function isPinned(value: string | undefined): value is string {
  return value !== undefined && !value.startsWith("unknown-") && !value.includes("${");
}

/** Types of which a property elsewhere has to be looked up in the other stack: where a bucket is, its name doesn't tell. */
const lookedUp = new Map([["AWS::S3::Bucket", "aws:s3/bucket:Bucket"]]);

interface SeenByOthers {
  resources: readonly SeenResource[];
  exports: ReadonlyMap<string, unknown>;
}

/** What other stacks can name; where conditions leave it open what is there, nothing is. */
function seenByOthers(template: Template, deployed: Deployed): SeenByOthers {
  const [first, ...more] = seenInTemplate(template, { ...deployed, only: new Set(lookedUp.keys()) });
  if (first === undefined || more.length > 0) return { resources: [], exports: new Map() };
  const types = [...lookedUp.values()];
  const resources = first.resources.filter(({ type }) => types.includes(type));
  return { resources: resources.map((each) => ({ ...each, external: true as const })), exports: first.exports };
}

/** The constructs of an app's resources, by stack and logical id. */
export function constructsIn(app: IConstruct): ReadonlyMap<string, CfnResource> {
  const resources = app.node.findAll().filter((each) => CfnResource.isCfnResource(each));
  return new Map(
    resources.map((each) => {
      const stack = Stack.of(each);
      return [constructId(stack.node.path, String(stack.resolve(each.logicalId))), each];
    }),
  );
}

export function constructId(stackPath: string, logicalId: string): string {
  return `${stackPath} ${logicalId}`;
}
