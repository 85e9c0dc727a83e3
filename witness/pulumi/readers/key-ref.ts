import { oncePer } from "../../../catalogue/once";
import { known, unknown, type Fact, type KeyRef } from "../../../posture";
import { keyRefOf } from "../../kms-reference";
import type { Graph } from "../graph";
import type { SeenResource } from "../seen";
import { textAt } from "./properties";
import { regionOf } from "./region";

/** Resources that are a customer's own key, or a name of one (an alias of AWS's can't be made by a program). */
const customerKeyTypes = [
  "aws:kms/key:Key",
  "aws:kms/replicaKey:ReplicaKey",
  "aws:kms/externalKey:ExternalKey",
  "aws:kms/replicaExternalKey:ReplicaExternalKey",
  "aws:kms/alias:Alias",
];

/**
 * The key that a property names. In a preview the id of a key that does not exist yet is unknown; the dependency of the
 * property on a key of the program says all the same that it is the customer's own. In a template such a key has a name
 * (`cloudformation/names.ts`), so that what is unknown there is another one, or none.
 *
 * Where the provider fills the property in (`answered`), outputs name AWS's own key by its id, which looks like any
 * other: then an id is the customer's only if it is a key of the program, or was written by the program.
 * @param path of the property; dependencies are recorded for its first name only.
 */
export function keyRefAt(
  resource: SeenResource,
  graph: Graph,
  path: readonly string[],
  answered: "answered" | "as-written",
): Fact<KeyRef> {
  const reference = textAt(resource.props, ...path);
  if (reference.state === "absent") return reference;
  const dependencies = resource.propertyDependencies[path[0] ?? ""];
  const own = (dependencies ?? []).filter((urn) => customerKeyTypes.includes(typeInUrn(urn)));
  if (reference.state === "unknown") {
    return own.length === 0 || resource.logicalId !== undefined ? reference : known(ownKey(own, graph));
  }
  const ofProgram = own.length > 0 || isOfProgram(reference.value, graph);
  const ref: KeyRef = {
    ...keyRefOf(reference.value, regionOf(resource, graph).region),
    ...(ofProgram && { ofProgram: true }),
  };
  const written = path.length === 1 && dependencies !== undefined;
  const certain = ref.managedBy === "aws" || answered === "as-written" || written || ofProgram;
  return certain || namesAlias(reference.value) ? known(ref) : byIdOnly;
}

const byIdOnly = unknown("AWS reports the key by its id, which does not tell an own key from one that AWS manages");
const notSeen: Fact<string> = unknown("the key was not seen together with what it encrypts");

/** The key itself may not be among what was seen: a resource that is judged alone only has the URN. */
function ownKey(urns: readonly string[], graph: Graph): KeyRef {
  const facts = urns.map((urn) => graph.byUrn(urn)).map((key) => (key ? regionOf(key, graph).region : notSeen));
  const [first = notSeen] = facts;
  const agreed = facts.every((each) => each.state === "known" && first.state === "known" && each.value === first.value);
  const region = facts.length === 1 || agreed ? first : unknown("it can't be told yet which of several keys is meant");
  return { managedBy: "customer", ofProgram: true, region, account: unknown("the key is not there yet") };
}

/** `urn:pulumi:stack::project::parent$type::name`: the type is the last of its chain. */
function typeInUrn(urn: string): string {
  return urn.split("::")[2]?.split("$").at(-1) ?? "";
}

function namesAlias(reference: string): boolean {
  return /(?:^|:)alias\//.test(reference);
}

function isOfProgram(reference: string, graph: Graph): boolean {
  return namesOfKeys(graph).has(reference);
}

const namesOfKeys = oncePer((graph: Graph) => new Set(graph.ofType(...customerKeyTypes).flatMap(namesOfKey)));

function namesOfKey(key: SeenResource): string[] {
  const names = ["arn", "keyId", "id"].map((name) => textAt(key.props, name));
  return names.flatMap((name) => (name.state === "known" ? [name.value] : []));
}
