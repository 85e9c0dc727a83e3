import { templateOf } from "../../../witness/cloudformation/read";
import { seenInTemplate, type Deployed, type SeenTemplate } from "../../../witness/cloudformation/seen";
import type { Template } from "../../../witness/cloudformation/template";

export type Sections = Partial<Record<"Parameters" | "Mappings" | "Conditions" | "Transform", unknown>>;

/** A template of these resources by logical id, into which nobody may write: it is judged in each of its branches. */
export function template(resources: Record<string, unknown>, sections: Sections = {}): Template {
  return templateOf(frozen({ ...sections, Resources: resources }), "template.yaml");
}

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** The template in each of its branches. */
export function branchesIn(written: Template, deployed: Deployed = { region: "eu-central-1" }): SeenTemplate[] {
  return [...seenInTemplate(written, deployed)];
}

/** What the only branch of a template shows of a resource, by its type token of @pulumi/aws. */
export function shown(written: Template, type: string, deployed?: Deployed) {
  const [seen] = branchesIn(written, deployed);
  const found = seen?.resources.find((each) => each.type === type);
  if (!found) throw new Error(`nothing in the template is a ${type}`);
  return found;
}
