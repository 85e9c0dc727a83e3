import { absent, known, mapFact } from "../../../posture";
import type { Disclosure, Fact, PolicyDocument, Recipient } from "../../../posture";
import { parsePolicy } from "../../policy-text";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { disclosureRows, type DisclosureRow } from "../tables/disclosures";
import { asText, open } from "../value";
import { everyFactAt } from "./every";
import { baseOf } from "./identity";
import { textAt } from "./properties";

const rows = new Map(disclosureRows.map((row) => [row.type, row]));

/** Who else may get data, by row. */
export const disclosureReader: Reader<"disclosure"> = {
  kind: "disclosure",
  scope: "resource",
  types: [...rows.keys()],
  partTypes: [],
  read: disclosureOf,
};

/** `undefined`: it lets nobody in and sends nothing, such as a key without a policy. */
function disclosureOf(resource: SeenResource, graph: Graph): Disclosure | undefined {
  const row = rows.get(resource.type);
  if (!row) return undefined;
  const accounts = accountsOf(resource.props, row);
  const hosts = hostsOf(resource.props, row);
  if (accounts.state === "absent" && hosts.state === "absent") return undefined;
  return { ...baseOf("disclosure", resource, graph), accounts, hosts };
}

function accountsOf(props: SeenResource["props"], row: DisclosureRow): Fact<Recipient[]> {
  return gather([
    ...(row.policies ?? []).map((path) =>
      each(props, path, (where, fact) => mapFact(parsePolicy(fact, open), (document) => namedIn(document, where))),
    ),
    ...(row.accounts ?? []).map((path) =>
      each(props, path, (where, fact) =>
        known(
          recipient(
            where,
            mapFact(asText(fact), (text) => accountIn(text) ?? ""),
          ),
        ),
      ),
    ),
  ]);
}

function hostsOf(props: SeenResource["props"], row: DisclosureRow): Fact<Recipient[]> {
  const protocol = textAt(props, "protocol");
  // A subscription sends out of AWS by these protocols only; the others are services, or telephones.
  const inside = protocol.state === "known" && !/^(https?|email(-json)?)$/.test(protocol.value);
  if (inside) return absent();
  return gather(
    (row.endpoints ?? []).map((path) =>
      each(props, path, (where, fact) =>
        known(
          recipient(
            where,
            mapFact(asText(fact), (text) => hostIn(text) ?? ""),
          ),
        ),
      ),
    ),
  );
}

function each(
  props: SeenResource["props"],
  path: string,
  read: (path: string, fact: Fact<unknown>) => Fact<Recipient[]>,
): Fact<Recipient[]> {
  const found = everyFactAt(props, path.split("."));
  return found.state === "known" ? gather(found.value.map(({ path: where, fact }) => read(where, fact))) : found;
}

function gather(parts: readonly Fact<Recipient[]>[]): Fact<Recipient[]> {
  const blind = parts.find((part) => part.state === "unknown");
  if (blind) return blind;
  const all = parts.flatMap((part) => (part.state === "known" ? part.value : []));
  return all.length === 0 ? absent() : known(all);
}

function recipient(path: string, name: Fact<string>): Recipient[] {
  return name.state === "known" && name.value === "" ? [] : [{ path, name }];
}

/** Accounts in the principals of what is allowed. Everybody is no account: that is a matter of exposure. */
function namedIn({ statements }: PolicyDocument, path: string): Recipient[] {
  const names = statements
    .filter(({ effect }) => effect === "Allow")
    .flatMap(({ principal }) => principal?.byType["AWS"] ?? []);
  return names.flatMap((name) =>
    recipient(
      path,
      mapFact(name, (text) => accountIn(text) ?? ""),
    ),
  );
}

function accountIn(text: string): string | undefined {
  return /^(\d{12})$/.exec(text.trim())?.[1] ?? /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(text)?.[1];
}

/** Host of a URL, or of an e-mail address; small letters. */
function hostIn(text: string): string | undefined {
  const host = /^[a-z]+:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(text)?.[1] ?? /^[^@\s]+@([^@\s]+)$/.exec(text)?.[1];
  return host?.toLowerCase();
}
