import type { Text } from "../../../catalogue/text";
import type { End, LowestTls } from "../../../posture";
import { tlsVersions } from "../../../posture";
import { text } from "../common/words";

const names: Record<End["as"], Text> = {
  clients: text("zu den Aufrufern", "towards clients"),
  viewers: text("zu den Besuchern", "towards viewers"),
  origins: text("zu den Ursprüngen", "towards origins"),
  nodes: text("zwischen den Knoten", "between its nodes"),
  endpoint: text("am Endpunkt", "at its endpoint"),
  volumes: text("zum Dateisystem", "towards the file system"),
};

export function endShown({ as }: End): Text {
  return names[as];
}

/** What to say where nobody can tell whether a connection is encrypted. */
export const unsaid: Readonly<Record<End["as"], string>> = {
  clients: "nothing says whether connections with clients are encrypted",
  viewers: "nothing says whether connections with viewers are encrypted",
  origins: "nothing says whether connections with origins are encrypted",
  nodes: "nothing says whether connections between its nodes are encrypted",
  endpoint: "nothing says whether connections with its endpoint are encrypted",
  volumes: "nothing says whether connections with the file system are encrypted",
};

/** A property's path as the table has it: names, dots and the sign between a group and its parameter. */
export function statedShown(path: string): string {
  return /^[A-Za-z0-9_.: ]{1,120}$/.test(path) ? path : "property";
}

/** Whether the first version is lower; `undefined` for what is no version. */
export function isBelow(version: LowestTls, promised: LowestTls): boolean | undefined {
  const [one, other] = [tlsVersions.indexOf(version), tlsVersions.indexOf(promised)];
  return one < 0 || other < 0 ? undefined : one < other;
}

export function versionShown(version: LowestTls): string {
  return version === "ssl-3.0" ? "SSL 3.0" : `TLS ${version}`;
}
