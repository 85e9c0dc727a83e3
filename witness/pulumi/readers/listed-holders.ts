import type { Graph, Parts } from "../graph";
import type { SeenResource } from "../seen";
import { everyAt } from "./every";
import { textAt } from "./properties";

/** What gives one policy to lists of holders, and the property that lists those of a type. */
export const attachmentToMany = "aws:iam/policyAttachment:PolicyAttachment";
const lists: Readonly<Record<string, string>> = {
  "aws:iam/role:Role": "roles",
  "aws:iam/user:User": "users",
  "aws:iam/group:Group": "groups",
};

/** The attachments that list the holder, and those of which nobody can tell yet whether they do. */
export function attachmentsListing(holder: SeenResource, graph: Graph): Parts {
  const property = lists[holder.type];
  const all = property === undefined ? [] : graph.ofType(attachmentToMany);
  const answers = all.map((each) => ({ each, is: isListed(holder, each, property ?? "", graph) }));
  const those = (wanted: boolean | undefined) => answers.filter(({ is }) => is === wanted).map(({ each }) => each);
  return { certain: those(true), possible: those(undefined) };
}

/** `undefined` where a name of the list, or the holder's own, is known only after the deploy. */
function isListed(holder: SeenResource, attachment: SeenResource, property: string, graph: Graph): boolean | undefined {
  const made = attachment.propertyDependencies[property] ?? [];
  if (made.includes(holder.urn)) return true;
  const listed = everyAt(attachment.props, [property]);
  if (listed.state !== "known") return listed.state === "unknown" && made.length === 0 ? undefined : false;
  const own = textAt(holder.props, "name");
  const names = listed.value.flatMap(({ value }) => (value.state === "known" ? [value.value] : []));
  if (own.state === "known" && names.includes(own.value)) return true;
  // A name that is not known yet is one of those that the list is made from, if it is made from any.
  if (made.length === 0 && listed.value.some(({ value }) => value.state === "unknown")) return undefined;
  if (own.state === "known") return false;
  const others = graph.ofType(holder.type).map(({ props }) => textAt(props, "name"));
  const taken = new Set(others.flatMap((name) => (name.state === "known" ? [name.value] : [])));
  return names.some((name) => !taken.has(name)) ? undefined : false;
}
