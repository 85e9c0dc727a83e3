import { stateOf, untold } from "../pulumi/value";
import type { Seen, SeenProvider, SeenResource } from "../pulumi/seen";
import { branchesOf, type Branch } from "./branches";
import { deletionIn, endOf, openEnd } from "./deletion";
import { namedBy, partitionOfPlace, unnamed, type Named, type Place } from "./names";
import { parametersIn } from "./parameters";
import { resolve } from "./resolve";
import { maybeUnset, noValue, type Scope } from "./scope";
import { keyOf } from "./spelling";
import { rowFor, rowsOf, tokenOf } from "./tables";
import type { Row } from "./tables/row";
import { isObject, type Template, type TemplateResource } from "./template";
import { asUndecided, translate, type Around, type Links, type TranslatedPart } from "./translate";
import { propertiesOf } from "./properties";
import { refOf, type Declared } from "./declared";
import { conditionsUsed } from "./used-conditions";

/** What is known about a stack beside its template. */
export interface Deployed {
  region?: string;
  account?: string;
  stack?: string;
  /** Whether nothing of it exists yet: AWS's safe defaults for new resources hold then. */
  isNew?: boolean;
  /** Paths of constructs by logical id, where the program that made the template is known. */
  constructs?: ReadonlyMap<string, string>;
  /** Resources of other stacks of the same app, which this one may name. */
  others?: readonly SeenResource[];
  /** What other stacks of the same app export, as raw values by the name of the export. */
  imports?: ReadonlyMap<string, unknown>;
  /** Types that are asked for (`AWS::S3::Bucket`). Default: all. */
  only?: ReadonlySet<string>;
}

/** A template in one branch of its conditions, in the words of the Pulumi witness. */
export interface SeenTemplate extends Seen {
  /** What each seen resource is in the template, by URN. */
  declared: ReadonlyMap<string, Declared>;
  /** What other stacks may import, as raw values by the name of the export. */
  exports: ReadonlyMap<string, unknown>;
}

/** The template in each way in which its conditions can turn out. */
export function* seenInTemplate(
  template: Template,
  deployed: Deployed = {},
): Generator<SeenTemplate, { tooMany: boolean }> {
  const place: Place = { region: deployed.region ?? nowhere, account: deployed.account };
  const pseudo = pseudoParameters(place, deployed);
  const { branches, tooMany } = branchesOf(template, conditionsUsed(template), pseudo);
  for (const branch of branches) yield seenIn(template, branch, { place, pseudo, deployed });
  return { tooMany: tooMany === true };
}

const nowhere = untold(
  "a template does not say in which region it is deployed: name it by --region, or state it in the stack's environment (CDK: `env: { region }`)",
);

interface Surroundings {
  place: Place;
  pseudo: ReadonlyMap<string, unknown>;
  deployed: Deployed;
}

function pseudoParameters(place: Place, { stack }: Deployed): Map<string, unknown> {
  const { partition, suffix } = partitionOfPlace(place.region);
  const later = untold("it is known only at the deploy");
  const { ref } = namedBy({ ref: "{account}" }, "", undefined, place);
  return new Map<string, unknown>([
    ["AWS::Region", place.region],
    ["AWS::AccountId", ref],
    ["AWS::Partition", partition],
    ["AWS::URLSuffix", suffix],
    ["AWS::StackName", stack ?? later],
    ["AWS::StackId", later],
    ["AWS::NotificationARNs", later],
  ]);
}

function seenIn(template: Template, branch: Branch, { place, pseudo, deployed }: Surroundings): SeenTemplate {
  const urnOf = (type: string, name: string) => urnIn(deployed.stack ?? "template", type, name);
  const provider: SeenProvider = { urn: urnOf("pulumi:providers:aws", "template"), name: "template", props: { region: place.region } }; // prettier-ignore
  const byId = new Map(template.resources.map((each) => [each.logicalId, each]));
  const parameters = parametersIn(template, branch);
  const identities = new Map<string, Named>();
  const urns = new Map<string, string>();
  const around: Around = {
    region: typeof place.region === "string" ? place.region : undefined,
    types: new Set(template.resources.map((each) => each.type)),
  };
  const scope: Scope = {
    template,
    pseudo,
    parameter: (name) => parameters.get(name),
    condition: (name) => branch.conditions.get(name),
    resource: (logicalId) => (byId.has(logicalId) ? identity(logicalId) : undefined),
    imported: (name) => deployed.imports?.get(name),
  };
  const resources: SeenResource[] = [];
  const declared = new Map<string, Declared>();
  for (const resource of template.resources) {
    if (deployed.only?.has(resource.type) === false) continue;
    const holds = resource.condition === undefined ? true : branch.conditions.get(resource.condition);
    if (holds !== false) add(resource, holds);
  }
  const exports = new Map([...template.exports].map(([name, raw]) => [name, resolve(raw, scope)]));
  resources.push(...(deployed.others ?? []));
  return { resources, declared, exports, ...(deployed.stack !== undefined && { stack: deployed.stack }) };

  function identity(logicalId: string): Named {
    const made = identities.get(logicalId);
    if (made) return made;
    identities.set(logicalId, unnamed); // a name that is made from itself ends here
    const resource = byId.get(logicalId);
    const row = resource && rowIn(resource);
    const named = row
      ? namedBy(row.names, (deployed.stack ?? "") + logicalId, written(resource, row.names.name), place)
      : unnamed;
    identities.set(logicalId, named);
    return named;
  }

  function rowIn(resource: TemplateResource): Row | undefined {
    return rowFor(resource.type, (property) => {
      const value = written(resource, property);
      return value !== undefined && value !== maybeUnset;
    });
  }

  /** Whether it is open which row applies: nothing is known then but what the thing is at the least. */
  function mayBeOther(resource: TemplateResource): boolean {
    return rowsOf(resource.type).some(({ when }) => written(resource, when) === maybeUnset);
  }

  function written(resource: TemplateResource, property: string | undefined): unknown {
    if (property === undefined || !isObject(resource.properties)) return undefined;
    const key = keyOf(property, resource.properties);
    const value = key === undefined ? undefined : resolve(resource.properties[key], scope);
    return value === noValue ? undefined : value;
  }

  function add(resource: TemplateResource, holds: boolean | undefined): void {
    const { logicalId } = resource;
    const row = rowIn(resource);
    const { value, uses } = propertiesOf(resource.properties, row?.shape, scope);
    const written = isObject(value) ? value : {};
    const end = holds === true ? endOf(resource, scope) : openEnd;
    const { retainOnDelete, retainOnReplace, endUntold } = end;
    const ref = refOf(resource, deployed.constructs?.get(logicalId), template.file);
    const about = {
      provider,
      origin: deployed.isNew ? ("created" as const) : ("undetermined" as const),
      logicalId,
      protect: false,
      ...(retainOnDelete !== undefined && { retainOnDelete }),
      ...(retainOnReplace !== undefined && { retainOnReplace }),
      ...(endUntold !== undefined && { endUntold }),
      name: ref.name,
    };
    const urn = urnOf(row?.as ?? tokenOf(resource.type), logicalId);
    if (!row) {
      resources.push({ ...about, urn, type: tokenOf(resource.type), props: written, propertyDependencies: {} });
      declared.set(urn, { resource, ref, doubts: [], uses });
      return;
    }
    const resolved = { value: mayBeOther(resource) ? maybeUnset : value, uses };
    const translated = holds === undefined ? asUndecided(row, uses) : translate(row, resolved, around);
    const { own } = identity(logicalId);
    const props = { ...own, ...deletionIn(row, end), ...translated.props };
    putNames(own, props);
    const { doubts, links } = translated;
    resources.push({ ...about, urn, type: row.as, props, written, propertyDependencies: urnsOf(links.get(translated.props)) }); // prettier-ignore
    declared.set(urn, { resource, ref, doubts, uses });
    for (const part of translated.parts) addPart(part);

    function addPart(part: TranslatedPart): void {
      const partUrn = urnOf(part.type, `${logicalId}-${part.index}`);
      const by = part.by === undefined ? {} : { [part.link]: props[part.by] };
      const dependencies = { ...urnsOf(links.get(part.props)), [part.link]: part.by === undefined ? [] : [urn] };
      resources.push({ ...about, urn: partUrn, type: part.type, props: { ...part.props, ...by }, propertyDependencies: dependencies }); // prettier-ignore
      declared.set(partUrn, { resource, ref, part: true, doubts, uses });
    }
  }

  function urnsOf(links: Links = {}): Record<string, readonly string[]> {
    const urns: Record<string, readonly string[]> = {};
    for (const property in links) urns[property] = (links[property] ?? []).map(urnById);
    return urns;
  }

  function urnById(logicalId: string): string {
    const found = urns.get(logicalId);
    if (found !== undefined) return found;
    const resource = byId.get(logicalId);
    const urn = urnOf((resource && rowIn(resource))?.as ?? tokenOf(resource?.type ?? ""), logicalId);
    urns.set(logicalId, urn);
    return urn;
  }
}

/** A name that is written, and not known, gives way to its stand-in. */
function putNames(own: Readonly<Record<string, unknown>>, props: Record<string, unknown>): void {
  for (const key in own) {
    if (stateOf(props[key]) === "unknown" && stateOf(own[key]) === "known") props[key] = own[key];
  }
}

function urnIn(stack: string, type: string, name: string): string {
  return `urn:pulumi:${stack}::template::${type}::${name}`;
}
