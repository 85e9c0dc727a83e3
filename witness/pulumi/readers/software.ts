import { absent, known, mapFact, unknown, type Fact, type Product, type Software } from "../../../posture";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { softwareRows, type SoftwareRow } from "../tables/softwares";
import { baseOf, tagsOf } from "./identity";
import { orElse, textAt } from "./properties";
import { answer, steps } from "./switch";

const rows = new Map(softwareRows.map((row) => [row.type, row]));

/** Versions that run, and whether small updates come by themselves. */
export const softwareReader: Reader<"software"> = {
  kind: "software",
  scope: "resource",
  types: [...rows.keys()],
  partTypes: [],
  read: softwareOf,
};

function softwareOf(resource: SeenResource, graph: Graph): Software | undefined {
  const row = rows.get(resource.type);
  if (row === undefined) return undefined;
  const { props } = resource;
  const version = row.version === undefined ? absent() : textAt(props, ...steps(row.version));
  return {
    ...baseOf("software", resource, graph),
    service: row.service,
    tags: tagsOf(resource),
    product: productOf(props, row, version),
    version: withOrigin(resource, version),
    extendedSupport: row.extended === undefined ? known(false) : extendedBy(props, row.extended),
    automaticUpdates: row.updates === undefined ? absent() : answer(props, row.updates),
    stated: { version: row.version ?? "", updates: `${row.updates?.flag ?? ""}: true` },
  };
}

/** A function without a runtime comes as an image, with a runtime of its own. */
function productOf(props: unknown, { product, type }: SoftwareRow, version: Fact<string>): Fact<Product> {
  if (product === undefined) return absent();
  if (typeof product === "string") {
    return type === "aws:lambda/function:Function" && version.state === "absent" ? absent() : known(product);
  }
  const word = textAt(props, ...steps(product.by));
  if (word.state !== "known") return word;
  const named = Object.hasOwn(product.words, word.value) ? product.words[word.value] : undefined;
  return named === undefined ? absent() : known(named);
}

/** What AWS chose for something that was there before, nobody here can tell. */
function withOrigin({ origin }: SeenResource, version: Fact<string>): Fact<string> {
  return version.state === "absent" && origin !== "created"
    ? unknown("no version is stated, and AWS's choice depends on when it was made")
    : version;
}

function extendedBy(props: unknown, { path, word }: { path: string; word: string }): Fact<boolean> {
  return orElse(
    mapFact(textAt(props, ...steps(path)), (text) => text === word),
    () => known(false),
  );
}
