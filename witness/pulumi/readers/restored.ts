import { blockAt } from "./properties";
import { steps } from "./switch";

/** Reason for a period of backups that nobody states, of a database made from another one's backup. */
export const asItsSource =
  "nothing is stated, and what is restored keeps its backups as long as what it is restored from";

/** Whether one of the properties names a backup of which the resource is made; an empty text names none. */
export function isRestored(props: Readonly<Record<string, unknown>>, from: readonly string[] = []): boolean {
  return from.some((path) => {
    const named = blockAt(props, ...steps(path));
    return named.state === "unknown" || (named.state === "known" && named.value !== "");
  });
}
