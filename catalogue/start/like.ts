import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Document, isMap, isNode } from "yaml";
import type { OrganisationId } from "../organisation-ids";
import { organisationFile } from "../organisations";
import { packageRoot } from "../package-root";
import { readYaml } from "../promise/document";
import type { Language } from "../text";
import type { Answers } from "./answers";
import { startedFrom } from "./promise-text";

/** The promise of one of the five organisations with its comments; what was answered takes the place of what it says. */
export function promiseLike(id: OrganisationId, answers: Partial<Answers>, language: Language): string {
  const { document } = readYaml(readFileSync(join(packageRoot(), organisationFile(id)), "utf8"));
  const promise = document.get("promise", true);
  const own = new Document();
  own.contents = isMap(promise) && isNode(promise) ? promise : own.createNode({});
  const { organisation = {}, ...sections } = answers;
  for (const [key, text] of Object.entries(organisation)) own.setIn(["organisation", key], text);
  for (const [key, value] of Object.entries(sections)) own.set(key, own.createNode(value));
  return startedFrom(id, own.toString({ lineWidth: 0 }), language);
}
