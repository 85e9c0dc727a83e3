import { parse, v5 } from "uuid";
import { canonicalJson } from "../canonical";
import { token, value } from "./text";

/** Version of OSCAL that the documents are written in. */
export const oscalVersion = "1.2.1";

/** Namespace of the properties that are ours and not OSCAL's; docs/oscal.md lists them. */
export const namespace = "urn:tomguard:oscal";

/** Where OSCAL documents that belong together look for each other, as long as nobody says otherwise: in one folder. */
export const fileNames = { catalog: "catalog.json", plan: "assessment-plan.json" } as const;

/** What every document's identity is derived from: UUIDs of version 5, so that the same thing has the same id for ever. */
const root = parse(v5(namespace, v5.URL));

/** The UUID of the thing that these names name; names are told apart, `["a", "b"]` is not `["ab"]`. */
export function uuidOf(...names: readonly string[]): string {
  return v5(Buffer.from(JSON.stringify(names), "utf8"), root);
}

/** Id of the part of the catalog that holds a measure's wording; findings refer to it. */
export function statementId(measure: string): string {
  return token(`${measure}_smt`);
}

export interface Property {
  name: string;
  ns?: string;
  value: string;
  class?: string;
  remarks?: string;
}

/** A property of our own namespace. */
export function property(
  name: string,
  text: string,
  more: { class?: string | undefined; remarks?: string | undefined } = {},
): Property {
  return {
    name,
    ns: namespace,
    value: value(text),
    ...(more.class !== undefined && { class: more.class }),
    ...(more.remarks !== undefined && { remarks: more.remarks }),
  };
}

/** OSCAL knows no empty lists: the member with its list, or nothing. */
export function listed<Name extends string, Item>(
  name: Name,
  items: readonly Item[],
): { [Key in Name]?: readonly Item[] } {
  if (items.length === 0) return {};
  return { [name]: items } as { [Key in Name]: readonly Item[] }; // TypeScript widens a computed key to string
}

export interface Metadata {
  title: string;
  /** UTC, as 2026-11-22T12:00:00Z. */
  at: string;
  version: string;
  language: string;
  props?: readonly Property[];
  /** Companies; never people. */
  organisations?: readonly string[];
}

export function metadata({ title, at, version, language, props = [], organisations = [] }: Metadata) {
  return {
    title,
    "last-modified": at,
    version: value(version),
    "oscal-version": oscalVersion,
    props: [property("language", language), ...props],
    ...listed(
      "parties",
      organisations.map((name) => ({
        uuid: uuidOf("organisation", name),
        type: "organization",
        name: value(name),
      })),
    ),
  };
}

/** The document with an id that its content decides: another content is another edition, as OSCAL asks for. */
export function identified<Body extends object>(model: string, body: Body): { uuid: string } & Body {
  return { uuid: uuidOf(model, canonicalJson(body)), ...body };
}
