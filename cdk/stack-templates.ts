import type { CfnResource, IPolicyValidationContext } from "aws-cdk-lib";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { templateOf } from "../witness/cloudformation/read";
import { seenInTemplate, type Deployed } from "../witness/cloudformation/seen";
import type { SeenResource } from "../witness/pulumi/seen";
import { keyOf } from "../witness/cloudformation/spelling";
import { rowsOf } from "../witness/cloudformation/tables";
import { isObject, type Template, type TemplateResource } from "../witness/cloudformation/template";
import { byLogicalId, constructsIn } from "./constructs";

/** A synthesized stack with its template, and what is known of where it goes. */
export interface StackTemplate {
  /** Path of the stack's construct, `Shop/Storage`. */
  path: string;
  templatePath: string;
  template: Template;
  deployed: Deployed;
  /** The constructs of its resources, by logical id. */
  constructs: ReadonlyMap<string, CfnResource>;
}

/**
 * The stacks of an app. An environment that the app leaves open is unknown; what one stack of the app exports, and
 * another one imports, is known where it can be.
 */
export function stackTemplatesOf(context: IPolicyValidationContext): StackTemplate[] {
  const constructsOf = constructsIn(context.appConstruct);
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
    const constructs = byLogicalId(each.template, constructsOf.get(each.path) ?? []);
    const paths = new Map([...constructs].map(([logicalId, { node }]) => [logicalId, node.path]));
    const others = seen.flatMap(({ resources }, other) => (other === index ? [] : resources));
    return { ...each, constructs, deployed: { ...each.deployed, imports, others, constructs: paths } };
  });
}

/** The CDK says `unknown-region` and `unknown-account`, or has a token, where an app does not pin its environment. */
function isPinned(value: string | undefined): value is string {
  return value !== undefined && !value.startsWith("unknown-") && !value.includes("${");
}

/** Types of which a property elsewhere has to be looked up in the other stack: where a bucket is, its name doesn't tell. */
const lookedUp = new Set(["AWS::S3::Bucket"]);

interface SeenByOthers {
  resources: readonly SeenResource[];
  exports: ReadonlyMap<string, unknown>;
}

/** What other stacks can name; where conditions leave it open what is there, nothing is. */
function seenByOthers(template: Template, deployed: Deployed): SeenByOthers {
  if (!canBeNamed(template)) return nothing;
  const [first, ...more] = seenInTemplate(template, { ...deployed, only: lookedUp });
  if (first === undefined || more.length > 0) return nothing;
  const types = [...lookedUp].flatMap((type) => rowsOf(type).map((row) => row.as));
  const resources = first.resources.filter(({ type }) => types.includes(type));
  return { resources: resources.map((each) => ({ ...each, external: true as const })), exports: first.exports };
}

const nothing: SeenByOthers = { resources: [], exports: new Map() };

/** By what it exports, or by names that it gives itself, which other stacks may write out. */
function canBeNamed({ exports, resources }: Template): boolean {
  return exports.size > 0 || resources.some(isNamed);
}

function isNamed({ type, properties }: TemplateResource): boolean {
  if (!lookedUp.has(type) || !isObject(properties)) return false;
  return rowsOf(type).some(({ names: { name } }) => name !== undefined && keyOf(name, properties) !== undefined);
}
